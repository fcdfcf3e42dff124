"""Conditions of Westmark: functions that say, for a case on a day, whether something holds.

The tables under `rules/` name them; forms and remedies use them too. Each answers with a reason,
and a reason that rests on law cites it.
"""

from __future__ import annotations

from collections.abc import Mapping

from docassemble_core.model import PendingKind
from docassemble_core.spec import Condition, Decision, Situation, decide
from docassemble_state_zz.fee_waivers import by_benefits
from docassemble_state_zz.sources import cite


def always(situation: Situation) -> Decision:
    """Whether something goes with every case of the state; it does."""
    return decide(True, f"It goes with every case in {situation.case.state}.")


def something_is_owed(situation: Situation) -> Decision:
    """Whether any instalment is unpaid, as far as can be computed."""
    arrears = situation.arrears
    if arrears is not None and arrears.principal <= 0:
        return decide(False, "Nothing is owed on this day.", cite("ZZ-ENF-1"))
    return decide(True, "Support is unpaid.", cite("ZZ-ENF-1"))


def with_petition(situation: Situation) -> Decision:
    """Whether a petition is filed."""
    if not situation.case.asks_for("enforcement"):
        return decide(False, "The case file does not ask for enforcement.")
    return something_is_owed(situation)


def home_is_secret(situation: Situation) -> Decision:
    """Whether the person who files keeps the home secret."""
    filer = situation.case.obligee
    secret = filer is not None and any(one.confidential for one in filer.addresses)
    return decide(secret, "The case file says so.", cite("ZZ-SAF-1"))


def bankruptcy_pends(situation: Situation) -> Decision:
    """Whether a bankruptcy is known to be pending."""
    pending = situation.case.pending or ()
    found = any(one.kind is PendingKind.BANKRUPTCY for one in pending)
    return decide(found, "The case file says so.", cite("ZZ-TRAP-1"))


def asks_waiver(situation: Situation) -> Decision:
    """Whether a fee waiver is asked for together with the petition."""
    petition = with_petition(situation)
    if not petition.yes or not by_benefits(situation).eligible:
        return decide(False, "No petition is filed, or no benefit is known.", cite("ZZ-FW-1"))
    return decide(True, "The benefits of the household are enough.", cite("ZZ-FW-1"))


CONDITIONS: Mapping[str, Condition] = {
    one.__name__: one
    for one in (
        always,
        something_is_owed,
        with_petition,
        home_is_secret,
        bankruptcy_pends,
    )
}
