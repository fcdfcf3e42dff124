"""The Tennessee example, for every test of drafting."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

import docassemble_core as dc

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


@pytest.fixture(scope="session")
def on() -> date:
    return date(2026, 11, 21)


@pytest.fixture(scope="session")
def tennessee() -> dc.Case:
    return dc.load_case(EXAMPLES / "tn-direct-pay" / "case.toml")


@pytest.fixture(scope="session")
def plan_of(on: date) -> Callable[[dc.Case], dc.Plan]:
    return lambda case: dc.plan(case, on=on)


@pytest.fixture(scope="session")
def packet(tennessee: dc.Case, on: date) -> dc.Packet:
    return dc.assemble(dc.plan(tennessee, on=on))
