"""The shape of a case file as JSON Schema, made from the model's own records."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import attrs

from docassemble_core.model.case import Case
from docassemble_core.model.exchange.structure import FILE_KEY
from docassemble_core.model.ledger import Ledger
from docassemble_core.model.payment_file import PaymentFile
from docassemble_core.values import Sensitive, StateCode, Unknown
from docassemble_core.values.codes import SAMPLE_CODES, STATE_NAMES

DIALECT = "https://json-schema.org/draft/2020-12/schema"
NOT_BLANK = {"type": "string", "pattern": r"\S"}
AN_ARGUMENT = re.compile(r"^(?P<name>\w+): (?P<text>.*)$")

Table = dict[str, Any]


def case_schema() -> Table:
    """Return the JSON Schema (2020-12) of a case file.

    TOML dates and numbers stand for the strings and numbers of JSON. What one field says about
    another, such as a payment before the order, only `load_case` checks.
    """
    drawing = _Drawing()
    root = drawing.of(Case)
    return {
        "$schema": DIALECT,
        "title": "Case file of docassemble_core",
        "description": 'What is left out was not asked; { "unknown": "why" } was asked and is '
        "not known.",
        **root,
        "$defs": dict(sorted(drawing.definitions.items())),
    }


def _shared() -> dict[Any, tuple[str, Table]]:
    """Return name and schema of the kinds of value that many fields have."""
    amount = {
        "description": "Exact digits, as a number or in quotes.",
        "anyOf": [{"type": "number"}, {"type": "string", "pattern": r"^-?\d+(\.\d+)?$"}],
    }
    day = {
        "description": "Year, month, day; in TOML a date without quotes does as well.",
        "type": "string",
        "format": "date",
        "pattern": r"^\d{4}-\d{2}-\d{2}$",
    }
    codes = sorted({*STATE_NAMES, *SAMPLE_CODES})
    state = {"description": "Postal code of a state or territory.", "enum": codes}
    secret = {"description": "A number that ordinary papers never show.", **NOT_BLANK}
    unknown = {
        "description": "Asked, and not known, with the reason.",
        "type": "object",
        "properties": {"unknown": NOT_BLANK},
        "required": ["unknown"],
        "additionalProperties": False,
    }
    return {
        Decimal: ("Amount", amount),
        date: ("Day", day),
        StateCode: ("StateCode", state),
        Sensitive: ("Sensitive", secret),
        Unknown: ("Unknown", unknown),
    }


class _Drawing:
    """Schemas of the types met so far."""

    def __init__(self) -> None:
        self.definitions: dict[str, Table] = {}
        self._shared = _shared()

    def of(self, kind: Any) -> Table:  # noqa: ANN401 - any annotation of the model
        """Return the schema of a type, by reference where it has a name."""
        if kind in PLAIN:
            return dict(PLAIN[kind])
        if kind in self._shared:
            name, schema = self._shared[kind]
            return self._named(name, lambda: schema)
        if get_origin(kind) in (Union, UnionType):
            return self._union(get_args(kind))
        if get_origin(kind) is tuple:
            return {"type": "array", "items": self.of(get_args(kind)[0])}
        if issubclass(kind, StrEnum):
            return self._named(kind.__name__, lambda: _choice(kind))
        return self._named(kind.__name__, lambda: self._record(kind))

    def _named(self, name: str, draw: Callable[[], Table]) -> Table:
        if name not in self.definitions:
            self.definitions[name] = {}
            self.definitions[name] = draw()
        return {"$ref": f"#/$defs/{name}"}

    def _union(self, kinds: tuple[Any, ...]) -> Table:
        schemas = [self.of(one) for one in kinds]
        if set(kinds) == {str, bool, date, Decimal, Unknown}:
            schemas += [_wrapped("date", self.of(date)), _wrapped("number", self.of(Decimal))]
        return {"anyOf": schemas}

    def _record(self, kind: Any) -> Table:  # noqa: ANN401 - an attrs class
        hints = get_type_hints(kind)
        said = described_arguments(kind)
        fields = attrs.fields(kind)
        properties = {one.name: self._field(one, hints[one.name], said) for one in fields}
        if kind is Ledger:
            text = "A CSV file from which payments are read; it is not kept in the case."
            properties[FILE_KEY] = {"description": text, **self.of(PaymentFile)}
        schema = {"description": _summary(kind), "type": "object", "properties": properties}
        required = [one.name for one in fields if one.default is attrs.NOTHING]
        return {
            **schema,
            **({"required": required} if required else {}),
            "additionalProperties": False,
        }

    def _field(self, field: Any, hint: Any, said: dict[str, str]) -> Table:  # noqa: ANN401 - same
        may_be_empty = hint is str and field.default == ""
        schema = {"type": "string"} if may_be_empty else self.of(hint)
        description = {"description": said[field.name]} if field.name in said else {}
        default = field.default
        shows = isinstance(default, str | bool) and default != ""
        return {**description, **schema, **({"default": default} if shows else {})}


PLAIN: dict[Any, Table] = {
    str: NOT_BLANK,
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    NoneType: {"type": "null"},
}


def _choice(kind: type[StrEnum]) -> Table:
    return {"description": _summary(kind), "enum": [one.value for one in kind]}


def _wrapped(key: str, schema: Table) -> Table:
    return {
        "type": "object",
        "properties": {key: schema},
        "required": [key],
        "additionalProperties": False,
    }


def _summary(kind: type) -> str:
    return inspect.cleandoc(kind.__doc__ or "").split("\n", 1)[0]


def described_arguments(kind: type) -> dict[str, str]:
    """Return what the docstring of a record says about each of its fields."""
    text = inspect.cleandoc(kind.__doc__ or "").partition("\nArgs:\n")[2]
    block = re.split(r"\n(?=\S)", text, maxsplit=1)[0]
    said: dict[str, str] = {}
    name = ""
    for line in inspect.cleandoc(block).splitlines():
        found = AN_ARGUMENT.match(line)
        if found:
            name = found["name"]
            said[name] = found["text"]
        elif name and line.strip():
            said[name] += " " + line.strip()
    return said
