"""Support orders and what they oblige to."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum

from attrs import frozen

from docassemble_core.model.court import Court
from docassemble_core.values import Unknown


class SupportKind(StrEnum):
    """What a sum is ordered for."""

    CHILD_SUPPORT = "child_support"
    MEDICAL_SUPPORT = "medical_support"
    SPOUSAL_SUPPORT = "spousal_support"
    CHILD_CARE = "child_care"
    ARREARS_PAYMENT = "arrears_payment"
    REIMBURSEMENT = "reimbursement"
    FEES = "fees"
    OTHER = "other"


class Frequency(StrEnum):
    """How often a sum falls due."""

    WEEKLY = "weekly"
    BIWEEKLY = "biweekly"
    SEMIMONTHLY = "semimonthly"
    MONTHLY = "monthly"
    YEARLY = "yearly"
    ONCE = "once"


class Role(StrEnum):
    """Who somebody is in the case."""

    OBLIGEE = "obligee"
    OBLIGOR = "obligor"
    AGENCY = "agency"


class PayableThrough(StrEnum):
    """The way the order says that money goes."""

    DIRECT = "direct"
    CLERK = "clerk"
    STATE_DISBURSEMENT_UNIT = "state_disbursement_unit"
    AGENCY = "agency"
    EMPLOYER = "employer"


@frozen(kw_only=True)
class Reduction:
    """A change of the amount that the order itself lays down.

    Args:
        amount: Amount from then on, in dollars.
        on: The first day of the new amount, where the order gives a day.
        child: `id` of the child whose majority brings it about, where the order names an event.
        event: The event in the order's words, where it is neither of the two.
    """

    amount: Decimal | Unknown | None = None
    on: date | None = None
    child: str = ""
    event: str = ""


@frozen(kw_only=True)
class Obligation:
    """One recurring or single sum that an order lays down.

    Args:
        kind: What it is for.
        amount: Dollars each time it falls due; for each child where `per_child` is set.
        frequency: How often it falls due.
        first_due: The first due day.
        until: First day on which it no longer falls due; `None` where the order names none.
        days_of_month: The two days of the month of a semimonthly obligation.
        per_child: Whether the amount is for each child.
        children: `id`s of the children it is for; empty means all children of the case.
        first_amount: Amount of the first instalment where the order makes it a partial one.
        last_amount: Amount of the last instalment where the order makes it a partial one.
        reductions: Later amounts that the order itself lays down.
        payable_through: Where it differs from the order's own way.
    """

    kind: SupportKind = SupportKind.CHILD_SUPPORT
    amount: Decimal | Unknown | None = None
    frequency: Frequency | Unknown | None = None
    first_due: date | Unknown | None = None
    until: date | Unknown | None = None
    days_of_month: tuple[int, ...] = ()
    per_child: bool = False
    children: tuple[str, ...] = ()
    first_amount: Decimal | None = None
    last_amount: Decimal | None = None
    reductions: tuple[Reduction, ...] = ()
    payable_through: PayableThrough | None = None


@frozen(kw_only=True)
class OrderChange:
    """A later order that changes the first one.

    Args:
        title: Its title, such as `Agreed Order`.
        entered_on: Day it was entered.
        obligations: Sums that hold from their own `first_due` on; each ends the earlier
            obligations of its kind for the same children on that day.
        court: Court that entered it, where it is another one.
        docket_number: Its docket number, where it is another one.
        summary: What it changed, in a sentence.
        payable_through: New way of payment, where it changed that.
        withholding_ordered: Whether it ordered income withholding.
    """

    title: str | Unknown | None = None
    entered_on: date | Unknown | None = None
    obligations: tuple[Obligation, ...] = ()
    court: Court | None = None
    docket_number: str | None = None
    summary: str = ""
    payable_through: PayableThrough | None = None
    withholding_ordered: bool | Unknown | None = None


@frozen(kw_only=True)
class SupportOrder:
    """The order that is to be enforced, with the later orders that change it.

    Args:
        court: Court that issued it.
        docket_number: Docket, case or file number as the court writes it.
        title: Its title, such as `Final Decree of Divorce`.
        entered_on: Day it was entered or filed by the clerk.
        signed_on: Day the judge signed it, where it differs.
        plaintiff: Who stands first in the original caption.
        obligations: What it lays down.
        changes: Later orders, oldest first.
        payable_through: The way the order says that money goes.
        direct_pay_terms: The order's words about direct payment, where they matter.
        withholding_ordered: Whether it ordered income withholding.
        obligor_knew: How the obligor knew of the order, such as `was present when it was made`.
        on_imputed_or_actual_income: Whether it was set under guidelines on the obligor's
            actual or imputed income.
        certified_copy: Whether the filer has a certified copy.
        registered_here: Day it was registered in the state of the case, for an order of another
            state.
    """

    court: Court | Unknown | None = None
    docket_number: str | Unknown | None = None
    title: str | Unknown | None = None
    entered_on: date | Unknown | None = None
    signed_on: date | Unknown | None = None
    plaintiff: Role | Unknown | None = None
    obligations: tuple[Obligation, ...] = ()
    changes: tuple[OrderChange, ...] = ()
    payable_through: PayableThrough | Unknown | None = None
    direct_pay_terms: str = ""
    withholding_ordered: bool | Unknown | None = None
    obligor_knew: str | Unknown | None = None
    on_imputed_or_actual_income: bool | Unknown | None = None
    certified_copy: bool | Unknown | None = None
    registered_here: date | Unknown | None = None

    @property
    def issuing_state(self) -> str | None:
        """Postal code of the state whose court issued it, or `None` where not known."""
        if isinstance(self.court, Court) and isinstance(self.court.state, str):
            return self.court.state
        return None

    @property
    def latest(self) -> OrderChange | None:
        """The newest order that changes this one, or `None`."""
        return self.changes[-1] if self.changes else None
