"""Facts of a case that several Tennessee judgements ask about."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from docassemble_core.model import (
    Address,
    AgencyStatus,
    Case,
    Court,
    Employer,
    PayableThrough,
    PendingKind,
    Person,
    Role,
)
from docassemble_core.spec import Situation
from docassemble_core.values import Unknown, add_months

# What a petition to enforce asks the court for; each is a request of its own, too.
COURT_REQUESTS = ("civil_contempt", "arrears_judgment", "license_revocation", "lien", "bond")


def asks_court(case: Case) -> bool:
    """Whether the filer asks for something that a petition to enforce brings."""
    return any(case.asks_for(request) for request in COURT_REQUESTS)


def something_is_owed(situation: Situation) -> bool:
    """Whether support or interest, which counts as support, is unpaid, as far as can be computed.

    Law: T.C.A. § 36-5-101(f)(1)(A) (TN-ARR-4).
    """
    return situation.arrears is None or situation.arrears.total > 0


def support_is_unpaid(situation: Situation) -> bool:
    """Whether any installment is unpaid, as far as can be computed."""
    return situation.arrears is None or situation.arrears.principal > 0


def days_past_due(situation: Situation) -> int:
    """Days since the oldest unpaid installment fell due; 0 where none can be computed."""
    return situation.arrears.days_past_due if situation.arrears else 0


def number(situation: Situation, series: str) -> Decimal:
    """The value of a series of law on the day."""
    return situation.law[series].at(situation.on).value


def payable_through(case: Case) -> PayableThrough | Unknown | None:
    """Return the way of payment now in force, later orders included."""
    if case.order is None:
        return None
    changed = [one.payable_through for one in case.order.changes if one.payable_through]
    return changed[-1] if changed else case.order.payable_through


def is_direct_pay(case: Case) -> bool:
    """Whether the order says that the obligor pays the obligee directly."""
    return payable_through(case) is PayableThrough.DIRECT


def is_collected_centrally(case: Case) -> bool:
    """Whether the order sends payments through the clerk, the disbursement unit or the agency."""
    way = payable_through(case)
    return isinstance(way, PayableThrough) and way is not PayableThrough.DIRECT


def agency_is_open(case: Case) -> bool:
    """Whether a Title IV-D case is known to be open."""
    return case.agency is not None and case.agency.is_open


def agency_was_open(case: Case) -> bool:
    """Whether a Title IV-D case is or was open at some time."""
    return case.agency is not None and case.agency.status in (
        AgencyStatus.OPEN,
        AgencyStatus.CLOSED,
    )


def employer(case: Case) -> Employer | None:
    """Who pays the obligor, where that is known."""
    found = case.whereabouts.employer if case.whereabouts else None
    return found if isinstance(found, Employer) and isinstance(found.name, str) else None


def filer(case: Case) -> Person | None:
    """The person who files."""
    return case.obligee if case.filer is Role.OBLIGEE else case.obligor


def has_attorney(case: Case) -> bool:
    """Whether an attorney acts for the filer."""
    person = filer(case)
    return person is not None and isinstance(person.attorney, str) and bool(person.attorney)


def filer_is_owed(case: Case) -> bool:
    """Whether the parent who is owed support files; the papers swear that it is so."""
    return case.filer is Role.OBLIGEE


def withholds_address(case: Case) -> bool:
    """Whether the filer's home must not stand in public papers."""
    person = filer(case)
    home = person.residence if person else None
    return home is not None and home.confidential


def whereabouts_unknown(case: Case) -> bool:
    """Whether no address is known at which the obligor lives or gets mail."""
    current = case.whereabouts.address if case.whereabouts else None
    return isinstance(current, Unknown) or case.obligor_address is None


def is_imprisoned(case: Case, on: date) -> bool:
    """Whether the obligor is in jail or prison on a day."""
    times = case.whereabouts.incarcerations if case.whereabouts else ()
    return any(
        isinstance(one.start, date)
        and one.start <= on
        and (one.end is None or (isinstance(one.end, date) and one.end > on))
        for one in times
    )


def in_custody_throughout(situation: Situation) -> bool:
    """Whether all that is unpaid fell due in jail or prison, where no means are known of."""
    oldest = situation.arrears.oldest_unpaid if situation.arrears else None
    times = situation.case.whereabouts.incarcerations if situation.case.whereabouts else ()
    return oldest is not None and any(
        isinstance(one.start, date)
        and one.start <= oldest
        and one.had_means is not True
        and not (isinstance(one.end, date) and one.end < situation.on)
        for one in times
    )


def modification_is_pending(case: Case) -> bool:
    """Whether the obligor is known to have asked to change the order."""
    return any(one.kind is PendingKind.MODIFICATION for one in case.pending or ())


def issuing_court(case: Case) -> Court | None:
    """The court that made the order, where it is known."""
    found = case.order.court if case.order else None
    return found if isinstance(found, Court) else None


def issuing_county(case: Case) -> str | None:
    """The county of the court that made the order."""
    court = issuing_court(case)
    return court.county if court and isinstance(court.county, str) else None


def obligor_is_out_of_state(case: Case) -> bool:
    """Whether the obligor is known to live or work in another state."""
    other = case.whereabouts.other_state if case.whereabouts else None
    if isinstance(other, str) and other != case.state:
        return True
    home = case.obligor_address
    return home is not None and isinstance(home.state, str) and home.state != case.state


def county_of(address: Address | None) -> str | None:
    """The county of an address, where it is known."""
    return address.county if address and isinstance(address.county, str) else None


def child_county(case: Case) -> str | None:
    """The county in which the children live with the filer."""
    return county_of(case.obligee.residence if case.obligee else None)


def child_there_since(case: Case) -> date | None:
    """Since when the youngest child has lived at the present home."""
    for child in reversed(case.children):
        for home in child.residences[:1]:
            if isinstance(home.since, date):
                return home.since
    home_of_filer = case.obligee.residence if case.obligee else None
    since = home_of_filer.since if home_of_filer else None
    return since if isinstance(since, date) else None


def nobody_in_issuing_county(case: Case) -> bool:
    """Whether neither parent nor child lives in the county of the court that made the order."""
    county = issuing_county(case)
    homes = (child_county(case), county_of(case.obligor_address))
    return county is not None and None not in homes and county not in homes


def lives_there_long_enough(situation: Situation) -> bool:
    """Whether the child has lived in the new county for the months that a transfer takes.

    Law: T.C.A. § 36-5-3003 (TN-FIL-3).
    """
    since = child_there_since(situation.case)
    months = int(number(situation, "transfer_residence_months"))
    return since is not None and add_months(since, months) <= situation.on


def somebody_is_of_age(situation: Situation) -> bool:
    """Whether any child has come of age.

    Law: T.C.A. § 34-1-102(b) (TN-ARR-12).
    """
    majority = int(number(situation, "support_end_age"))
    ages = (child.age(situation.on) for child in situation.case.children)
    return any(age is not None and age >= majority for age in ages)
