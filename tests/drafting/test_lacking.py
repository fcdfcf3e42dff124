"""Facts that a form finds lacking in one case, where a path alone cannot say so."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

import docassemble_core as dc
from docassemble_core.drafting.missing import lacked
from docassemble_core.spec import Form, FormKind, Need, Situation, decide


def form(*needs: Need) -> Form:
    return Form(
        code="tn.sample",
        title="Sample",
        kind=FormKind.NOTICE,
        template="sample.docx",
        applies=lambda _: decide(True, "It is part of every case."),
        position=1,
        lacks=lambda _: needs,
    )


@pytest.fixture
def situation(tennessee: dc.Case, on: date) -> Situation:
    return dc.plan(tennessee, on=on).situation


def test_each_fact_that_a_form_finds_lacking_is_missing_whatever_its_value(
    situation: Situation,
) -> None:
    sample = form(Need(path="children[1].residences", why="It reaches back two years."))

    (fact,) = lacked(situation, sample)

    assert fact.path == "children[1].residences"
    assert fact.documents == ("Sample",)
    assert fact.why == "It reaches back two years."


def test_a_form_that_finds_nothing_lacking_adds_nothing(situation: Situation) -> None:
    assert list(lacked(situation, form())) == []
    assert list(lacked(situation, evolve(form(), lacks=None))) == []
