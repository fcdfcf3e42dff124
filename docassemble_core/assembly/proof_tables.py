"""Whether the number of columns of a table can change from rendering to rendering."""

from __future__ import annotations

import re

from attrs import define

_SPAN = re.compile(r'w:val\s*=\s*["\'](\d+)["\']')

Path = tuple[int, ...]


@define
class _Table:
    path: Path
    columns: int = 0
    full_row: bool = False
    changes: bool = False


@define
class _Row:
    path: Path
    cells: int = 0
    span: int = 0
    varies: bool = False


class TableProof:
    """Follows the tables of a part, and says whether one can come out with other columns.

    A table stays as it is if no row can have more cells than it has columns, and a row that is
    always printed is as wide as the table. Rows of a nested table count for the outer one too,
    because docxtpl counts them so.
    """

    def __init__(self) -> None:
        self.change = False
        self.tables: list[_Table] = []
        self.rows: list[_Row] = []

    def open(self, name: str, attributes: str, parents: list[str], path: Path) -> None:
        """Take in a start tag.

        Args:
            name: Its element.
            attributes: Its attributes, as written.
            parents: The elements it is in, outermost first.
            path: The blocks of the template it is in, outermost first.
        """
        parent = parents[-1] if parents else ""
        if name == "w:tbl":
            self.tables.append(_Table(path))
        elif name == "w:tr":
            self.rows.append(_Row(path))
            self.change |= not self.tables
        elif name == "w:tc" and parent == "w:tr":
            self._cell(path)
        elif name == "w:gridSpan" and parents[-3:] == ["w:tr", "w:tc", "w:tcPr"]:
            self._span(attributes, path)
        elif name == "w:gridCol" and parents[-2:] == ["w:tbl", "w:tblGrid"]:
            self.tables[-1].columns += 1
            self.tables[-1].changes |= path != self.tables[-1].path

    def close(self, name: str, parents: list[str]) -> None:
        """Take in an end tag of an element inside `parents`."""
        if name == "w:tr" and self.rows:
            self._end_row(self.rows.pop())
        elif name == "w:tbl" and self.tables:
            table = self.tables.pop()
            self.change |= table.changes or not table.full_row
        elif name == "w:tc" and not parents:
            self.change = True

    def meet_something_else(self) -> None:
        """Take in a place where another template is printed, whose rows are not known."""
        for table in self.tables:
            table.changes = True

    def _cell(self, path: Path) -> None:
        row = self.rows[-1]
        row.cells += 1
        row.span += 1
        row.varies |= path != row.path

    def _span(self, attributes: str, path: Path) -> None:
        row = self.rows[-1]
        found = _SPAN.search(attributes)
        row.span += int(found.group(1)) - 1 if found else 0
        row.varies |= found is None or path != row.path

    def _end_row(self, row: _Row) -> None:
        for table in self.tables:
            table.changes |= row.varies or row.cells > table.columns
            table.full_row |= row.path == table.path and row.span >= table.columns
