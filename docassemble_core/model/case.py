"""The case: everything the library knows, in one frozen record."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum

from attrs import field, frozen
from attrs.validators import matches_re

from docassemble_core.model.agency import Agency
from docassemble_core.model.child import Child
from docassemble_core.model.household import Household
from docassemble_core.model.ledger import Ledger
from docassemble_core.model.order import Role, SupportOrder
from docassemble_core.model.person import Address, AddressPurpose, Person
from docassemble_core.model.whereabouts import Whereabouts
from docassemble_core.values import StateCode, Unknown


@frozen(kw_only=True)
class Hearing:
    """A hearing, once the court has set it.

    Args:
        on: The day.
        time: Time of day as the court writes it, such as `9:00 a.m.`.
        place: Courtroom and address.
    """

    on: date | Unknown | None = None
    time: str | Unknown | None = None
    place: str | Unknown | None = None


@frozen(kw_only=True)
class Safety:
    """What bears on the filer's safety.

    Args:
        protective_order: Whether a protective order against the obligor is in force.
        violence_or_threat: Whether there has been violence or a threat of it.
        address_programme: Whether the filer is in a state's address confidentiality programme.
        impoundment_granted: Whether a court has ordered the address withheld.
        note: What the court would need to know.
    """

    protective_order: bool | Unknown | None = None
    violence_or_threat: bool | Unknown | None = None
    address_programme: bool | Unknown | None = None
    impoundment_granted: bool | Unknown | None = None
    note: str = ""


class PendingKind(StrEnum):
    """A matter pending elsewhere that bears on enforcement."""

    MODIFICATION = "modification"
    BANKRUPTCY = "bankruptcy"
    APPEAL = "appeal"
    OTHER_ENFORCEMENT = "other_enforcement"
    DIVORCE = "divorce"
    OTHER = "other"


@frozen(kw_only=True)
class PendingMatter:
    """One such matter.

    Args:
        kind: What it is.
        filed_on: Day it was filed.
        filed_by: Who filed it.
        court: Where, in words.
        docket_number: Its number.
        note: What it asks.
    """

    kind: PendingKind
    filed_on: date | Unknown | None = None
    filed_by: Role | Unknown | None = None
    court: str = ""
    docket_number: str = ""
    note: str = ""


@frozen(kw_only=True)
class Agreement:
    """What the parents have agreed, or want to.

    Args:
        arrears: Arrears that both agree are owed, in dollars.
        forgiven: What of it the obligee would give up, in dollars.
        payment: Dollars each time toward arrears.
        payment_frequency: How often, in words of the agreement such as `monthly`.
        first_payment: Day of the first payment.
        reason: Why it serves the children.
        full_payment_since: Day since which current support has been paid in full each month.
        both_consent: Whether both consent in writing.
        terms: Other terms, each a sentence.
    """

    arrears: Decimal | Unknown | None = None
    forgiven: Decimal | Unknown | None = None
    payment: Decimal | Unknown | None = None
    payment_frequency: str = "monthly"
    first_payment: date | Unknown | None = None
    reason: str = ""
    full_payment_since: date | Unknown | None = None
    both_consent: bool | Unknown | None = None
    terms: tuple[str, ...] = ()


@frozen(kw_only=True)
class Answer:
    """An answer to a question that only one state or office asks.

    Args:
        question: Code of the question, such as `tn.medical_insurance`.
        value: The answer.
    """

    question: str = field(validator=matches_re(r"[a-z][a-z0-9_.]*"))
    value: str | bool | date | Decimal | Unknown


@frozen(kw_only=True)
class Case:
    """Everything known about one enforcement case.

    `None` anywhere means that the question was not asked yet, `Unknown` that it was asked and
    the person does not know.

    Args:
        state: Postal code of the state in which something is to be done.
        obligee: The parent or caretaker who is owed support.
        obligor: The parent who owes it.
        children: Children of the order.
        order: The order to be enforced.
        other_orders: Further orders between the same people.
        ledger: The payment record.
        agency: The state agency's involvement.
        household: The filer's household money.
        whereabouts: Where the obligor is.
        hearing: A hearing, once it is set.
        safety: What bears on the filer's safety.
        pending: Matters pending elsewhere, or `None` where that was not asked.
        agreement: What the parents have agreed.
        requests: Codes of the remedies and papers the filer asks for; a state lists its own.
        filer: Who files.
        helper: Somebody who helps the filer, and whose language the instructions may be in too.
        answers: Answers to questions that only one state or office asks.
    """

    state: StateCode
    obligee: Person | None = None
    obligor: Person | None = None
    children: tuple[Child, ...] = ()
    order: SupportOrder | None = None
    other_orders: tuple[SupportOrder, ...] = ()
    ledger: Ledger | Unknown | None = None
    agency: Agency | None = None
    household: Household | None = None
    whereabouts: Whereabouts | None = None
    hearing: Hearing | None = None
    safety: Safety | None = None
    pending: tuple[PendingMatter, ...] | None = None
    agreement: Agreement | None = None
    requests: tuple[str, ...] = ()
    filer: Role = Role.OBLIGEE
    helper: Person | None = None
    answers: tuple[Answer, ...] = ()

    def asks_for(self, request: str) -> bool:
        """Return whether the filer asks for the remedy or paper with that code."""
        return request in self.requests

    def answer(self, question: str) -> str | bool | date | Decimal | Unknown | None:
        """Return the answer to a state's own question; `None` where it was not asked."""
        return next((one.value for one in self.answers if one.question == question), None)

    @property
    def order_is_from_elsewhere(self) -> bool:
        """Whether a court of another state is known to have made the order."""
        state = self.order.issuing_state if self.order else None
        return state is not None and state != self.state

    @property
    def must_be_registered_first(self) -> bool:
        """Whether the order is another state's, and not known to be registered in this one."""
        registered = self.order.registered_here if self.order else None
        return self.order_is_from_elsewhere and not isinstance(registered, date)

    @property
    def obligor_address(self) -> Address | None:
        """Where the obligor is thought to live: present whereabouts, else the last known."""
        if self.whereabouts is not None and isinstance(self.whereabouts.address, Address):
            return self.whereabouts.address
        if self.obligor is None:
            return None
        return self.obligor.address_for(
            AddressPurpose.RESIDENCE, AddressPurpose.LAST_KNOWN, AddressPurpose.MAILING
        )
