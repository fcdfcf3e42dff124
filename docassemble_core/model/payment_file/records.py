"""What a case file says about a payment file: where it is, its columns, and answers about lines."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum

from attrs import frozen

from docassemble_core.model.ledger import PaymentSource


class DateFormat(StrEnum):
    """The order of the parts of a date that is written in digits."""

    YEAR_FIRST = "year_first"
    MONTH_FIRST = "month_first"
    DAY_FIRST = "day_first"


class Sign(StrEnum):
    """How the file writes a payment of support."""

    POSITIVE = "positive"
    NEGATIVE = "negative"


@frozen(kw_only=True)
class Columns:
    """Where the file has what; each is a heading, or a column's number counted from 1.

    Args:
        date: The day the money was received or collected.
        amount: Dollars; the gross amount where the file also splits it.
        money_in: Dollars received, where the file has two columns instead of a sign.
        money_out: Dollars taken back, where the file has two columns instead of a sign.
        description: Columns of text that describe the transaction.
        method: Cash, cheque, transfer and so on.
        reference: Number of the transaction.
        source: Who or what the money came from.
        disbursed: The day the agency paid it out.
        current_support: What of it the agency credited to current support, in dollars.
        arrears: What of it the agency credited to arrears, in dollars.
        interest: What of it the agency credited to interest, in dollars.
        fees: What of it the agency kept or credited to fees, in dollars.
    """

    date: str | int
    amount: str | int | None = None
    money_in: str | int | None = None
    money_out: str | int | None = None
    description: tuple[str | int, ...] = ()
    method: str | int | None = None
    reference: str | int | None = None
    source: str | int | None = None
    disbursed: str | int | None = None
    current_support: str | int | None = None
    arrears: str | int | None = None
    interest: str | int | None = None
    fees: str | int | None = None


@frozen(kw_only=True)
class SourceRule:
    """What a text in the file says about where the money came from.

    Args:
        text: Text looked for in the source column or, without one, in the description;
            capitals do not matter.
        source: What it means.
    """

    text: str
    source: PaymentSource


@frozen(kw_only=True)
class LeftOut:
    """Lines that are not about support at all, such as a salary.

    Args:
        text: Text looked for in the description; capitals do not matter.
        reason: Why such lines do not count.
    """

    text: str
    reason: str


@frozen(kw_only=True)
class Mark:
    """What a person says about one line.

    Args:
        line: The line's number in the file, counted from 1.
        on: The line's date, to make sure that the mark still meets the line it was written for.
        amount: The line's amount, for the same purpose.
        excluded: Why it is not support; it then does not count.
        keep: The line is right as it stands and counts; answers a question about it.
        duplicate_of: Number of the line that this line repeats; it then does not count.
        pairs_with: For money taken back, the line of the payment that it takes back.
        order: Docket number of the order it was for, where there are several.
        purpose: What the payer said it was for.
        source: Where the money came from.
    """

    line: int
    on: date | None = None
    amount: Decimal | None = None
    excluded: str = ""
    keep: bool = False
    duplicate_of: int | None = None
    pairs_with: int | None = None
    order: str = ""
    purpose: str = ""
    source: PaymentSource | None = None


@frozen(kw_only=True)
class PaymentFile:
    """A CSV file with payments, and how to read it.

    Args:
        path: Where it is, from the folder of the case file.
        columns: Where it has what.
        date_format: Order of the parts of a date; where absent, a year in front or the
            American month in front is understood, and nothing else.
        payments_are: Whether the file writes a payment of support as positive or negative.
        sources: What texts in the file say about where the money came from.
        default_source: Where money came from that no rule speaks of.
        include: Texts of which a line must hold one to be about support; empty means all lines.
        leave_out: Texts that mark lines as not about support, with the reason.
        since: Lines before this day are not about this case.
        until: Lines on or after this day are not about this case.
        order: Docket number of the order that all lines are for, where there are several.
        marks: What a person says about single lines.
    """

    path: str
    columns: Columns
    date_format: DateFormat | None = None
    payments_are: Sign = Sign.POSITIVE
    sources: tuple[SourceRule, ...] = ()
    default_source: PaymentSource = PaymentSource.OBLIGOR
    include: tuple[str, ...] = ()
    leave_out: tuple[LeftOut, ...] = ()
    since: date | None = None
    until: date | None = None
    order: str = ""
    marks: tuple[Mark, ...] = ()

    def mark(self, line: int) -> Mark | None:
        """Return what a person says about a line, or `None`."""
        return next((one for one in self.marks if one.line == line), None)
