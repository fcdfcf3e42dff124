"""Massachusetts' case files, and their plans on the day of the scenarios."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

import pytest

import docassemble_core as dc

HERE = Path(__file__).resolve().parent
CASES = HERE / "cases"
WEEKLY = HERE.parents[2] / "examples" / "ma-weekly" / "case.toml"
ON = date(2026, 11, 21)

PlanOf = Callable[[dc.Case], dc.Plan]


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
def plan_of() -> PlanOf:
    """A plan of a changed case on November 21, 2026."""
    return lambda changed: dc.plan(changed, on=ON)
