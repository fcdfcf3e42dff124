"""Conditions that several of California's judgements share."""

from __future__ import annotations

from datetime import date

from docassemble_core.law import Citation
from docassemble_core.model import Agency, AgencyStatus, Case, PayableThrough
from docassemble_core.spec import Decision, Situation, decide
from docassemble_core.values import Unknown

# What the filer can ask for, by what it takes.
MOTIONS = ("arrears_determination", "work_search", "security_deposit", "asset_deposit")
ENFORCEMENT = (
    "contempt",
    "income_withholding",
    "interstate_withholding",
    "writ",
    "lien",
    "penalty",
    "work_search",
    "security_deposit",
    "asset_deposit",
    "debtor_examination",
)
ORDERS = (*MOTIONS, "contempt", "debtor_examination")


def asks(case: Case, *requests: str) -> bool:
    """Return whether the filer asks for any of these."""
    return any(case.asks_for(request) for request in requests)


def agency_open(case: Case) -> bool:
    """Return whether the local agency is known to have an open Title IV-D case."""
    return case.agency is not None and case.agency.status is AgencyStatus.OPEN


def on_aid(situation: Situation) -> bool:
    """Return whether support is assigned to the county on the day.

    Law: a parent who assigned support counts as receiving the agency's services
    (Fam. Code, § 17404(h); CA-PATH-19).
    """
    agency = situation.case.agency
    return agency is not None and any(situation.on in one.period for one in agency.assigned)


def agency_involved(situation: Situation) -> bool:
    """Return whether the agency provides services, by an open case or by an assignment."""
    return agency_open(situation.case) or on_aid(situation)


def agency_known(case: Case) -> bool:
    """Return whether it is known if the agency has a case."""
    return case.agency is not None and isinstance(case.agency.status, AgencyStatus)


def something_is_owed(situation: Situation) -> bool:
    """Return whether any instalment is unpaid, as far as can be computed."""
    return situation.arrears is None or situation.arrears.principal > 0


def something_to_collect(situation: Situation) -> bool:
    """Return whether any instalment is unpaid, or current support goes on falling due."""
    found = situation.arrears
    return something_is_owed(situation) or (found is not None and found.monthly_current > 0)


def requested(
    situation: Situation, requests: tuple[str, ...], because: str, citation: Citation
) -> Decision:
    """Return whether any of some requests is made and something is owed.

    Args:
        situation: The case on a day.
        requests: Codes of the requests.
        because: Why the papers belong in the packet if so.
        citation: The authority for that.
    """
    if not asks(situation.case, *requests):
        return decide(False, "The case file does not ask for it.")
    if not something_is_owed(situation):
        return decide(False, "Nothing is owed on this day, so there is nothing to enforce.")
    return decide(True, because, citation)


def left_state(case: Case) -> bool:
    """Return whether the obligor is known to live or work in another state."""
    state = case.whereabouts.other_state if case.whereabouts else None
    return isinstance(state, str) and state != case.state


def whereabouts_unknown(case: Case) -> bool:
    """Return whether nobody can say where the obligor can be found."""
    return case.whereabouts is not None and isinstance(case.whereabouts.address, Unknown)


def through_disbursement_unit(case: Case) -> bool:
    """Return whether support is paid through the State Disbursement Unit."""
    return case.order is not None and (
        case.order.payable_through is PayableThrough.STATE_DISBURSEMENT_UNIT
    )


def has_safety_concern(case: Case) -> bool:
    """Return whether a protective order, violence or an address programme is reported."""
    safety = case.safety
    if safety is None:
        return False
    return any(
        one is True
        for one in (safety.protective_order, safety.violence_or_threat, safety.address_programme)
    )


def hides_address(case: Case) -> bool:
    """Return whether the filer's home must not be shown to the other side."""
    home = case.obligee.residence if case.obligee else None
    return has_safety_concern(case) or (home is not None and home.confidential)


def judged(case: Case) -> date | None:
    """Return the day on which the order was entered, or `None` where it is not known."""
    entered = case.order.entered_on if case.order else None
    return entered if isinstance(entered, date) else None


def agency_of(case: Case) -> Agency:
    """Return the agency's part in the case; an empty record where nothing is known."""
    return case.agency or Agency()
