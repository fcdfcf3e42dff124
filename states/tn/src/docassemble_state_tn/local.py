"""What Tennessee's own templates need beyond the shared context."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from attrs import frozen
from babel.dates import format_date
from babel.numbers import format_currency

from docassemble_core.model import (
    Address,
    AgencyStatus,
    Case,
    Frequency,
    Obligation,
    PayableThrough,
    Person,
    Role,
)
from docassemble_core.spec import Situation
from docassemble_core.values import Unknown
from docassemble_state_tn.conditions import payable_through

LOCALE = "en_US"

PAYABLE = {
    PayableThrough.DIRECT: "directly to Petitioner",
    PayableThrough.CLERK: "through the clerk of this Court",
    PayableThrough.STATE_DISBURSEMENT_UNIT: "through the State Disbursement Unit",
    PayableThrough.AGENCY: "through the Department of Human Services",
    PayableThrough.EMPLOYER: "by withholding from income",
}

EVERY = {
    Frequency.WEEKLY: "each week",
    Frequency.BIWEEKLY: "every two weeks",
    Frequency.SEMIMONTHLY: "twice a month",
    Frequency.MONTHLY: "each month",
    Frequency.YEARLY: "each year",
    Frequency.ONCE: "once",
}


@frozen(kw_only=True)
class TennesseeContext:
    """Words and choices of Tennessee's papers.

    Args:
        children_words: `one child` or the number of children.
        commands: What the orders command, one clause for each amount in force in turn.
        payable_words: How the order says that money goes, or `None` where that is not known.
        respondent_address: Last known residence, or `None` where none is known.
        withholds_address: Whether the petitioner's home must not stand in public papers.
        agency_never: Whether there has never been an agency case.
        agency_closed: Whether there was one, and it is closed.
        infers_ability: Whether the order was set on actual or imputed income and nobody has
            filed to modify it.
    """

    children_words: str
    commands: tuple[str, ...]
    payable_words: str | None
    respondent_address: str | None
    withholds_address: bool
    agency_never: bool
    agency_closed: bool
    infers_ability: bool


def local(situation: Situation) -> TennesseeContext:
    """Return what the templates need for a case on a day."""
    case = situation.case
    way = payable_through(case)
    status = case.agency.status if case.agency else None
    return TennesseeContext(
        children_words=_children_words(len(case.children)),
        commands=tuple(commands(case)),
        payable_words=PAYABLE[way] if isinstance(way, PayableThrough) else None,
        respondent_address=_respondent_address(case),
        withholds_address=_withholds(_filer(case)),
        agency_never=status is AgencyStatus.NONE,
        agency_closed=status is AgencyStatus.CLOSED,
        infers_ability=_infers_ability(case),
    )


def _filer(case: Case) -> Person | None:
    return case.obligee if case.filer is Role.OBLIGEE else case.obligor


def _withholds(person: Person | None) -> bool:
    home = person.residence if person else None
    return home is not None and home.confidential


def _children_words(count: int) -> str:
    return "the parties' child" if count == 1 else f"the parties' {count} children"


def _respondent_address(case: Case) -> str | None:
    address = case.obligor_address
    return address.one_line if isinstance(address, Address) else None


def _infers_ability(case: Case) -> bool:
    """Whether T.C.A. § 36-5-101(a)(8) lets the court infer ability (TN-CIV-13)."""
    modified = any(one.kind == "modification" for one in case.pending or ())
    return (
        case.order is not None and case.order.on_imputed_or_actual_income is True and not modified
    )


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
    money = format_currency(amount, "USD", locale=LOCALE)
    yield f"{source}, {money}{each} {EVERY[frequency]}{_due_days(obligation)}{begins}{until};"


def _due_days(obligation: Obligation) -> str:
    first = obligation.first_due
    if obligation.days_of_month:
        days = " and the ".join(_ordinal(day) for day in obligation.days_of_month)
        return f", due on the {days} of the month"
    if obligation.frequency is Frequency.MONTHLY and isinstance(first, date):
        return f", due on the {_ordinal(first.day)} of the month"
    if isinstance(first, date) and not isinstance(first, Unknown):
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
