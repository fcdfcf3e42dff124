"""Every case file against its table of decisions, exactly."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from docassemble_state_ca.local import CaliforniaContext, local

from docassemble_core.drafting import Plan
from docassemble_core.spec import Severity

HERE = Path(__file__).parent
TABLES = {
    path.stem: tomllib.loads(path.read_text(encoding="utf-8"))
    for path in sorted((HERE / "decisions").glob("*.toml"))
}


def lists(made: Plan) -> dict[str, list[str]]:
    """Return what a plan decided, as the tables have it."""
    return {
        "forms": [one.form.code for one in made.forms],
        "remedies": [one.remedy.code for one in made.remedies if one.decision.yes],
        "waivers": [one.rule.code for one in made.fee_waivers if one.assessment.eligible],
        "service": [one.option.code for one in made.open_service],
        "filing": [one.requirement.code for one in made.filing],
        "warnings": [one.code for one in made.warnings],
        "stops": [one.code for one in made.warnings if one.severity is Severity.STOP],
        "missing": [one.path for one in made.missing],
    }


def figures(made: Plan, context: CaliforniaContext) -> dict[str, object]:
    """Return the gate and the figures, as the tables have them."""
    statement = made.arrears
    assert statement is not None
    days = {"opens_on": context.gate.opens_on, "expires_on": context.gate.expires_on}
    return {
        "gate": context.gate.status.name.lower(),
        **{name: day for name, day in days.items() if day},
        "principal": statement.principal,
        "own_principal": context.own(statement).principal,
        "own_interest": context.own(statement).interest,
        "counts": len(context.counts(statement)),
        "barred": len(statement.counts().barred),
    }


def expected(table: dict[str, Any]) -> dict[str, object]:
    money = ("principal", "own_principal", "own_interest")
    return {name: Decimal(value) if name in money else value for name, value in table.items()}


@pytest.mark.parametrize("name", TABLES)
def test_decisions_are_those_of_the_table(name: str, planned: Callable[[str], Plan]) -> None:
    table = expected(TABLES[name])
    made = planned(name)
    assert table.pop("on") == made.on

    assert {**figures(made, local(made.situation)), **lists(made)} == table


def test_every_case_file_has_a_table() -> None:
    files = {path.stem for path in (HERE / "cases").glob("*.toml")}

    assert files | {"scenario"} == set(TABLES)
