"""Lint of all templates of a room: ours, the parts they include, and the published linter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from attrs import frozen

from docassemble_core.assembly.lint import lint_template
from docassemble_core.assembly.lint_parts import lint_parts
from docassemble_core.authoring.build import REFERENCE
from docassemble_core.authoring.published_lint import lint_published
from docassemble_core.authoring.reference import Reference, read_reference
from docassemble_core.authoring.room import Room
from docassemble_core.errors import Problem


def lint_templates(
    room: Room, *, context: type | Mapping[str, Any], filters: frozenset[str]
) -> tuple[Problem, ...]:
    """Return everything that is wrong with the templates of a room.

    Args:
        room: The templates.
        context: The class whose attributes are the templates' names, or their annotations.
        filters: The names of our own filters.

    Raises:
        TemplateError: The room has no reference document, or a template is no DOCX file.
    """
    reference = read_reference(room.sources / REFERENCE)
    return tuple(
        problem
        for path in sorted(room.templates.glob("*.docx"))
        for problem in _lint(path, _Setting(room, reference, context, filters))
    )


@frozen
class _Setting:
    room: Room
    reference: Reference
    context: type | Mapping[str, Any]
    filters: frozenset[str]


def _lint(path: Path, setting: _Setting) -> Iterator[Problem]:
    docx = path.read_bytes()
    yield from lint_template(
        docx,
        name=path.name,
        context=setting.context,
        filters=setting.filters,
        reference_styles=frozenset(name for name, _ in setting.reference.styles),
        discloses_sensitive=path.name in setting.room.disclosing,
    )
    yield from lint_parts(docx, name=path.name, find=setting.room.find)
    yield from lint_published(docx, name=path.name, filters=setting.filters)
