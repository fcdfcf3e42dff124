"""TOML files of law read into series, with every complaint naming file and key."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from importlib.resources.abc import Traversable
from itertools import pairwise
from typing import Any

from docassemble_core.errors import LawError, Problem
from docassemble_core.law.citation import Citation, Confidence
from docassemble_core.law.library import LawLibrary
from docassemble_core.law.series import Dated, Series

SERIES_KEYS = {"label": str, "unit": str, "verified_on": date, "values": list}
VALUE_KEYS = {
    "from": date, "until": date, "value": Decimal, "cite": str, "id": str,
    "source": str, "confidence": str, "note": str,
}  # fmt: skip
REQUIRED_VALUE_KEYS = ("from", "value", "cite")
UNITS = ("rate/year", "rate/month", "rate", "USD", "USD/month", "USD/year", "days", "months",
         "count", "inches", "points")  # fmt: skip


def load_law(folder: Traversable) -> LawLibrary:
    """Return the series of every `.toml` file directly in `folder`.

    Args:
        folder: A folder of package data, as `importlib.resources.files` gives it.

    Raises:
        LawError: Any file is malformed; the problems of all files are listed.
    """
    problems: list[Problem] = []
    series: list[Series] = []
    for entry in sorted(folder.iterdir(), key=lambda one: one.name):
        if entry.name.endswith(".toml"):
            found, wrong = _parse(entry.read_text(encoding="utf-8"), entry.name)
            series += found
            problems += wrong
    if problems:
        raise LawError("Tables of law are malformed.", problems)
    return LawLibrary(series)


def read_law_file(text: str, name: str) -> tuple[Series, ...]:
    """Return the series written in the text of one TOML file.

    Args:
        text: The file's text.
        name: Its name, for messages.

    Raises:
        LawError: The text is malformed; every problem is listed with file and key.
    """
    found, problems = _parse(text, name)
    if problems:
        raise LawError("A table of law is malformed.", problems)
    return tuple(found)


def _parse(text: str, name: str) -> tuple[list[Series], list[Problem]]:
    try:
        tables = tomllib.loads(text, parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        return [], [Problem(where=name, what=f"not TOML: {error}", remedy="mend the syntax")]
    series: list[Series] = []
    problems: list[Problem] = []
    for key, table in tables.items():
        wrong = _series_problems(table, f"{name}: {key}")
        problems += wrong
        if not wrong:
            series.append(_series(key, table))
    return series, problems


def _series_problems(table: Any, where: str) -> list[Problem]:  # noqa: ANN401 - raw TOML
    if not isinstance(table, Mapping):
        return [Problem(where=where, what="not a table", remedy="write it as [name] with values")]
    problems = [*_key_problems(table, SERIES_KEYS, tuple(SERIES_KEYS), where)]
    unit = table.get("unit")
    if isinstance(unit, str) and unit not in UNITS:
        remedy = f"use one of {', '.join(UNITS)}"
        problems.append(
            Problem(where=f"{where}.unit", what=f"unknown unit {unit!r}", remedy=remedy)
        )
    values = table.get("values")
    if isinstance(values, list):
        problems += _values_problems(values, where)
    return problems


def _values_problems(values: list[Any], where: str) -> list[Problem]:
    if not values:
        return [Problem(where=f"{where}.values", what="no value", remedy="add [[….values]]")]
    problems = []
    for index, value in enumerate(values):
        problems += _value_problems(value, f"{where}.values[{index}]")
    return problems or _order_problems(values, where)


def _value_problems(value: Mapping[str, Any], where: str) -> list[Problem]:
    problems = [*_key_problems(value, VALUE_KEYS, REQUIRED_VALUE_KEYS, where)]
    confidence = value.get("confidence", Confidence.OFFICIAL)
    if confidence not in set(Confidence):
        remedy = f"use one of {', '.join(Confidence)}"
        what = f"unknown confidence {confidence!r}"
        problems.append(Problem(where=f"{where}.confidence", what=what, remedy=remedy))
    if value.get("cite") == "":
        remedy = "name the authority for this value"
        problems.append(Problem(where=f"{where}.cite", what="empty citation", remedy=remedy))
    return problems


def _key_problems(
    table: Mapping[str, Any], allowed: Mapping[str, type], required: Iterable[str], where: str
) -> Iterable[Problem]:
    for key in required:
        if key not in table:
            yield Problem(where=where, what=f"{key} is missing", remedy=f"add {key}")
    for key, value in table.items():
        if key not in allowed:
            remedy = f"use one of {', '.join(allowed)}"
            yield Problem(where=f"{where}.{key}", what="unknown key", remedy=remedy)
        elif not _fits(value, allowed[key]):
            what = f"{value!r} is no {allowed[key].__name__}"
            yield Problem(where=f"{where}.{key}", what=what, remedy="write it as such")


def _fits(value: object, kind: type) -> bool:
    if kind is Decimal:
        return isinstance(value, Decimal | int) and not isinstance(value, bool)
    if kind is date:
        return isinstance(value, date) and not isinstance(value, datetime)
    return isinstance(value, kind)


def _order_problems(values: list[Any], where: str) -> list[Problem]:
    problems = []
    for index, (before, after) in enumerate(pairwise(values), start=1):
        place = f"{where}.values[{index}].from"
        if after["from"] <= before["from"]:
            what = f"{after['from']} does not come after {before['from']}"
            problems.append(Problem(where=place, what=what, remedy="sort the values by from"))
        elif before.get("until") and before["until"] > after["from"]:
            what = f"{after['from']} lies before the end {before['until']} of the value above"
            problems.append(Problem(where=place, what=what, remedy="end the earlier value first"))
    for index, value in enumerate(values):
        if value.get("until") and value["until"] <= value["from"]:
            place = f"{where}.values[{index}].until"
            what = f"{value['until']} does not come after {value['from']}"
            problems.append(Problem(where=place, what=what, remedy="write the first day after it"))
    return problems


def _series(key: str, table: Mapping[str, Any]) -> Series:
    return Series(
        key=key,
        label=table["label"],
        unit=table["unit"],
        verified_on=table["verified_on"],
        values=tuple(_dated(value) for value in table["values"]),
    )


def _dated(value: Mapping[str, Any]) -> Dated:
    return Dated(
        value=Decimal(value["value"]),
        since=value["from"],
        until=value.get("until"),
        note=value.get("note", ""),
        citation=Citation(
            text=value["cite"],
            id=value.get("id", ""),
            source=value.get("source", ""),
            confidence=Confidence(value.get("confidence", Confidence.OFFICIAL)),
            note=value.get("note", ""),
        ),
    )
