"""The sums that the orders lay down, as the papers list them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from attrs import frozen

from docassemble_core.model import (
    Case,
    Frequency,
    Obligation,
    OrderChange,
    SupportKind,
    SupportOrder,
)

EVERY = {
    Frequency.WEEKLY: "each week",
    Frequency.BIWEEKLY: "every two weeks",
    Frequency.SEMIMONTHLY: "twice a month",
    Frequency.MONTHLY: "each month",
    Frequency.YEARLY: "each year",
    Frequency.ONCE: "once",
}

ARREARS = SupportKind.ARREARS_PAYMENT
ON_ARREARS = "payment on the arrears"


@frozen(kw_only=True)
class Command:
    """One sum that an order lays down.

    Args:
        order: Title of the order.
        entered_on: Day it was entered.
        amount: Dollars each time.
        every: How often, in words.
        kind: What it is for.
        per_child: Whether it is for each child.
        since: First due day.
        until: First day on which it no longer falls due, where the order names one.
    """

    order: str | None
    entered_on: date | None
    amount: Decimal
    every: str
    kind: str
    per_child: bool
    since: date | None
    until: date | None


def commands(case: Case) -> Iterator[Command]:
    """Yield each obligation that the orders lay down in dollars, oldest first."""
    if case.order is None:
        return
    sources: tuple[SupportOrder | OrderChange, ...] = (case.order, *case.order.changes)
    for source in sources:
        for obligation in source.obligations:
            yield from _command(obligation, source.title, source.entered_on)


def _command(obligation: Obligation, title: object, entered_on: object) -> Iterator[Command]:
    amount, every = obligation.amount, obligation.frequency
    if not isinstance(amount, Decimal) or not isinstance(every, Frequency):
        return
    yield Command(
        order=title if isinstance(title, str) else None,
        entered_on=entered_on if isinstance(entered_on, date) else None,
        amount=amount,
        every=EVERY[every],
        kind=ON_ARREARS if obligation.kind is ARREARS else obligation.kind.value,
        per_child=obligation.per_child,
        since=obligation.first_due if isinstance(obligation.first_due, date) else None,
        until=obligation.until if isinstance(obligation.until, date) else None,
    )


def support_goes_on(case: Case, on: date) -> bool:
    """Return whether support still falls due after a day, by the newest order that has any."""
    if case.order is None:
        return False
    laid_down = [case.order.obligations, *(one.obligations for one in case.order.changes)]
    newest = next((found for found in reversed(laid_down) if found), ())
    return any(
        one.kind is not ARREARS and not (isinstance(one.until, date) and one.until <= on)
        for one in newest
    )
