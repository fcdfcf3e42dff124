"""What was paid, what was charged besides, and what the other side may claim as credit."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum

from attrs import frozen

from docassemble_core.model.order import SupportKind
from docassemble_core.model.reading import ReadingReport
from docassemble_core.values import Span, Unknown


class PaymentSource(StrEnum):
    """Where a payment came from, as far as rules of crediting care."""

    OBLIGOR = "obligor"
    WITHHOLDING = "withholding"
    TAX_INTERCEPT = "tax_intercept"
    BENEFIT_INTERCEPT = "benefit_intercept"
    AGENCY = "agency"
    UNKNOWN = "unknown"


@frozen(kw_only=True)
class Reversal:
    """A payment taken back: a returned cheque, a charge-back, a refund.

    Args:
        on: The day.
        reason: What the record says.
        line: Line of the payment file, counted from 1, where it was read from one.
    """

    on: date
    reason: str = ""
    line: int | None = None


@frozen(kw_only=True)
class Allocation:
    """How an agency says that it credited a payment, in dollars.

    Args:
        current_support: To support of the current month.
        arrears: To past-due support.
        interest: To interest.
        fees: To fees.
    """

    current_support: Decimal | None = None
    arrears: Decimal | None = None
    interest: Decimal | None = None
    fees: Decimal | None = None


@frozen(kw_only=True)
class Payment:
    """Money received from the obligor or taken for support.

    Args:
        on: The day it was received.
        amount: Dollars, positive.
        source: Where it came from.
        method: Cash, cheque, transfer and so on, in the record's words.
        memo: The record's text.
        reference: The record's number for it, such as a cheque number.
        disbursed_on: The day an agency paid it out, where that differs from the day of receipt.
        allocation: How an agency says that it credited the payment.
        line: Line of the payment file, counted from 1, where it was read from one.
        order: Docket number of the order it was for, where there are several.
        purpose: What the payer said it was for, where he did, such as `2021-12`.
        excluded: Why it does not count as support, empty where it does.
        reversal: Set where it was taken back; it then never counts (CONV-5).
    """

    on: date
    amount: Decimal
    source: PaymentSource = PaymentSource.OBLIGOR
    method: str = ""
    memo: str = ""
    reference: str = ""
    disbursed_on: date | None = None
    allocation: Allocation | None = None
    line: int | None = None
    order: str = ""
    purpose: str = ""
    excluded: str = ""
    reversal: Reversal | None = None

    @property
    def counts(self) -> bool:
        """Whether it reduces what is owed."""
        return self.reversal is None and not self.excluded


@frozen(kw_only=True)
class Charge:
    """A sum owed besides the recurring obligations, such as half of a medical bill.

    Args:
        kind: What it is for.
        due: Day it fell due.
        amount: Dollars, positive.
        description: What it is, for the statement.
        order: Docket number of the order that lays it down, where there are several.
    """

    kind: SupportKind
    due: date
    amount: Decimal
    description: str = ""
    order: str = ""


class CreditKind(StrEnum):
    """A credit other than a payment that the other side may claim."""

    SUPPORT_IN_KIND = "support_in_kind"
    CHILD_LIVED_WITH_OBLIGOR = "child_lived_with_obligor"
    SOCIAL_SECURITY_DERIVATIVE = "social_security_derivative"
    VETERANS_DERIVATIVE = "veterans_derivative"
    DIRECT_PAYMENT = "direct_payment"
    OTHER = "other"


@frozen(kw_only=True)
class CreditClaim:
    """A credit the other side may claim; shown with its rule, never deducted silently.

    Args:
        kind: What it rests on.
        amount: Dollars, where an amount is known.
        period: Days it is about.
        description: What happened.
    """

    kind: CreditKind
    amount: Decimal | Unknown | None = None
    period: Span | None = None
    description: str = ""


@frozen(kw_only=True)
class Ledger:
    """The record of payments and of other charges.

    Args:
        payments: Every payment in the record, those that do not count included.
        charges: Sums owed besides the recurring obligations.
        credit_claims: Credits the other side may claim.
        complete_from: Day from which the record holds every payment.
        complete_through: Last day for which the record holds every payment.
        reading: How a payment file was read, line by line, where there was one.
        kept_by: Who kept the record, such as `bank` or `the obligee`.
    """

    payments: tuple[Payment, ...] = ()
    charges: tuple[Charge, ...] = ()
    credit_claims: tuple[CreditClaim, ...] = ()
    complete_from: date | Unknown | None = None
    complete_through: date | Unknown | None = None
    reading: ReadingReport | None = None
    kept_by: str = ""

    @property
    def counted(self) -> tuple[Payment, ...]:
        """The payments that reduce what is owed, oldest first."""
        return tuple(sorted((one for one in self.payments if one.counts), key=lambda one: one.on))
