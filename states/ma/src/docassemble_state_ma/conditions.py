"""Facts of a case that several Massachusetts judgements ask about."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from docassemble_core.model import (
    Address,
    AddressPurpose,
    AgencyStatus,
    Case,
    Child,
    ChildEventKind,
    Court,
    Employer,
    Frequency,
    Incarceration,
    Ledger,
    Obligation,
    Person,
    Role,
)
from docassemble_core.spec import Situation
from docassemble_core.values import Unknown

# What a complaint for contempt asks the court for; each is a request of its own, too.
COURT_REQUESTS = ("civil_contempt", "arrears_judgment", "income_withholding", "expenses")
# Answers that only Massachusetts asks for.
REGISTERED_DIVISION = "ma.registered_division"
REGISTERED_DOCKET = "ma.registered_docket_number"
CUSTODY_AFFIDAVIT_FILED = "ma.custody_affidavit_on_file"


def asks_court(case: Case) -> bool:
    """Whether the filer asks for something that a complaint for contempt brings."""
    return any(case.asks_for(request) for request in COURT_REQUESTS)


def something_is_owed(situation: Situation) -> bool:
    """Whether any instalment is unpaid, as far as can be computed."""
    return situation.arrears is None or situation.arrears.principal > 0


def number(situation: Situation, series: str) -> Decimal:
    """The value of a series of law on the day."""
    return situation.law[series].at(situation.on).value


def issuing_court(case: Case) -> Court | None:
    """The court that made the order, where it is known."""
    found = case.order.court if case.order else None
    return found if isinstance(found, Court) else None


def issuing_division(case: Case) -> str | None:
    """The division that has the case: the one that made the order or that registered it."""
    if case.order_is_from_elsewhere:
        return _text(case.answer(REGISTERED_DIVISION))
    court = issuing_court(case)
    return _text(court.county) if court else None


def docket_number(case: Case) -> str | None:
    """The docket number here: that of the order, or the one that registration gave it."""
    if case.order_is_from_elsewhere:
        return _text(case.answer(REGISTERED_DOCKET))
    return _text(case.order.docket_number) if case.order else None


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def filer(case: Case) -> Person | None:
    """The person who files."""
    return case.obligee if case.filer is Role.OBLIGEE else case.obligor


def has_attorney(case: Case) -> bool:
    """Whether an attorney acts for the filer."""
    person = filer(case)
    return person is not None and isinstance(person.attorney, str) and bool(person.attorney)


def withholds_address(case: Case) -> bool:
    """Whether the filer's home must not stand in public papers."""
    person = filer(case)
    home = person.residence if person else None
    return home is not None and home.confidential


def in_address_programme(case: Case) -> bool:
    """Whether the filer uses the substitute address of the state's programme."""
    person = filer(case)
    substitute = person.address_for(AddressPurpose.SUBSTITUTE) if person else None
    return substitute is not None or (
        case.safety is not None and case.safety.address_programme is True
    )


def in_danger(case: Case) -> bool:
    """Whether the case file says that the filer or a child is in danger from the other parent."""
    safety = case.safety
    return safety is not None and (
        safety.protective_order is True or safety.violence_or_threat is True
    )


def last_address(case: Case) -> Address | None:
    """Where the other parent lives or lived last; never a relative's home or a mailbox."""
    where = case.whereabouts.address if case.whereabouts else None
    if isinstance(where, Address):
        return where
    person = case.obligor
    return (
        person.address_for(AddressPurpose.RESIDENCE, AddressPurpose.LAST_KNOWN) if person else None
    )


def custody(situation: Situation) -> Incarceration | None:
    """The time in a named jail or prison that is known to last on the day."""
    where = situation.case.whereabouts
    lasting = (
        one
        for one in (where.incarcerations if where else None) or ()
        if one.facility
        and not (isinstance(one.start, date) and one.start > situation.on)
        and not (isinstance(one.end, date) and one.end <= situation.on)
    )
    return next(lasting, None)


def whereabouts_unknown(situation: Situation) -> bool:
    """Whether no place is known at which the other parent can be found.

    A mailbox or a relative's home is none: an officer cannot serve anybody there by hand. A jail
    in which the other parent is held is one.
    """
    case = situation.case
    if custody(situation) is not None:
        return False
    where = case.whereabouts.address if case.whereabouts else None
    if isinstance(where, Unknown):
        return True
    person = case.obligor
    home = person.address_for(AddressPurpose.RESIDENCE) if person else None
    return not isinstance(where, Address) and home is None


def obligor_is_out_of_state(case: Case) -> bool:
    """Whether the other parent is known to live in another state."""
    other = case.whereabouts.other_state if case.whereabouts else None
    if isinstance(other, str) and other != case.state:
        return True
    home = last_address(case)
    return home is not None and isinstance(home.state, str) and home.state != case.state


def employer(case: Case) -> Employer | None:
    """Who pays the other parent, where that is known."""
    found = case.whereabouts.employer if case.whereabouts else None
    return found if isinstance(found, Employer) and isinstance(found.name, str) else None


def work_address(case: Case) -> Address | None:
    """Where the other parent is paid for work, where that address is known."""
    found = employer(case)
    return found.address if found and isinstance(found.address, Address) else None


def agency_is_open(case: Case) -> bool:
    """Whether the agency is known to have an open case."""
    return case.agency is not None and case.agency.is_open


def is_full_service(case: Case) -> bool:
    """Whether the agency is known to provide full services, not payment processing alone."""
    services = case.agency.services if case.agency else None
    return agency_is_open(case) and isinstance(services, str) and services.startswith("full")


def was_full_service(case: Case) -> bool:
    """Whether the agency provides or provided full services."""
    agency = case.agency
    if agency is None or agency.status not in (AgencyStatus.OPEN, AgencyStatus.CLOSED):
        return False
    return isinstance(agency.services, str) and agency.services.startswith("full")


def obligations(case: Case) -> Iterator[Obligation]:
    """Yield every obligation of the order and of the orders that change it."""
    if case.order is None:
        return
    yield from case.order.obligations
    for change in case.order.changes:
        yield from change.obligations


def is_weekly(case: Case) -> bool:
    """Whether support falls due by the week or every two weeks."""
    weekly = (Frequency.WEEKLY, Frequency.BIWEEKLY)
    return any(one.frequency in weekly for one in obligations(case))


def ledger(case: Case) -> Ledger | None:
    """The payment record, where there is one."""
    return case.ledger if isinstance(case.ledger, Ledger) else None


def order_is_vague(case: Case) -> bool:
    """Whether the order leaves a sum or its due day open."""
    return any(
        isinstance(part, Unknown)
        for one in obligations(case)
        for part in (one.amount, one.frequency)
    )


def somebody_is_of_age(situation: Situation) -> bool:
    """Whether any child has come of age. Law: MA-DUR-1."""
    majority = int(number(situation, "majority_age"))
    ages = (child.age(situation.on) for child in living(situation.case))
    return any(age is not None and age >= majority for age in ages)


def living(case: Case) -> tuple[Child, ...]:
    """Return the children of whom the case file does not say that they died."""
    return tuple(
        child
        for child in case.children
        if all(one.kind is not ChildEventKind.DIED for one in child.events)
    )


def all_are_of_age(situation: Situation) -> bool:
    """Whether every child has come of age. Law: MA-DUR-1."""
    majority = int(number(situation, "majority_age"))
    ages = [child.age(situation.on) for child in living(situation.case)]
    return bool(ages) and all(age is not None and age >= majority for age in ages)


def order_has_no_end(case: Case) -> bool:
    """Whether an obligation of the order names no end."""
    return any(not isinstance(one.until, date) for one in obligations(case))


def yearly_gross(case: Case) -> Decimal | None:
    """The filer's income a year before deductions, or `None` where any of it is not known."""
    incomes = case.household.incomes if case.household else None
    if incomes is None:
        return None
    own = [one.yearly() for one in incomes if one.recipient == "filer"]
    known = [amount for amount in own if amount is not None]
    return sum(known, Decimal(0)) if len(known) == len(own) else None
