"""Who may file without paying costs in advance.

Law: T.C.A. § 20-12-127; Tenn. Sup. Ct. R. 29 (TN-FW-1 to TN-FW-15).
"""

from __future__ import annotations

from decimal import Decimal

from docassemble_core.model import Household
from docassemble_core.spec import (
    Assessment,
    Comparison,
    Decision,
    FeeWaiverRule,
    Situation,
    decide,
)
from docassemble_state_tn.conditions import filer
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
    household = situation.case.household
    income = yearly_income(household)
    persons = household.persons if household else None
    if income is None or persons is None:
        needs = _unanswered(household)
        # Whoever has begun to answer, or asks for it, is asked for the rest.
        wanted = household is not None or situation.case.asks_for("fee_waiver")
        return Assessment(
            decision=decide(
                False,
                "The household's size and income decide it, and they are not known.",
                cite("TN-FW-4"),
                needs=needs if wanted else (),
            )
        )
    compared = _comparison(situation, income, persons)
    met = compared.amount <= compared.limit
    text = (
        "The household's income is within the poverty guidelines of legal aid, so the court "
        "presumes that the costs cannot be paid."
        if met
        else "The household's income is above the poverty guidelines of legal aid."
    )
    return Assessment(decision=decide(met, text, cite("TN-FW-4")), comparisons=(compared,))


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


def _comparison(situation: Situation, income: Decimal, persons: int) -> Comparison:
    guideline = situation.law["us_poverty_contiguous"].at(situation.on).for_size(persons)
    multiple = situation.law["fee_waiver_poverty_multiple"].at(situation.on)
    return Comparison(
        label=f"Income before deductions, household of {persons}",
        amount=income,
        limit=guideline * multiple.value,
        period="year",
        citation=multiple.citation,
    )


def _unanswered(household: Household | None) -> tuple[str, ...]:
    """Paths of what the comparison lacks."""
    if household is None or household.incomes is None:
        return ("household.incomes",)
    amounts = [
        f"household.incomes[{index}].gross"
        for index, income in enumerate(household.incomes)
        if income.yearly() is None
    ]
    return (*amounts, *(("household.size",) if household.persons is None else ()))


def yearly_income(household: Household | None) -> Decimal | None:
    """Dollars a year before deductions, or `None` where any amount is not known."""
    if household is None or household.incomes is None:
        return None
    amounts = [income.yearly() for income in household.incomes]
    known = [amount for amount in amounts if amount is not None]
    return sum(known, Decimal(0)) if len(known) == len(amounts) else None


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
