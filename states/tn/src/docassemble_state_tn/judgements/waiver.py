"""Who may file without paying costs in advance.

Law: T.C.A. § 20-12-127; Tenn. Sup. Ct. R. 29 (TN-FW-1 to TN-FW-15).
"""

from __future__ import annotations

from attrs import evolve

from docassemble_core.calc.eligibility import assess_income
from docassemble_core.spec import (
    Assessment,
    Decision,
    FeeWaiverRule,
    Situation,
    decide,
)
from docassemble_state_tn.conditions import filer
from docassemble_state_tn.income_tests import PRESUMED_INDIGENT
from docassemble_state_tn.judgements.enforcement import petition
from docassemble_state_tn.sources import cite

POSTPONED = (
    "The clerk files and the sheriff serves without payment in advance. Costs are postponed, not "
    "forgiven: the court decides at the end who pays them. You must be able to prove your figures."
)


def is_resident(situation: Situation) -> bool:
    """Whether the filer lives in Tennessee (TN-FW-1)."""
    person = filer(situation.case)
    home = person.residence if person else None
    return home is not None and home.state == situation.case.state


def presumed_indigent(situation: Situation) -> Assessment:
    """Compare the household's yearly income with the limit of the presumption.

    Law: Tenn. Sup. Ct. R. 29; 45 C.F.R. § 1611.3(c) (TN-FW-4, TN-FW-5). Income before
    deductions is compared, which is the stricter way (CONV-14).
    """
    if not is_resident(situation):
        return Assessment(decision=_residents_only())
    assessed = assess_income(PRESUMED_INDIGENT, situation)
    # Whoever has begun to answer, or asks for it, is asked for the rest; nobody else.
    begun = situation.case.household is not None or situation.case.asks_for("fee_waiver")
    return assessed if begun else evolve(assessed, decision=evolve(assessed.decision, needs=()))


def hardship(situation: Situation) -> Assessment:
    """Whether a household above the limit can still ask, by the court's discretion.

    Law: Tenn. Sup. Ct. R. 29; T.C.A. § 8-21-401(a) (TN-FW-4, TN-FW-15).
    """
    if not is_resident(situation):
        return Assessment(decision=_residents_only())
    asked = situation.case.asks_for("fee_waiver")
    return Assessment(
        decision=decide(
            asked,
            "A court may find somebody indigent above the guidelines, where the clerk's fee would "
            "be a substantial hardship."
            if asked
            else "The case file does not ask to put off the costs.",
            cite("TN-FW-15"),
        )
    )


def _residents_only() -> Decision:
    return decide(False, "The pauper's oath is for residents of Tennessee.", cite("TN-FW-1"))


def indigency_affidavit(situation: Situation) -> Decision:
    """The affidavit of indigency goes with what is filed."""
    filed = petition(situation)
    if not (filed.yes or situation.case.asks_for("fee_waiver")):
        return filed
    met = presumed_indigent(situation)
    if met.eligible:
        return met.decision
    asked = hardship(situation)
    return asked.decision if asked.eligible else met.decision


FEE_WAIVER_RULES = (
    FeeWaiverRule(
        code="tn.presumed_indigent",
        title="Income within legal aid's poverty guidelines",
        assess=presumed_indigent,
        effect=POSTPONED,
        forms=("tn.indigency_affidavit",),
        citation=cite("TN-FW-4"),
    ),
    FeeWaiverRule(
        code="tn.hardship",
        title="Substantial hardship above the guidelines",
        assess=hardship,
        effect=POSTPONED,
        forms=("tn.indigency_affidavit",),
        citation=cite("TN-FW-15"),
    ),
)
