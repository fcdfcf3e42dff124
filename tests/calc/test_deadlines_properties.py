"""What holds for every deadline, whatever the day, the state and the way of service."""

from __future__ import annotations

from datetime import date, timedelta

from docassemble_state_ca import calendar as ca_calendar
from docassemble_state_ca import deadlines as ca_deadlines
from docassemble_state_ma import calendar as ma_calendar
from docassemble_state_ma import deadlines as ma_deadlines
from docassemble_state_tn import calendar as tn_calendar
from docassemble_state_tn import deadlines as tn_deadlines
from hypothesis import given
from hypothesis import strategies as st

from docassemble_core.calc.deadline import StepKind
from docassemble_core.calc.deadlines import compute
from docassemble_core.law import CourtCalendar
from docassemble_core.spec import DeadlineRule, Direction, ServiceMethod

COUNTED = [
    *((rule, tn_calendar.CALENDAR) for rule in tn_deadlines.DEADLINES),
    *((rule, ca_calendar.CALENDAR) for rule in ca_deadlines.DEADLINES),
    *((rule, ma_calendar.CALENDAR) for rule in ma_deadlines.DEADLINES),
]
# From the day on which every rule is known, counts backward included.
events = st.dates(min_value=date(2026, 11, 22), max_value=date(2040, 12, 31))
counted = st.sampled_from(COUNTED)
methods = st.sampled_from([None, *ServiceMethod])


@given(counted=counted, event_day=events, served_by=methods)
def test_day_to_act_on_is_always_open(
    counted: tuple[DeadlineRule, CourtCalendar], event_day: date, served_by: ServiceMethod | None
) -> None:
    rule, calendar = counted

    deadline = compute(rule, event_day, calendar, served_by=served_by)

    assert calendar.is_open(deadline.act_by)


@given(counted=counted, event_day=events, served_by=methods)
def test_day_lies_on_its_side_of_the_event(
    counted: tuple[DeadlineRule, CourtCalendar], event_day: date, served_by: ServiceMethod | None
) -> None:
    rule, calendar = counted

    day = compute(rule, event_day, calendar, served_by=served_by).day

    assert (day > event_day) == (rule.direction is Direction.AFTER)


@given(counted=counted, event_day=events)
def test_later_event_never_gives_an_earlier_day(
    counted: tuple[DeadlineRule, CourtCalendar], event_day: date
) -> None:
    rule, calendar = counted

    today = compute(rule, event_day, calendar)
    tomorrow = compute(rule, event_day + timedelta(days=1), calendar)

    assert today.day <= tomorrow.day
    assert today.act_by <= tomorrow.act_by


@given(counted=counted, event_day=events, served_by=methods)
def test_only_closed_days_are_left_out_and_each_is_explained(
    counted: tuple[DeadlineRule, CourtCalendar], event_day: date, served_by: ServiceMethod | None
) -> None:
    rule, calendar = counted

    deadline = compute(rule, event_day, calendar, served_by=served_by)

    assert not any(calendar.is_open(step.day) for step in deadline.skipped)
    assert all(step.text and step.citation.text for step in deadline.steps)
    assert deadline.steps[0].kind is StepKind.START
    assert deadline.steps[-1].day == deadline.day


@given(counted=counted, event_day=events, served_by=methods)
def test_a_way_of_service_never_shortens_the_time_it_leaves(
    counted: tuple[DeadlineRule, CourtCalendar], event_day: date, served_by: ServiceMethod | None
) -> None:
    rule, calendar = counted

    by_hand = compute(rule, event_day, calendar)
    otherwise = compute(rule, event_day, calendar, served_by=served_by)

    assert abs(otherwise.day - event_day) >= abs(by_hand.day - event_day)


@given(counted=counted, day=events)
def test_next_and_previous_open_days_enclose_only_closed_ones(
    counted: tuple[DeadlineRule, CourtCalendar], day: date
) -> None:
    _, calendar = counted

    before, after = calendar.previous_open(day), calendar.next_open(day)

    assert before <= day <= after
    assert calendar.is_open(day) == (before == after == day)
    gap = (before + timedelta(days=n) for n in range(1, (after - before).days))
    assert not any(calendar.is_open(one) for one in gap)
