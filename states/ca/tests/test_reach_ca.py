"""How far California's remedies reach: what came too late, and what still falls due."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from attrs import evolve
from docassemble_state_ca.forms import when
from docassemble_state_ca.state import CALIFORNIA

from docassemble_core.model import Case, Ledger, Payment, SupportOrder
from docassemble_core.spec import Situation

SituationOf = Callable[..., Situation]


def remedy(code: str, situation: Situation) -> bool:
    found = next(one for one in CALIFORNIA.remedies if one.code == code)
    return found.available(situation).yes


def ending(case: Case, until: date) -> SupportOrder:
    """Return the order of the small case with an end to its payments."""
    assert case.order is not None
    return evolve(case.order, obligations=(evolve(case.order.obligations[0], until=until),))


def test_contempt_is_over_once_every_unpaid_month_is_too_old(
    small: Case, situation_of: SituationOf
) -> None:
    # One payment, due 2026-04-01: three years end on 2029-04-01 (CCP 1218.5(b), CA-CON-6).
    case = evolve(small, order=ending(small, date(2026, 4, 2)), requests=("contempt",))

    assert remedy("contempt", situation_of(case, date(2029, 4, 1)))
    assert when.CONTEMPT(situation_of(case, date(2029, 4, 1))).yes
    assert not remedy("contempt", situation_of(case, date(2029, 4, 2)))
    assert not when.CONTEMPT(situation_of(case, date(2029, 4, 2))).yes


def test_current_support_alone_can_be_withheld(small: Case, situation_of: SituationOf) -> None:
    # Fam. 5230 (CA-IWO-1): the assignment covers current support; eight payments of 600 dollars
    # meet April to November 2026 in full.
    paid = tuple(Payment(on=date(2026, month, 1), amount=Decimal(600)) for month in range(4, 12))
    case = evolve(small, ledger=Ledger(payments=paid), requests=("income_withholding",))
    ended = evolve(case, order=ending(case, date(2026, 11, 2)))

    assert remedy("income_withholding", situation_of(case))
    assert when.WITHHOLDING(situation_of(case)).yes
    assert not remedy("income_withholding", situation_of(ended))
    assert not when.WITHHOLDING(situation_of(ended)).yes
