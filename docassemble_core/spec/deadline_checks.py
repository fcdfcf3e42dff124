"""What can be wrong with a TOML file of periods."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import pairwise
from typing import Any

from docassemble_core.errors import Problem
from docassemble_core.law.checking import (
    CITATION_KEYS,
    choice_problems,
    citation_problems,
    key_problems,
    span_problems,
)
from docassemble_core.spec.deadline import (
    Actor,
    Bound,
    ClosedEnd,
    CountUnit,
    Direction,
    Event,
    ServiceMethod,
)

Keys = dict[str, type]

SECTIONS: Keys = {"counting": dict, "added": dict, "rules": dict}
SPAN_KEYS: Keys = {"from": date, "until": date, "from_known": bool}
COUNTING_KEYS: Keys = {
    "first_day": dict, "short_periods": dict, "forward": dict, "backward": dict, **SPAN_KEYS,
}  # fmt: skip
END_KEYS: Keys = {"closed_end": str, **CITATION_KEYS}
COUNTING_PARTS: dict[str, tuple[Keys, tuple[str, ...]]] = {
    "first_day": (CITATION_KEYS, ("cite",)),
    "short_periods": ({"under": int, **CITATION_KEYS}, ("under", "cite")),
    "forward": (END_KEYS, ("closed_end", "cite")),
    "backward": (END_KEYS, ("closed_end", "cite")),
}
PERIOD_KEYS: Keys = {"count": int, "unit": str, **SPAN_KEYS, **CITATION_KEYS}
REQUIRED_PERIOD_KEYS = ("from", "count", "unit", "cite")
WAY_KEYS: Keys = {"served_by": str, "joined": bool, **PERIOD_KEYS}
RULE_KEYS: Keys = {
    "title": str, "event": str, "direction": str, "bound": str, "actor": str,
    "verified_on": date, "values": list, "added": str, "only_by": list,
}  # fmt: skip
REQUIRED_RULE_KEYS = ("title", "event", "direction", "bound", "actor", "verified_on", "values")


def _names(words: type[Event | Actor | ServiceMethod]) -> tuple[str, ...]:
    return tuple(member.name.lower() for member in words)


CHOICES: dict[str, tuple[str, ...]] = {
    "event": _names(Event),
    "actor": _names(Actor),
    "served_by": _names(ServiceMethod),
    "direction": tuple(Direction),
    "bound": tuple(Bound),
    "unit": tuple(CountUnit),
    "closed_end": tuple(ClosedEnd),
}


def table_problems(tables: Mapping[str, Any], name: str) -> list[Problem]:
    """Return every problem of the tables of one file of periods.

    Args:
        tables: The file's tables.
        name: The file's name, for messages.
    """
    problems = key_problems(tables, SECTIONS, ("counting", "rules"), name)
    if problems:
        return problems
    return [
        *_counting_problems(tables["counting"], f"{name}: counting"),
        *_added_problems(tables.get("added", {}), f"{name}: added"),
        *(
            problem
            for key, rule in tables["rules"].items()
            for problem in _rule_problems(rule, f"{name}: rules.{key}")
        ),
    ]


def _counting_problems(table: Mapping[str, Any], where: str) -> Iterator[Problem]:
    required = ("from", "first_day", "forward", "backward")
    yield from key_problems(table, COUNTING_KEYS, required, where)
    yield from span_problems(table, where)
    for part, (allowed, needed) in COUNTING_PARTS.items():
        if part in table:
            yield from _checked(table[part], allowed, needed, f"{where}.{part}")


def _added_problems(groups: Mapping[str, Any], where: str) -> Iterator[Problem]:
    for group, ways in groups.items():
        if not isinstance(ways, list):
            remedy = f"write each way as [[added.{group}]]"
            yield Problem(where=f"{where}.{group}", what="not a list of ways", remedy=remedy)
            continue
        for index, way in enumerate(ways):
            required = ("served_by", "joined", *REQUIRED_PERIOD_KEYS)
            yield from _checked(way, WAY_KEYS, required, f"{where}.{group}[{index}]")


def _rule_problems(rule: Any, where: str) -> list[Problem]:  # noqa: ANN401 - raw TOML
    problems = _checked(rule, RULE_KEYS, REQUIRED_RULE_KEYS, where)
    if problems:
        return problems
    return [*_way_problems(rule, where), *_period_problems(rule["values"], f"{where}.values")]


def _way_problems(rule: Mapping[str, Any], where: str) -> Iterator[Problem]:
    for index, way in enumerate(rule.get("only_by", ())):
        place = f"{where}.only_by[{index}]"
        if way not in CHOICES["served_by"]:
            remedy = f"use one of {', '.join(CHOICES['served_by'])}"
            yield Problem(where=place, what=f"unknown way of service {way!r}", remedy=remedy)


def _period_problems(values: list[Any], where: str) -> list[Problem]:
    if not values:
        return [Problem(where=where, what="no value", remedy="add [[….values]]")]
    problems = [
        problem
        for index, value in enumerate(values)
        for problem in _checked(value, PERIOD_KEYS, REQUIRED_PERIOD_KEYS, f"{where}[{index}]")
    ]
    return problems or list(_order_problems(values, where))


def _order_problems(values: list[Mapping[str, Any]], where: str) -> Iterator[Problem]:
    for index, (before, after) in enumerate(pairwise(values), start=1):
        if after["from"] <= before["from"]:
            what = f"{after['from']} does not come after {before['from']}"
            remedy = "sort the values by from"
            yield Problem(where=f"{where}[{index}].from", what=what, remedy=remedy)


def _checked(
    table: Any,  # noqa: ANN401 - raw TOML
    allowed: Keys,
    required: tuple[str, ...],
    where: str,
) -> list[Problem]:
    problems = key_problems(table, allowed, required, where)
    if not isinstance(table, Mapping):
        return problems
    return [
        *problems,
        *_choice_problems(table, where),
        *citation_problems(table, where),
        *span_problems(table, where),
        *_count_problems(table, where),
    ]


def _choice_problems(table: Mapping[str, Any], where: str) -> Iterator[Problem]:
    for key, known in CHOICES.items():
        yield from choice_problems(table, key, known, where)


def _count_problems(table: Mapping[str, Any], where: str) -> Iterator[Problem]:
    count = table.get("count")
    if isinstance(count, int) and count < 1:
        remedy = "write how many days, months or years"
        yield Problem(where=f"{where}.count", what=f"{count} is no length", remedy=remedy)
