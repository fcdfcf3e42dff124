"""Everything dated that a state says, as rows to print."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from docassemble_core.law import Citation
from docassemble_core.law.listing import LawRow, is_stale, law_listing
from docassemble_core.spec.deadline import Counting, DeadlineRule, Period
from docassemble_core.spec.state import State


def state_law(state: State, *, on: date, stale_after_days: int) -> tuple[LawRow, ...]:
    """Return a state's numbers, holidays and periods with their authorities.

    Args:
        state: The state; the federal numbers in its library are listed too.
        on: The day of the listing.
        stale_after_days: Days after which a comparison with the source is too old.
    """
    numbers = law_listing(
        state.law, on=on, stale_after_days=stale_after_days, calendar=state.calendar
    )
    periods = (
        row for rule in state.deadlines for row in _rule_rows(rule, on=on, days=stale_after_days)
    )
    return (*numbers, *_counting_rows(state, on=on, days=stale_after_days), *periods)


def _counting_rows(state: State, *, on: date, days: int) -> Iterator[LawRow]:
    verified = {rule.counting: rule.verified_on for rule in state.deadlines}
    for counting, verified_on in verified.items():
        for label, value, citation in _ways_of_counting(counting):
            yield LawRow(
                kind="counting",
                key=f"{state.code.lower()}.counting",
                label=label,
                value=value,
                since=counting.span.start,
                since_known=counting.since_known,
                until=counting.span.end,
                in_force=on in counting.span,
                citation=citation,
                verified_on=verified_on,
                stale=is_stale(verified_on, on=on, days=days),
            )


def _ways_of_counting(counting: Counting) -> Iterator[tuple[str, str, Citation]]:
    yield "Day of the event", "does not count; the last day does", counting.first_day
    if counting.short is not None:
        value = f"under {counting.short_under} days leave out closed days"
        yield "Short periods", value, counting.short
    yield "Count forward to a closed day", counting.forward_end, counting.forward
    yield "Count backward to a closed day", counting.backward_end, counting.backward


def _rule_rows(rule: DeadlineRule, *, on: date, days: int) -> Iterator[LawRow]:
    stale = is_stale(rule.verified_on, on=on, days=days)
    for period in rule.periods:
        value = f"{_length(period)} {rule.direction} {rule.event}"
        yield _row("period", rule, period, value, on=on, stale=stale)
    for addition in rule.additions:
        value = f"{_length(addition.period)} more for {addition.method}"
        yield _row("added time", rule, addition.period, value, on=on, stale=stale)


def _length(period: Period) -> str:
    return f"{period.count} {period.unit.replace('_', ' ')}"


def _row(
    kind: str, rule: DeadlineRule, period: Period, value: str, *, on: date, stale: bool
) -> LawRow:
    return LawRow(
        kind=kind,
        key=rule.code,
        label=rule.title,
        value=value,
        since=period.span.start,
        since_known=period.since_known,
        until=period.span.end,
        in_force=on in period.span,
        citation=period.citation,
        verified_on=rule.verified_on,
        stale=stale,
    )
