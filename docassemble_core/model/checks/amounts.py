"""Amounts of money that cannot be."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import attrs

from docassemble_core.model.case import Agreement, Answer
from docassemble_core.model.finding import Finding, Path
from docassemble_core.model.ledger import Allocation, Charge, CreditClaim, Payment
from docassemble_core.model.order import Obligation
from docassemble_core.model.reading import ReadingLine

# An answer is no money; a line of a file may be negative, and so may an agency's correction.
ANY_NUMBER = (Answer, ReadingLine, Allocation)
ABOVE_ZERO: dict[type, tuple[str, ...]] = {
    Payment: ("amount",),
    Charge: ("amount",),
    CreditClaim: ("amount",),
    Agreement: ("payment",),
    Obligation: ("amount", "first_amount", "last_amount"),
}
CENTS = -2


def amount_findings(record: object, path: Path) -> Iterator[Finding]:
    """Yield the amounts of one record that cannot be."""
    if isinstance(record, ANY_NUMBER):
        return
    kind = type(record)
    for field in attrs.fields(kind) if attrs.has(kind) else ():
        value = getattr(record, field.name)
        if isinstance(value, Decimal):
            yield from _one(value, record, (*path, field.name))


def _one(value: Decimal, record: object, path: Path) -> Iterator[Finding]:
    exponent = value.as_tuple().exponent
    if isinstance(exponent, int) and exponent < CENTS:
        remedy = "write at most two decimals"
        yield Finding(path=path, what=f"{value} has fractions of a cent", remedy=remedy)
    if value < 0:
        what = f"the amount {value} is negative"
        yield Finding(path=path, what=what, remedy="write an amount above zero")
    elif value == 0 and path[-1] in ABOVE_ZERO.get(type(record), ()) and not _may_end(path):
        what, remedy = "the amount is zero", "write an amount above zero, or leave the entry out"
        yield Finding(path=path, what=what, remedy=remedy)


def _may_end(path: Path) -> bool:
    """Whether zero is a fact here: a later order that ends an obligation."""
    return "changes" in path and path[-1] == "amount"
