"""The payment history as a grid: three years side by side, a line a month."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from attrs import frozen
from babel.dates import get_month_names
from babel.numbers import format_decimal

from docassemble_core.calc import ArrearsStatement, GridYear
from docassemble_state_ca.layout import LAYOUT

LOCALE = "en_US"
PATTERN = "#,##0.00"
YEARS_A_BLOCK = LAYOUT.years_a_block


@frozen(kw_only=True)
class GridLine:
    """A month, or the totals, of a block.

    Args:
        name: The month, or `Total`.
        cells: Ordered and paid in turn for each year of the block.
    """

    name: str
    cells: tuple[str, ...]


@frozen(kw_only=True)
class GridBlock:
    """Some years side by side.

    Args:
        years: Their headings; an empty text where a block is not full.
        lines: The months and the totals.
    """

    years: tuple[str, ...]
    lines: tuple[GridLine, ...]


def blocks(statement: ArrearsStatement) -> tuple[GridBlock, ...]:
    """Return a statement's months as FL-421 arranges them: what was ordered, what was paid."""
    years = statement.month_grid()
    starts = range(0, len(years), YEARS_A_BLOCK)
    return tuple(_block(years[start : start + YEARS_A_BLOCK]) for start in starts)


def _block(years: tuple[GridYear, ...]) -> GridBlock:
    empty = YEARS_A_BLOCK - len(years)
    return GridBlock(
        years=(*(str(one.year) for one in years), *("",) * empty),
        lines=tuple(_padded(line, empty) for line in _lines(years)),
    )


def _lines(years: tuple[GridYear, ...]) -> Iterator[GridLine]:
    for place, name in enumerate(get_month_names("wide", locale=LOCALE).values()):
        cells = [_pair(one.cells[place].ordered, one.cells[place].paid) for one in years]
        yield GridLine(name=name, cells=tuple(cell for pair in cells for cell in pair))
    totals = [_pair(one.ordered, one.paid) for one in years]
    yield GridLine(name="Total", cells=tuple(cell for pair in totals for cell in pair))


def _pair(ordered: Decimal, paid: Decimal) -> tuple[str, str]:
    return _sum(ordered), _sum(paid)


def _sum(amount: Decimal) -> str:
    return format_decimal(amount, PATTERN, locale=LOCALE)


def _padded(line: GridLine, empty: int) -> GridLine:
    return GridLine(name=line.name, cells=(*line.cells, *("", "") * empty))
