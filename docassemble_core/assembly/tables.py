"""Tables whose cells came out more or fewer than their columns, put right."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import define
from docxtpl import DocxTemplate
from lxml import etree

_MARKUP = re.compile(r"<(/?)w:(tbl|tr|tc|gridCol|gridSpan|tblGrid)(?=[ />])([^>]*?)(/?)>")
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_VALUE = re.compile(r'w:val="(\d+)"')


@define
class _Count:
    columns: int = 0
    widest: int = 0
    most_cells: int = 0
    has_grid: bool = False

    @property
    def fits(self) -> bool:
        """Whether docxtpl would leave the table as it is; one without a grid has no columns."""
        return not self.has_grid or self.most_cells <= self.columns <= self.widest


def with_fitting_columns(xml: str, *, opening: str, closing: str) -> str:
    """Return `xml` with the columns of each table fitted to its rows.

    Args:
        xml: Rendered XML.
        opening: XML that declares the namespaces around it.
        closing: XML that closes what `opening` opened.
    """
    pieces: list[str] = []
    done = 0
    for start, end in _misfits(xml):
        pieces += [xml[done:start], _fitted(xml[start:end], opening, closing)]
        done = end
    return "".join([*pieces, xml[done:]])


def _misfits(xml: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each outermost table that holds a table that does not fit."""
    walk = _TableWalk()
    for found in _MARKUP.finditer(xml):
        if walk.meet(found):
            yield walk.start, found.end()


class _TableWalk:
    """Counts columns and cells of the tables that are open."""

    def __init__(self) -> None:
        self.open: list[_Count] = []
        self.rows: list[list[int]] = []
        self.start = 0
        self.misfit = False

    def meet(self, found: re.Match[str]) -> bool:
        """Take in a tag, and say whether it ends an outermost table that does not fit."""
        name, closes = found[2], bool(found[1])
        if name == "tbl":
            return self._table(found.start(), closes=closes)
        if name == "tr" and closes:
            self._end_row()
        elif not closes and self.open:
            self._start(name, found[3])
        return False

    def _table(self, position: int, *, closes: bool) -> bool:
        if not closes:
            self.start = self.start if self.open else position
            self.misfit = self.misfit and bool(self.open)
            self.open.append(_Count())
            return False
        self.misfit |= bool(self.open) and not self.open.pop().fits
        return self.misfit and not self.open

    def _start(self, name: str, attributes: str) -> None:
        if name == "tr":
            self.rows.append([0, 0])
        elif name == "tblGrid":
            self.open[-1].has_grid = True
        elif name == "gridCol":
            self.open[-1].columns += 1
        elif name == "tc" and self.rows:
            self.rows[-1][0] += 1
            self.rows[-1][1] += 1
        elif name == "gridSpan" and self.rows:
            found = _VALUE.search(attributes)
            self.rows[-1][1] += int(found.group(1)) - 1 if found else 0

    def _end_row(self) -> None:
        if self.rows:
            cells, width = self.rows.pop()
            for table in self.open:
                table.most_cells = max(table.most_cells, cells)
                table.widest = max(table.widest, width)


def _fitted(table: str, opening: str, closing: str) -> str:
    tree = DocxTemplate.fix_tables(None, f"{opening}{table}{closing}")
    fitted = next(tree.iter(f"{{{_WORD}}}tbl"))
    fitted.tail = None
    return str(etree.tostring(fitted, encoding="unicode"))
