"""Lint of one expression over the template context, such as an item of an official form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any

from attrs import frozen
from jinja2 import TemplateSyntaxError, nodes

from docassemble_core.assembly.environment import make_environment
from docassemble_core.assembly.lint_expressions import EXPRESSIONS
from docassemble_core.assembly.lint_names import find_misuse
from docassemble_core.assembly.lint_rules import Rule
from docassemble_core.assembly.lint_statements import STATEMENTS
from docassemble_core.assembly.lint_tags import FILTERS, TESTS, words_of
from docassemble_core.assembly.lint_types import Shape, item_shape, shape_of
from docassemble_core.assembly.lint_walk import Vocabulary, Walk
from docassemble_core.errors import Problem

_ENVIRONMENT = make_environment(mode="filing")


@frozen(kw_only=True)
class ExpressionContext:
    """What an expression may use.

    Args:
        names: Names of the template context with their annotations.
        filters: Names of our own filters.
        row: What the name `row` stands for in a column of a table, if anything.
        discloses: Whether sensitive values may be given in full.
    """

    names: Mapping[str, Any]
    filters: frozenset[str]
    row: Shape | None = None
    discloses: bool = True

    def vocabulary(self) -> Vocabulary:
        """Return it as the walk through a syntax tree wants it."""
        roots = [(name, shape_of(one)) for name, one in self.names.items()]
        rows = [] if self.row is None else [("row", self.row)]
        return Vocabulary(
            roots=(*roots, *rows),
            filters=FILTERS | self.filters,
            tests=TESTS,
            discloses=self.discloses,
        )


def lint_expression(
    expression: str, *, where: str, context: ExpressionContext
) -> tuple[Problem, ...]:
    """Return everything that is wrong with an expression, found by types and not by trying.

    Args:
        expression: A Jinja expression without braces.
        where: File and key, for messages.
        context: What it may use.
    """
    vocabulary = context.vocabulary()
    try:
        tree = _ENVIRONMENT.parse(_printed(expression))
    except TemplateSyntaxError as error:
        what = f"the expression {expression} cannot be understood: {error.message}"
        return (Rule.SYNTAX.problem(where, what, "mend the expression"),)
    found = [
        finding.rule.problem(where, f"the expression {expression} {what}", remedy)
        for finding in find_misuse(tree, vocabulary)
        for what, remedy in [words_of(finding, vocabulary)]
    ]
    return (*found, *_never_equal(tree, where, expression, vocabulary))


def row_shape(expression: str, context: ExpressionContext) -> Shape:
    """Return what one line of a table is about, by the expression that gives its lines."""
    walk = _walk(context.vocabulary())
    tree = _ENVIRONMENT.parse(_printed(expression))
    output = next(tree.find_all(nodes.Output))
    return item_shape(walk.shape(output.nodes[0]))


def _printed(expression: str) -> str:
    return "{{ (" + expression + ") }}"


def _walk(vocabulary: Vocabulary) -> Walk:
    return Walk(vocabulary, STATEMENTS, EXPRESSIONS, [dict(vocabulary.roots)])


def _never_equal(
    tree: nodes.Template, where: str, expression: str, vocabulary: Vocabulary
) -> Iterator[Problem]:
    """Yield a problem for each comparison with a word that its fact cannot be."""
    for node in tree.find_all(nodes.Compare):
        known = _words_of_enum(_walk(vocabulary).shape(node.expr))
        for word in _compared(node) if known else ():
            if word not in known:
                what = f"the expression {expression} compares with {word!r}, which it never is"
                remedy = f"use one of {', '.join(sorted(known))}"
                yield Rule.SYNTAX.problem(where, what, remedy)


def _words_of_enum(shape: Shape) -> frozenset[str]:
    kinds = [one for one in shape.options if isinstance(one, type) and issubclass(one, StrEnum)]
    if not kinds or len(kinds) != len(shape.options):
        return frozenset()
    return frozenset(member.value for kind in kinds for member in kind)


def _compared(node: nodes.Compare) -> Iterator[str]:
    for operand in node.ops:
        literals = [operand.expr, *operand.expr.find_all(nodes.Const)]
        for one in literals:
            plain = operand.op in ("eq", "ne", "in", "notin")
            if plain and isinstance(one, nodes.Const) and isinstance(one.value, str):
                yield one.value
