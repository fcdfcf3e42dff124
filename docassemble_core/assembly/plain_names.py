"""Which names of a class are facts, so that the sandbox need not be asked about each of them."""

from __future__ import annotations

from functools import cached_property, lru_cache

import attrs
from jinja2.runtime import LoopContext

_LOOP = frozenset(
    {"index", "index0", "revindex", "revindex0", "first", "last", "length", "depth", "depth0"}
)


@lru_cache(maxsize=1024)
def plain_names(kind: type) -> frozenset[str]:
    """Return the fields and properties of a record class; none for any other class.

    Args:
        kind: Class of a value that a template meets.
    """
    if kind is LoopContext:
        return _LOOP
    if not attrs.has(kind):
        return frozenset()
    fields = {field.name for field in attrs.fields(kind)}
    return frozenset(fields | {name for name in dir(kind) if _is_property(kind, name)})


def _is_property(kind: type, name: str) -> bool:
    return not name.startswith("_") and isinstance(
        getattr(kind, name, None), (property, cached_property)
    )
