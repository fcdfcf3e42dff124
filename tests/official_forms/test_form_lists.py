"""The item lists of the installed states, and their field maps held against the courts' blanks."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

import pytest

from docassemble_core.official_forms import KnownBlank, find_blanks
from docassemble_core.plugins import load_states
from docassemble_core.spec import OfficialForm, State
from docassemble_core.testing.official_forms import (
    choice_problems,
    expression_problems,
    field_problems,
)

STATES = tuple(load_states())
FORMS = [
    pytest.param(form, state, id=f"{state.code}-{form.number}")
    for state in STATES
    for form in state.official_forms
]
BESIDE = Path(__file__).resolve().parents[2] / ".." / "shared" / "forms"
FOLDER = Path(os.environ.get("DOCASSEMBLE_CORE_FORMS") or BESIDE)
NO_BLANKS = (
    f"the courts' blanks are not at {'DOCASSEMBLE_CORE_FORMS' if not FOLDER.is_dir() else FOLDER}"
)
needs_blanks = pytest.mark.skipif(not FOLDER.is_dir(), reason=NO_BLANKS)
MAPPED = [
    pytest.param(form, state, id=f"{state.code}-{form.number}")
    for state in STATES
    for form in state.official_forms
    if form.revisions
]


@cache
def blanks(code: str) -> dict[str, KnownBlank]:
    state = load_states().state(code)
    found = find_blanks(FOLDER / code.lower(), state.official_forms)
    return {one.form.number: one for one in found.known}


@pytest.mark.parametrize(("form", "state"), FORMS)
def test_every_expression_is_typed_against_the_context(form: OfficialForm, state: State) -> None:
    assert [str(one) for one in expression_problems(form, state)] == []


@pytest.mark.parametrize(("form", "state"), FORMS)
def test_every_choice_that_can_be_true_has_its_box(form: OfficialForm, state: State) -> None:
    assert state.official_form(form.number) is form
    assert [str(one) for one in choice_problems(form)] == []


@needs_blanks
@pytest.mark.parametrize(("form", "state"), MAPPED)
def test_every_field_of_the_blank_belongs_to_an_item(form: OfficialForm, state: State) -> None:
    known = blanks(state.code).get(form.number)

    assert known is not None, f"the blank of {form.number} was not recognised"
    assert [str(one) for one in field_problems(known)] == []


@needs_blanks
@pytest.mark.parametrize(("form", "state"), MAPPED)
def test_signatures_and_what_others_fill_in_are_never_written(
    form: OfficialForm, state: State
) -> None:
    known = blanks(state.code)[form.number]
    signatures = {one.name for one in known.blank.fields if one.kind == "signature"}
    written = {
        name
        for bound in known.revision.bindings
        for item in (form.item(bound.item),)
        if item is not None and not item.left_for
        for name in bound.fields
        if name not in bound.by_hand
    }

    assert signatures & written == set()
