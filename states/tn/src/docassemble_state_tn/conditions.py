"""Conditions that several Tennessee judgements share."""

from __future__ import annotations

from docassemble_core.model import AgencyStatus, Case, PayableThrough
from docassemble_core.spec import Decision, Situation, decide
from docassemble_core.values import Unknown
from docassemble_state_tn.sources import cite

COURT_REQUESTS = ("civil_contempt", "arrears_judgment")


def asks_court(case: Case) -> bool:
    """Whether the filer asks for a court filing that a petition opens."""
    return any(case.asks_for(request) for request in COURT_REQUESTS)


def something_is_owed(situation: Situation) -> bool:
    """Whether any instalment is unpaid, as far as can be computed."""
    return situation.arrears is None or situation.arrears.principal > 0


def with_petition(situation: Situation) -> Decision:
    """Whether a petition is filed."""
    if not asks_court(situation.case):
        return decide(False, "The case file does not ask for a petition.")
    if not something_is_owed(situation):
        return decide(False, "Nothing is owed on this day, so there is nothing to enforce.")
    return decide(
        True,
        "Anybody may file a petition to enforce support on their own.",
        cite("TN-PATH-1"),
    )


def payable_through(case: Case) -> PayableThrough | Unknown | None:
    """Return the way of payment now in force, later orders included."""
    if case.order is None:
        return None
    changed = [one.payable_through for one in case.order.changes if one.payable_through]
    return changed[-1] if changed else case.order.payable_through


def is_direct_pay(case: Case) -> bool:
    """Whether the order says that the obligor pays the obligee directly."""
    return payable_through(case) is PayableThrough.DIRECT


def agency_is_open(case: Case) -> bool:
    """Whether a Title IV-D case is known to be open."""
    return case.agency is not None and case.agency.status is AgencyStatus.OPEN
