"""One order's account: its charges and payments, brought together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import TypeVar

from attrs import evolve, frozen

from docassemble_core.calc.credit import Crediting, Meter, OrderedPayment
from docassemble_core.calc.lines import (
    ZERO,
    Application,
    ChargeLine,
    PaymentLine,
    PaymentStatus,
)
from docassemble_core.calc.neutral import NEUTRAL_CREDITING
from docassemble_core.calc.parts import interest_parts
from docassemble_core.calc.pool import Course
from docassemble_core.calc.terms import docket_of, orders_of
from docassemble_core.model import Case, Ledger, Payment
from docassemble_core.spec import ArrearsFacts, CreditingRules

MeterMaker = Callable[[Sequence[ChargeLine]], Meter]


@frozen(kw_only=True)
class Account:
    """What was applied to what in one order, by a day.

    Args:
        charges: Charges due by the day, with what was applied to them.
        payments: Payments assigned to the order, with what they were applied to.
        interest_paid: What payments paid of interest, in dollars.
        meter: The measure of interest, brought up to the day.
    """

    charges: tuple[ChargeLine, ...]
    payments: tuple[PaymentLine, ...]
    interest_paid: Decimal
    meter: Meter


def payment_lines(case: Case, *, on: date) -> tuple[PaymentLine, ...]:
    """Return the payments of the record up to a day, in order of days, numbered from 1.

    A payment is assigned to an order by its docket number; where several orders bear charges,
    one without a number stays unassigned (CONV-7).
    """
    ledger = case.ledger if isinstance(case.ledger, Ledger) else Ledger()
    dockets = _dockets(case, ledger)
    received = sorted((one for one in ledger.payments if one.on <= on), key=_payment_order)
    return tuple(
        _payment_line(number, one, dockets) for number, one in enumerate(received, start=1)
    )


def _dockets(case: Case, ledger: Ledger) -> tuple[str, ...]:
    """Return the docket numbers of the orders that bear charges, each once."""
    orders = tuple(orders_of(case))
    own = docket_of(orders[0][1], orders[0][0]) if orders else ""
    recurring = (docket_of(order, path) for path, order in orders if order.obligations)
    return tuple(dict.fromkeys([*recurring, *(one.order or own for one in ledger.charges)]))


def _payment_order(one: Payment) -> tuple[date, int, Decimal, str, str, str, str]:
    return (
        one.on, one.line or 0, one.amount, one.source, one.order, one.method, one.memo,
    )  # fmt: skip


def _payment_line(number: int, one: Payment, dockets: tuple[str, ...]) -> PaymentLine:
    status, reason = _status(one, dockets)
    only = dockets[0] if len(dockets) == 1 else ""
    return PaymentLine(
        number=number,
        on=one.on,
        amount=one.amount,
        status=status,
        reason=reason,
        source=one.source,
        order=one.order if one.order in dockets else only,
        method=one.method,
        memo=one.memo,
        line=one.line,
        purpose=one.purpose,
        reference=one.reference,
        disbursed_on=one.disbursed_on,
        allocation=one.allocation,
    )


def _status(one: Payment, dockets: tuple[str, ...]) -> tuple[PaymentStatus, str]:
    if one.excluded:
        return PaymentStatus.EXCLUDED, one.excluded
    if one.reversal is not None:
        return PaymentStatus.REVERSED, one.reversal.reason or "taken back"
    if len(dockets) > 1 and one.order not in dockets:
        return PaymentStatus.UNASSIGNED, "the case file does not say for which order it was"
    return PaymentStatus.COUNTED, ""


Line = TypeVar("Line", ChargeLine, PaymentLine)


def by_order(lines: Iterable[Line]) -> dict[str, tuple[Line, ...]]:
    """Return lines by the docket number of their order."""
    groups: dict[str, list[Line]] = defaultdict(list)
    for line in lines:
        groups[line.order].append(line)
    return {order: tuple(group) for order, group in groups.items()}


def settle(
    charges: Sequence[ChargeLine],
    payments: Sequence[PaymentLine],
    meter: Meter,
    facts: ArrearsFacts,
    *,
    on: date,
    rules: CreditingRules | None = None,
) -> Account:
    """Apply the payments of one order to its charges.

    Args:
        charges: What falls due, to the end of the month of `on`.
        payments: The order's payments up to `on`, those that do not count included.
        meter: A fresh measure of interest for the charges.
        facts: The case and the law.
        on: The reference day.
        rules: The state's order of crediting; the neutral one where it is not known.
    """
    crediting = Crediting(charges, meter)
    order = (rules or NEUTRAL_CREDITING).order
    payments = [
        evolve(line, credited_by=order(_as_payment(line), facts)) if line.counts else line
        for line in payments
    ]
    crediting.run(_ordered(payments), on=on)
    return _account(charges, payments, crediting, on=on)


def _ordered(payments: Sequence[PaymentLine]) -> list[OrderedPayment]:
    return [
        OrderedPayment(number=line.number, on=line.on, amount=line.amount, order=line.credited_by)
        for line in payments
        if line.credited_by is not None
    ]


def _as_payment(line: PaymentLine) -> Payment:
    return Payment(
        on=line.on, amount=line.amount, source=line.source, order=line.order, purpose=line.purpose
    )


def _account(
    charges: Sequence[ChargeLine],
    payments: Sequence[PaymentLine],
    crediting: Crediting,
    *,
    on: date,
) -> Account:
    made = [one for one in crediting.applications if one.due is None or one.due <= on]
    ahead = [one for one in crediting.applications if one.due is not None and one.due > on]
    by_charge = _grouped(made, lambda one: one.charge)
    by_payment = _grouped(made, lambda one: one.payment)
    aside = _grouped(ahead, lambda one: one.payment)
    return Account(
        charges=tuple(
            _settled(line, by_charge.get(line.number, []), crediting.meter.course(index), on=on)
            for index, line in enumerate(charges)
            if line.due <= on
        ),
        payments=tuple(
            evolve(
                line,
                applications=tuple(by_payment.get(line.number, [])),
                set_aside=_total(aside.get(line.number, [])),
            )
            for line in payments
        ),
        interest_paid=crediting.interest_paid,
        meter=crediting.meter,
    )


def _settled(
    line: ChargeLine, made: Sequence[Application], course: Course | None, *, on: date
) -> ChargeLine:
    paid = evolve(line, paid=_total(made), payments=tuple(made)) if made else line
    return evolve(paid, interest_parts=interest_parts(paid, course, on=on)) if course else paid


def _total(made: Iterable[Application]) -> Decimal:
    return sum((one.amount for one in made), ZERO)


def _grouped(
    made: Iterable[Application], key: Callable[[Application], int | None]
) -> dict[int, list[Application]]:
    groups: dict[int, list[Application]] = defaultdict(list)
    for one in made:
        place = key(one)
        if place is not None:
            groups[place].append(one)
    return groups
