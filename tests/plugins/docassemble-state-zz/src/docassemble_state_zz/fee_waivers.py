"""Grounds for a fee waiver in Westmark."""

from __future__ import annotations

from docassemble_core.spec import Assessment, FeeWaiverRule, Situation, decide
from docassemble_state_zz.sources import cite

PROGRAMMES = ("snap", "tanf", "ssi", "medicaid")


def by_benefits(situation: Situation) -> Assessment:
    """Whether the person who files receives a benefit that is enough by itself."""
    household = situation.case.household
    if household is None or household.benefits is None:
        return Assessment(
            decision=decide(False, "Nobody asked for benefits yet.", needs=("household.benefits",))
        )
    receives = household.receives(*PROGRAMMES)
    words = "receives" if receives else "receives none of"
    return Assessment(
        decision=decide(
            receives,
            f"The person {words} the benefits that are enough by themselves.",
            cite("ZZ-FW-1"),
        )
    )


FEE_WAIVER_RULES = (
    FeeWaiverRule(
        code="zz.benefits",
        title="Public benefits",
        assess=by_benefits,
        effect="Filing and service by the sheriff cost nothing; copies are paid.",
        citation=cite("ZZ-FW-1"),
        forms=("zz.fee_waiver",),
    ),
)
