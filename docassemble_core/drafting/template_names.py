"""The names that templates of a state can use, with their types, for lint."""

from __future__ import annotations

from typing import Any, get_type_hints

from docassemble_core.drafting.context import DocumentContext
from docassemble_core.spec import State


def names_of(state: State | None) -> dict[str, Any]:
    """Return the names that templates of a state can use, with their types."""
    names = get_type_hints(DocumentContext)
    names["local"] = _local_type(state)
    return names


def _local_type(state: State | None) -> object:
    """Return the record a state's `local` gives, by its annotation; anything for shared ones."""
    if state is None or state.local is None:
        return Any
    return get_type_hints(state.local).get("return", Any)
