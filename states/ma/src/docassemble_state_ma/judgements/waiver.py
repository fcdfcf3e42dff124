"""Who need not pay fees: categories A, B and C of the affidavit of indigency.

Law: G.L. c. 261, §§ 27A to 27G (MA-FEE-1 to MA-FEE-23).
"""

from __future__ import annotations

from attrs import evolve

from docassemble_core.calc.eligibility import assess_income
from docassemble_core.errors import NotInForceError
from docassemble_core.model import Household
from docassemble_core.spec import (
    Assessment,
    Decision,
    FeeWaiverRule,
    Reason,
    Situation,
    decide,
)
from docassemble_state_ma.benefits import code_of, own_codes
from docassemble_state_ma.income_tests import CATEGORY_B
from docassemble_state_ma.judgements.contempt import contempt
from docassemble_state_ma.sources import cite

# Codes of case files for the five programmes of category A; SNAP is none of them (MA-FEE-4).
PROGRAMMES = {
    "tanf": "TAFDC",
    "eaedc": "EAEDC",
    "ma_veterans": "Massachusetts Veterans Benefits",
    "medicaid": "Medicaid (MassHealth)",
    "ssi": "SSI",
}
NORMAL = (
    "The Commonwealth pays the normal costs that are asked for: here the summons and its service. "
    "There is no filing fee to waive in a contempt. Costs already paid do not come back, and a "
    "lawyer's fee is never covered."
)


def own_programmes(household: Household | None) -> tuple[str, ...]:
    """Return the programmes of category A that the filer receives."""
    mine = own_codes(household)
    return tuple(dict.fromkeys(PROGRAMMES[one] for one in mine if one in PROGRAMMES))


def _benefits_of_others(household: Household | None) -> bool:
    listed = (household.benefits if household else None) or ()
    return any(one.recipient != "filer" and code_of(one) in PROGRAMMES for one in listed)


def category_a(situation: Situation) -> Assessment:
    """Whether the filer receives one of the five listed programmes.

    Law: G.L. c. 261, § 27A(a) (MA-FEE-2, MA-FEE-3, MA-FEE-4).
    """
    household = situation.case.household
    if household is None or household.benefits is None:
        return Assessment(
            decision=_if_wanted(
                situation,
                "Which public benefits the filer receives is not known.",
                "MA-FEE-2",
                ("household.benefits",),
            )
        )
    found = own_programmes(household)
    if found:
        text = f"The filer receives {' and '.join(found)}, which the form lists."
        return Assessment(decision=decide(True, text, cite("MA-FEE-2")))
    return Assessment(decision=Decision(yes=False, because=tuple(_why_not_a(household))))


def _why_not_a(household: Household) -> list[Reason]:
    found = [
        Reason(
            text="The filer receives none of TAFDC, EAEDC, Massachusetts Veterans Benefits, "
            "Medicaid (MassHealth) and SSI.",
            citation=cite("MA-FEE-2"),
        )
    ]
    if "snap" in own_codes(household):
        found.append(Reason(text="SNAP is not on the list.", citation=cite("MA-FEE-4")))
    if household.receives("va_disability", "federal_veterans"):
        found.append(
            Reason(
                text="Veterans' benefits that are federal or not based on need do not count.",
                citation=cite("MA-FEE-3"),
            )
        )
    if _benefits_of_others(household):
        found.append(
            Reason(
                text="Somebody else of the household receives a listed benefit. Whether that is "
                "enough was not found; what the filer swears is about the filer's own benefits.",
                citation=cite("MA-FEE-2"),
            )
        )
    return found


def category_b(situation: Situation) -> Assessment:
    """Whether income after taxes is at or below the limit.

    Law: G.L. c. 261, § 27A(b) (MA-FEE-5, MA-FEE-6, MA-FEE-7, MA-FEE-8).
    """
    try:
        assessed = assess_income(CATEGORY_B, situation)
    except NotInForceError:
        text = "No table of limits is recorded for this day."
        return Assessment(decision=decide(False, text, cite("MA-FEE-6")))
    if _wanted(situation) and not category_a(situation).eligible:
        return assessed
    return evolve(assessed, decision=evolve(assessed.decision, needs=()))


def category_c(situation: Situation) -> Assessment:
    """Whether the filer must swear to hardship, with the Supplement.

    Law: G.L. c. 261, § 27A(c) (MA-FEE-10).
    """
    if category_a(situation).eligible or category_b(situation).eligible:
        text = "Another category is met, so this one and its Supplement are not needed."
        return Assessment(decision=decide(False, text, cite("MA-FEE-10")))
    if not situation.case.asks_for("fee_waiver"):
        text = "The case file does not ask for a waiver on the ground of hardship."
        return Assessment(decision=decide(False, text, cite("MA-FEE-10")))
    text = (
        "Neither A nor B is met. The filer can swear that the costs cannot be paid, or not "
        "without going without food, shelter or clothing; the clerk or a judge decides."
    )
    return Assessment(decision=decide(True, text, cite("MA-FEE-10")))


def _wanted(situation: Situation) -> bool:
    return situation.case.asks_for("fee_waiver")


def _if_wanted(
    situation: Situation, text: str, identifier: str, needs: tuple[str, ...]
) -> Decision:
    wanted = needs if _wanted(situation) else ()
    return decide(False, text, cite(identifier), needs=wanted)


def indigency_affidavit(situation: Situation) -> Decision:
    """The affidavit of indigency goes with the complaint. Law: MA-FEE-22."""
    filed = contempt(situation)
    if not filed.yes:
        return filed
    judged = [category_a(situation), category_b(situation), category_c(situation)]
    met = next((one for one in judged if one.eligible), None)
    return met.decision if met else judged[-1].decision


def supplement(situation: Situation) -> Decision:
    """The Supplement goes with category C. Law: MA-FEE-10."""
    filed = contempt(situation)
    return category_c(situation).decision if filed.yes else filed


FORMS = ("ma.indigency_affidavit",)

FEE_WAIVER_RULES = (
    FeeWaiverRule(
        code="ma.indigency_a",
        title="Category A: public assistance based on need",
        assess=category_a,
        effect=NORMAL,
        forms=FORMS,
        citation=cite("MA-FEE-2"),
    ),
    FeeWaiverRule(
        code="ma.indigency_b",
        title="Category B: income after taxes within 125 per cent of the poverty line",
        assess=category_b,
        effect=NORMAL,
        forms=FORMS,
        citation=cite("MA-FEE-5"),
    ),
    FeeWaiverRule(
        code="ma.indigency_c",
        title="Category C: hardship, with the Supplement",
        assess=category_c,
        effect=NORMAL,
        forms=(*FORMS, "ma.indigency_supplement"),
        citation=cite("MA-FEE-10"),
    ),
)
