"""The case path of every record that a context holds, found only when a gap must be named."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping, Sequence

import attrs

LIMIT = 200_000


def paths_of(context: Mapping[str, object]) -> Mapping[int, str]:
    """Return the path of each record, list and table that is reachable from `context`.

    Args:
        context: Template variables by name.

    Returns:
        Path by `id()` of the value, such as `order.obligations[1]`; the shortest where there
        are several. Values beyond the first `LIMIT` are left out.
    """
    found: dict[int, str] = {}
    waiting = deque((name, value) for name, value in context.items() if _is_branch(value))
    while waiting and len(found) < LIMIT:
        path, value = waiting.popleft()
        if id(value) not in found:
            found[id(value)] = path
            waiting.extend(_steps(path, value))
    return found


def _is_branch(value: object) -> bool:
    # There is only one empty tuple: it has no place of its own.
    return attrs.has(type(value)) or (isinstance(value, (Mapping, list, tuple)) and bool(value))


def _steps(path: str, value: object) -> Iterator[tuple[str, object]]:
    return ((path + step, inner) for step, inner in _members(value) if _is_branch(inner))


def _members(value: object) -> Iterator[tuple[str, object]]:
    if isinstance(value, Mapping):
        return ((f".{key}", inner) for key, inner in value.items())
    if isinstance(value, Sequence):
        return ((f"[{index}]", inner) for index, inner in enumerate(value))
    fields = attrs.fields(type(value))  # type: ignore[arg-type]  # `_is_branch` has seen to it
    return ((f".{field.name}", getattr(value, field.name, None)) for field in fields)
