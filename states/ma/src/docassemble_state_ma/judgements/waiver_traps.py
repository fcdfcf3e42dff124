"""What goes wrong with an affidavit of indigency."""

from __future__ import annotations

from docassemble_core.model import Household
from docassemble_core.spec import Decision, Situation, decide
from docassemble_core.values import Unknown
from docassemble_state_ma.benefits import own_codes
from docassemble_state_ma.judgements.contempt import contempt
from docassemble_state_ma.judgements.waiver import (
    category_b,
    category_c,
    indigency_affidavit,
    own_programmes,
)
from docassemble_state_ma.sources import cite


def snap_alone(situation: Situation) -> Decision:
    """The filer receives SNAP and nothing that category A lists."""
    household = situation.case.household
    yes = "snap" in own_codes(household) and not own_programmes(household)
    return decide(yes, "SNAP is not on the list of category A.", cite("MA-FEE-4"))


def hardship(situation: Situation) -> Decision:
    """Category C is the one that is left."""
    filed = contempt(situation)
    return category_c(situation).decision if filed.yes else filed


def gross_for_net(situation: Situation) -> Decision:
    """Income before taxes would give another answer for category B, or net pay is not known."""
    judged = category_b(situation)
    yes = _net_is_missing(situation.case.household) or _differs(situation)
    return decide(
        yes and (judged.eligible or contempt(situation).yes),
        "The test is income after taxes.",
        cite("MA-FEE-5"),
    )


def _net_is_missing(household: Household | None) -> bool:
    return any(
        one.net is None or isinstance(one.net, Unknown)
        for one in (household.incomes if household else None) or ()
    )


def _differs(situation: Situation) -> bool:
    compared = category_b(situation).comparisons
    household = situation.case.household
    if not compared or household is None:
        return False
    gross = [one.yearly() for one in household.incomes or ()]
    total = sum(amount for amount in gross if amount is not None)
    return (total <= compared[0].limit) != (compared[0].amount <= compared[0].limit)


def no_affidavit(situation: Situation) -> Decision:
    """A complaint is filed and nothing is waived."""
    filed = contempt(situation)
    if not filed.yes:
        return filed
    waived = indigency_affidavit(situation)
    return decide(not waived.yes, waived.because[0].text, waived.because[0].citation)
