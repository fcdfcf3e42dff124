"""What goes into which field of a blank, and what goes on to an attachment."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve, field, frozen

from docassemble_core.official_forms.blank import Blank
from docassemble_core.official_forms.entry import Cell, Entry, EntryStatus
from docassemble_core.official_forms.fonts import FALLBACK
from docassemble_core.official_forms.form_fields import FieldKind
from docassemble_core.official_forms.layout import Layout, Space, fit, over_lines
from docassemble_core.spec.official_form import (
    Box,
    FieldBinding,
    FormItem,
    FormRevision,
    ItemKind,
    Overflow,
)


@frozen(kw_only=True)
class Attached:
    """An item, whole, that did not fit and goes on to an attachment.

    Args:
        item: The item.
        text: Its text, empty for a table.
        header: Headings of a table.
        lines: Its lines that the form has no room for, each with a text for each heading.
    """

    item: FormItem
    text: str = ""
    header: tuple[str, ...] = ()
    lines: tuple[tuple[str, ...], ...] = ()

    @property
    def title(self) -> str:
        """Its heading on the attachment, such as `Attachment 5a(4)`."""
        return f"Attachment {self.item.number or f'({self.item.label})'}"


@frozen(kw_only=True)
class Written:
    """Text that goes into a field.

    Args:
        name: Full name of the field.
        text: The text.
        layouts: How it stands in each place where the field shows.
    """

    name: str
    text: str
    layouts: tuple[Layout, ...]


@frozen(kw_only=True)
class Filling:
    """Everything that goes into one copy of a blank.

    Args:
        written: Text by field.
        ticked: Boxes that are ticked.
        attached: What goes on to an attachment.
    """

    written: tuple[Written, ...]
    ticked: tuple[Box, ...]
    attached: tuple[Attached, ...]


def fillings(entries: Iterable[Entry], revision: FormRevision, blank: Blank) -> tuple[Filling, ...]:
    """Return what goes into the form and into each continuation copy of it.

    A copy repeats everything but the lines of tables whose item says `more = "copy"`.

    Args:
        entries: What the case enters.
        revision: The field map.
        blank: The blank.
    """
    by_item = {one.item.key: one for one in entries}
    pairs = [(by_item[one.item], one) for one in revision.bindings]
    return tuple(
        _Desk(blank).fill([(_part(one, bound, copy), bound) for one, bound in pairs])
        for copy in range(max((_copies(one, bound) for one, bound in pairs), default=1))
    )


def _copies(one: Entry, bound: FieldBinding) -> int:
    if one.item.more is not Overflow.COPY or not bound.rows:
        return 1
    return max(1, -(-len(one.rows) // bound.rows))


def _part(one: Entry, bound: FieldBinding, copy: int) -> Entry:
    if one.item.more is not Overflow.COPY or not bound.rows:
        return one
    rows = one.rows[copy * bound.rows : (copy + 1) * bound.rows]
    return Entry(item=one.item, status=one.status, rows=rows)


@frozen
class _Desk:
    """Where one copy of a blank is filled in."""

    blank: Blank
    written: list[Written] = field(factory=list)
    ticked: list[Box] = field(factory=list)
    attached: list[Attached] = field(factory=list)

    def fill(self, pairs: Iterable[tuple[Entry, FieldBinding]]) -> Filling:
        for one, bound in pairs:
            if one.status in (EntryStatus.ENTER, EntryStatus.MISSING):
                self._item(one, bound)
        return Filling(
            written=tuple(self.written), ticked=tuple(self.ticked), attached=tuple(self.attached)
        )

    def _item(self, one: Entry, bound: FieldBinding) -> None:
        self.ticked.extend(box for key, box in bound.boxes if key in one.ticked)
        if one.item.kind is ItemKind.TABLE:
            self._table(one, bound)
        elif one.text and bound.lines:
            self._lines(one, bound)
        elif one.text:
            self._same(one, bound)

    def _same(self, one: Entry, bound: FieldBinding) -> None:
        fits = [self._write(name, one.text, bound) for name in bound.same]
        if not all(fits):
            self._attach(Attached(item=one.item, text=one.text), bound)
            for name, whole in zip(bound.same, fits, strict=True):
                if not whole:
                    self._refer(name, bound, one.item.number)

    def _lines(self, one: Entry, bound: FieldBinding) -> None:
        parts = over_lines(one.text, [self._spaces(name)[0] for name in bound.lines])
        if parts is None:
            self._attach(Attached(item=one.item, text=one.text), bound)
            self._refer(bound.lines[0], bound, one.item.number)
            return
        for name, layout in zip(bound.lines, parts, strict=False):
            self.written.append(Written(name=name, text=layout.text, layouts=(layout,)))

    def _table(self, one: Entry, bound: FieldBinding) -> None:
        spilt = [
            row for at, row in enumerate(one.rows[: bound.rows]) if not self._row(row, bound, at)
        ]
        left = (*spilt, *one.rows[bound.rows :])
        if left:
            header = tuple(column.label for column in one.item.columns)
            lines = tuple(tuple(cell_text(one.item, cell) for cell in row) for row in left)
            self._attach(Attached(item=one.item, header=header, lines=lines), bound)

    def _row(self, row: tuple[Cell, ...], bound: FieldBinding, at: int) -> bool:
        """Write one line of a table; return whether the whole of it stood there."""
        names = {key: name for key, column in bound.cells for name in column[at : at + 1]}
        boxes = {key: box for key, column in bound.cell_boxes for box in column[at : at + 1]}
        whole = True
        for cell in row:
            ticked = (boxes.get(f"{cell.column}.{key}") for key in cell.ticked)
            self.ticked.extend(box for box in ticked if box is not None)
            name = names.get(cell.column)
            if name and cell.text and not self._write(name, cell.text):
                self._refer(name, bound)
                whole = False
        return whole

    def _attach(self, one: Attached, bound: FieldBinding) -> None:
        self.attached.append(one)
        if bound.attached is not None:
            self.ticked.append(bound.attached)

    def _write(self, name: str, text: str, bound: FieldBinding | None = None) -> bool:
        spaces = self._spaces(name)
        if bound is not None:
            spaces = tuple(
                evolve(space, below=bound.below, indent=bound.indent) for space in spaces
            )
        layouts = [fit(text, space) for space in spaces]
        whole = tuple(one for one in layouts if one is not None)
        if len(whole) < len(layouts):
            return False
        self.written.append(Written(name=name, text=whole[0].text, layouts=whole))
        return True

    def _refer(self, name: str, bound: FieldBinding, number: str = "") -> None:
        words = (f"See attachment {number}".strip(), "See attachment", "See att.", "Att.")
        next((True for one in words if self._write(name, one, bound)), False)

    def _spaces(self, name: str) -> tuple[Space, ...]:
        one = self.blank.field(name)
        if one is None or one.kind is not FieldKind.TEXT or not one.widgets:
            message = f"{name} is no text field of {self.blank.name}"
            raise ValueError(message)
        font = self.blank.fonts.get(one.font_name, self.blank.fonts[FALLBACK])
        return tuple(one.space(widget, font) for widget in one.widgets)


def cell_text(item: FormItem, cell: Cell) -> str:
    """Return what stands in a cell on an attachment."""
    column = next(one for one in item.columns if one.key == cell.column)
    if column.choices:
        return ", ".join(one.label for one in column.choices if one.key in cell.ticked)
    return cell.text or ("Yes" if cell.ticked else "")
