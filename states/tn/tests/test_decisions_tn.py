"""Every case file brings exactly the documents, warnings and steps of the decision table."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path

import docassemble_core as dc

TABLE = tomllib.loads((Path(__file__).parent / "decisions.toml").read_text(encoding="utf-8"))
PlanOf = Callable[[str], dc.Plan]


def test_documents_are_those_of_the_table(case_name: str, plan_of: PlanOf) -> None:
    found = [one.form.code.removeprefix("tn.") for one in plan_of(case_name).forms]

    assert found == TABLE[case_name]["documents"]


def test_warnings_are_those_of_the_table(case_name: str, plan_of: PlanOf) -> None:
    found = [int(one.code.removeprefix("TN-TRAP-")) for one in plan_of(case_name).warnings]

    assert found == TABLE[case_name]["warnings"]


def test_steps_are_those_of_the_table(case_name: str, plan_of: PlanOf) -> None:
    found = [one.step.code.removeprefix("tn.") for one in plan_of(case_name).steps]

    assert found == TABLE[case_name]["steps"]


def test_nothing_is_missing_for_filing(case_name: str, plan_of: PlanOf) -> None:
    assert plan_of(case_name).missing == ()


def test_every_document_says_why_it_is_in_or_out(case_name: str, plan_of: PlanOf) -> None:
    plan = plan_of(case_name)
    judged = (*plan.forms, *plan.left_out)

    assert len(judged) == len(plan.state.forms)
    assert all(reason.text.endswith(".") for one in judged for reason in one.decision.because)
