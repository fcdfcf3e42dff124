"""From an event to the day by which something must be done, every step shown."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from attrs import frozen

from docassemble_core.calc.deadline import Deadline, Step, StepKind
from docassemble_core.law import Citation, CourtCalendar
from docassemble_core.spec import Reason
from docassemble_core.spec.deadline import (
    Addition,
    Bound,
    ClosedEnd,
    CountUnit,
    DeadlineRule,
    Direction,
    Event,
    Period,
    ServiceMethod,
)
from docassemble_core.values import add_months, day_in_words

ONE_DAY = timedelta(days=1)
MONTHS = {CountUnit.MONTHS: 1, CountUnit.YEARS: 12}


@frozen(kw_only=True)
class _Leg:
    """A stretch of counting: so many days or months from a day, closed days left out or not."""

    start: date
    sign: int
    count: int
    unit: CountUnit
    skip_closed: bool
    why_skipped: Citation


def compute(
    rule: DeadlineRule,
    event_day: date,
    calendar: CourtCalendar,
    *,
    served_by: ServiceMethod | None = None,
) -> Deadline:
    """Return the day at the end of a period, with the steps that lead to it.

    Args:
        rule: The period.
        event_day: The day it is counted from; the law of that day holds.
        calendar: The days on which the courts are closed.
        served_by: How papers are served, where that lengthens the period.

    Raises:
        NotInForceError: The rule or the calendar is not known for a day that is needed.

    Law: CONV-13; TN-DL-1 to TN-DL-5, CA-DL-1 to CA-DL-3, MA-DL-1, MA-DL-2, MA-DL-4.
    """
    period = rule.at(event_day)
    addition = rule.addition(served_by, event_day)
    steps = [_start(rule, event_day, period)]
    if addition is not None and addition.joined:
        steps.append(_added(addition, event_day, "counted together with the period itself"))
    steps += _counted(_first_leg(rule, event_day, period, addition), calendar)
    if addition is not None and not addition.joined:
        steps += _lengthened(rule, addition, steps[-1].day, calendar)
    steps += _closed_end(rule, steps[-1].day, calendar)
    if rule.bound is Bound.DAY_AFTER:
        text = "The day after the period ended is the first on which it may be done."
        steps.append(_step(StepKind.DAY_AFTER, steps[-1].day + ONE_DAY, text, period.citation))
    day = steps[-1].day
    return Deadline(
        rule=rule,
        event_day=event_day,
        served_by=served_by,
        day=day,
        act_by=_open_day(rule, day, calendar),
        steps=tuple(steps),
        cautions=_cautions(rule, steps, calendar, served_by),
    )


def _step(kind: StepKind, day: date, text: str, citation: Citation) -> Step:
    return Step(kind=kind, day=day, text=text, citation=citation)


def _sign(rule: DeadlineRule) -> int:
    return 1 if rule.direction is Direction.AFTER else -1


def _start(rule: DeadlineRule, event_day: date, period: Period) -> Step:
    unit = period.unit.replace("_", " ")
    unit = unit.removesuffix("s") if period.count == 1 else unit
    text = f"{period.count} {unit} {rule.direction} {rule.event}, whose own day does not count."
    return _step(StepKind.START, event_day, text, period.citation)


def _first_leg(
    rule: DeadlineRule, event_day: date, period: Period, addition: Addition | None
) -> _Leg:
    joined = addition.period.count if addition is not None and addition.joined else 0
    count = period.count + joined
    counting = rule.counting
    under = counting.short_under
    short = period.unit is CountUnit.DAYS and under is not None and count < under
    return _Leg(
        start=event_day,
        sign=_sign(rule),
        count=count,
        unit=period.unit,
        skip_closed=short or period.unit is CountUnit.COURT_DAYS,
        why_skipped=counting.short if short and counting.short else period.citation,
    )


def _counted(leg: _Leg, calendar: CourtCalendar) -> list[Step]:
    if leg.unit in MONTHS:
        months = leg.sign * leg.count * MONTHS[leg.unit]
        day = add_months(leg.start, months)
        return [_step(StepKind.COUNTED, day, f"{months:+d} months.", leg.why_skipped)]
    if not leg.skip_closed:
        day = leg.start + leg.sign * leg.count * ONE_DAY
        return [_step(StepKind.COUNTED, day, f"Day {leg.count}.", leg.why_skipped)]
    return list(_open_days(leg, calendar))


def _open_days(leg: _Leg, calendar: CourtCalendar) -> Iterator[Step]:
    day, left = leg.start, leg.count
    while left:
        day += leg.sign * ONE_DAY
        closure = calendar.closed_because(day)
        if closure is None:
            left -= 1
        else:
            yield _step(StepKind.SKIPPED, day, closure.reason, closure.citation)
    yield _step(StepKind.COUNTED, day, f"Day {leg.count}.", leg.why_skipped)


def _added(addition: Addition, day: date, how: str) -> Step:
    unit = addition.period.unit.replace("_", " ")
    text = f"{addition.period.count} {unit} more for {addition.method}, {how}."
    return _step(StepKind.ADDED, day, text, addition.period.citation)


def _lengthened(
    rule: DeadlineRule, addition: Addition, day: date, calendar: CourtCalendar
) -> list[Step]:
    added = addition.period
    leg = _Leg(
        start=day,
        sign=_sign(rule),
        count=added.count,
        unit=added.unit,
        skip_closed=added.unit is CountUnit.COURT_DAYS,
        why_skipped=added.citation,
    )
    *skipped, last = _counted(leg, calendar)
    return [*skipped, _added(addition, last.day, "counted on from there")]


def _closed_end(rule: DeadlineRule, day: date, calendar: CourtCalendar) -> list[Step]:
    closure = calendar.closed_because(day)
    if closure is None:
        return []
    counting = rule.counting
    forward = rule.direction is Direction.AFTER
    where = counting.forward_end if forward else counting.backward_end
    citation = counting.forward if forward else counting.backward
    moved = _moved(where, day, calendar)
    if moved == day:
        text = f"Courts are closed that day ({closure.reason}); the count stays there."
        return [_step(StepKind.STAYS, day, text, citation)]
    where_to = "the next open day" if moved > day else "the open day before"
    text = f"{closure.reason} on {day_in_words(day)}: moved to {where_to}."
    return [_step(StepKind.MOVED, moved, text, citation)]


def _moved(where: ClosedEnd, day: date, calendar: CourtCalendar) -> date:
    if where is ClosedEnd.LATER:
        return calendar.next_open(day)
    if where is ClosedEnd.EARLIER:
        return calendar.previous_open(day)
    return day


def _open_day(rule: DeadlineRule, day: date, calendar: CourtCalendar) -> date:
    if rule.bound is Bound.LAST_DAY:
        return calendar.previous_open(day)
    return calendar.next_open(day)


def _cautions(
    rule: DeadlineRule,
    steps: list[Step],
    calendar: CourtCalendar,
    served_by: ServiceMethod | None,
) -> tuple[Reason, ...]:
    found = [
        *_closed_hearing(rule, steps[0], calendar),
        *_closed_last_day(rule, steps[-1], calendar),
        *_wrong_way(rule, steps[0], served_by),
        *(
            Reason(text=caveat.text, citation=caveat.citation)
            for caveat in calendar.caveats_on(*(step.day for step in steps))
        ),
    ]
    told = {reason.citation for reason in found}
    return (*found, *(doubt for doubt in _doubts(rule, steps) if doubt.citation not in told))


def _closed_hearing(rule: DeadlineRule, start: Step, calendar: CourtCalendar) -> Iterator[Reason]:
    closure = calendar.closed_because(start.day) if rule.event is Event.HEARING else None
    if closure is not None:
        text = f"Courts are closed on the day of the hearing ({closure.reason}); check its date."
        yield Reason(text=text, citation=closure.citation)


def _closed_last_day(rule: DeadlineRule, last: Step, calendar: CourtCalendar) -> Iterator[Reason]:
    if last.kind is StepKind.STAYS:
        safe = _open_day(rule, last.day, calendar)
        text = (
            "Not verified what holds where a count ends on a closed day; "
            f"act on {day_in_words(safe)}, the court day before."
        )
        yield Reason(text=text, citation=last.citation)


def _wrong_way(
    rule: DeadlineRule, start: Step, served_by: ServiceMethod | None
) -> Iterator[Reason]:
    if rule.only_by and served_by is not None and served_by not in rule.only_by:
        ways = " or ".join(rule.only_by)
        text = f"These papers must be served by {ways}; {served_by} is not enough."
        yield Reason(text=text, citation=start.citation)


def _doubts(rule: DeadlineRule, steps: list[Step]) -> Iterator[Reason]:
    cited = dict.fromkeys((*(step.citation for step in steps), rule.counting.first_day))
    for citation in cited:
        if citation.is_unverified:
            yield Reason(text=f"Not verified. {citation.note}".rstrip(), citation=citation)
        elif citation.note:
            yield Reason(text=citation.note, citation=citation)
