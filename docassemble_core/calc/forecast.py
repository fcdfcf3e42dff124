"""When arrears would be paid off, and what that takes, on assumptions that are stated."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import islice
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from docassemble_core.calc.credit import Crediting, OrderedPayment
from docassemble_core.calc.due_days import due_days
from docassemble_core.calc.governing import bears_interest
from docassemble_core.calc.lines import ZERO, ChargeLine
from docassemble_core.calc.metering import meter_for
from docassemble_core.calc.neutral import NEUTRAL_CREDITING
from docassemble_core.model import Frequency, Payment
from docassemble_core.spec import AccrualRule, ArrearsFacts, MonthEnd, MonthlyBalance

if TYPE_CHECKING:
    from docassemble_core.calc.statement import ArrearsStatement

# A plan that takes longer is no plan; the forecast then says that it does not pay off.
LONGEST = 2600
ASSUMPTIONS = (
    "Current support is paid in full and on time besides, so that no new arrears arise.",
    "Every payment arrives in full on its day.",
    "Rates and rules of law stay as they are known today.",
    "No credit, compromise, penalty or later order changes what is owed.",
)


@frozen(kw_only=True)
class ForecastRow:
    """One payment of a plan.

    Args:
        number: Its number, from 1.
        on: Its day.
        amount: Dollars; the last one may be smaller.
        to_principal: What of it goes to principal.
        to_interest: What of it goes to interest.
        principal: Principal left after it, in dollars.
        interest: Interest left after it, in dollars.
    """

    number: int
    on: date
    amount: Decimal
    to_principal: Decimal
    to_interest: Decimal
    principal: Decimal
    interest: Decimal


@frozen(kw_only=True)
class Forecast:
    """A plan of payments on arrears.

    Args:
        principal: Principal at the start, in dollars.
        interest: Interest accrued at the start, in dollars.
        rows: The payments.
        paid_off_on: Day of the last payment; `None` where so many payments do not suffice.
        assumptions: What it takes for granted, each a sentence.
    """

    principal: Decimal
    interest: Decimal
    rows: tuple[ForecastRow, ...]
    paid_off_on: date | None
    assumptions: tuple[str, ...] = ASSUMPTIONS

    @property
    def payments(self) -> int:
        """Number of payments."""
        return len(self.rows)

    @property
    def total_paid(self) -> Decimal:
        """All payments together, in dollars."""
        return sum((row.amount for row in self.rows), ZERO)

    @property
    def further_interest(self) -> Decimal:
        """Interest that still accrues until the last payment, in dollars."""
        left = self.rows[-1].principal + self.rows[-1].interest if self.rows else ZERO
        return self.total_paid + left - self.principal - self.interest


def forecast(
    statement: ArrearsStatement,
    payment: Decimal,
    *,
    start: date,
    frequency: Frequency = Frequency.MONTHLY,
    days_of_month: tuple[int, ...] = (),
) -> Forecast:
    """Return the plan that pays off the arrears of a statement.

    Args:
        statement: The arrears on its day.
        payment: Dollars each time, positive.
        start: Day of the first payment, after the statement's day.
        frequency: How often.
        days_of_month: The two days of a semimonthly plan.

    Raises:
        ValueError: The payment is not positive, or the first one is not after the statement.
    """
    if payment <= 0 or start <= statement.on:
        message = (
            f"a plan needs a positive payment and a start after {statement.on} "
            f"(got {payment} from {start})"
        )
        raise ValueError(message)
    days = due_days(frequency, start, before=date.max, days_of_month=days_of_month)
    rows = tuple(_rows(statement, payment, islice(days, LONGEST)))
    done = rows and rows[-1].principal == 0 and rows[-1].interest == 0
    return Forecast(
        principal=statement.principal,
        interest=statement.interest,
        rows=rows,
        paid_off_on=rows[-1].on if done else None,
    )


def _rows(
    statement: ArrearsStatement, payment: Decimal, days: Iterator[date]
) -> Iterator[ForecastRow]:
    account = _account(statement)
    for number, day in enumerate(days, start=1):
        account.reach(day)
        owed = sum(account.unpaid, ZERO) + account.interest_owed(day)
        if owed <= 0:
            return
        before = account.interest_paid
        account.take(_payment(statement, number, day, min(payment, owed)))
        yield _row(account, number, day, min(payment, owed), account.interest_paid - before)


def _row(
    account: Crediting, number: int, day: date, amount: Decimal, to_interest: Decimal
) -> ForecastRow:
    return ForecastRow(
        number=number,
        on=day,
        amount=amount,
        to_principal=amount - to_interest,
        to_interest=to_interest,
        principal=sum(account.unpaid, ZERO),
        interest=account.interest_owed(day),
    )


def _payment(
    statement: ArrearsStatement, number: int, day: date, amount: Decimal
) -> OrderedPayment:
    facts, rules = statement.basis.facts, statement.basis.state.crediting_rules
    order = (rules or NEUTRAL_CREDITING).order(Payment(on=day, amount=amount), facts)
    return OrderedPayment(number=number, on=day, amount=amount, order=order)


def _account(statement: ArrearsStatement) -> Crediting:
    """Return one account of what is unpaid on the statement's day, every order together."""
    lines = [_left(line) for line in statement.charges if line.unpaid > 0]
    rule = _with_current_paid(statement.rule)
    facts, state = statement.basis.facts, statement.basis.state
    account = Crediting(lines, meter_for(lines, rule, facts, bears_interest(state)))
    account.reach(statement.on)
    account.opening = statement.interest_exact - account.meter.accrued(statement.on)
    return account


def _left(line: ChargeLine) -> ChargeLine:
    return evolve(line, amount=line.unpaid, paid=ZERO, payments=(), interest_parts=())


def _with_current_paid(rule: AccrualRule | None) -> AccrualRule | None:
    """Return a monthly rule as it is where each month's current support is paid."""
    if not isinstance(rule, MonthlyBalance):
        return rule

    def charged(end: MonthEnd, facts: ArrearsFacts) -> bool:
        return rule.charged(evolve(end, current_paid=True, received=end.required), facts)

    return evolve(rule, charged=charged)
