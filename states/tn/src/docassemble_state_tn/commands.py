"""What the orders of a case command, in words for a pleading."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from babel.dates import format_date

from docassemble_core.model import Case, Frequency, Obligation, SupportKind
from docassemble_core.values import dollars

LOCALE = "en_US"

EVERY = {
    Frequency.WEEKLY: "each week",
    Frequency.BIWEEKLY: "every two weeks",
    Frequency.SEMIMONTHLY: "twice a month",
    Frequency.MONTHLY: "each month",
    Frequency.YEARLY: "each year",
    Frequency.ONCE: "once",
}


def commands(case: Case) -> Iterator[str]:
    """Yield a clause for each obligation that the orders lay down, oldest first."""
    if case.order is None:
        return
    for obligation in case.order.obligations:
        yield from _command(obligation, case.order.title, case.order.entered_on)
    for change in case.order.changes:
        for obligation in change.obligations:
            yield from _command(obligation, change.title, change.entered_on)


def _command(obligation: Obligation, title: object, entered_on: object) -> Iterator[str]:
    amount, frequency, first = obligation.amount, obligation.frequency, obligation.first_due
    if not isinstance(amount, Decimal) or not isinstance(frequency, Frequency):
        return
    source = f"by the {title}" if isinstance(title, str) else "by the order"
    if isinstance(entered_on, date):
        source += f" entered on {_date(entered_on)}"
    begins = f", beginning {_date(first)}" if isinstance(first, date) else ""
    each = " for each child" if obligation.per_child else ""
    until = f", until {_date(obligation.until)}" if isinstance(obligation.until, date) else ""
    money = dollars(amount)
    kind = (
        ""
        if obligation.kind is SupportKind.CHILD_SUPPORT
        else f" as {obligation.kind.replace('_', ' ')}"
    )
    yield (
        f"{source}, {money}{each} {EVERY[frequency]}{kind}{_due_days(obligation)}{begins}{until};"
    )


def _due_days(obligation: Obligation) -> str:
    first = obligation.first_due
    if obligation.days_of_month:
        days = " and the ".join(_ordinal(day) for day in obligation.days_of_month)
        return f", due on the {days} of the month"
    if obligation.frequency is Frequency.MONTHLY and isinstance(first, date):
        return f", due on the {_ordinal(first.day)} of the month"
    if isinstance(first, date):
        weekly = (Frequency.WEEKLY, Frequency.BIWEEKLY)
        return f", due on {first:%A}s" if obligation.frequency in weekly else ""
    return ""


def _ordinal(number: int) -> str:
    suffixes = {1: "st", 2: "nd", 3: "rd"}
    teens = range(11, 14)
    suffix = "th" if number % 100 in teens else suffixes.get(number % 10, "th")
    return f"{number}{suffix}"


def _date(day: date) -> str:
    return format_date(day, "long", locale=LOCALE)
