"""Cases for California's tests: files, and one small case to vary."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
from attrs import evolve
from docassemble_state_ca.state import CALIFORNIA

from docassemble_core.assembly.packet import Packet
from docassemble_core.calc import arrears_statement
from docassemble_core.drafting import Plan, assemble, plan
from docassemble_core.errors import MissingFactsError
from docassemble_core.model import (
    Address,
    Agency,
    AgencyStatus,
    Case,
    Child,
    Court,
    Frequency,
    Ledger,
    Name,
    Obligation,
    PayableThrough,
    Person,
    Role,
    SupportOrder,
    Whereabouts,
)
from docassemble_core.model.exchange import load_case
from docassemble_core.spec import Situation
from docassemble_core.values import state_code

HERE = Path(__file__).parent
ON = date(2026, 11, 21)
HOME = Address(
    line1="12 Sample Court", city="Sacramento", state=state_code("CA"), postal_code="95814"
)
SMALL = Case(
    state=state_code("CA"),
    obligee=Person(name=Name(first="Alma", last="Reyes"), addresses=(HOME,)),
    obligor=Person(name=Name(first="Drew", last="Castle")),
    children=(Child(id="child", date_of_birth=date(2014, 3, 2)),),
    order=SupportOrder(
        court=Court(state=state_code("CA"), kind="superior", county="Sacramento"),
        docket_number="19FL00123",
        title="Judgment of Dissolution",
        entered_on=date(2019, 2, 11),
        plaintiff=Role.OBLIGEE,
        payable_through=PayableThrough.DIRECT,
        obligor_knew="He was in court.",
        obligations=(
            Obligation(
                amount=Decimal(600),
                frequency=Frequency.MONTHLY,
                first_due=date(2026, 4, 1),
            ),
        ),
    ),
    ledger=Ledger(),
    agency=Agency(status=AgencyStatus.NONE),
    whereabouts=Whereabouts(address=HOME),
)


@pytest.fixture
def small() -> Case:
    """A private case: 600 dollars a month from April 2026, and nothing was paid."""
    return SMALL


@pytest.fixture
def situation_of() -> Callable[..., Situation]:
    """Make a situation of a case on a day, with its arrears where they can be computed."""

    def made(case: Case, on: date = ON, **changes: object) -> Situation:
        changed = evolve(case, **changes)
        try:
            statement = arrears_statement(changed, on=on, state=CALIFORNIA)
        except MissingFactsError:
            return Situation(case=changed, on=on, law=CALIFORNIA.law)
        return Situation(case=changed, on=on, law=CALIFORNIA.law, arrears=statement.summary())

    return made


@pytest.fixture
def case_file() -> Callable[[str], Case]:
    """Read one of the case files by its name; `scenario` is the example of the repository."""
    return read_case


@pytest.fixture
def planned() -> Callable[[str], Plan]:
    """Plan one of the case files on the reference day, once for all tests."""
    return plan_once


@pytest.fixture
def packet_of() -> Callable[[str], Packet]:
    """Assemble the packet of one of the case files for filing, once for all tests."""
    return assemble_once


@cache
def read_case(name: str) -> Case:
    if name == "scenario":
        return load_case(HERE.parents[2] / "examples" / "ca-agency" / "case.toml")
    return load_case(HERE / "cases" / f"{name}.toml")


@cache
def plan_once(name: str) -> Plan:
    return plan(read_case(name), on=ON)


@cache
def assemble_once(name: str) -> Packet:
    return assemble(plan_once(name))
