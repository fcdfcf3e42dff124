"""Where in a part an offset lies, in the words of somebody who looks at the page."""

from __future__ import annotations

import re

_MARKUP = re.compile(r"<(/?)w:(p|tbl|tr|tc)(?=[ />])[^>]*?(/?)>")


class _Count:
    """Counts of paragraphs, and of rows and cells in the tables that are open."""

    def __init__(self) -> None:
        self.paragraphs = 0
        self.tables = 0
        self.open: list[list[int]] = []

    def meet(self, name: str, *, closes: bool) -> None:
        """Take in one tag."""
        if closes:
            if name == "tbl" and self.open:
                self.open.pop()
        elif name == "p":
            self.paragraphs += 1
        elif name == "tbl":
            self.tables += 1
            self.open.append([self.tables, 0, 0])
        elif self.open:
            self._meet_row_or_cell(name)

    def _meet_row_or_cell(self, name: str) -> None:
        table = self.open[-1]
        if name == "tr":
            table[1:] = [table[1] + 1, 0]
        else:
            table[2] += 1

    def __str__(self) -> str:
        if not self.open or not self.open[-1][1]:
            return f"paragraph {max(self.paragraphs, 1)}"
        table, row, cell = self.open[-1]
        return f"table {table}, row {row}, cell {max(cell, 1)}"


def place_of(xml: str, offset: int) -> str:
    """Return the paragraph or the table cell that holds `offset`.

    >>> place_of("<w:p><w:t>a</w:t></w:p><w:p ><w:t>b</w:t></w:p>", 33)
    'paragraph 2'
    """
    count = _Count()
    for found in _MARKUP.finditer(xml, 0, offset):
        count.meet(found[2], closes=found[1] == "/")
    return str(count)
