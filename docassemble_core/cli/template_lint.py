"""Lint of a project's rooms of templates against the context that its states give them."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from docassemble_core.assembly.filters import make_filters
from docassemble_core.drafting.template_names import names_of
from docassemble_core.errors import Problem
from docassemble_core.plugins import load_states
from docassemble_core.spec import State

SHARED = Path(str(files("docassemble_core"))) / "templates"


def lint_room(sources: Path, out: Path) -> Iterator[Problem]:
    """Yield everything that is wrong with the built templates of one room.

    Args:
        sources: The folder of their sources.
        out: The folder of the built templates.
    """
    from docassemble_core.authoring import Room, lint_templates  # noqa: PLC0415 - an optional extra

    state = state_of(out)
    room = Room(
        sources=sources,
        templates=out,
        shared=(SHARED,),
        disclosing=frozenset(form.template for form in state.forms if form.discloses_sensitive)
        if state
        else frozenset(),
    )
    yield from lint_templates(room, context=names_of(state), filters=frozenset(make_filters()))


def state_of(out: Path) -> State | None:
    """Return the installed state with templates in a folder, its own or one of its forms', or none.

    Letters may stand on other paper than pleadings, so a state can have several rooms.
    """
    for state in load_states():
        folders = (state.templates, *(form.templates for form in state.forms))
        if any(Path(str(one)).resolve() == out.resolve() for one in folders if one is not None):
            return state
    return None
