"""The transactions of a payment file, before it is decided what becomes of each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import attrs
from attrs import frozen

from docassemble_core.model.finding import shown
from docassemble_core.model.ledger import Allocation, PaymentSource
from docassemble_core.model.payment_file.cells import looks_like_date, read_amount, read_date
from docassemble_core.model.payment_file.problems import Unreadable
from docassemble_core.model.payment_file.records import DateFormat, PaymentFile, Sign
from docassemble_core.model.payment_file.table import Row, Table
from docassemble_core.model.plausible import NOT_XML

SPLIT = ("current_support", "arrears", "interest", "fees")
# Words by which exports mark sums and balances below or above the transactions.
SUM_WORDS = re.compile(
    r"(sub|grand )?totals?|sums?|((beginning|ending|opening|closing) )?balance|balance forward",
    re.IGNORECASE,
)


@frozen(kw_only=True)
class Entry:
    """One transaction as the file states it.

    Args:
        row: Where it stands.
        on: The day of receipt.
        amount: Dollars, negative for money taken back.
        memo: Its description.
        method: Its method.
        reference: Its number.
        source: Where the money came from; `None` where the file names a source that no rule knows.
        disbursed_on: The day it was paid out.
        allocation: How it was split, where the file splits it.
    """

    row: Row
    on: date
    amount: Decimal
    memo: str = ""
    method: str = ""
    reference: str = ""
    source: PaymentSource | None = None
    disbursed_on: date | None = None
    allocation: Allocation | None = None

    @property
    def line(self) -> int:
        """Its line number in the file."""
        return self.row.line

    @property
    def text(self) -> str:
        """All that the file says about it in words."""
        return f"{self.memo} {self.method} {self.reference}"

    @property
    def same(self) -> tuple[object, ...]:
        """What two entries have in common that may be one transaction listed twice.

        A running balance differs between copies of the same line, so it is left out.
        """
        return (self.on, self.amount, self.memo, self.method, self.reference, self.source)


@frozen(kw_only=True)
class LineProblem:
    """A line that cannot be read.

    Args:
        line: Its number, counted from 1.
        what: What is wrong.
        remedy: What would be right.
    """

    line: int
    what: str
    remedy: str


def read_row(row: Row, table: Table, file: PaymentFile) -> Entry | LineProblem | None:
    """Return the transaction in a row, what is wrong with it, or `None` where it is none."""
    try:
        if table.is_furniture(row):
            return None
        return None if _is_remark(row, table) else _entry(row, table, file)
    except Unreadable as error:
        return LineProblem(line=row.line, what=error.what, remedy=error.remedy)


def control_characters(table: Table) -> Iterator[LineProblem]:
    """Yield a problem for each line that holds what no document can hold."""
    for row in table.rows:
        wrong = NOT_XML.search(row.text)
        if wrong:
            what = f"the line holds the character U+{ord(wrong.group()):04X}"
            remedy = "remove that character"
            yield LineProblem(
                line=row.line, what=f"{what}, which no document can hold", remedy=remedy
            )


def _is_remark(row: Row, table: Table) -> bool:
    """Whether the row is a footer or a sum: no date, and no amount or a word for a sum."""
    if looks_like_date(row.cell(table.places.date)):
        return False
    if not _money_cells(row, table):
        return True
    return any(SUM_WORDS.fullmatch(cell.rstrip(": ")) for cell in row.cells)


def _money_cells(row: Row, table: Table) -> list[str]:
    places = table.places
    asked = (places.amount, places.money_in, places.money_out)
    asked += tuple(getattr(places, name) for name in SPLIT)
    return [row.cell(one) for one in asked if row.cell(one)]


def _entry(row: Row, table: Table, file: PaymentFile) -> Entry:
    places = table.places
    texts = [row.cell(one) for one in places.description if row.cell(one)]
    source = row.cell(places.source)
    allocation = _allocation(row, table)
    disbursed = row.cell(places.disbursed)
    return Entry(
        row=row,
        on=_date(row.cell(places.date), file.date_format),
        amount=_amount(row, table, allocation) * (-1 if file.payments_are is Sign.NEGATIVE else 1),
        memo=" ".join(texts) or source,
        method=row.cell(places.method),
        reference=row.cell(places.reference),
        source=_source(source, " ".join(texts), file),
        disbursed_on=_date(disbursed, file.date_format) if disbursed else None,
        allocation=allocation,
    )


def _date(cell: str, kind: DateFormat | None) -> date:
    found = read_date(cell, kind)
    if found is not None:
        return found
    if not cell:
        raise Unreadable("the line has an amount but no date", "add the date to the file")
    if kind is None and read_date(cell, DateFormat.DAY_FIRST):
        what = f"{shown(cell)} is no date with the month in front"
        raise Unreadable(what, 'set date_format = "day_first" if the whole file writes it so')
    raise Unreadable(f"{shown(cell)} is no date", "write it as 2019-03-15 or 03/15/2019")


def _money(cell: str) -> Decimal:
    found = read_amount(cell)
    if found is None:
        remedy = "write dollars and cents such as 1,234.50"
        raise Unreadable(f"{shown(cell)} is no amount", remedy)
    return found


def _amount(row: Row, table: Table, allocation: Allocation | None) -> Decimal:
    places = table.places
    if row.cell(places.amount):
        return _money(row.cell(places.amount))
    money_in, money_out = row.cell(places.money_in), row.cell(places.money_out)
    if money_in or money_out:
        return _in_and_out(money_in, money_out)
    if places.amount is None and allocation is not None:
        return split_total(allocation)
    raise Unreadable("the line has a date but no amount", "add the amount to the file")


def _in_and_out(money_in: str, money_out: str) -> Decimal:
    received = _money(money_in) if money_in else Decimal(0)
    taken_back = abs(_money(money_out)) if money_out else Decimal(0)
    if received and taken_back:
        raise Unreadable("the line has money both in and out", "write it as two lines")
    return received - taken_back


def _allocation(row: Row, table: Table) -> Allocation | None:
    cells = {name: row.cell(getattr(table.places, name)) for name in SPLIT}
    amounts = {name: _money(cell) for name, cell in cells.items() if cell}
    return Allocation(**amounts) if amounts else None


def split_total(allocation: Allocation) -> Decimal:
    """Return the sum of the parts of a split payment, in dollars."""
    parts = attrs.astuple(allocation)
    return sum((one for one in parts if one is not None), Decimal(0))


def _source(cell: str, memo: str, file: PaymentFile) -> PaymentSource | None:
    text = (cell or memo).casefold()
    for rule in file.sources:
        if rule.text.casefold() in text:
            return rule.source
    return None if cell else file.default_source
