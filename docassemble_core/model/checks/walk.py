"""Every record of a case with its place."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from docassemble_core.model.finding import Path
from docassemble_core.values import Sensitive, Unknown


def records(value: object, path: Path = ()) -> Iterator[tuple[Path, object]]:
    """Yield every attrs record at and below `value`, each with its path."""
    kind = type(value)
    if isinstance(value, tuple):
        for index, one in enumerate(value):
            yield from records(one, (*path, index))
    elif attrs.has(kind) and not isinstance(value, Unknown | Sensitive):
        yield path, value
        for field in attrs.fields(kind):
            yield from records(getattr(value, field.name), (*path, field.name))
