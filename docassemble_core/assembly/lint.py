"""Template lint: what is wrong with a DOCX template, found without rendering it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from docassemble_core.assembly.lint_look import lint_look
from docassemble_core.assembly.lint_markup import lint_markup
from docassemble_core.assembly.lint_rules import Rule
from docassemble_core.assembly.lint_tags import FILTERS, TESTS, lint_tags
from docassemble_core.assembly.lint_types import Shape, attribute, attribute_names, shape_of
from docassemble_core.assembly.lint_walk import Vocabulary
from docassemble_core.assembly.ooxml import Package
from docassemble_core.errors import Problem

__all__ = ["Rule", "lint_template"]


def lint_template(  # each is a fact about the room that the template stands in
    docx: bytes,
    *,
    name: str,
    context: type | Mapping[str, Any],
    filters: frozenset[str],
    reference_styles: frozenset[str],
    discloses_sensitive: bool = False,
) -> tuple[Problem, ...]:
    """Return everything that is wrong with a template, rule by rule.

    The tags are checked against the types of the context: a misspelt attribute of a child
    inside a loop is found, whether or not any case would reach it.

    Args:
        docx: The bytes of the template.
        name: What to call it in messages.
        context: The class whose attributes are the template's names, or their annotations.
        filters: The names of our own filters.
        reference_styles: The names of the styles of its reference document.
        discloses_sensitive: Whether its form is declared to print sensitive values in full.

    Raises:
        TemplateError: It is not a DOCX file.
    """
    package = Package.read(docx, name=name)
    vocabulary = Vocabulary(
        roots=_roots(context),
        filters=FILTERS | filters,
        tests=TESTS,
        discloses=discloses_sensitive,
    )
    return (
        *lint_tags(package, name, vocabulary),
        *lint_markup(package, name),
        *lint_look(package, name, reference_styles),
    )


def _roots(context: type | Mapping[str, Any]) -> tuple[tuple[str, Shape], ...]:
    if not isinstance(context, type):
        return tuple((name, shape_of(one)) for name, one in context.items())
    whole = Shape((context,))
    names = attribute_names(whole)
    return tuple((name, found) for name in names if (found := attribute(whole, name)) is not None)
