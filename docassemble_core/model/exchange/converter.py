"""The converter that turns plain tables into the records of the model."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import attrs
from cattrs import Converter, IterableValidationError, IterableValidationNote
from cattrs.gen import make_dict_structure_fn, override

from docassemble_core.model.case import Answer
from docassemble_core.model.exchange import scalars
from docassemble_core.model.exchange.refused import Refused
from docassemble_core.model.finding import shown
from docassemble_core.values import Sensitive, StateCode, Unknown

Hook = Callable[[Any, Any], Any]

# Stands for a list element that was taken out because it was wrong.
GONE = object()

SCALARS: dict[Any, Callable[[object], object]] = {
    str: scalars.words,
    bool: scalars.yes_or_no,
    int: scalars.whole_number,
    Decimal: scalars.amount,
    date: scalars.day,
    Sensitive: scalars.secret,
    StateCode: scalars.state,
}


@cache
def converter() -> Converter:
    """Return the converter; it refuses unknown keys and collects every problem."""
    made = Converter(forbid_extra_keys=True, detailed_validation=True)
    for kind in SCALARS:
        made.register_structure_hook(kind, _scalar_hook(kind))
    made.register_structure_hook(StrEnum, scalars.choice)
    made.register_structure_hook_factory(_is_list, lambda kind: _list_hook(kind, made))
    made.register_structure_hook_factory(_is_record, lambda kind: _record_hook(kind, made))
    made.register_structure_hook_factory(_is_union, lambda kind: _union_hook(kind, made))
    return made


def _scalar_hook(kind: Any) -> Hook:  # noqa: ANN401 - cattrs hands over any annotation
    read = SCALARS[kind]
    return lambda value, _: read(value)


def _is_list(kind: Any) -> bool:  # noqa: ANN401 - same
    return get_origin(kind) is tuple


def _list_hook(kind: Any, made: Converter) -> Hook:  # noqa: ANN401 - same
    element = get_args(kind)[0]
    read = made.get_structure_hook(element)

    def structure(value: object, _: object) -> tuple[object, ...]:
        if not isinstance(value, list | tuple):
            raise Refused(f"{shown(value)} is not a list", "write a list, in square brackets")
        done, errors = [], []
        for index, one in enumerate(value):
            if one is GONE:
                continue
            try:
                done.append(read(one, element))
            except Exception as error:  # noqa: BLE001 - cattrs' own way: collected, then raised
                note = IterableValidationNote(f"element {index}", index, element)
                error.__notes__ = [*getattr(error, "__notes__", []), note]
                errors.append(error)
        if errors:
            raise IterableValidationError("list", errors, kind)
        return tuple(done)

    return structure


def _is_record(kind: Any) -> bool:  # noqa: ANN401 - same
    return isinstance(kind, type) and attrs.has(kind) and kind not in (Sensitive, Unknown)


def _record_hook(kind: type[Any], made: Converter) -> Hook:
    may_be_empty: dict[str, Any] = {
        name: override(struct_hook=lambda value, _: scalars.text(value))
        for name in plain_texts(kind)
    }
    read = make_dict_structure_fn(kind, made, _cattrs_forbid_extra_keys=True, **may_be_empty)

    def structure(value: object, _: object) -> object:
        if not isinstance(value, Mapping):
            name = kind.__name__
            raise Refused(f"{shown(value)} is not a table", f"write a table with keys of {name}")
        if set(value) == {"unknown"}:
            remedy = "leave out the single facts that are not known"
            raise Refused("this cannot be unknown as a whole", remedy)
        return read(value, kind)

    return structure


def plain_texts(kind: type[Any]) -> list[str]:
    """Return the names of the text fields of a record that are empty where nothing is said."""
    hints = get_type_hints(kind)
    return [one.name for one in attrs.fields(kind) if hints[one.name] is str and one.default == ""]


def _is_union(kind: Any) -> bool:  # noqa: ANN401 - same
    return get_origin(kind) in (Union, UnionType)


def _union_hook(kind: Any, made: Converter) -> Hook:  # noqa: ANN401 - same
    kinds = get_args(kind)
    facts = [one for one in kinds if one not in (NoneType, Unknown)]
    read = made.get_structure_hook(facts[0]) if len(facts) == 1 else _any_of(facts)

    def structure(value: object, _: object) -> object:
        if value is None and NoneType in kinds:
            return None
        if Unknown in kinds and isinstance(value, Mapping) and "unknown" in value:
            return scalars.not_known(value)
        return read(value, facts[0])

    return structure


def _any_of(kinds: list[Any]) -> Hook:
    if set(kinds) == set(ANSWERS):
        return answer
    if set(kinds) == {str, int}:
        return column
    message = f"no way to read a field that is one of {kinds}"
    raise TypeError(message)


ANSWERS = tuple(one for one in get_args(get_type_hints(Answer)["value"]) if one is not Unknown)


def answer(value: object, _: object = None) -> object:
    """Return an answer: text, yes or no, a number, a date.

    JSON has no dates and no exact numbers, so `{ date = "2026-01-31" }` and
    `{ number = "187.00" }` say what a text means; plain text stays text.
    """
    if isinstance(value, Mapping) and set(value) == {"date"}:
        return scalars.day(value["date"])
    if isinstance(value, Mapping) and set(value) == {"number"}:
        return scalars.amount(value["number"])
    if isinstance(value, str):
        return scalars.words(value)
    if isinstance(value, bool):
        return value
    if isinstance(value, date):
        return scalars.day(value)
    if isinstance(value, Mapping | list | tuple) or value is None:
        remedy = 'write text, true or false, a number, a date, or { unknown = "why" }'
        raise Refused(f"{shown(value)} is not an answer", remedy)
    return scalars.amount(value)


def column(value: object, _: object = None) -> str | int:
    """Return a column of a payment file: its heading, or its number counted from 1."""
    if isinstance(value, int) and not isinstance(value, bool):
        return scalars.whole_number(value)
    return scalars.words(value)
