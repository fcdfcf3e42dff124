"""What can be done in Tennessee about unpaid support."""

from __future__ import annotations

from docassemble_core.spec import Decision, Pathway, Remedy, Situation, decide
from docassemble_state_tn.conditions import something_is_owed
from docassemble_state_tn.sources import cite


def when_owed(situation: Situation) -> Decision:
    """Whether anything is owed, which every way of enforcement needs."""
    if something_is_owed(situation):
        return decide(True, "Support is unpaid.", cite("TN-ARR-2"))
    return decide(False, "Nothing is owed on this day.", cite("TN-ARR-2"))


REMEDIES = (
    Remedy(
        code="civil_contempt",
        title="Civil contempt",
        path=Pathway.COURT,
        summary="The court orders what will make the other parent pay, jail included where a "
        "condition can be met at once.",
        available=when_owed,
        forms=("tn.contempt_petition",),
        citation=cite("TN-CIV-1"),
    ),
    Remedy(
        code="arrears_judgment",
        title="Judgment for arrears",
        path=Pathway.COURT,
        summary="The court fixes what is owed, with interest where the law gives it.",
        available=when_owed,
        forms=("tn.contempt_petition",),
        citation=cite("TN-ARR-2"),
    ),
    Remedy(
        code="income_withholding",
        title="Income assignment",
        path=Pathway.COURT,
        summary="The employer sends current support and a part of the arrears from each pay.",
        available=when_owed,
        citation=cite("TN-IWO-1"),
    ),
)
