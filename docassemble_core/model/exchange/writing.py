"""A `Case` as the text of a case file."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, Literal

import attrs
import tomli_w
from attrs import frozen

from docassemble_core.model.case import Answer, Case
from docassemble_core.values import Sensitive, Unknown

Format = Literal["toml", "json"]


def dump_case(case: Case, *, format: Format = "toml", disclose: bool = False) -> str:  # noqa: A002 - the word users look for
    """Return the text of a case file that states `case`.

    What equals its default is left out. Payments that came from a file are written out, with
    the reading report, so that the text needs no other file. Reading it again gives an equal
    case, unless numbers were masked: those are refused when it is read, so that a masked file
    cannot be mistaken for a whole one.

    Args:
        case: The case.
        format: `toml` or `json`; JSON holds amounts and dates as text.
        disclose: Whether Social Security numbers and other sensitive values are written out;
            otherwise `{ masked = true }` stands in their place.

    >>> from docassemble_core.values import StateCode
    >>> print(dump_case(Case(state=StateCode("TN"), requests=("civil_contempt",))), end="")
    state = "TN"
    requests = [
        "civil_contempt",
    ]
    """
    table = _Writer(json=format == "json", disclose=disclose).record(case)
    if format == "json":
        return json.dumps(table, indent=2, ensure_ascii=False) + "\n"
    return tomli_w.dumps(table)


@frozen(kw_only=True)
class _Writer:
    json: bool
    disclose: bool

    def record(self, record: attrs.AttrsInstance) -> dict[str, Any]:
        table = {}
        for field in attrs.fields(type(record)):
            value = getattr(record, field.name)
            if value is None or value == field.default:
                continue
            is_answer = isinstance(record, Answer) and field.name == "value"
            table[field.name] = self._answer(value) if is_answer else self._value(value)
        return table

    def _answer(self, value: object) -> object:
        if self.json and isinstance(value, date):
            return {"date": value.isoformat()}
        if self.json and isinstance(value, Decimal):
            return {"number": str(value)}
        return self._value(value)

    def _value(self, value: Any) -> object:  # noqa: ANN401 - a field of any record
        if isinstance(value, Unknown):
            return {"unknown": value.reason}
        if isinstance(value, Sensitive):
            return value.disclosed if self.disclose else {"masked": True}
        if isinstance(value, tuple):
            return [self._value(one) for one in value]
        if isinstance(value, StrEnum):
            return value.value
        if attrs.has(type(value)):
            return self.record(value)
        return self._scalar(value)

    def _scalar(self, value: object) -> object:
        if self.json and isinstance(value, date):
            return value.isoformat()
        return f"{value:f}" if self.json and isinstance(value, Decimal) else value
