"""Circumstances that a check or a step asks about."""

from __future__ import annotations

from collections.abc import Callable

from docassemble_core.model import Ledger
from docassemble_core.spec import Condition, Decision, Situation, decide
from docassemble_state_tn.conditions import (
    agency_is_open,
    is_collected_centrally,
    is_imprisoned,
    modification_is_pending,
    somebody_is_of_age,
    something_is_owed,
    whereabouts_unknown,
    withholds_address,
)
from docassemble_state_tn.judgements.enforcement import petition
from docassemble_state_tn.sources import cite


def asked(request: str) -> Condition:
    """Return the condition that the case file asks for something."""

    def judge(situation: Situation) -> Decision:
        yes = situation.case.asks_for(request)
        text = "The case file asks for it." if yes else "The case file does not ask for it."
        return decide(yes, text)

    return judge


def fact(
    holds: Callable[[Situation], bool], because: str, otherwise: str, identifier: str
) -> Condition:
    """Return the condition that a fact holds, with the words for yes and for no."""

    def judge(situation: Situation) -> Decision:
        yes = holds(situation)
        return decide(yes, because if yes else otherwise, cite(identifier))

    return judge


def _ability_unpleaded(situation: Situation) -> bool:
    where = situation.case.whereabouts
    facts = where.ability if where else None
    return situation.case.asks_for("civil_contempt") and not facts


def _direct_payments_in_doubt(situation: Situation) -> bool:
    ledger = situation.case.ledger
    if not isinstance(ledger, Ledger):
        return False
    return any(one.excluded for one in ledger.payments) or bool(ledger.credit_claims)


def _schooling_unknown(situation: Situation) -> bool:
    return somebody_is_of_age(situation) and something_is_owed(situation)


agency_open = fact(
    lambda situation: agency_is_open(situation.case),
    "A Title IV-D case is open.",
    "No Title IV-D case is known to be open.",
    "TN-PATH-14",
)
address_withheld = fact(
    lambda situation: withholds_address(situation.case) and petition(situation).yes,
    "The home address must not stand in public papers.",
    "No address need be kept from public papers.",
    "TN-PRV-1",
)
obligor_not_found = fact(
    lambda situation: whereabouts_unknown(situation.case) and petition(situation).yes,
    "No address of the other parent is known.",
    "An address of the other parent is known.",
    "TN-SRV-21",
)
obligor_found = fact(
    lambda situation: not whereabouts_unknown(situation.case),
    "An address of the other parent is known.",
    "No address of the other parent is known.",
    "TN-SRV-15",
)
obligor_imprisoned = fact(
    lambda situation: is_imprisoned(situation.case, situation.on),
    "The other parent is in jail or prison.",
    "The other parent is not known to be in jail or prison.",
    "TN-HRG-14",
)
pending_modification = fact(
    lambda situation: modification_is_pending(situation.case),
    "A request to change the order is pending.",
    "No request to change the order is known.",
    "TN-TRAP-35",
)
collected_centrally = fact(
    lambda situation: is_collected_centrally(situation.case) and petition(situation).yes,
    "The order sends payments through the clerk, the disbursement unit or the agency.",
    "The order is paid directly.",
    "TN-CRD-1",
)
ability_unpleaded = fact(
    _ability_unpleaded,
    "No fact shows that the other parent can pay.",
    "Facts show that the other parent can pay.",
    "TN-CIV-8",
)
credits_in_doubt = fact(
    _direct_payments_in_doubt,
    "Some money may or may not count as support.",
    "Nothing in the record is in doubt.",
    "TN-TRAP-5",
)
child_of_age = fact(
    _schooling_unknown, "A child has come of age.", "No child has come of age.", "TN-TRAP-33"
)
