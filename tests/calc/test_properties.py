"""Laws of arithmetic that every statement keeps, whatever was ordered and paid."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from attrs import evolve
from docassemble_state_ca.state import CALIFORNIA
from docassemble_state_ma.state import MASSACHUSETTS
from docassemble_state_tn.state import TENNESSEE
from hypothesis import given, settings
from hypothesis import strategies as st

from docassemble_core.calc import ArrearsStatement, Cell, Settings, Target, arrears_statement
from docassemble_core.model import (
    Agency,
    AgencyStatus,
    Case,
    Charge,
    Frequency,
    Ledger,
    Obligation,
    Payment,
    SupportKind,
    SupportOrder,
)
from docassemble_core.spec import Choice, State
from docassemble_core.values import state_code

START, END = date(2016, 6, 1), date(2019, 6, 30)
DAYS = st.dates(START, END)
MONEY = st.decimals(Decimal("0.01"), Decimal(2000), places=2)
PLAIN = Settings(alternatives=False, notes=False)
# Each state in its default reading and in the one that credits or accrues most differently.
VARIANTS = [
    pytest.param(TENNESSEE, (), id="tn"),
    pytest.param(TENNESSEE, (Choice("tn.crediting", "interest_first"),), id="tn-interest-first"),
    pytest.param(TENNESSEE, (Choice("tn.agency_change", "by_day"),), id="tn-by-day"),
    pytest.param(CALIFORNIA, (), id="ca"),
    pytest.param(CALIFORNIA, (Choice("ca.interest_method", "monthly"),), id="ca-monthly"),
    pytest.param(MASSACHUSETTS, (), id="ma"),
]
QUICK = settings(max_examples=15, deadline=None)


@st.composite
def obligations(draw: st.DrawFn) -> Obligation:
    frequency = draw(st.sampled_from(list(Frequency)))
    two_days = st.tuples(st.integers(1, 15), st.integers(16, 31))
    return Obligation(
        kind=draw(st.sampled_from([SupportKind.CHILD_SUPPORT, SupportKind.SPOUSAL_SUPPORT])),
        amount=draw(MONEY),
        frequency=frequency,
        first_due=draw(DAYS),
        until=draw(st.none() | DAYS),
        days_of_month=draw(two_days) if frequency is Frequency.SEMIMONTHLY else (),
    )


@st.composite
def cases(draw: st.DrawFn, state: State) -> Case:
    payments = draw(st.lists(st.builds(Payment, on=DAYS, amount=MONEY), max_size=25))
    kinds = st.sampled_from([SupportKind.FEES, SupportKind.REIMBURSEMENT])
    charges = draw(st.lists(st.builds(Charge, kind=kinds, due=DAYS, amount=MONEY), max_size=3))
    opened = draw(st.none() | DAYS)
    agency = opened and Agency(status=AgencyStatus.OPEN, services="full", applied=opened)
    return Case(
        state=state_code(state.code),
        order=SupportOrder(
            obligations=tuple(draw(st.lists(obligations(), min_size=1, max_size=3)))
        ),
        ledger=Ledger(payments=tuple(payments), charges=tuple(charges)),
        agency=agency,
    )


def statement(
    case: Case, on: date, state: State, choices: tuple[Choice, ...] = ()
) -> ArrearsStatement:
    return arrears_statement(case, on=on, state=state, settings=evolve(PLAIN, choices=choices))


def ledger_of(case: Case) -> Ledger:
    assert isinstance(case.ledger, Ledger)
    return case.ledger


@pytest.mark.parametrize(("state", "choices"), VARIANTS)
@QUICK
@given(data=st.data())
def test_amounts_conserve(state: State, choices: tuple[Choice, ...], data: st.DataObject) -> None:
    case, on = data.draw(cases(state)), data.draw(DAYS)
    result = statement(case, on, state, choices)
    to_interest = result.credited(Target.INTEREST)
    applied = sum((line.paid for line in result.charges), Decimal(0))

    assert result.ordered == applied + result.principal
    assert result.paid == applied + to_interest + result.carried_forward
    assert all(line.unpaid >= 0 for line in result.charges)
    assert all(line.carried >= 0 for line in result.payments)


@pytest.mark.parametrize(("state", "choices"), VARIANTS)
@QUICK
@given(data=st.data())
def test_order_of_input_lines_does_not_matter(
    state: State, choices: tuple[Choice, ...], data: st.DataObject
) -> None:
    case, on = data.draw(cases(state)), data.draw(DAYS)
    ledger = ledger_of(case)
    turn = data.draw(st.integers(0, 25))
    shuffled = evolve(
        ledger,
        payments=(*ledger.payments[turn:], *ledger.payments[:turn])[::-1],
        charges=ledger.charges[::-1],
    )
    one = statement(case, on, state, choices)
    other = statement(evolve(case, ledger=shuffled), on, state, choices)

    assert (one.principal, one.interest_exact) == (other.principal, other.interest_exact)
    assert one.payments == other.payments
    assert [line.unpaid for line in one.charges] == [line.unpaid for line in other.charges]


@pytest.mark.parametrize(("state", "choices"), VARIANTS)
@QUICK
@given(data=st.data())
def test_accrual_over_two_spans_is_that_over_both(
    state: State, choices: tuple[Choice, ...], data: st.DataObject
) -> None:
    """Accrual over [a,c) = [a,b) + [b,c), and what had accrued by b does not change later."""
    case = data.draw(cases(state))
    a, b, c = sorted(data.draw(st.tuples(DAYS, DAYS, DAYS)))
    by_a, by_b, by_c = statement(case, c, state, choices).accrued_by([a, b, c])
    earlier = statement(case, b, state, choices)

    assert by_c - by_a == (by_b - by_a) + (by_c - by_b)
    assert by_a <= by_b <= by_c
    assert earlier.accrued_by([b]) == [by_b]


@pytest.mark.parametrize(("state", "choices"), VARIANTS)
@QUICK
@given(data=st.data())
def test_a_statement_continued_agrees_with_one_made_later(
    state: State, choices: tuple[Choice, ...], data: st.DataObject
) -> None:
    case = data.draw(cases(state))
    b, c = sorted(data.draw(st.tuples(DAYS, DAYS)))
    early, late = statement(case, b, state, choices), statement(case, c, state, choices)
    seen = [one for one in late.applications if one.on <= b and (one.due or b) <= b]

    assert early.continued(on=c) == late
    assert list(early.applications) == seen
    assert [(line.due, line.amount) for line in early.charges] == [
        (line.due, line.amount) for line in late.charges if line.due <= b
    ]


@pytest.mark.parametrize(("state", "choices"), VARIANTS[:-1])
@QUICK
@given(data=st.data())
def test_more_payments_never_raise_a_balance(
    state: State, choices: tuple[Choice, ...], data: st.DataObject
) -> None:
    case, on = data.draw(cases(state)), data.draw(DAYS)
    ledger = ledger_of(case)
    more = Payment(on=data.draw(DAYS), amount=data.draw(MONEY))
    richer = evolve(case, ledger=evolve(ledger, payments=(*ledger.payments, more)))
    one, other = statement(case, on, state, choices), statement(richer, on, state, choices)

    assert other.total - other.carried_forward <= one.total - one.carried_forward
    assert other.total <= one.total


@pytest.mark.parametrize(("state", "choices"), VARIANTS)
@QUICK
@given(data=st.data())
def test_every_view_adds_up_to_the_same_totals(
    state: State, choices: tuple[Choice, ...], data: st.DataObject
) -> None:
    case, on = data.draw(cases(state)), data.draw(DAYS)
    result = statement(case, on, state, choices)
    accrued = result.interest_exact + Fraction(result.interest_paid)

    assert sum((row.unpaid for row in result.by_due_date()), Decimal(0)) == result.principal
    for rows in (result.by_month(), result.by_year()):
        assert sum((row.ordered for row in rows), Decimal(0)) == result.ordered
        assert sum((row.unpaid for row in rows), Decimal(0)) == result.principal
        assert sum((row.paid for row in rows), Decimal(0)) == result.paid
        assert sum((row.interest_exact for row in rows), Fraction(0)) == accrued
        assert not rows or rows[-1].balance == result.principal
    for row in (*result.by_due_date(), *result.by_month(), *result.by_year(), *result.by_kind()):
        for cell in (Cell.PAID, Cell.UNPAID, Cell.INTEREST):
            assert row.explain(cell).amount == getattr(row, cell)
    by_kind = [year for one in result.by_kind() for year in result.month_grid(one.kind)]
    assert sum((year.unpaid for year in by_kind), Decimal(0)) == result.principal
    assert sum((year.paid for year in by_kind), Decimal(0)) == result.ordered - result.principal
    grid = result.month_grid()
    assert sum((year.ordered for year in grid), Decimal(0)) == result.ordered
    assert sum((one.unpaid for one in result.by_kind()), Decimal(0)) == result.principal
    parts = (part for row in result.by_period() for part in row.parts)
    assert sum((part.exact for part in parts), Fraction(0)) == accrued


@QUICK
@given(data=st.data())
def test_interest_is_that_of_counting_day_by_day(data: st.DataObject) -> None:
    """California, private: 10 % a year on the balance of each day, counted one by one."""
    case = evolve(data.draw(cases(CALIFORNIA)), agency=None)
    on = data.draw(DAYS)
    result = statement(case, on, CALIFORNIA)

    total, day = Decimal(0), START
    while day < on:
        for line in result.charges:
            paid = sum((one.amount for one in line.payments if one.on <= day), Decimal(0))
            total += line.amount - paid if line.due <= day else Decimal(0)
        day += timedelta(days=1)
    assert result.interest_exact + Fraction(result.interest_paid) == Fraction(total) / 10 / 365
