"""Cases built by hand for tests of arrears."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from docassemble_core.model import (
    Case,
    Charge,
    Court,
    Frequency,
    Ledger,
    Obligation,
    Payment,
    SupportOrder,
)
from docassemble_core.spec import State
from docassemble_core.values import state_code


@pytest.fixture
def state() -> State:
    """A made-up state that says nothing of its own about arrears."""
    return State(code="ZZ", name="Sample")


@pytest.fixture
def make_case() -> Callable[..., Case]:
    def make(
        *obligations: Obligation,
        paid: tuple[tuple[date, str], ...] = (),
        payments: tuple[Payment, ...] = (),
        charges: tuple[Charge, ...] = (),
        state: str = "ZZ",
        **fields: object,
    ) -> Case:
        given = tuple(Payment(on=day, amount=Decimal(amount)) for day, amount in paid)
        order = SupportOrder(
            court=Court(state=state_code(state)), docket_number="D-1", obligations=obligations
        )
        ledger = Ledger(payments=given + payments, charges=charges)
        return Case(**{"state": state_code(state), "order": order, "ledger": ledger, **fields})

    return make


@pytest.fixture
def monthly() -> Callable[..., Obligation]:
    def make(amount: str, first: date, **fields: object) -> Obligation:
        return Obligation(
            **{
                "amount": Decimal(amount),
                "frequency": Frequency.MONTHLY,
                "first_due": first,
                **fields,
            }
        )

    return make
