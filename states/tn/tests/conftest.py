"""The Tennessee case files, planned and assembled once each."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

import pytest

import docassemble_core as dc

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parents[2]
ON = date(2026, 11, 21)
SCENARIO = "direct_pay"
FILES = {
    SCENARIO: REPOSITORY / "examples" / "tn-direct-pay" / "case.toml",
    **{path.stem: path for path in sorted((HERE / "cases").glob("*.toml"))},
}


@cache
def _case(name: str) -> dc.Case:
    return dc.load_case(FILES[name])


@cache
def _plan(name: str) -> dc.Plan:
    return dc.plan(_case(name), on=ON)


@cache
def _packet(name: str) -> dc.Packet:
    return dc.assemble(_plan(name))


@pytest.fixture(scope="session")
def case_of() -> Callable[[str], dc.Case]:
    """Give the case of a file by its name."""
    return _case


@pytest.fixture(scope="session")
def plan_of() -> Callable[[str], dc.Plan]:
    """Give the plan of a file by its name."""
    return _plan


@pytest.fixture(scope="session")
def packet_of() -> Callable[[str], dc.Packet]:
    """Give the packet of a file by its name."""
    return _packet


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test that asks for `case_name` for every case file."""
    if "case_name" in metafunc.fixturenames:
        metafunc.parametrize("case_name", list(FILES))
