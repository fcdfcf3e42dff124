"""The three lists of a statement: charges, payments, and what was applied to what."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from attrs import frozen

from docassemble_core.calc.explanation import Explanation, InterestPart, interest_explanation
from docassemble_core.law import Citation
from docassemble_core.model import Allocation, PaymentSource, SupportKind
from docassemble_core.spec import CreditingOrder

ZERO = Decimal(0)


class Target(StrEnum):
    """What part of a payment went to.

    `current`: a charge of the payment's own month. `principal`: an older charge. `interest`:
    accrued interest. `credit`: a charge that fell due after money carried forward was there.
    """

    CURRENT = "current"
    PRINCIPAL = "principal"
    INTEREST = "interest"
    CREDIT = "credit"


@frozen(kw_only=True)
class Application:
    """A part of one payment and what it was applied to.

    Args:
        payment: Number of the payment line.
        paid_on: Day of the payment.
        on: Day on which it was applied; later than the payment where money was carried forward.
        amount: Dollars.
        target: What it went to.
        charge: Number of the charge line; `None` for interest.
        due: Due day of that charge; `None` for interest.
        citation: The authority for the order of crediting.
    """

    payment: int
    paid_on: date
    on: date
    amount: Decimal
    target: Target
    charge: int | None = None
    due: date | None = None
    citation: Citation


@frozen(kw_only=True)
class ChargeLine:
    """A sum that fell due, and what became of it by the day of the statement.

    Args:
        number: Its number in the statement, from 1, in order of due days.
        due: Due day.
        kind: What it is for.
        amount: Dollars that fell due.
        order: Docket number of the order.
        path: Where its obligation stands in the case file.
        description: What it is, for charges besides the recurring ones.
        agency_open: Whether the agency's case was open on the due day.
        assigned: Whether it is assigned to the state.
        after_majority: Whether every child it is for had reached the end of the duty by then.
        paid: Dollars of payments applied to it.
        payments: What was applied to it.
        interest_parts: The interest on it, stretch by stretch.
    """

    number: int
    due: date
    kind: SupportKind
    amount: Decimal
    order: str = ""
    path: str = ""
    description: str = ""
    agency_open: bool = False
    assigned: bool = False
    after_majority: bool = False
    paid: Decimal = ZERO
    payments: tuple[Application, ...] = ()
    interest_parts: tuple[InterestPart, ...] = ()

    @property
    def unpaid(self) -> Decimal:
        """What of it is unpaid, in dollars."""
        return self.amount - self.paid

    @property
    def interest_exact(self) -> Fraction:
        """Interest accrued on it, in dollars, not rounded."""
        return sum((part.exact for part in self.interest_parts), Fraction(0))

    @property
    def interest(self) -> Decimal:
        """Interest accrued on it, in dollars, rounded once."""
        return self.explain().amount

    def explain(self) -> Explanation:
        """Return how the interest on it comes about."""
        return interest_explanation(
            f"Interest on {self.amount} due {self.due.isoformat()}", self.interest_parts
        )


class PaymentStatus(StrEnum):
    """Whether a payment counts, and why not."""

    COUNTED = "counted"
    REVERSED = "reversed"
    EXCLUDED = "excluded"
    UNASSIGNED = "unassigned"


@frozen(kw_only=True)
class PaymentLine:
    """A payment and what became of it by the day of the statement.

    Args:
        number: Its number in the statement, from 1, in order of days.
        on: Day it was received.
        amount: Dollars.
        status: Whether it counts.
        source: Where it came from.
        order: Docket number of the order it is credited to.
        method: Cash, cheque and so on.
        memo: The record's text.
        line: Line of the payment file.
        purpose: What the payer said it was for.
        reference: The record's number for it.
        disbursed_on: The day an agency paid it out.
        allocation: How an agency says that it credited it.
        reason: Why it does not count, where it does not.
        credited_by: The order in which it was credited; `None` where it does not count.
        applications: What it was applied to.
        set_aside: Dollars kept for charges of its own month that are still to fall due.
    """

    number: int
    on: date
    amount: Decimal
    status: PaymentStatus = PaymentStatus.COUNTED
    source: PaymentSource = PaymentSource.OBLIGOR
    order: str = ""
    method: str = ""
    memo: str = ""
    line: int | None = None
    purpose: str = ""
    reference: str = ""
    disbursed_on: date | None = None
    allocation: Allocation | None = None
    reason: str = ""
    credited_by: CreditingOrder | None = None
    applications: tuple[Application, ...] = ()
    set_aside: Decimal = ZERO

    @property
    def counts(self) -> bool:
        """Whether it reduces what is owed."""
        return self.status is PaymentStatus.COUNTED

    def to(self, target: Target) -> Decimal:
        """Return what of it went to one kind of target, in dollars."""
        return sum((one.amount for one in self.applications if one.target is target), ZERO)

    @property
    def applied(self) -> Decimal:
        """What of it was applied, in dollars."""
        return sum((one.amount for one in self.applications), ZERO)

    @property
    def carried(self) -> Decimal:
        """What of it is carried forward, money set aside included, in dollars."""
        return self.amount - self.applied if self.counts else ZERO
