"""TOML files of law read into series, with every complaint naming file and key."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from importlib.resources.abc import Traversable
from itertools import pairwise
from typing import Any, TypeVar

from docassemble_core.errors import LawError, Problem
from docassemble_core.law.checking import (
    CITATION_KEYS,
    choice_problems,
    citation_of,
    citation_problems,
    key_problems,
    parse_toml,
    span_problems,
)
from docassemble_core.law.library import LawLibrary
from docassemble_core.law.series import Dated, Series

T = TypeVar("T")

SERIES_KEYS: dict[str, type] = {"label": str, "unit": str, "verified_on": date, "values": list}
VALUE_KEYS: dict[str, type] = {
    "from": date, "until": date, "from_known": bool,
    "value": Decimal, "by_size": list, "each_further": Decimal, **CITATION_KEYS,
}  # fmt: skip
REQUIRED_VALUE_KEYS = ("from", "cite")
UNITS = (
    "rate/year", "rate/month", "rate", "USD", "USD/month", "USD/year", "USD/payment",
    "days", "weeks", "months", "years", "hours", "count", "inches", "points", "lines",
)  # fmt: skip


def load_law(folder: Traversable) -> LawLibrary:
    """Return the series of every `.toml` file directly in `folder`.

    Args:
        folder: A folder of package data, as `importlib.resources.files` gives it.

    Raises:
        LawError: Any file is malformed; the problems of all files are listed.
    """
    return LawLibrary(read_folder(folder, _parse))


def read_folder(
    folder: Traversable, parse: Callable[[str, str], tuple[list[T], list[Problem]]]
) -> tuple[T, ...]:
    """Return what `parse` finds in every `.toml` file directly in `folder`.

    Args:
        folder: A folder of package data.
        parse: Reads the text and name of one file; returns records and problems.

    Raises:
        LawError: Any file is malformed; the problems of all files are listed.
    """
    problems: list[Problem] = []
    records: list[T] = []
    for entry in sorted(folder.iterdir(), key=lambda one: one.name):
        if entry.name.endswith(".toml"):
            found, wrong = parse(entry.read_text(encoding="utf-8"), entry.name)
            records += found
            problems += wrong
    if problems:
        raise LawError("Tables of law are malformed.", problems)
    return tuple(records)


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
    tables, problems = parse_toml(text, name)
    series: list[Series] = []
    for key, table in tables.items():
        wrong = _series_problems(table, f"{name}: {key}")
        problems += wrong
        if not wrong:
            series.append(_series(key, table))
    return series, problems


def _series_problems(table: Any, where: str) -> list[Problem]:  # noqa: ANN401 - raw TOML
    problems = key_problems(table, SERIES_KEYS, SERIES_KEYS, where)
    if not isinstance(table, Mapping):
        return problems
    problems += choice_problems(table, "unit", UNITS, where)
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


def _value_problems(value: Any, where: str) -> list[Problem]:  # noqa: ANN401 - raw TOML
    problems = key_problems(value, VALUE_KEYS, REQUIRED_VALUE_KEYS, where)
    if not isinstance(value, Mapping):
        return problems
    return problems + citation_problems(value, where) + _amount_problems(value, where)


def _amount_problems(value: Mapping[str, Any], where: str) -> list[Problem]:
    by_size = value.get("by_size")
    if ("value" in value) == (by_size is not None):
        remedy = "write value, or by_size for a table by household size"
        return [Problem(where=where, what="not exactly one of value and by_size", remedy=remedy)]
    if isinstance(by_size, list) and not _is_table(by_size):
        what = f"{by_size!r} is no list of numbers"
        return [Problem(where=f"{where}.by_size", what=what, remedy="list a number for each size")]
    if by_size is not None and "each_further" not in value:
        remedy = "add what each further person adds"
        return [Problem(where=where, what="by_size has no each_further", remedy=remedy)]
    return []


def _is_table(amounts: list[Any]) -> bool:
    return bool(amounts) and all(
        isinstance(one, Decimal | int) and not isinstance(one, bool) for one in amounts
    )


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
        problems += span_problems(value, f"{where}.values[{index}]")
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
    by_size = tuple(Decimal(amount) for amount in value.get("by_size", ()))
    each_further = value.get("each_further")
    return Dated(
        value=by_size[0] if by_size else Decimal(value["value"]),
        by_size=by_size,
        each_further=None if each_further is None else Decimal(each_further),
        since=value["from"],
        until=value.get("until"),
        since_known=value.get("from_known", True),
        note=value.get("note", ""),
        citation=citation_of(value),
    )
