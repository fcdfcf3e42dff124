"""Sums of household money by the month or the week, and the records that forms list."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from attrs import frozen

from docassemble_core.model import Asset, Frequency, Income, Person
from docassemble_core.model.household import TIMES_A_YEAR
from docassemble_core.values import Unknown


@frozen(kw_only=True)
class IncomeFigure:
    """One income in the forms' cuts.

    Args:
        source: What it is, in words.
        recipient: `filer`, or the name of the member who receives it.
        monthly: Dollars a month before deductions; `None` where not known.
    """

    source: str
    recipient: str
    monthly: Decimal | None


@frozen(kw_only=True)
class MemberFigure:
    """Somebody of the household in the forms' cuts.

    Args:
        name: Name, or what the member is to the filer where no name is known.
        age: Age in years; `None` where not known.
        relationship: What the member is to the filer.
        dependent: Whether the filer supports the member.
        monthly: Dollars a month before deductions; `None` for none.
    """

    name: str
    age: int | None
    relationship: str
    dependent: bool | Unknown | None
    monthly: Decimal | None


def weekly(amount: Decimal | Unknown | None, frequency: Frequency, weeks: str) -> Decimal | None:
    """Return dollars a week; `None` where the amount is not known.

    Args:
        amount: Dollars each time.
        frequency: How often.
        weeks: Weeks that the form counts in a month, as text such as `4.3`.
    """
    if not isinstance(amount, Decimal):
        return None
    if frequency is Frequency.MONTHLY:
        return amount / Decimal(weeks)
    return amount * TIMES_A_YEAR[frequency] / TIMES_A_YEAR[Frequency.WEEKLY]


def asset_equity(asset: Asset) -> Decimal | None:
    """Return what an asset is worth beyond what is owed on it."""
    if not isinstance(asset.value, Decimal):
        return None
    return asset.value - (asset.owed if isinstance(asset.owed, Decimal) else Decimal(0))


def total(amounts: Iterable[Decimal | Unknown | None]) -> Decimal | None:
    """Return the sum of the amounts that are known; `None` where none is."""
    known = [one for one in amounts if isinstance(one, Decimal)]
    return sum(known, Decimal(0)) if known else None


def monthly(income: Income, *, net: bool = False) -> Decimal | None:
    """Return dollars a month; `None` where the amount is not known."""
    yearly = income.yearly(net=net)
    return None if yearly is None else yearly / TIMES_A_YEAR[Frequency.MONTHLY]


def income_figure(income: Income) -> IncomeFigure:
    """Return an income as forms list it."""
    source = income.description or in_words(income.kind)
    return IncomeFigure(source=source, recipient=income.recipient, monthly=monthly(income))


def in_words(kind: str) -> str:
    """Return a code such as `child_care` as words with an initial capital."""
    return kind.replace("_", " ").capitalize()


def age_on(person: Person, on: date) -> int | None:
    """Return a person's age in whole years on a day; `None` where the birth date is unknown."""
    born = person.date_of_birth
    return years_between(born, on) if isinstance(born, date) else None


def years_between(born: date, on: date) -> int:
    """Return the whole years from a day of birth to another day."""
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))
