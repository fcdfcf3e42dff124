"""The three scenarios: each statement against its payment file, line by line, and by hand.

Interest is checked by a second way of counting: every day on its own, in a plain loop.
"""

from __future__ import annotations

import csv
from collections.abc import Callable
from datetime import date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from docassemble_state_ca.state import CALIFORNIA
from docassemble_state_ma.state import MASSACHUSETTS
from docassemble_state_tn.state import TENNESSEE

from docassemble_core.calc import ArrearsStatement, PaymentStatus, arrears_statement
from docassemble_core.model.exchange import load_case
from docassemble_core.spec import State

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
ON = date(2026, 11, 21)
Row = tuple[date, Decimal]


def scenario(folder: str, state: State) -> ArrearsStatement:
    return arrears_statement(load_case(EXAMPLES / folder / "case.toml"), on=ON, state=state)


@pytest.fixture(scope="module")
def tn() -> ArrearsStatement:
    return scenario("tn-direct-pay", TENNESSEE)


@pytest.fixture(scope="module")
def ma() -> ArrearsStatement:
    return scenario("ma-weekly", MASSACHUSETTS)


@pytest.fixture(scope="module")
def ca() -> ArrearsStatement:
    return scenario("ca-agency", CALIFORNIA)


def file_rows(folder: str, day: str, amount: str, form: str) -> list[tuple[int, date, Decimal]]:
    """Return line number, day and amount of every transaction, read without the library."""
    path = EXAMPLES / folder / "payments.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    found = []
    for number, row in enumerate(rows, start=2):
        text = (row.get(amount) or "").replace("$", "").replace(",", "")
        if text:
            on = datetime.strptime(row[day], form).date()  # noqa: DTZ007 - a day has no zone
            found.append((number, on, Decimal(text)))
    return found


def listed(statement: ArrearsStatement) -> list[tuple[int | None, date, Decimal]]:
    return sorted((line.line, line.on, line.amount) for line in statement.payments)


def test_tennessee_every_line_of_the_bank_export_is_accounted_for(tn: ArrearsStatement) -> None:
    rows = file_rows("tn-direct-pay", "Posting Date", "Amount", "%m/%d/%Y")
    money_in = [row for row in rows if row[2] > 0]
    (taken_back,) = [row for row in rows if row[2] < 0]
    (bounced,) = tn.having(PaymentStatus.REVERSED)
    (gift,) = tn.having(PaymentStatus.EXCLUDED)

    assert listed(tn) == sorted(money_in)
    assert bounced.amount == -taken_back[2]
    assert (gift.on, gift.amount) == (date(2021, 12, 20), Decimal(75))
    assert tn.paid == sum(row[2] for row in money_in) - bounced.amount - gift.amount


def test_tennessee_totals_by_hand(tn: ArrearsStatement) -> None:
    # 54 months at 612 from 2014-10 to 2019-03, 92 at 548 from 2019-04 to 2026-11
    assert tn.ordered == 54 * Decimal(612) + 92 * Decimal(548) == Decimal(83464)
    assert (tn.paid, tn.principal) == (Decimal("55444.00"), Decimal("28020.00"))
    assert tn.oldest_unpaid == date(2016, 5, 1)
    assert tn.interest == Decimal("9635.89")


def test_massachusetts_every_line_of_the_list_is_accounted_for(ma: ArrearsStatement) -> None:
    rows = file_rows("ma-weekly", "received", "amount", "%Y-%m-%d")

    assert listed(ma) == sorted(rows)
    assert ma.paid == sum(row[2] for row in rows)


def test_massachusetts_totals_by_hand(ma: ArrearsStatement) -> None:
    # 412 Fridays from 2019-01-04 to 2026-11-20 at 187
    assert ma.ordered == 412 * Decimal(187) == Decimal(77044)
    assert (ma.paid, ma.principal) == (Decimal("52969.00"), Decimal("24075.00"))
    assert (ma.interest, ma.total) == (Decimal(0), Decimal("24075.00"))
    # claimable after filing: 24,075 x 0.12 / 365 = 7.91507 a day
    assert round(ma.claims[0].per_day or 0, 4) == Decimal("7.9151")


def test_california_every_line_of_the_sdu_statement_is_accounted_for(
    ca: ArrearsStatement,
) -> None:
    rows = file_rows("ca-agency", "Collection Date", "Gross", "%m/%d/%y")

    assert listed(ca) == sorted(rows)
    assert ca.paid == sum(row[2] for row in rows)


def test_california_totals_by_hand(ca: ArrearsStatement) -> None:
    # 102 months from 2018-06 to 2026-11, two halves each, less 13 months in custody
    assert len(ca.suspended) == 26
    assert ca.ordered == (102 - 13) * 2 * Decimal("422.50") == Decimal("75205.00")
    assert (ca.paid, ca.principal) == (Decimal("46786.25"), Decimal("28418.75"))
    assert ca.interest == Decimal("9118.79")
    assert ca.assigned_principal == Decimal("3502.50")


def credited(charges: list[Row], payments: list[Row]) -> list[list[tuple[date, Decimal]]]:
    """Return for each charge what was paid on it and when: month first, then oldest (CONV-4)."""
    paid: list[list[tuple[date, Decimal]]] = [[] for _ in charges]
    left = [amount for _, amount in charges]
    for on, received in payments:
        rest = received
        own = [
            n for n, (due, _) in enumerate(charges) if (due.year, due.month) == (on.year, on.month)
        ]
        old = [n for n, (due, _) in enumerate(charges) if due <= on and n not in own]
        for n in own + old:
            part = min(rest, left[n])
            if part:
                left[n] -= part
                rest -= part
                paid[n].append((on, part))
        assert rest == 0, "no scenario is ever paid ahead"
    return paid


def counted_by_day(
    statement: ArrearsStatement,
    starts: Callable[[date], date],
    rate: Callable[[date], Decimal],
) -> Fraction:
    """Return interest counted day by day over 365, by charges and payments alone."""
    charges = [(line.due, line.amount) for line in statement.charges]
    payments = [(line.on, line.amount) for line in statement.payments if line.counts]
    total = Decimal(0)
    for (due, amount), parts in zip(charges, credited(charges, payments), strict=True):
        day = starts(due)
        while day < ON:
            base = amount - sum((part for on, part in parts if on <= day), Decimal(0))
            if base == 0:
                break
            total += base * rate(day)
            day += timedelta(days=1)
    return Fraction(total) / 365


def test_tennessee_interest_counted_day_by_day(tn: ArrearsStatement) -> None:
    def rate(day: date) -> Decimal:
        if day < date(2017, 4, 17):
            return Decimal("0.12")
        return Decimal("0.06") if day >= date(2018, 7, 1) else Decimal(0)

    assert counted_by_day(tn, lambda due: due, rate) == tn.interest_exact


def test_california_interest_counted_day_by_day(ca: ArrearsStatement) -> None:
    def next_month(due: date) -> date:
        return (due.replace(day=1) + timedelta(days=31)).replace(day=1)

    def rate(day: date) -> Decimal:
        in_custody = date(2024, 3, 1) <= day < date(2025, 4, 1)
        return Decimal(0) if in_custody else Decimal("0.10")

    assert counted_by_day(ca, next_month, rate) == ca.interest_exact
