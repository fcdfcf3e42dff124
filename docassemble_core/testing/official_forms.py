"""What must hold of every official form of a state: its expressions, its choices, its field map."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_type_hints

from docassemble_core.assembly.environment import make_environment
from docassemble_core.assembly.filters import make_filters
from docassemble_core.assembly.lint_names import find_misuse
from docassemble_core.assembly.lint_tags import FILTERS, TESTS
from docassemble_core.assembly.lint_types import shape_of, type_names
from docassemble_core.assembly.lint_walk import Vocabulary
from docassemble_core.drafting import DocumentContext
from docassemble_core.errors import Problem
from docassemble_core.official_forms import Blank, KnownBlank, expression_lines, mapped
from docassemble_core.official_forms.form_fields import FieldKind
from docassemble_core.spec import Box, FormRevision, OfficialForm, State

TICKABLE = (FieldKind.BOX, FieldKind.RADIO)


def expression_problems(form: OfficialForm, state: State) -> tuple[Problem, ...]:
    """Return every expression of a form that the template context cannot answer, by type.

    Args:
        form: The form.
        state: The state that it belongs to, whose own `local` record is part of the context.
    """
    filters = make_filters()
    environment = make_environment(mode="filing", filters=filters)
    vocabulary = Vocabulary(
        roots=tuple((name, shape_of(kind)) for name, kind in _names(state).items()),
        filters=FILTERS | frozenset(filters),
        tests=TESTS,
        discloses=False,
    )
    return tuple(
        Problem(
            where=f"{form.number}: {line.where}",
            what=f"{line.source} uses {found.name} of {type_names(found.owner)}",
            remedy=f"mend the expression ({found.rule.value})",
        )
        for line in expression_lines(form)
        for found in find_misuse(environment.parse(line.source), vocabulary)
    )


def _names(state: State) -> dict[str, Any]:
    names = get_type_hints(DocumentContext)
    names["local"] = get_type_hints(state.local).get("return", Any) if state.local else Any
    return names


def field_problems(known: KnownBlank) -> tuple[Problem, ...]:
    """Return every field of a blank that the map forgets, invents or takes for another kind.

    Args:
        known: A blank with the field map of its revision.
    """
    names = {one.name for one in known.blank.fields}
    accounted = mapped(known.revision)
    where = f"{known.form.number}, {known.revision.revision}"
    forgotten = ((name, "belongs to no item") for name in sorted(names - accounted))
    invented = ((name, "is no field of the blank") for name in sorted(accounted - names))
    return (
        *(
            Problem(where=where, what=f"{name} {what}", remedy="mend the field map")
            for name, what in (*forgotten, *invented)
        ),
        *_kind_problems(known.blank, known.revision, where),
    )


def _kind_problems(blank: Blank, revision: FormRevision, where: str) -> Iterator[Problem]:
    kinds = {one.name: one.kind for one in blank.fields}
    for bound in revision.bindings:
        cells = (name for _, column in bound.cells for name in column)
        for name in (*bound.same, *bound.lines, *cells):
            if kinds.get(name) is not FieldKind.TEXT:
                what = f"{bound.item}: {name} is no text field"
                yield Problem(where=where, what=what, remedy="mend the field map")
    for box in boxes_of(revision):
        field = blank.field(box.field)
        states = {state for widget in field.widgets for state in widget.states} if field else set()
        if field is None or field.kind not in TICKABLE or (box.state and box.state not in states):
            what = f"{box.field} cannot be ticked with {box.state or 'its own state'}"
            yield Problem(where=where, what=what, remedy="mend the field map")


def boxes_of(revision: FormRevision) -> Iterator[Box]:
    """Yield every box that a field map can tick."""
    for bound in revision.bindings:
        yield from (box for _, box in bound.boxes)
        yield from (box for _, column in bound.cell_boxes for box in column)
        if bound.attached is not None:
            yield bound.attached


def choice_problems(form: OfficialForm) -> tuple[Problem, ...]:
    """Return every choice of a form that a filled blank could never show ticked.

    Args:
        form: The form.
    """
    return tuple(
        Problem(
            where=f"{form.number}, {revision.revision}",
            what=f"{bound.item}: the choice {choice.key} has no box",
            remedy="add it to the field map",
        )
        for revision in form.revisions
        for bound in revision.bindings
        for item in (form.item(bound.item),)
        for choice in (item.choices if item is not None else ())
        if choice.key not in {key for key, _ in bound.boxes} and choice.when
    )
