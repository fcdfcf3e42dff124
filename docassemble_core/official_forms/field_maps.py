"""Field maps as they are written in TOML, read into bindings of items to fields.

A map is long, so TOML has shorthands for it:

- `item = "field"` or `item = ["field on page 1", "field on page 2"]`: each holds the whole value.
- `item = { lines = ["field", "field"] }`: one text that runs over lines.
- `item = { boxes = { yes = "box", no = "other box=2" } }`: after `=`, the state when ticked.
- `item = { box = "box" }`: the one box of a check.
- `item = { rows = 3, cells = { due = "due{n}" } }`: `{n}` counts lines from `first`, else from 1.
- `attached = "box"` in any of them: the box that says that the item goes on to an attachment.
- `by_hand = ["field"]` in any of them: fields for parts that only a person can fill in.
- `below = 9`, `indent = 9` in any of them: points at the top or left of the box in which the
  form itself prints something.
- `alias:rest` where `aliases` says what the alias stands for.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from attrs import field, frozen

from docassemble_core.spec.official_form import Box, FieldBinding

Names: TypeAlias = str | list[str]


@frozen(kw_only=True)
class WrittenBinding:
    """One entry of a field map as TOML has it."""

    same: Names = field(factory=list)
    lines: Names = field(factory=list)
    box: str = ""
    boxes: dict[str, str] = field(factory=dict)
    rows: int = 0
    first: int = 1
    cells: dict[str, Names] = field(factory=dict)
    cell_boxes: dict[str, Names] = field(factory=dict)
    attached: str = ""
    by_hand: Names = field(factory=list)
    below: int = 0
    indent: int = 0


@frozen
class FieldNames:
    """Reader of the shorthands for field names.

    Args:
        aliases: What the part before a colon stands for.
    """

    aliases: Mapping[str, str]

    def full(self, written: str) -> str:
        """Return the full name of a field."""
        alias, colon, rest = written.partition(":")
        return self.aliases[alias] + rest if colon and alias in self.aliases else written

    def each(self, written: Names) -> tuple[str, ...]:
        """Return the full names of one field or of several."""
        names = [written] if isinstance(written, str) else written
        return tuple(self.full(name) for name in names)

    def box(self, written: str) -> Box:
        """Return the box that `field` or `field=state` means."""
        name, _, state = written.partition("=")
        return Box(field=self.full(name), state=state)

    def column(self, written: Names, lines: range) -> tuple[str, ...]:
        """Return the names of a column's cells, as written; a pattern is counted out."""
        if isinstance(written, str):
            return tuple(_counted(written, line) for line in lines)
        return tuple(written)


def _counted(pattern: str, line: int) -> str:
    return pattern.replace("{n}", str(line)).replace("{n-1}", str(line - 1))


def binding(item: str, written: WrittenBinding, names: FieldNames) -> FieldBinding:
    """Return the binding that an entry of a field map means.

    Args:
        item: Key of the item.
        written: The entry.
        names: Reader of field names.
    """
    lines = range(written.first, written.first + written.rows)
    boxes = {"yes": written.box} if written.box else written.boxes
    return FieldBinding(
        item=item,
        same=names.each(written.same),
        lines=names.each(written.lines),
        boxes=tuple((key, names.box(name)) for key, name in boxes.items()),
        cells=tuple(
            (key, names.each(list(names.column(column, lines))))
            for key, column in written.cells.items()
        ),
        cell_boxes=tuple(
            (key, tuple(names.box(name) for name in names.column(column, lines)))
            for key, column in written.cell_boxes.items()
        ),
        attached=names.box(written.attached) if written.attached else None,
        by_hand=names.each(written.by_hand),
        below=written.below,
        indent=written.indent,
    )
