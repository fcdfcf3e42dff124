"""California orders in the words of a declaration."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from babel.lists import format_list

from docassemble_core.model import (
    Case,
    Frequency,
    Obligation,
    PayableThrough,
    Reduction,
    SupportKind,
)
from docassemble_core.values import day_in_words, dollars

LOCALE = "en_US"
EVERY = {
    Frequency.WEEKLY: "every week",
    Frequency.BIWEEKLY: "every two weeks",
    Frequency.SEMIMONTHLY: "twice a month",
    Frequency.MONTHLY: "every month",
    Frequency.YEARLY: "every year",
    Frequency.ONCE: "once",
}
FOR = {
    SupportKind.CHILD_SUPPORT: "child support",
    SupportKind.MEDICAL_SUPPORT: "medical support",
    SupportKind.SPOUSAL_SUPPORT: "spousal support",
    SupportKind.CHILD_CARE: "child care",
    SupportKind.ARREARS_PAYMENT: "payments on arrears",
    SupportKind.REIMBURSEMENT: "reimbursement",
    SupportKind.FEES: "fees",
    SupportKind.OTHER: "other support",
}
PAYABLE = {
    PayableThrough.DIRECT: "directly to me",
    PayableThrough.CLERK: "through the clerk of the court",
    PayableThrough.STATE_DISBURSEMENT_UNIT: "through the California State Disbursement Unit",
    PayableThrough.AGENCY: "through the local child support agency",
    PayableThrough.EMPLOYER: "by withholding from earnings",
}


def commands(case: Case) -> Iterator[str]:
    """Yield a sentence for each sum that the orders lay down, oldest order first."""
    if case.order is None:
        return
    sources = ((case.order.title, case.order.entered_on, case.order.obligations),)
    later = ((one.title, one.entered_on, one.obligations) for one in case.order.changes)
    for title, entered_on, obligations in (*sources, *later):
        for obligation in obligations:
            yield from _command(obligation, order_name(title, entered_on))


def order_name(title: object, entered_on: object) -> str:
    """Return how a declaration names an order."""
    name = f"the {title}" if isinstance(title, str) else "the order"
    return f"{name} entered on {day_in_words(entered_on)}" if isinstance(entered_on, date) else name


def _command(obligation: Obligation, source: str) -> Iterator[str]:
    amount, frequency, first = obligation.amount, obligation.frequency, obligation.first_due
    if not isinstance(amount, Decimal) or not isinstance(frequency, Frequency):
        return
    sum_due = dollars(amount)
    each = " for each child" if obligation.per_child else ""
    begins = f", from {day_in_words(first)}" if isinstance(first, date) else ""
    until = (
        f", until {day_in_words(obligation.until)}" if isinstance(obligation.until, date) else ""
    )
    what = FOR[obligation.kind]
    when = _days(obligation)
    steps = "".join(_steps(obligation))
    yield f"By {source}: {sum_due} {EVERY[frequency]}{each} as {what}{when}{begins}{until}{steps}."


def _steps(obligation: Obligation) -> Iterator[str]:
    """Yield what the order makes of its first and last payment, and each amount it falls to."""
    if obligation.first_amount is not None:
        yield f"; the first payment is {dollars(obligation.first_amount)}"
    if obligation.last_amount is not None:
        yield f"; the last payment is {dollars(obligation.last_amount)}"
    for step in obligation.reductions:
        if isinstance(step.amount, Decimal):
            yield f"; {dollars(step.amount)}{_from_when(step)}"


def _from_when(step: Reduction) -> str:
    if step.on is not None:
        return f" from {day_in_words(step.on)}"
    if step.child:
        return " once one of the children has come of age"
    return f" once this has happened: {step.event}" if step.event else " later"


def _days(obligation: Obligation) -> str:
    if obligation.days_of_month:
        days = [f"day {day}" for day in obligation.days_of_month]
        return f", due on {format_list(days, locale=LOCALE)} of the month"
    first = obligation.first_due
    if obligation.frequency is Frequency.MONTHLY and isinstance(first, date):
        return f", due on day {first.day} of the month"
    weekly = (Frequency.WEEKLY, Frequency.BIWEEKLY)
    if obligation.frequency in weekly and isinstance(first, date):
        return f", due on {first:%A}s"
    return ""
