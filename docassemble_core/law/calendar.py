"""Court calendars: which days a state's courts are closed, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from enum import Enum
from functools import lru_cache

from attrs import evolve, frozen
from babel.dates import format_date
from dateutil.rrule import rrulestr

from docassemble_core.errors import NotInForceError, Problem
from docassemble_core.law.citation import Citation
from docassemble_core.values.dates import Span

ONE_DAY = timedelta(days=1)


class Observance(Enum):
    """On which day a holiday that falls on a weekend is kept: days from the holiday itself."""

    SAME_DAY = 0
    NEXT_DAY = 1
    PREVIOUS_DAY = -1


@frozen(kw_only=True)
class WeekendRule:
    """Where a holiday goes that falls on a Saturday or a Sunday.

    Args:
        saturday: What happens to one that falls on a Saturday.
        sunday: What happens to one that falls on a Sunday.
        citation: The authority.
    """

    saturday: Observance
    sunday: Observance
    citation: Citation

    def observed(self, day: date) -> date:
        """Return the day on which a holiday that falls on `day` is kept."""
        kept = {5: self.saturday, 6: self.sunday}.get(day.weekday(), Observance.SAME_DAY)
        return day + timedelta(days=kept.value)


@frozen(kw_only=True)
class HolidayRule:
    """A holiday that recurs.

    Args:
        name: What it is called.
        rule: RFC 5545 recurrence rule of the day itself, such as
            `FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO`; `BYEASTER` counts days from Easter Sunday.
        span: Days on which the holiday exists.
        citation: The authority.
        closes: Whether the courts close; where not, the day only deserves a warning.
    """

    name: str
    rule: str
    span: Span
    citation: Citation
    closes: bool = True

    def days(self, year: int) -> tuple[date, ...]:
        """Return the days of `year` on which it falls."""
        return tuple(day for day in _occurrences(self.rule, year) if day in self.span)


@frozen(kw_only=True, order=True)
class Holiday:
    """A day kept as a holiday.

    Args:
        observed: The day on which it is kept.
        falls_on: The day on which it falls.
        name: What it is called.
        citation: The authority.
    """

    observed: date
    falls_on: date
    name: str
    citation: Citation


@frozen(kw_only=True)
class Caveat:
    """Something about a calendar that its reader must know.

    Args:
        span: The days it is about.
        text: What it is, as a sentence.
        citation: The authority or research note.
    """

    span: Span
    text: str
    citation: Citation


@frozen(kw_only=True)
class Closure:
    """Why the courts are closed on a day.

    Args:
        day: The day.
        reason: A weekday's name or a holiday's, with the day it falls on where that differs.
        citation: The authority.
    """

    day: date
    reason: str
    citation: Citation


@frozen(kw_only=True, cache_hash=True)
class CourtCalendar:
    """The days on which a state's courts are closed.

    Args:
        name: Whose calendar it is.
        span: Days for which it is known; asking for any other is an error.
        citation: The authority for the list of holidays.
        since_known: Whether the list took effect on the first day of `span`; where not, it may
            have been in force before, and nothing is said about earlier days.
        verified_on: The day somebody last compared it with its sources.
        weekend: Closed weekdays, Monday as 0.
        weekend_citation: The authority for closing on them.
        weekend_rule: Where holidays on a weekend go.
        rules: Holidays that recur.
        proclaimed: Single closed days, such as election days and days of mourning; one that
            names a day on which a recurring holiday is kept stands in its place.
        caveats: What its reader must know.
    """

    name: str
    span: Span
    citation: Citation
    verified_on: date
    weekend: frozenset[int]
    weekend_citation: Citation
    weekend_rule: WeekendRule
    rules: tuple[HolidayRule, ...] = ()
    proclaimed: tuple[Holiday, ...] = ()
    caveats: tuple[Caveat, ...] = ()
    since_known: bool = True

    def closed_because(self, day: date) -> Closure | None:
        """Return why the courts are closed on `day`, or `None` where they are open.

        Raises:
            NotInForceError: The calendar is not known for that day.
        """
        self._require(day)
        for holiday in self.holidays(day.year):
            if holiday.observed == day:
                return Closure(day=day, reason=_reason(holiday), citation=holiday.citation)
        if day.weekday() in self.weekend:
            return Closure(day=day, reason=weekday_name(day), citation=self.weekend_citation)
        return None

    def is_open(self, day: date) -> bool:
        """Return whether the courts are open on `day`.

        Raises:
            NotInForceError: The calendar is not known for that day.
        """
        return self.closed_because(day) is None

    def next_open(self, day: date) -> date:
        """Return `day` where the courts are open on it, else the first open day after it."""
        while not self.is_open(day):
            day += ONE_DAY
        return day

    def previous_open(self, day: date) -> date:
        """Return `day` where the courts are open on it, else the last open day before it."""
        while not self.is_open(day):
            day -= ONE_DAY
        return day

    def holidays(self, year: int) -> tuple[Holiday, ...]:
        """Return the holidays kept in `year`, in order.

        A holiday of a neighbouring year is among them where it is kept in this one:
        1 January 2028 on 31 December 2027, where Saturday's holidays move to Friday.
        """
        return _holidays(self, year)

    def caveats_on(self, *days: date) -> tuple[Caveat, ...]:
        """Return what must be known about any of `days`, days of doubtful closure included."""
        known = [one for one in self.caveats if any(day in one.span for day in days)]
        return (*known, *(self._doubt(rule, day) for rule, day in self._doubtful(days)))

    def with_closed_days(self, days: Iterable[Holiday]) -> CourtCalendar:
        """Return this calendar with single closed days added, such as a year's elections."""
        return evolve(self, proclaimed=tuple(sorted({*self.proclaimed, *days})))

    def _doubtful(self, days: tuple[date, ...]) -> Iterator[tuple[HolidayRule, date]]:
        for rule in self.rules:
            for day in days:
                if not rule.closes and day in rule.days(day.year):
                    yield rule, day

    def _doubt(self, rule: HolidayRule, day: date) -> Caveat:
        text = f"{rule.name}: courts are open, but do not leave anything to be done by this day."
        return Caveat(span=Span(day, day + ONE_DAY), text=text, citation=rule.citation)

    def _require(self, day: date) -> None:
        if day in self.span:
            return
        end = self.span.end.isoformat() if self.span.end else "now"
        remedy = f"ask for a day from {self.span.start.isoformat()} to {end}"
        raise NotInForceError(
            f"The calendar of {self.name} is not known for {day.isoformat()}.",
            [
                Problem(
                    where=f"{self.name} on {day.isoformat()}",
                    what="the holidays of that day were not researched",
                    remedy=remedy,
                )
            ],
        )


def _reason(holiday: Holiday) -> str:
    if holiday.observed == holiday.falls_on:
        return holiday.name
    falls_on, observed = weekday_name(holiday.falls_on), weekday_name(holiday.observed)
    return f"{holiday.name} (falls on {falls_on}, kept on {observed})"


def weekday_name(day: date) -> str:
    """Return the English name of a day of the week, whatever the machine's own language."""
    return format_date(day, format="EEEE", locale="en_US")


@lru_cache(maxsize=1024)
def _holidays(calendar: CourtCalendar, year: int) -> tuple[Holiday, ...]:
    recurring = (
        _kept(calendar, rule, day)
        for rule in calendar.rules
        if rule.closes
        for near in (year - 1, year, year + 1)
        for day in rule.days(near)
    )
    listed = {one.observed for one in calendar.proclaimed}
    found = (*(one for one in recurring if one.observed not in listed), *calendar.proclaimed)
    return tuple(sorted(one for one in found if one.observed.year == year))


def _kept(calendar: CourtCalendar, rule: HolidayRule, day: date) -> Holiday:
    observed = calendar.weekend_rule.observed(day)
    moved = observed != day
    citation = calendar.weekend_rule.citation if moved else rule.citation
    return Holiday(observed=observed, falls_on=day, name=rule.name, citation=citation)


@lru_cache(maxsize=4096)
def _occurrences(rule: str, year: int) -> tuple[date, ...]:
    start = datetime.combine(date(year, 1, 1), time())
    end = datetime.combine(date(year, 12, 31), time())
    recurrence = rrulestr(rule, dtstart=start)
    return tuple(moment.date() for moment in recurrence.between(start, end, inc=True))
