"""Markdown tables, and text in columns such as a caption, written as Word tables."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from attrs import evolve, frozen
from lxml import etree

from docassemble_core.assembly.ooxml import tag, text_of
from docassemble_core.authoring.draft import Draft, Place
from docassemble_core.authoring.elements import w
from docassemble_core.authoring.pandoc_reader import Node, attributes

_ALIGNMENTS = {"AlignRight": "right", "AlignCenter": "center"}
_TWIPS_A_POINT = 20
_CAPTION_LINES = ("bottom", "right")  # a ruled caption closes below and beside the parties


class BlockWriter(Protocol):
    """What writes the blocks inside a cell."""

    def __call__(
        self, blocks: Iterable[Node], place: Place, draft: Draft, /
    ) -> list[etree._Element]:
        """Return the paragraphs and tables of the blocks."""


@frozen
class Column:
    """One column: its width in twentieths of a point, and how its text aligns."""

    width: int
    align: str | None = None


@frozen
class _Grid:
    columns: tuple[Column, ...]
    place: Place
    draft: Draft
    write: BlockWriter


def write_table(node: Node, place: Place, draft: Draft, write: BlockWriter) -> etree._Element:
    """Return a table whose header rows repeat on each page and whose rows do not break.

    Args:
        node: Pandoc's table; its column widths come from the dashes of the source.
        place: Where it stands; the table takes the whole width there.
        draft: Gathers problems.
        write: Writes the blocks of a cell.
    """
    given, _, specs, head, bodies, _ = node.content
    grid = _Grid(_columns(specs, place.width), place, draft, write)
    style = "Plain Table" if "plain" in attributes(given).classes else "Ruled Table"
    header = [_row(row, grid, header=True) for row in head[1] if _has_text(row)]
    rows = [_row(row, grid, header=False) for body in bodies for row in (*body[2], *body[3])]
    return _table(grid.columns, draft.style_id(style), [*header, *rows])


def _columns(specs: list[list[Node]], width: int) -> tuple[Column, ...]:
    shares = [spec[1].content or 1 / len(specs) for spec in specs]
    total = sum(shares)
    return tuple(
        Column(round(width * share / total), _ALIGNMENTS.get(spec[0].kind))
        for spec, share in zip(specs, shares, strict=True)
    )


def _has_text(row: list[list[list[list[Node]]]]) -> bool:
    return any(cell[4] for cell in row[1])


def _row(row: list[list[list[list[Node]]]], grid: _Grid, *, header: bool) -> etree._Element:
    properties = w("trPr", w("cantSplit"), w("tblHeader") if header else None)
    only_tag = _row_tag(row, grid)
    if only_tag is not None:
        return w("tr", properties, only_tag)
    cells = [
        _cell(cell, column, grid, header=header)
        for cell, column in zip(row[1], grid.columns, strict=True)
    ]
    return w("tr", properties, *cells)


def _row_tag(row: list[list[list[list[Node]]]], grid: _Grid) -> etree._Element | None:
    """Return one cell across the row where the row is only a tag such as `{%tr for ... %}`."""
    first, *rest = row[1]
    written = grid.write(first[4], _cell_place(grid.columns[0], grid, header=False), grid.draft)
    words = "".join(text_of(one) for one in written)
    if any(cell[4] for cell in rest) or not words.startswith(("{%tr ", "{#tr ")):
        return None
    width = sum(column.width for column in grid.columns)
    span = w("gridSpan", val=len(grid.columns)) if rest else None
    return w("tc", w("tcPr", w("tcW", w=width, type="dxa"), span), *written)


def _cell(cell: list[list[Node]], column: Column, grid: _Grid, *, header: bool) -> etree._Element:
    place = _cell_place(column, grid, header=header)
    blocks = cell[4] or [Node("Plain", [])]
    written = grid.write(blocks, place, grid.draft)
    return w("tc", w("tcPr", w("tcW", w=column.width, type="dxa")), *written)


def _cell_place(column: Column, grid: _Grid, *, header: bool) -> Place:
    style, align = "Table Text", column.align
    if header:
        style = "Table Head"
    elif align == "right":
        style, align = "Table Number", None
    return evolve(grid.place.styled(style), width=column.width, align=align)


def write_columns(node: Node, place: Place, draft: Draft, write: BlockWriter) -> etree._Element:
    """Return text side by side, one cell a `::: column`; with `.caption`, ruled like a caption.

    `height=144pt` keeps the row at least so high, as the space for the clerk's stamp.

    Args:
        node: The block whose children are the columns.
        place: Where it stands.
        draft: Gathers problems.
        write: Writes the blocks of a column.
    """
    caption = "caption" in attributes(node.content[0]).classes
    children = [one for one in node.content[1] if _is_column(one)]
    if not children or len(children) != len(node.content[1]):
        draft.complain("a ::: columns block holds something else", "put each part in ::: column")
    inner = place.styled("Caption Party" if caption else "Table Text")
    columns = _shares(children, place.width)
    cells = [
        _column_cell(child, evolve(inner, width=column.width), draft, write)
        for child, column in zip(children, columns, strict=True)
    ]
    if caption and cells:
        _properties(cells[0]).append(_lines(*_CAPTION_LINES))
    row = w("tr", w("trPr", w("cantSplit"), _height(node, draft)), *cells)
    return _table(columns, draft.style_id("Plain Table"), [row])


def _height(node: Node, draft: Draft) -> etree._Element | None:
    """Return the least height that the source asks for, such as `height=144pt`."""
    given = attributes(node.content[0]).get("height")
    if given is None:
        return None
    number = given.removesuffix("pt")
    if not number.isdigit():
        draft.complain(f"the height {given} is no number of points", "write height=144pt")
        return None
    return w("trHeight", val=int(number) * _TWIPS_A_POINT, hRule="atLeast")


def _is_column(node: Node) -> bool:
    return node.kind == "Div" and "column" in attributes(node.content[0]).classes


def _shares(children: list[Node], width: int) -> tuple[Column, ...]:
    given = [attributes(one.content[0]).get("width") for one in children]
    left = 100.0 - sum(float(one.rstrip("%")) for one in given if one)
    even = left / max(1, given.count(None))
    shares = [float(one.rstrip("%")) if one else even for one in given]
    return tuple(Column(round(width * share / 100)) for share in shares)


def _column_cell(child: Node, place: Place, draft: Draft, write: BlockWriter) -> etree._Element:
    style = attributes(child.content[0]).get("custom-style")
    inner = place.styled(style) if style else place
    written = write(child.content[1] or [Node("Plain", [])], inner, draft)
    return w("tc", w("tcPr", w("tcW", w=place.width, type="dxa")), *written)


def _properties(cell: etree._Element) -> etree._Element:
    found = cell.find(tag("tcPr"))
    return w("tcPr") if found is None else found


def _lines(*sides: str) -> etree._Element:
    return w("tcBorders", *(w(side, val="single", sz=6, space=0, color="auto") for side in sides))


def _table(columns: tuple[Column, ...], style: str, rows: list[etree._Element]) -> etree._Element:
    return w(
        "tbl",
        w(
            "tblPr",
            w("tblStyle", val=style),
            w("tblW", w=sum(column.width for column in columns), type="dxa"),
            w("tblLayout", type="fixed"),
        ),
        w("tblGrid", *(w("gridCol", w=column.width) for column in columns)),
        *rows,
    )
