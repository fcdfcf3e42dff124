"""Sensitive values anywhere in a case."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from docassemble_core.model import Case
from docassemble_core.values import Sensitive


def secrets_of(case: Case) -> tuple[Sensitive, ...]:
    """Return every sensitive value of a case, each once."""
    return tuple(dict.fromkeys(_inside(case)))


def _inside(value: object) -> Iterator[Sensitive]:
    if isinstance(value, Sensitive):
        yield value
    elif isinstance(value, tuple):
        for member in value:
            yield from _inside(member)
    elif attrs.has(kind := type(value)):
        for one in attrs.fields(kind):
            yield from _inside(getattr(value, one.name))
