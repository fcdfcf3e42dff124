"""A court calendar's TOML file read into a calendar."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from importlib.resources.abc import Traversable
from itertools import chain
from typing import Any

from dateutil.rrule import rrulestr

from docassemble_core.errors import LawError, Problem
from docassemble_core.law.calendar import (
    Caveat,
    CourtCalendar,
    Holiday,
    HolidayRule,
    Observance,
    WeekendRule,
)
from docassemble_core.law.checking import (
    CITATION_KEYS,
    choice_problems,
    citation_of,
    citation_problems,
    key_problems,
    parse_toml,
    span_problems,
)
from docassemble_core.values.dates import Span

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
OBSERVANCES = {one.name.lower(): one for one in Observance}

SECTIONS: dict[str, type] = {
    "calendar": dict, "weekend": dict, "weekend_holidays": dict,
    "holidays": list, "proclaimed": list, "caveats": list,
}  # fmt: skip
REQUIRED_SECTIONS = ("calendar", "weekend", "weekend_holidays", "holidays")
SPAN_KEYS: dict[str, type] = {"from": date, "until": date}
TABLE_KEYS: dict[str, dict[str, type]] = {
    "calendar": {
        "name": str,
        "verified_on": date,
        "from_known": bool,
        **SPAN_KEYS,
        **CITATION_KEYS,
    },
    "weekend": {"days": list, **CITATION_KEYS},
    "weekend_holidays": {"saturday": str, "sunday": str, **CITATION_KEYS},
    "holidays": {"name": str, "rule": str, "closes": bool, **SPAN_KEYS, **CITATION_KEYS},
    "proclaimed": {"name": str, "on": date, **CITATION_KEYS},
    "caveats": {"text": str, **SPAN_KEYS, **CITATION_KEYS},
}  # fmt: skip
REQUIRED_KEYS = {
    "calendar": ("name", "from", "verified_on", "cite"),
    "weekend": ("days", "cite"),
    "weekend_holidays": ("saturday", "sunday", "cite"),
    "holidays": ("name", "rule", "cite"),
    "proclaimed": ("name", "on", "cite"),
    "caveats": ("text", "from", "cite"),
}


def read_calendar(text: str, name: str) -> CourtCalendar:
    """Return the calendar written in the text of one TOML file.

    Args:
        text: The file's text.
        name: Its name, for messages.

    Raises:
        LawError: The text is malformed; every problem is listed with file and key.
    """
    tables, problems = parse_toml(text, name)
    if not problems:
        problems = _problems(tables, name)
    if problems:
        raise LawError("A court calendar is malformed.", problems)
    return _calendar(tables)


def load_calendar(file: Traversable) -> CourtCalendar:
    """Return the calendar of a TOML file of package data.

    Args:
        file: The file, as `importlib.resources.files` gives it.

    Raises:
        LawError: The file is malformed; every problem is listed with file and key.
    """
    return read_calendar(file.read_text(encoding="utf-8"), file.name)


def _problems(tables: Mapping[str, Any], name: str) -> list[Problem]:
    problems = key_problems(tables, SECTIONS, REQUIRED_SECTIONS, name)
    if problems:
        return problems
    places = chain.from_iterable(_places(tables, section) for section in SECTIONS)
    return [
        problem
        for section, table, key in places
        for problem in _table_problems(section, table, f"{name}: {key}")
    ]


def _places(tables: Mapping[str, Any], section: str) -> list[tuple[str, Any, str]]:
    content = tables.get(section, [])
    if isinstance(content, Mapping):
        return [(section, content, section)]
    return [(section, table, f"{section}[{index}]") for index, table in enumerate(content)]


def _table_problems(section: str, table: Any, where: str) -> list[Problem]:  # noqa: ANN401
    problems = key_problems(table, TABLE_KEYS[section], REQUIRED_KEYS[section], where)
    if problems:
        return problems
    return [
        *citation_problems(table, where),
        *span_problems(table, where),
        *choice_problems(table, "saturday", OBSERVANCES, where),
        *choice_problems(table, "sunday", OBSERVANCES, where),
        *_weekday_problems(table, where),
        *_rule_problems(table, where),
    ]


def _weekday_problems(table: Mapping[str, Any], where: str) -> list[Problem]:
    remedy = f"use some of {', '.join(WEEKDAYS)}"
    return [
        Problem(where=f"{where}.days", what=f"unknown weekday {day!r}", remedy=remedy)
        for day in table.get("days", ())
        if day not in WEEKDAYS
    ]


def _rule_problems(table: Mapping[str, Any], where: str) -> list[Problem]:
    if "rule" not in table:
        return []
    try:
        rrulestr(table["rule"])
    except (ValueError, KeyError) as error:
        remedy = "write an RFC 5545 rule such as FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=4"
        what = f"{table['rule']!r} is no recurrence rule ({error})"
        return [Problem(where=f"{where}.rule", what=what, remedy=remedy)]
    return []


def _calendar(tables: Mapping[str, Any]) -> CourtCalendar:
    head, moves = tables["calendar"], tables["weekend_holidays"]
    span = Span(head["from"], head.get("until"))
    return CourtCalendar(
        name=head["name"],
        span=span,
        since_known=head.get("from_known", True),
        citation=citation_of(head),
        verified_on=head["verified_on"],
        weekend=frozenset(WEEKDAYS.index(day) for day in tables["weekend"]["days"]),
        weekend_citation=citation_of(tables["weekend"]),
        weekend_rule=WeekendRule(
            saturday=OBSERVANCES[moves["saturday"]],
            sunday=OBSERVANCES[moves["sunday"]],
            citation=citation_of(moves),
        ),
        rules=tuple(_holiday_rule(table, span) for table in tables["holidays"]),
        proclaimed=tuple(_proclaimed(table) for table in tables.get("proclaimed", ())),
        caveats=tuple(_caveat(table) for table in tables.get("caveats", ())),
    )


def _holiday_rule(table: Mapping[str, Any], known: Span) -> HolidayRule:
    return HolidayRule(
        name=table["name"],
        rule=table["rule"],
        span=Span(table.get("from", known.start), table.get("until")),
        closes=table.get("closes", True),
        citation=citation_of(table),
    )


def _proclaimed(table: Mapping[str, Any]) -> Holiday:
    day = table["on"]
    return Holiday(observed=day, falls_on=day, name=table["name"], citation=citation_of(table))


def _caveat(table: Mapping[str, Any]) -> Caveat:
    return Caveat(
        span=Span(table["from"], table.get("until")),
        text=table["text"],
        citation=citation_of(table),
    )
