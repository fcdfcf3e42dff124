"""A state's TOML file of periods read into deadline rules."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib.resources.abc import Traversable
from typing import Any

from docassemble_core.errors import LawError, Problem
from docassemble_core.law.checking import citation_of, parse_toml
from docassemble_core.spec.deadline import (
    Actor,
    Addition,
    Bound,
    ClosedEnd,
    Counting,
    CountUnit,
    DeadlineRule,
    Direction,
    Event,
    Period,
    ServiceMethod,
)
from docassemble_core.spec.deadline_checks import table_problems
from docassemble_core.values import Span


def read_deadlines(text: str, name: str, *, state: str) -> tuple[DeadlineRule, ...]:
    """Return the deadline rules written in the text of one TOML file, by code.

    Args:
        text: The file's text.
        name: Its name, for messages.
        state: Postal code that their codes start with, such as `tn` for `tn.motion_notice`.

    Raises:
        LawError: The text is malformed; every problem is listed with file and key.
    """
    tables, problems = parse_toml(text, name)
    if not problems:
        problems = table_problems(tables, name)
    if not problems:
        problems = list(_dangling(tables, name))
    if problems:
        raise LawError("A table of deadlines is malformed.", problems)
    counting = _counting(tables["counting"])
    added = {key: _additions(ways) for key, ways in tables.get("added", {}).items()}
    rules = (
        _rule(f"{state.lower()}.{key}", table, counting, added)
        for key, table in tables["rules"].items()
    )
    return tuple(sorted(rules, key=lambda rule: rule.code))


def load_deadlines(file: Traversable, *, state: str) -> tuple[DeadlineRule, ...]:
    """Return the deadline rules of a TOML file of package data.

    Args:
        file: The file, as `importlib.resources.files` gives it.
        state: Postal code that their codes start with.

    Raises:
        LawError: The file is malformed; every problem is listed with file and key.
    """
    return read_deadlines(file.read_text(encoding="utf-8"), file.name, state=state)


def _dangling(tables: Mapping[str, Any], name: str) -> Iterator[Problem]:
    groups = tables.get("added", {})
    for key, table in tables["rules"].items():
        if table.get("added") is not None and table["added"] not in groups:
            yield Problem(
                where=f"{name}: rules.{key}.added",
                what=f"there is no [[added.{table['added']}]]",
                remedy=f"use one of {', '.join(groups) or 'none'}",
            )


def _span(table: Mapping[str, Any]) -> Span:
    return Span(table["from"], table.get("until"))


def _counting(table: Mapping[str, Any]) -> Counting:
    short = table.get("short_periods")
    return Counting(
        first_day=citation_of(table["first_day"]),
        forward_end=ClosedEnd(table["forward"]["closed_end"]),
        forward=citation_of(table["forward"]),
        backward_end=ClosedEnd(table["backward"]["closed_end"]),
        backward=citation_of(table["backward"]),
        short_under=short["under"] if short else None,
        short=citation_of(short) if short else None,
        since_known=table.get("from_known", True),
        span=_span(table),
    )


def _additions(ways: list[Mapping[str, Any]]) -> tuple[Addition, ...]:
    return tuple(
        Addition(
            method=ServiceMethod[way["served_by"].upper()],
            period=_period(way),
            joined=way["joined"],
        )
        for way in ways
    )


def _period(table: Mapping[str, Any]) -> Period:
    return Period(
        count=table["count"],
        unit=CountUnit(table["unit"]),
        span=_span(table),
        since_known=table.get("from_known", True),
        citation=citation_of(table),
    )


def _rule(
    code: str,
    table: Mapping[str, Any],
    counting: Counting,
    added: Mapping[str, tuple[Addition, ...]],
) -> DeadlineRule:
    return DeadlineRule(
        code=code,
        title=table["title"],
        event=Event[table["event"].upper()],
        direction=Direction(table["direction"]),
        bound=Bound(table["bound"]),
        actor=Actor[table["actor"].upper()],
        verified_on=table["verified_on"],
        periods=tuple(_period(value) for value in table["values"]),
        counting=counting,
        additions=added.get(table.get("added", ""), ()),
        only_by=tuple(ServiceMethod[one.upper()] for one in table.get("only_by", ())),
    )
