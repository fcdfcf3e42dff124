"""What the orders of a case command, in words for a pleading."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

from babel.lists import format_list

from docassemble_core.model import Case, Frequency, Obligation, Reduction
from docassemble_core.values import day_in_words, dollars

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
    names = {one.id: one.initials for one in case.children if one.id and one.initials}
    for obligation in case.order.obligations:
        yield from _command(obligation, case.order.title, case.order.entered_on, names)
    for change in case.order.changes:
        for obligation in change.obligations:
            yield from _command(obligation, change.title, change.entered_on, names)


def _command(
    obligation: Obligation, title: object, entered_on: object, names: Mapping[str, str]
) -> Iterator[str]:
    amount, frequency = obligation.amount, obligation.frequency
    if not isinstance(amount, Decimal) or not isinstance(frequency, Frequency):
        return
    source = f"by the {title}" if isinstance(title, str) else "by the order"
    if isinstance(entered_on, date):
        source += f" entered on {day_in_words(entered_on)}"
    kind = f" as {obligation.kind.replace('_', ' ')}"
    yield (
        f"{source}, {dollars(amount)}{_whom(obligation, names)} {EVERY[frequency]}{kind}"
        f"{_due_days(obligation)}{_span(obligation)}{_steps(obligation, names)};"
    )


def _whom(obligation: Obligation, names: Mapping[str, str]) -> str:
    """Return for which children the sum is, where it is not one sum for all of them."""
    named = [names[one] for one in obligation.children if one in names]
    if not named or len(set(obligation.children)) >= len(names):
        return " for each child" if obligation.per_child else ""
    each = "each of " if obligation.per_child and len(named) > 1 else ""
    return f" for {each}{format_list(named, style='standard', locale=LOCALE)}"


def _span(obligation: Obligation) -> str:
    """Return from when until when the sum falls due, with partial first and last amounts."""
    first, until = obligation.first_due, obligation.until
    once = obligation.frequency is Frequency.ONCE
    begins = (
        f", {'due' if once else 'beginning'} {day_in_words(first)}"
        if isinstance(first, date)
        else ""
    )
    if obligation.first_amount is not None:
        begins += f", the first installment being {dollars(obligation.first_amount)}"
    ends = f", until {day_in_words(until)}" if isinstance(until, date) else ""
    if obligation.last_amount is not None:
        ends += f", the last installment being {dollars(obligation.last_amount)}"
    return begins + ends


def _steps(obligation: Obligation, names: Mapping[str, str]) -> str:
    """Return the later amounts that the order itself lays down."""
    return "".join(
        f", and {dollars(one.amount)} from {_step_day(one, names)} on"
        for one in obligation.reductions
        if isinstance(one.amount, Decimal)
    )


def _step_day(one: Reduction, names: Mapping[str, str]) -> str:
    if one.on is not None:
        return day_in_words(one.on)
    if one.child:
        return f"the end of support for {names.get(one.child, 'one of the children')}"
    return f"this event: {one.event}"


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
