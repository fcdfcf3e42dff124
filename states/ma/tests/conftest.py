"""Massachusetts' case files, and their plans on the day of the scenarios."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from docassemble_state_ma.state import MASSACHUSETTS

import docassemble_core as dc
from docassemble_core.calc import arrears_statement
from docassemble_core.spec import Situation

HERE = Path(__file__).resolve().parent
CASES = HERE / "cases"
WEEKLY = HERE.parents[2] / "examples" / "ma-weekly" / "case.toml"
ON = date(2026, 11, 21)


@cache
def _case(name: str) -> dc.Case:
    return dc.load_case(WEEKLY if name == "weekly" else CASES / f"{name}.toml")


@cache
def _plan(name: str) -> dc.Plan:
    return dc.plan(_case(name), on=ON)


@pytest.fixture
def case() -> Callable[[str], dc.Case]:
    """The case file of that name; `weekly` is the scenario."""
    return _case


@pytest.fixture
def plan() -> Callable[[str], dc.Plan]:
    """The plan of the case file of that name on November 21, 2026."""
    return _plan


@pytest.fixture
def situation_of() -> Callable[[dc.Case], Situation]:
    """What judgements look at on November 21, 2026; nothing is drafted, so it is quick."""
    return _situation


@pytest.fixture
def situation() -> Callable[[str], Situation]:
    """The same of the case file of that name."""
    return _named


@cache
def _named(name: str) -> Situation:
    return _situation(_case(name))


def _situation(case: dc.Case) -> Situation:
    try:
        arrears = arrears_statement(case, on=ON, state=MASSACHUSETTS).summary()
    except dc.MissingFactsError:
        arrears = None
    return Situation(case=case, on=ON, law=MASSACHUSETTS.law, arrears=arrears)
