"""Half-open spans of days, and month arithmetic."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from attrs import field, frozen


@frozen(order=True)
class Span:
    """The days from `start` up to but not including `end`.

    Args:
        start: First day inside.
        end: First day after the span; `None` where no end is known.

    Raises:
        ValueError: `end` lies before `start`.
    """

    start: date
    end: date | None = field(default=None)

    def __attrs_post_init__(self) -> None:
        if self.end is not None and self.end < self.start:
            message = f"a span must not end before it starts (got {self.start} to {self.end})"
            raise ValueError(message)

    def __contains__(self, day: date) -> bool:
        return self.start <= day and (self.end is None or day < self.end)

    def overlap(self, other: Span) -> Span | None:
        """Return the days common to both spans, or `None` where there are none."""
        start = max(self.start, other.start)
        ends = [end for end in (self.end, other.end) if end is not None]
        end = min(ends) if ends else None
        return None if end is not None and end <= start else Span(start, end)

    def days(self) -> int:
        """Return the number of days inside.

        Raises:
            ValueError: The span has no end.
        """
        if self.end is None:
            message = f"the span from {self.start} has no end, so its days cannot be counted"
            raise ValueError(message)
        return (self.end - self.start).days


def days_between(start: date, end: date) -> int:
    """Return the days after `start` up to and including `end`.

    The first day does not count, the last does (CONV-1).

    >>> days_between(date(2024, 2, 28), date(2024, 3, 1))
    2
    """
    return (end - start).days


def last_day_of_month(year: int, month: int) -> date:
    """Return the last day of a month.

    >>> last_day_of_month(2024, 2)
    datetime.date(2024, 2, 29)
    """
    return date(year, month, calendar.monthrange(year, month)[1])


def add_months(day: date, months: int, *, day_of_month: int | None = None) -> date:
    """Return the same day of the month, `months` later, or that month's last day.

    Args:
        day: The day counted from.
        months: Number of months, negative for earlier ones.
        day_of_month: The day aimed at where `day` was itself cut short,
            so that 31 January, 28 February, 31 March keeps to the 31st.

    >>> add_months(date(2026, 1, 31), 1)
    datetime.date(2026, 2, 28)
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = last_day_of_month(year, month + 1)
    return min(last, last.replace(day=1) + timedelta(days=(day_of_month or day.day) - 1))
