"""What a case file says about a payment file, checked before the file is opened."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from docassemble_core.model.finding import Finding, Path
from docassemble_core.model.payment_file.entries import SPLIT
from docassemble_core.model.payment_file.records import PaymentFile


def stated_findings(file: PaymentFile, at: Path) -> Iterator[Finding]:
    """Yield contradictions in the statement itself.

    Args:
        file: What the case file says.
        at: Where it says so.
    """
    yield from _amount_columns(file, (*at, "columns"))
    yield from _column_numbers(file, (*at, "columns"))
    if file.since is not None and file.until is not None and file.until <= file.since:
        what = f"{file.until} is not after since, {file.since}"
        yield Finding(path=(*at, "until"), what=what, remedy="correct one of the two days")


def _amount_columns(file: PaymentFile, path: Path) -> Iterator[Finding]:
    columns = file.columns
    two_sided = columns.money_in is not None or columns.money_out is not None
    split = any(getattr(columns, name) is not None for name in SPLIT)
    if columns.amount is not None and two_sided:
        what = "amount and money_in or money_out are both named"
        remedy = "keep amount, or the other two"
        yield Finding(path=(*path, "amount"), what=what, remedy=remedy)
    if columns.amount is None and not two_sided and not split:
        what, remedy = "no column of amounts is named", "add amount, or money_in and money_out"
        yield Finding(path=path, what=what, remedy=remedy)


def _column_numbers(file: PaymentFile, path: Path) -> Iterator[Finding]:
    for field in attrs.fields(type(file.columns)):
        value = getattr(file.columns, field.name)
        numbers = value if isinstance(value, tuple) else (value,)
        if any(isinstance(one, int) and one < 1 for one in numbers):
            place = (*path, field.name)
            yield Finding(path=place, what="columns count from 1", remedy="write 1 or more")
