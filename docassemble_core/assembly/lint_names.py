"""Names and attributes that a template uses, followed through its scopes by their types."""

from __future__ import annotations

from jinja2 import nodes

from docassemble_core.assembly.lint_expressions import EXPRESSIONS
from docassemble_core.assembly.lint_statements import STATEMENTS
from docassemble_core.assembly.lint_types import ANY
from docassemble_core.assembly.lint_walk import Finding, Vocabulary, Walk

# What Jinja itself puts at hand.
_GLOBALS = ("range", "dict", "lipsum", "cycler", "joiner", "namespace", "caller", "varargs")
_IN_TEMPLATE = ("self", "super", "kwargs")


def find_misuse(tree: nodes.Template, vocabulary: Vocabulary) -> tuple[Finding, ...]:
    """Return every name, attribute, filter and test that the template may not use.

    A name that the template asks about with `is defined` is an optional one.

    Args:
        tree: The syntax tree of the template.
        vocabulary: What it may use.
    """
    optional = {
        one.node.name
        for one in tree.find_all(nodes.Test)
        if one.name in ("defined", "undefined") and isinstance(one.node, nodes.Name)
    }
    known = dict.fromkeys((*_GLOBALS, *_IN_TEMPLATE, *sorted(optional)), ANY)
    scope = known | dict(vocabulary.roots)
    walk = Walk(vocabulary, STATEMENTS, EXPRESSIONS, [scope])
    walk.visit_all(tree.body)
    return tuple(dict.fromkeys(walk.findings))
