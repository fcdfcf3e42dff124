"""What Massachusetts' own templates need beyond the shared context."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import StrEnum

from attrs import frozen

from docassemble_core.model import (
    Address,
    AddressPurpose,
    AgencyStatus,
    Case,
    PayableThrough,
    PendingKind,
)
from docassemble_core.spec import Situation
from docassemble_state_ma.benefits import own_codes
from docassemble_state_ma.commands import Command, commands, support_goes_on
from docassemble_state_ma.conditions import (
    custody,
    docket_number,
    has_attorney,
    in_address_programme,
    in_danger,
    is_full_service,
    issuing_division,
    last_address,
    number,
    was_full_service,
    whereabouts_unknown,
    withholds_address,
    yearly_gross,
)
from docassemble_state_ma.courts import ADDRESSES_OF
from docassemble_state_ma.docket import DocketNumber, decode
from docassemble_state_ma.judgements import statements
from docassemble_state_ma.judgements.waiver import FEE_WAIVER_RULES

PAYABLE = {
    PayableThrough.DIRECT: "directly to me",
    PayableThrough.CLERK: "through the Court",
    PayableThrough.STATE_DISBURSEMENT_UNIT: "through the Department of Revenue",
    PayableThrough.AGENCY: "through the Department of Revenue",
    PayableThrough.EMPLOYER: "by withholding from income",
}
ADOPTION = "ma.adoption_disclosed"


class AddressBox(StrEnum):
    """What item 4 of the care or custody affidavit says about addresses (form TC0050)."""

    DANGER = "danger"
    ADOPTION = "adoption"
    NONE = "none"


@frozen(kw_only=True)
class MassachusettsContext:
    """Words and choices of Massachusetts' papers.

    Args:
        division: Division that has the case.
        docket_number: Its docket number there.
        docket: The docket number taken apart, where it has the strict form.
        commands: What the orders command, in dollars, oldest first.
        payable_words: How the order says that money goes, or `None` where that is not known.
        support_goes_on: Whether any of it still falls due after the day.
        held_at: Jail or prison in which the other parent is held, or `None`.
        held_since: Day of intake there, where it is known.
        defendant_home: Present or last known home, or `None` where none is known.
        whereabouts_unknown: Whether no home is known at which an officer can serve.
        leads: What is known instead: mailboxes, relatives, work, each on one line.
        withholds_address: Whether the filer's home must not stand in public papers.
        address_programme: Whether the filer uses a substitute address.
        address_box: What the care or custody affidavit says about addresses.
        agency_never: Whether there has never been an agency case.
        agency_closed: Whether there was one, and it is closed.
        full_service: Whether the agency has an open full-service case.
        was_full_service: Whether it has or had one.
        has_attorney: Whether an attorney acts for the filer.
        benefits: Codes of the benefits that the filer receives.
        from_elsewhere: Whether another state's court made the order.
        registered_on: Day on which such an order was registered here.
        must_register: Whether it must still be registered.
        modification_pending: Whether a request to change the order is known to be pending.
        contempt_rate: Yearly rate on a judgment of contempt.
        waiver_category: `A`, `B` or `C`, or empty where none is met.
        yearly_gross: The filer's income a year before deductions.
        statement_limit: Income from which the long financial statement is used.
        at_statement_limit: Whether income is exactly that.
        long_statement: Whether the long financial statement is used.
        addresses_of: Day of the list of the registries' addresses.
    """

    division: str | None
    docket_number: str | None
    docket: DocketNumber | None
    commands: tuple[Command, ...]
    payable_words: str | None
    support_goes_on: bool
    held_at: str | None
    held_since: date | None
    defendant_home: str | None
    whereabouts_unknown: bool
    leads: tuple[str, ...]
    withholds_address: bool
    address_programme: bool
    address_box: AddressBox
    agency_never: bool
    agency_closed: bool
    full_service: bool
    was_full_service: bool
    has_attorney: bool
    benefits: tuple[str, ...]
    from_elsewhere: bool
    registered_on: date | None
    must_register: bool
    modification_pending: bool
    contempt_rate: Decimal
    waiver_category: str
    yearly_gross: Decimal | None
    statement_limit: Decimal
    at_statement_limit: bool
    long_statement: bool
    addresses_of: date


def local(situation: Situation) -> MassachusettsContext:
    """Return what the templates need for a case on a day."""
    case = situation.case
    written, held = docket_number(case), custody(situation)
    status = case.agency.status if case.agency else None
    registered = case.order.registered_here if case.order else None
    return MassachusettsContext(
        division=issuing_division(case),
        docket_number=written,
        docket=decode(written) if written else None,
        commands=tuple(commands(case)),
        payable_words=_payable(case),
        support_goes_on=support_goes_on(case, situation.on),
        held_at=held.facility if held else None,
        held_since=held.start if held and isinstance(held.start, date) else None,
        defendant_home=_one_line(last_address(case)),
        whereabouts_unknown=whereabouts_unknown(situation),
        leads=tuple(_leads(case)),
        withholds_address=withholds_address(case),
        address_programme=in_address_programme(case),
        address_box=address_box(case),
        agency_never=status is AgencyStatus.NONE,
        agency_closed=status is AgencyStatus.CLOSED,
        full_service=is_full_service(case),
        was_full_service=was_full_service(case),
        has_attorney=has_attorney(case),
        benefits=own_codes(case.household),
        from_elsewhere=case.order_is_from_elsewhere,
        registered_on=registered if isinstance(registered, date) else None,
        must_register=case.must_be_registered_first,
        modification_pending=any(
            one.kind is PendingKind.MODIFICATION for one in case.pending or ()
        ),
        contempt_rate=number(situation, "contempt_interest"),
        waiver_category=_category(situation),
        yearly_gross=yearly_gross(case),
        statement_limit=statements.limit(situation),
        at_statement_limit=statements.at_the_boundary(situation),
        long_statement=statements.long_form(situation).yes,
        addresses_of=ADDRESSES_OF,
    )


def address_box(case: Case) -> AddressBox:
    """Return which of its three statements item 4 of form TC0050 makes. Law: MA-PRIV-11."""
    if in_danger(case):
        return AddressBox.DANGER
    return AddressBox.ADOPTION if case.answer(ADOPTION) is True else AddressBox.NONE


def _category(situation: Situation) -> str:
    met = (one for one in FEE_WAIVER_RULES if one.assess(situation).eligible)
    return next((one.code[-1:].upper() for one in met), "")


def _payable(case: Case) -> str | None:
    if case.order is None:
        return None
    ways = [one.payable_through for one in case.order.changes if one.payable_through]
    way = ways[-1] if ways else case.order.payable_through
    return PAYABLE[way] if isinstance(way, PayableThrough) else None


def _one_line(address: Address | None) -> str | None:
    if address is None:
        return None
    place = (address.state, address.postal_code)
    last = " ".join(part for part in place if isinstance(part, str))
    parts = [address.line1, address.line2, address.city, last]
    return ", ".join(part for part in parts if isinstance(part, str) and part) or None


def _leads(case: Case) -> Iterator[str]:
    """Yield what is known of the other parent besides a home."""
    person = case.obligor
    if person is None:
        return
    words = {
        AddressPurpose.MAILING: "mailbox",
        AddressPurpose.RELATIVE: "home of a relative",
        AddressPurpose.WORK: "place of work",
    }
    for address in person.addresses:
        line = _one_line(address)
        if address.purpose in words and line:
            yield f"{words[address.purpose]}: {line}"
    if person.phone:
        yield f"telephone: {person.phone}"
    if person.email:
        yield f"e-mail: {person.email}"
