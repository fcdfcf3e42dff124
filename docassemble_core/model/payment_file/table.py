"""A delimited text file as numbered rows below its headings."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

import attrs
from attrs import frozen

from docassemble_core.model.finding import one_of, shown
from docassemble_core.model.payment_file.problems import Unreadable
from docassemble_core.model.payment_file.records import Columns

DELIMITERS = (",", ";", "\t", "|")
# Lines above the headings that a bank may fill with the account holder's name and the like.
HEADINGS_WITHIN = 40


@frozen(kw_only=True)
class Row:
    """One record of the file.

    Args:
        line: Number of its first line, counted from 1.
        text: Its text as it stands there, without the line's end.
        cells: Its cells, without blanks around them.
    """

    line: int
    text: str
    cells: tuple[str, ...]

    def cell(self, column: int | None) -> str:
        """Return a cell by its place, empty where the row has none there."""
        return "" if column is None or column >= len(self.cells) else self.cells[column]


@frozen(kw_only=True)
class Places:
    """Where each column of `Columns` is, counted from 0; `None` where the file lacks it."""

    date: int
    amount: int | None
    money_in: int | None
    money_out: int | None
    description: tuple[int | None, ...]
    method: int | None
    reference: int | None
    source: int | None
    disbursed: int | None
    current_support: int | None
    arrears: int | None
    interest: int | None
    fees: int | None


@frozen(kw_only=True)
class Table:
    """The rows of a file, with its headings found.

    Args:
        sha256: Hash of the file's bytes.
        rows: All rows, in file order.
        headings: Index of the row of headings; -1 where all columns go by number.
        places: Where each column is.
    """

    sha256: str
    rows: tuple[Row, ...]
    headings: int
    places: Places

    @property
    def body(self) -> tuple[Row, ...]:
        """The rows below the headings."""
        return self.rows[self.headings + 1 :]

    def is_furniture(self, row: Row) -> bool:
        """Return whether the row is blank or repeats the headings."""
        return not any(row.cells) or (self.headings >= 0 and self._repeats_headings(row))

    def _repeats_headings(self, row: Row) -> bool:
        above = self.rows[self.headings].cells
        return [_folded(cell) for cell in row.cells] == [_folded(cell) for cell in above]


def read_table(data: bytes, columns: Columns) -> Table:
    """Return the table that the bytes of a file hold.

    Raises:
        Unreadable: It is not UTF-8, not well-formed, or lacks a column asked for.
    """
    text = _decoded(data)
    candidates: list[tuple[Row, list[str]]] = []
    broken: dict[str, Unreadable] = {}
    for delimiter in DELIMITERS:
        rows = _well_formed(text, delimiter, broken)
        for index, row in enumerate(rows[:HEADINGS_WITHIN]):
            absent = _absent(columns, row)
            if not absent:
                headings = index if _names(columns) else -1
                return Table(
                    sha256=sha256(data).hexdigest(),
                    rows=rows,
                    headings=headings,
                    places=_places(columns, row),
                )
            candidates.append((row, absent))
    likeliest = max(DELIMITERS, key=text.count)
    raise broken.get(likeliest) or _no_headings(candidates)


def _well_formed(text: str, delimiter: str, broken: dict[str, Unreadable]) -> tuple[Row, ...]:
    """Return the rows by a delimiter; none, with the fault noted, where the quotes do not fit."""
    try:
        return tuple(_rows(text, delimiter))
    except Unreadable as error:
        broken[delimiter] = error
        return ()


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        what = f"the file is not UTF-8 text (byte 0x{data[error.start]:02X})"
        raise Unreadable(what, "save it again as CSV in UTF-8", line=line) from None


def _rows(text: str, delimiter: str) -> Iterator[Row]:
    lines = list(io.StringIO(text, newline=""))
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    before = 0
    try:
        for cells in reader:
            whole = "".join(lines[before : reader.line_num]).rstrip("\r\n")
            bare = tuple(cell.strip() for cell in cells)
            yield Row(line=before + 1, text=whole, cells=bare)
            before = reader.line_num
    except csv.Error as error:
        remedy = "mend the quotes in that line, or save the file again as CSV"
        raise Unreadable(f"the line is not well-formed: {error}", remedy, line=before + 1) from None


def _names(columns: Columns) -> tuple[str, ...]:
    return tuple(one for one in _asked(columns) if isinstance(one, str))


def _asked(columns: Columns) -> tuple[str | int, ...]:
    single = [getattr(columns, one.name) for one in attrs.fields(Columns)]
    single.remove(columns.description)
    return tuple(one for one in (*single, *columns.description) if one is not None)


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def _absent(columns: Columns, row: Row) -> list[str]:
    headings = [_folded(cell) for cell in row.cells]
    wanted = [one for one in _names(columns) if headings.count(_folded(one)) != 1]
    far = [str(one) for one in _asked(columns) if isinstance(one, int) and one > len(row.cells)]
    return wanted + far


def _places(columns: Columns, row: Row) -> Places:
    headings = [_folded(cell) for cell in row.cells]

    def place(column: str | int | None) -> int | None:
        if isinstance(column, str):
            return headings.index(_folded(column))
        return None if column is None else column - 1

    asked = {one.name: getattr(columns, one.name) for one in attrs.fields(Columns)}
    description = tuple(place(one) for one in asked.pop("description"))
    found: dict[str, Any] = {key: place(one) for key, one in asked.items()}
    return Places(description=description, **found)


def _no_headings(candidates: list[tuple[Row, list[str]]]) -> Unreadable:
    if not candidates:
        return Unreadable("the file is empty", "export the payments again")
    row, absent = min(candidates, key=lambda one: (len(one[1]), -len(one[0].cells)))
    names = ", ".join(shown(one) for one in absent)
    what = f"no line of headings was found; the closest lacks {names}, or has it twice"
    headings = (shown(cell) for cell in row.cells if cell)
    return Unreadable(what, f"under columns, {one_of(headings)}, or numbers", line=row.line)
