"""What commands print, for people and for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from attrs import AttrsInstance, asdict, has
from rich.markup import escape
from rich.table import Table
from typing_extensions import TypeIs

from docassemble_core.cli.app import console
from docassemble_core.values import Sensitive


def print_json(value: object) -> None:
    """Print a record, or a list of records, as JSON with sorted keys."""
    print(json.dumps(as_plain(value), indent=2, sort_keys=True, default=_plain))  # noqa: T201 - output


def is_record(value: object) -> TypeIs[AttrsInstance]:
    """Return whether a value is one of the library's records."""
    return has(type(value))


def as_plain(value: object) -> object:
    """Return records as mappings and everything else as it is."""
    if is_record(value):
        return asdict(value)
    if isinstance(value, list | tuple):
        return [as_plain(one) for one in value]
    return value


def _plain(value: object) -> str:
    """Return a value as text; a sensitive one by its label only."""
    return repr(value) if isinstance(value, Sensitive) else str(value)


def print_table(title: str, heads: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print a table for people."""
    table = Table(title=title, title_justify="left", show_lines=False)
    for head in heads:
        table.add_column(head, overflow="fold")
    for row in rows:
        table.add_row(*(escape(str(cell)) for cell in row))
    console().print(table)


def print_list(title: str, items: Sequence[str]) -> None:
    """Print a headed list for people; nothing where the list is empty."""
    if items:
        console().print(f"\n[bold]{escape(title)}[/bold]")
        for item in items:
            console().print(f"  - {escape(item)}")
