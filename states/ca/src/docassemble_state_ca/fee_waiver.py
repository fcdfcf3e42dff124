"""The three grounds on which California waives court fees."""

from __future__ import annotations

from decimal import Decimal

from docassemble_core.calc.eligibility import assess_income, known_income
from docassemble_core.errors import NotInForceError
from docassemble_core.model import Household
from docassemble_core.spec import (
    Assessment,
    Comparison,
    Decision,
    FeeWaiverRule,
    IncomePeriod,
    Measure,
    Situation,
    decide,
)
from docassemble_core.values import round_to_cent
from docassemble_state_ca.income_tests import LOW_INCOME
from docassemble_state_ca.sources import cite

# FW-001, item 5a: the boxes, by the codes that case files use.
BENEFITS = {
    "snap": "CalFresh",
    "ssi": "SSI",
    "ssp": "SSP",
    "medicaid": "Medi-Cal",
    "general_relief": "County Relief or General Assistance",
    "ihss": "IHSS",
    "tanf": "CalWORKs or Tribal TANF",
    "capi": "CAPI",
    "wic": "WIC",
    "unemployment": "Unemployment",
}
EFFECT = (
    "The court takes the papers at once without payment. It covers filing, certified copies, "
    "process, and service by the sheriff. It ends sixty days after judgment, so a waiver from "
    "the time of the first order is gone: ask again now. If your money improves, tell the court."
)
FORMS = ("ca.fw_001", "ca.fw_003")


def by_benefits(situation: Situation) -> Assessment:
    """Return whether the filer receives a listed benefit.

    Law: Gov. Code, § 68632(a); FW-001, item 5a (CA-FW-1, CA-FW-2).
    """
    household = situation.case.household
    if household is None or household.benefits is None:
        return Assessment(
            decision=decide(
                False,
                "It was not asked whether you receive a public benefit of the list.",
                cite("CA-FW-2"),
                needs=("household.benefits",),
            )
        )
    received = benefits_of(household)
    if received:
        names = ", ".join(received)
        return Assessment(
            decision=decide(True, f"You receive {names}: item 5a, and no page 2.", cite("CA-FW-2"))
        )
    return Assessment(
        decision=decide(False, "You receive none of the listed benefits.", cite("CA-FW-2"))
    )


def benefits_of(household: Household) -> tuple[str, ...]:
    """Return the names of the listed benefits that the filer receives, as benefit or income."""
    incomes = {one.kind for one in household.incomes or () if one.recipient == "filer"}
    return tuple(
        name for code, name in BENEFITS.items() if household.receives(code) or code in incomes
    )


def by_income(situation: Situation) -> Assessment:
    """Return whether the household's gross monthly income is less than the printed limit.

    Law: Gov. Code, § 68632(b); FW-001, item 5b, which asks the applicant to declare less than
    the printed sum although the statute says that sum or less (CA-FW-1, CONV-14).
    """
    if by_benefits(situation).eligible:
        return Assessment(decision=decide(False, "Not needed: a listed benefit is enough."))
    try:
        return assess_income(LOW_INCOME, situation)
    except NotInForceError:
        text = "The printed income limits of that day are not known."
        return Assessment(decision=decide(False, text, cite("CA-FW-4")))


def by_hardship(situation: Situation) -> Assessment:
    """Return whether necessities take all of the household's income.

    Law: Gov. Code, § 68632(c) (CA-FW-1). The judge weighs it; expenses that reach the income
    are the plain case.
    """
    household = situation.case.household
    income, spent = gross_monthly(household), monthly_expenses(household)
    if by_benefits(situation).eligible:
        return Assessment(decision=decide(False, "Not needed: a listed benefit is enough."))
    if income is None or spent is None:
        text = "Whether necessities leave anything for fees shows on page 2 of FW-001."
        return Assessment(decision=decide(False, text, cite("CA-FW-1")))
    compared = Comparison(
        label="Gross monthly income against necessary monthly expenses",
        amount=income,
        limit=spent,
        period="month",
        citation=cite("CA-FW-1"),
    )
    enough = spent >= income
    text = (
        "Necessary expenses take all of the household's income."
        if enough
        else "By the figures given something is left after necessary expenses; the judge may "
        "still waive a part, or allow payments."
    )
    return Assessment(decision=decide(enough, text, cite("CA-FW-1")), comparisons=(compared,))


def gross_monthly(household: Household | None) -> Decimal | None:
    """Return gross dollars a month of everybody in the household, or `None` where not known."""
    return known_income(household, Measure.GROSS, IncomePeriod.MONTH)


def monthly_expenses(household: Household | None) -> Decimal | None:
    """Return dollars a month of all expenses, or `None` where not known."""
    if household is None or household.expenses is None:
        return None
    monthly = [expense.monthly for expense in household.expenses]
    known = [one for one in monthly if one is not None]
    return round_to_cent(sum(known, Decimal(0))) if len(known) == len(monthly) else None


FEE_WAIVER_RULES = (
    FeeWaiverRule(
        code="ca.waiver_benefits",
        title="You receive a public benefit of the list (FW-001, item 5a)",
        assess=by_benefits,
        effect=EFFECT,
        forms=FORMS,
        citation=cite("CA-FW-2"),
    ),
    FeeWaiverRule(
        code="ca.waiver_income",
        title="Your household's income is below the table (FW-001, item 5b)",
        assess=by_income,
        effect=EFFECT,
        forms=FORMS,
        citation=cite("CA-FW-4"),
    ),
    FeeWaiverRule(
        code="ca.waiver_hardship",
        title="You cannot pay fees and basic needs (FW-001, item 5c)",
        assess=by_hardship,
        effect=EFFECT,
        forms=FORMS,
        citation=cite("CA-FW-1"),
    ),
)


GROUNDS = {
    "ca.waiver_benefits": "benefits",
    "ca.waiver_income": "income",
    "ca.waiver_hardship": "hardship",
}


def ground(situation: Situation) -> str:
    """Return the ground to use: `benefits`, `income`, `hardship`, or nothing."""
    met = (rule.code for rule in FEE_WAIVER_RULES if rule.assess(situation).eligible)
    first = next(met, "")
    if not first and at_the_limit(situation):
        return "hardship"
    return GROUNDS.get(first, "")


def at_the_limit(situation: Situation) -> bool:
    """Return whether income is exactly the printed limit, so that item 5b cannot be sworn.

    Law: CA-FW-1, CONV-14.
    """
    compared = by_income(situation).comparisons
    return any(one.amount == one.limit for one in compared)


def may_be_waived(situation: Situation) -> Decision:
    """Return whether a fee waiver is worth asking for, with the first ground that is met."""
    assessments = [rule.assess(situation).decision for rule in FEE_WAIVER_RULES]
    met = next((one for one in assessments if one.yes), None)
    if met is not None:
        return met
    if at_the_limit(situation):
        return decide(
            True,
            "The income is exactly the printed limit. The statute would allow it, but item 5b "
            "asks you to swear to less: use item 5c and page 2.",
            cite("CA-FW-1"),
        )
    return decide(False, "No ground for a fee waiver is met by what is known.", cite("CA-FW-1"))
