"""Deadlines as an iCalendar file."""

from __future__ import annotations

from datetime import date

from docassemble_state_ca.state import CALIFORNIA
from icalendar import Calendar

from docassemble_core.calc.deadlines import compute
from docassemble_core.calc.ics import deadlines_ics
from docassemble_core.spec import ServiceMethod

ON = date(2026, 11, 21)


def file_of(*codes: str) -> bytes:
    assert CALIFORNIA.calendar is not None
    rules = [CALIFORNIA.deadline(code) for code in codes]
    deadlines = [
        compute(rule, date(2027, 2, 26), CALIFORNIA.calendar, served_by=ServiceMethod.MAIL)
        for rule in rules
        if rule is not None
    ]
    return deadlines_ics(deadlines, on=ON)


def test_same_deadlines_in_another_order_give_the_same_bytes() -> None:
    assert file_of("ca.reply", "ca.motion_service") == file_of("ca.motion_service", "ca.reply")


def test_event_stands_on_the_day_to_act_and_lists_the_days_left_out() -> None:
    (event,) = Calendar.from_ical(file_of("ca.motion_service")).walk("VEVENT")

    # CA-DL-4: by mail, Thursday 28 January 2027.
    assert date(2027, 1, 28) == event["DTSTART"].dt
    assert event["SUMMARY"] == "Serve and file the request for order (last day)"
    assert "Lincoln's Birthday" in event["DESCRIPTION"]
    assert event["UID"] == "ca.motion_service.2027-02-26.mail@deadlines.docassemble-core"


def test_time_stamp_is_the_day_of_the_computation() -> None:
    assert b"DTSTAMP:20261121T000000Z" in file_of("ca.reply")
