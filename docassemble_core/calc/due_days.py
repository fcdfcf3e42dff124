"""The days on which a recurring sum falls due."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count, takewhile

from docassemble_core.model import Frequency
from docassemble_core.values import add_months, last_day_of_month

DAYS_APART = {Frequency.WEEKLY: 7, Frequency.BIWEEKLY: 14}
MONTHS_APART = {Frequency.MONTHLY: 1, Frequency.YEARLY: 12}
TIMES_A_YEAR = {
    Frequency.WEEKLY: 52,
    Frequency.BIWEEKLY: 26,
    Frequency.SEMIMONTHLY: 24,
    Frequency.MONTHLY: 12,
    Frequency.YEARLY: 1,
    Frequency.ONCE: 0,
}


def due_days(
    frequency: Frequency, first: date, *, before: date, days_of_month: tuple[int, ...] = ()
) -> Iterator[date]:
    """Yield the due days from the first one on.

    Args:
        frequency: How often it falls due.
        first: The first due day, whether or not it fits the rhythm.
        before: First day that is not yielded any more.
        days_of_month: The days of the month; a month without such a day uses its last one.

    >>> list(due_days(Frequency.MONTHLY, date(2026, 1, 31), before=date(2026, 4, 1)))
    [datetime.date(2026, 1, 31), datetime.date(2026, 2, 28), datetime.date(2026, 3, 31)]
    """
    return takewhile(lambda day: day < before, _endless(frequency, first, days_of_month))


def _endless(frequency: Frequency, first: date, days: tuple[int, ...]) -> Iterator[date]:
    if frequency is Frequency.ONCE:
        return iter((first,))
    if frequency in DAYS_APART:
        step = timedelta(days=DAYS_APART[frequency])
        return (first + step * n for n in count())
    if frequency is Frequency.SEMIMONTHLY:
        return _semimonthly(first, days)
    return _by_months(first, MONTHS_APART[frequency], days[0] if days else first.day)


def _by_months(first: date, apart: int, day: int) -> Iterator[date]:
    yield first
    for n in count(1):
        yield add_months(first, n * apart, day_of_month=day)


def _semimonthly(first: date, days: tuple[int, ...]) -> Iterator[date]:
    opening = [day for day in _days_in(first, days) if day >= first]
    if first not in opening:
        yield first
    yield from opening
    for n in count(1):
        yield from _days_in(add_months(first, n, day_of_month=1), days)


def _days_in(month: date, days: tuple[int, ...]) -> list[date]:
    last = last_day_of_month(month.year, month.month)
    return [min(last, month.replace(day=1) + timedelta(days=day - 1)) for day in sorted(days)]
