"""Deadlines as an iCalendar file: same deadlines, same bytes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Calendar, Event

from docassemble_core.calc.deadline import MEANING, Deadline

PRODUCT = "-//docassemble_core//Deadlines//EN"
DOMAIN = "deadlines.docassemble-core"


def deadlines_ics(deadlines: Iterable[Deadline], *, on: date, name: str = "Deadlines") -> bytes:
    """Return an iCalendar file with an all-day event for each deadline, on the day to act.

    Args:
        deadlines: The deadlines; the file lists them by day.
        on: The day on which they were computed; it stands as the time stamp.
        name: Name of the calendar.
    """
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("name", name)
    for deadline in sorted(deadlines, key=lambda one: (one.act_by, uid(one))):
        calendar.add_component(_event(deadline, on))
    return bytes(calendar.to_ical())


def uid(deadline: Deadline) -> str:
    """Return an identifier that stays the same for the same rule, event and way of service."""
    method = deadline.served_by.name.lower() if deadline.served_by is not None else "any"
    return f"{deadline.rule.code}.{deadline.event_day.isoformat()}.{method}@{DOMAIN}"


def _event(deadline: Deadline, on: date) -> Event:
    event = Event()
    event.add("uid", uid(deadline))
    event.add("dtstamp", datetime.combine(on, time(), tzinfo=UTC))
    event.add("dtstart", deadline.act_by)
    event.add("dtend", deadline.act_by + timedelta(days=1))
    event.add("summary", f"{deadline.rule.title} ({MEANING[deadline.rule.bound]})")
    event.add("description", deadline.explain())
    event.add("transp", "TRANSPARENT")
    return event
