"""Paths of the case file, followed and found again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import get_args, get_type_hints

import attrs

from docassemble_core.model import Case
from docassemble_core.values import Unknown

STEP = re.compile(r"(\w+)((?:\[(?:\*|\d+)\])?)")


def record_paths(case: Case) -> Mapping[int, str]:
    """Return the path of every record of a case by its `id()`; equal records share the first."""
    found: dict[int, str] = {}
    for path, record in _records(case, ""):
        found.setdefault(id(record), path)
    return found


def _records(value: object, path: str) -> Iterator[tuple[str, object]]:
    if isinstance(value, tuple):
        for index, member in enumerate(value):
            yield from _records(member, f"{path}[{index}]")
    elif attrs.has(kind := type(value)):
        yield path, value
        for one in attrs.fields(kind):
            inner = f"{path}.{one.name}" if path else one.name
            yield from _records(getattr(value, one.name), inner)


@cache
def _askable(kind: type) -> frozenset[str]:
    """Return the fields of a record that may be answered `unknown`."""
    hints = get_type_hints(kind).items()
    return frozenset(name for name, hint in hints if Unknown in get_args(hint))


class CasePaths:
    """The paths of one case, with the places of its records looked up once.

    Args:
        case: The facts.
    """

    def __init__(self, case: Case) -> None:
        self.case = case
        self._walk = _Walk(record_paths(case))

    def follow(self, path: str) -> Iterator[tuple[str, object]]:
        """Yield the path in the case file and the value of each fact that `path` stands for.

        `[*]` stands for every member of a list; an empty list is yielded under its own path. A
        path that leads through something missing ends there. A record that is reached through a
        property is named by the place where it stands, so that `obligor_address.city` becomes
        `whereabouts.address.city`.

        Args:
            path: Attributes of the case, properties included.
        """
        yield from self._walk.along(self.case, path.split(".") if path else [], "")

    def can_be_unknown(self, path: str) -> bool:
        """Return whether the fact at a path is not asked for, and may be answered `unknown`."""
        owner, _, name = path.rpartition(".")
        record = next((value for _, value in self.follow(owner)), None) if owner else self.case
        if record is None or not attrs.has(kind := type(record)):
            return False
        return name in _askable(kind) and getattr(record, name) is None


class _Walk:
    """One walk along a path, with the places of the records it may meet."""

    def __init__(self, places: Mapping[int, str]) -> None:
        self.places = places

    def along(self, value: object, steps: list[str], so_far: str) -> Iterator[tuple[str, object]]:
        match = STEP.fullmatch(steps[0]) if steps else None
        if match is None or value is None or isinstance(value, Unknown):
            yield so_far, value
            return
        name, index = match.groups()
        found = getattr(value, name, None)
        path = self.places.get(id(found)) or (f"{so_far}.{name}" if so_far else name)
        if index and isinstance(found, tuple):
            yield from self._members(found, index, steps[1:], path)
        else:
            yield from self.along(found, steps[1:], path)

    def _members(
        self, found: Iterable[object], index: str, steps: list[str], path: str
    ) -> Iterator[tuple[str, object]]:
        members = list(found)
        if not members:
            yield path, ()
        for place, member in enumerate(members):
            if index in ("[*]", f"[{place}]"):
                yield from self.along(member, steps, f"{path}[{place}]")
