"""Strict reading of TOML: every unknown, missing or ill-typed key is named with its place."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from docassemble_core.errors import Problem
from docassemble_core.law.citation import Citation, Confidence

# What each type is called in a message, and how such a value is written.
WORDS: dict[type, tuple[str, str]] = {
    str: ("text", "write it in quotation marks"),
    date: ("a date", "write it as 2026-11-21, without quotation marks"),
    Decimal: ("a number", "write it as 0.06, without quotation marks"),
    int: ("a whole number", "write it as 5, without quotation marks"),
    bool: ("true or false", "write true or false, without quotation marks"),
    list: ("a list", "write it in square brackets"),
    dict: ("a table", "write it as a table of keys"),
}
CITATION_KEYS: dict[str, type] = {
    "cite": str,
    "id": str,
    "source": str,
    "confidence": str,
    "note": str,
}


def parse_toml(text: str, name: str) -> tuple[dict[str, Any], list[Problem]]:
    """Return the tables of a TOML text, or the problem that keeps it from being read.

    Args:
        text: The file's text; fractions are read as exact decimals.
        name: The file's name, for messages.
    """
    try:
        return tomllib.loads(text, parse_float=Decimal), []
    except tomllib.TOMLDecodeError as error:
        return {}, [Problem(where=name, what=f"not TOML: {error}", remedy="mend the syntax")]


def key_problems(
    table: Any,  # noqa: ANN401 - raw TOML
    allowed: Mapping[str, type],
    required: Iterable[str],
    where: str,
) -> list[Problem]:
    """Return a problem for each key that is missing, unknown or of the wrong type.

    Args:
        table: What stands at `where`.
        allowed: Keys with the type of their values; `Decimal` also takes whole numbers.
        required: Keys that must be there.
        where: File and key, for messages.
    """
    if not isinstance(table, Mapping):
        return [Problem(where=where, what="not a table", remedy="write it as a table of keys")]
    missing = [
        Problem(where=where, what=f"{key} is missing", remedy=f"add {key}")
        for key in required
        if key not in table
    ]
    return missing + [
        problem
        for key, value in table.items()
        for problem in _value_problem(value, allowed, key, place_of(key, where))
    ]


def place_of(key: str, where: str) -> str:
    """Return the place of a key within a table, or of a table within a file."""
    return f"{where}.{key}" if ": " in where else f"{where}: {key}"


def _value_problem(
    value: object, allowed: Mapping[str, type], key: str, where: str
) -> Iterable[Problem]:
    if key not in allowed:
        remedy = f"use one of {', '.join(allowed)}"
        yield Problem(where=where, what="unknown key", remedy=remedy)
    elif not _fits(value, allowed[key]):
        noun, remedy = WORDS[allowed[key]]
        yield Problem(where=where, what=f"{_shown(value)} is not {noun}", remedy=remedy)


def _shown(value: object) -> str:
    """Return a value as its author would recognise it, text in quotation marks."""
    if isinstance(value, bool):
        return str(value).lower()
    return str(value) if isinstance(value, date | Decimal) else repr(value)


def _fits(value: object, kind: type) -> bool:
    if kind is Decimal:
        return isinstance(value, Decimal | int) and not isinstance(value, bool)
    if kind is int:
        return isinstance(value, int) and not isinstance(value, bool)
    if kind is date:
        return isinstance(value, date) and not isinstance(value, datetime)
    return isinstance(value, kind)


def choice_problems(
    table: Mapping[str, Any], key: str, choices: Iterable[str], where: str
) -> list[Problem]:
    """Return a problem where `table` has `key` with a value that is none of `choices`."""
    known = tuple(choices)
    value = table.get(key)
    if not isinstance(value, str) or value in known:
        return []
    remedy = f"use one of {', '.join(known)}"
    return [Problem(where=f"{where}.{key}", what=f"unknown value {value!r}", remedy=remedy)]


def citation_problems(table: Mapping[str, Any], where: str) -> list[Problem]:
    """Return the problems of the keys that make up a citation."""
    problems = choice_problems(table, "confidence", Confidence, where)
    if table.get("cite") == "":
        remedy = "name the authority for this value"
        problems.append(Problem(where=f"{where}.cite", what="empty citation", remedy=remedy))
    return problems


def span_problems(table: Mapping[str, Any], where: str) -> list[Problem]:
    """Return the problem of an `until` that does not come after its `from`."""
    start, end = table.get("from"), table.get("until")
    if not isinstance(start, date) or not isinstance(end, date) or end > start:
        return []
    what = f"{end} does not come after {start}"
    remedy = "write the first day after it"
    return [Problem(where=f"{where}.until", what=what, remedy=remedy)]


def citation_of(table: Mapping[str, Any]) -> Citation:
    """Return the citation that a table's keys make up."""
    return Citation(
        text=table["cite"],
        id=table.get("id", ""),
        source=table.get("source", ""),
        confidence=Confidence(table.get("confidence", Confidence.OFFICIAL)),
        note=table.get("note", ""),
    )
