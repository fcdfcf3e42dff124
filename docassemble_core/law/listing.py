"""Tables of law as rows to print: value, days, authority, and what is stale or unverified."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from attrs import frozen

from docassemble_core.law.calendar import CourtCalendar
from docassemble_core.law.citation import Citation
from docassemble_core.law.library import LawLibrary
from docassemble_core.law.series import Dated, Series


@frozen(kw_only=True)
class LawRow:
    """One version of one fact of law.

    Args:
        kind: `number`, `holiday`, `closed day`, `counting`, `period` or
            `added time`.
        key: Key of the series or code of the rule.
        label: What it is, for people.
        value: The value with its unit, as text.
        since: First day in force.
        since_known: Whether that is the exact first day.
        until: First day it no longer applied, or `None`.
        in_force: Whether it is in force on the day of the listing.
        citation: The authority with identifier, source and confidence.
        verified_on: The day somebody last compared it with its source.
        stale: Whether that was too long ago.
    """

    kind: str
    key: str
    label: str
    value: str
    since: date
    since_known: bool
    until: date | None
    in_force: bool
    citation: Citation
    verified_on: date
    stale: bool


def law_listing(
    library: LawLibrary,
    *,
    on: date,
    stale_after_days: int,
    calendar: CourtCalendar | None = None,
) -> tuple[LawRow, ...]:
    """Return every value of a library, and every rule of a calendar, oldest value first.

    Args:
        library: The numbers.
        on: The day of the listing.
        stale_after_days: Days after which a comparison with the source is too old.
        calendar: The court calendar to list with them.
    """
    rows = [row for series in library for row in _series_rows(series, on=on, days=stale_after_days)]
    if calendar is not None:
        rows += _calendar_rows(calendar, on=on, days=stale_after_days)
    return tuple(rows)


def is_stale(verified_on: date, *, on: date, days: int) -> bool:
    """Return whether something was last verified more than `days` days before `on`."""
    return (on - verified_on).days > days


def _series_rows(series: Series, *, on: date, days: int) -> Iterator[LawRow]:
    following = [dated.since for dated in series.values[1:]]
    for dated, next_since in zip(series.values, [*following, None], strict=True):
        ends = [end for end in (dated.until, next_since) if end is not None]
        until = min(ends, default=None)
        yield LawRow(
            kind="number",
            key=series.key,
            label=series.label,
            value=_value(dated, series.unit),
            since=dated.since,
            since_known=dated.since_known,
            until=until,
            in_force=dated.since <= on and (until is None or on < until),
            citation=dated.citation,
            verified_on=series.verified_on,
            stale=series.is_stale(on, days=days),
        )


def _value(dated: Dated, unit: str) -> str:
    printed = [str(amount) for amount in dated.by_size or (dated.value,)]
    further = [] if dated.each_further is None else [f"each further {dated.each_further}"]
    return f"{', '.join([*printed, *further])} {unit}"


def _calendar_rows(calendar: CourtCalendar, *, on: date, days: int) -> Iterator[LawRow]:
    stale = is_stale(calendar.verified_on, on=on, days=days)
    for rule in calendar.rules:
        yield LawRow(
            kind="holiday",
            key=calendar.name,
            label=rule.name,
            value=rule.rule if rule.closes else f"{rule.rule} (courts open)",
            since=rule.span.start,
            since_known=calendar.since_known or rule.span.start != calendar.span.start,
            until=rule.span.end,
            in_force=on in rule.span,
            citation=rule.citation,
            verified_on=calendar.verified_on,
            stale=stale,
        )
    for day in calendar.proclaimed:
        yield LawRow(
            kind="closed day",
            key=calendar.name,
            label=day.name,
            value=day.observed.isoformat(),
            since=day.observed,
            since_known=True,
            until=None,
            in_force=True,
            citation=day.citation,
            verified_on=calendar.verified_on,
            stale=stale,
        )
