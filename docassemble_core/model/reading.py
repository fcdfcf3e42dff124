"""How a payment file was read: every line accounted for."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum

from attrs import frozen


class LineStatus(StrEnum):
    """What became of a line of a payment file.

    `used`: it is a payment that counts. `reversed`: it is a payment that was taken back, or the
    entry that takes it back. `excluded`: the case file says that it is not support.
    `question`: a person must say what it is; until then it is treated as `treated_as` says.
    `furniture`: header, footer or blank line.
    """

    USED = "used"
    REVERSED = "reversed"
    EXCLUDED = "excluded"
    QUESTION = "question"
    FURNITURE = "furniture"


@frozen(kw_only=True)
class ReadingLine:
    """One line of a payment file and what became of it.

    Args:
        line: Its number in the file, counted from 1.
        text: The line as it stands in the file.
        status: What became of it.
        on: Day of the transaction.
        amount: Dollars, negative for money taken back.
        pairs_with: Line numbers it belongs together with.
        note: Why, or the question to answer.
        treated_as: For a question: `counted` or `not counted` until it is answered.
    """

    line: int
    text: str = ""
    status: LineStatus
    on: date | None = None
    amount: Decimal | None = None
    pairs_with: tuple[int, ...] = ()
    note: str = ""
    treated_as: str = ""


@frozen(kw_only=True)
class ReadingReport:
    """Every line of a payment file with what became of it.

    Args:
        file: The file's name, without folders.
        sha256: Hash of its bytes.
        lines: All lines in file order.
    """

    file: str
    sha256: str
    lines: tuple[ReadingLine, ...]

    @property
    def transactions(self) -> tuple[ReadingLine, ...]:
        """The lines that are transactions."""
        return tuple(one for one in self.lines if one.status is not LineStatus.FURNITURE)

    @property
    def questions(self) -> tuple[ReadingLine, ...]:
        """The lines that a person must say something about."""
        return self.having(LineStatus.QUESTION)

    def having(self, status: LineStatus) -> tuple[ReadingLine, ...]:
        """Return the lines of one status."""
        return tuple(one for one in self.lines if one.status is status)

    def total(self, status: LineStatus) -> Decimal:
        """Return the sum of the amounts of one status, in dollars."""
        return sum((one.amount or Decimal(0) for one in self.having(status)), Decimal(0))
