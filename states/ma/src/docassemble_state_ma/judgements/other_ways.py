"""The ways beside a complaint of one's own: agency, agreement, lawyer, another state's order."""

from __future__ import annotations

from docassemble_core.spec import Condition, Decision, Situation, decide
from docassemble_state_ma.conditions import (
    agency_is_open,
    is_full_service,
    was_full_service,
)
from docassemble_state_ma.sources import cite


def asked(request: str) -> Condition:
    """Return the condition that the case file asks for something."""

    def judge(situation: Situation) -> Decision:
        yes = situation.case.asks_for(request)
        text = "The case file asks for it." if yes else "The case file does not ask for it."
        return decide(yes, text)

    return judge


def agency_application(situation: Situation) -> Decision:
    """Data for an application to the agency. Law: MA-PATH-3."""
    if not situation.case.asks_for("agency_services"):
        return decide(False, "The case file does not ask for the agency's services.")
    if is_full_service(situation.case):
        return decide(False, "A full-service case is open already.", cite("MA-PATH-3"))
    return decide(
        True,
        "The agency takes applications from everybody, without a test of means.",
        cite("MA-PATH-3"),
    )


def agency_can_be_asked(situation: Situation) -> Decision:
    """The agency can be asked to enforce. Law: MA-PATH-2, MA-PATH-3."""
    if is_full_service(situation.case):
        return decide(True, "A full-service case is open: ask for enforcement.", cite("MA-PATH-2"))
    return decide(
        True,
        "The agency takes applications from everybody, without a test of means.",
        cite("MA-PATH-3"),
    )


def full_service(situation: Situation) -> Decision:
    """The agency provides full services."""
    yes = is_full_service(situation.case)
    text = (
        "The agency has an open full-service case."
        if yes
        else "The case file does not say that the agency has an open full-service case."
    )
    return decide(yes, text, cite("MA-INT-21"))


def ever_full_service(situation: Situation) -> Decision:
    """The agency provides or provided full services."""
    return decide(
        was_full_service(situation.case),
        "The agency's interest and penalty can exist only in a full-service case.",
        cite("MA-INT-21"),
    )


def agency_open(situation: Situation) -> Decision:
    """The agency has a case of any kind."""
    yes = agency_is_open(situation.case)
    text = "An agency case is open." if yes else "No agency case is known to be open."
    return decide(yes, text, cite("MA-PATH-2"))


def agreement(situation: Situation) -> Decision:
    """The parents agree on what is owed, and ask the court to make it a judgment."""
    if situation.case.asks_for("agreement_for_judgment"):
        return decide(
            True,
            "The case file asks for an agreement on what is owed, for the court to approve.",
            cite("MA-PATH-24"),
        )
    return decide(False, "The case file does not ask for an agreement.", cite("MA-PATH-24"))


def joint_petition(situation: Situation) -> Decision:
    """The parents agree to change the order, and file jointly. Law: MA-PATH-19."""
    if not situation.case.asks_for("joint_petition"):
        return decide(False, "The case file does not ask to change the order by agreement.")
    if situation.case.order_is_from_elsewhere:
        return decide(
            False,
            "A court here cannot change another state's order while that state keeps the case.",
            cite("MA-PATH-27"),
        )
    return decide(
        True,
        "A judgment is changed by agreement through a joint petition, which a judge decides.",
        cite("MA-PATH-19"),
    )


def registration(situation: Situation) -> Decision:
    """Another state's order is registered here first. Law: MA-PATH-25, MA-PATH-28."""
    if situation.case.must_be_registered_first:
        return decide(
            True,
            "Another state's order is registered before a court here enforces it.",
            cite("MA-PATH-25"),
        )
    text = (
        "The order is registered here."
        if situation.case.order_is_from_elsewhere
        else "A court of this state made the order."
    )
    return decide(False, text, cite("MA-PATH-25"))


def attorney_summary(situation: Situation) -> Decision:
    """A summary for a lawyer, who may help with a part of the case. Law: MA-PATH-17."""
    if situation.case.asks_for("limited_assistance"):
        return decide(True, "A lawyer may help with a part of the case only.", cite("MA-PATH-17"))
    return decide(False, "The case file does not ask for a lawyer's summary.", cite("MA-PATH-17"))
