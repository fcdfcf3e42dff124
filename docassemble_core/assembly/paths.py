"""The case path of a record that a context holds, looked for only when a gap must be named."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache, partial

import attrs

LIMIT = 200_000

Members = Callable[[object], Iterator[tuple[str, object]]]


class PathFinder:
    """Finds records in a context, from the outside in, no further than it has to.

    Args:
        context: Template variables by name.
    """

    def __init__(self, context: Mapping[str, object]) -> None:
        self._found: dict[int, str] = {}
        self._waiting: deque[tuple[str, object, Members]] = deque()
        for name, value in context.items():
            self._queue(name, value)

    def path_of(self, value: object) -> str | None:
        """Return the path of a record, such as `order.obligations[1]`.

        It is the shortest where there are several, and None where the context does not hold the
        record, or holds more than `LIMIT` others before it.
        """
        while id(value) not in self._found and self._waiting and len(self._found) < LIMIT:
            self._look_into(*self._waiting.popleft())
        return self._found.get(id(value))

    def all(self) -> Mapping[int, str]:
        """Return the path of every record, list and table, by its `id()`."""
        self.path_of(None)
        return self._found

    def _look_into(self, path: str, value: object, members: Members) -> None:
        for step, inner in members(value):
            self._queue(path + step, inner)

    def _queue(self, path: str, value: object) -> None:
        members = _members_of(type(value))  # type: ignore[arg-type]  # a class can be hashed
        if members in {_entries, _items} and not value:
            return  # there is only one empty tuple: it has no place of its own
        if members is not None and id(value) not in self._found:
            self._found[id(value)] = path
            self._waiting.append((path, value, members))


def paths_of(context: Mapping[str, object]) -> Mapping[int, str]:
    """Return the path of each record, list and table that is reachable from `context`.

    Args:
        context: Template variables by name.
    """
    return PathFinder(context).all()


@lru_cache(1024)
def _members_of(kind: type) -> Members | None:
    """Return what lists the members of a value of this class; None where it has none."""
    if attrs.has(kind):
        names = tuple(field.name for field in attrs.fields(kind))
        return partial(_fields, tuple((name, f".{name}") for name in names))
    if issubclass(kind, Mapping):
        return _entries
    if issubclass(kind, Sequence) and not issubclass(kind, str | bytes | bytearray):
        return _items
    return None


def _fields(names: tuple[tuple[str, str], ...], value: object) -> Iterator[tuple[str, object]]:
    return ((step, getattr(value, name, None)) for name, step in names)


def _entries(value: object) -> Iterator[tuple[str, object]]:
    assert isinstance(value, Mapping)  # noqa: S101  # `_members_of` has seen to it
    return ((f".{key}", inner) for key, inner in value.items())


def _items(value: object) -> Iterator[tuple[str, object]]:
    assert isinstance(value, Sequence)  # noqa: S101  # `_members_of` has seen to it
    return ((f"[{index}]", inner) for index, inner in enumerate(value))
