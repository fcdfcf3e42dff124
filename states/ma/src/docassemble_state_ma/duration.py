"""How long support is owed in Massachusetts, how weeks count, and what is one contempt.

Law: MA-DUR-1 to MA-DUR-5, MA-INT-41 to MA-INT-46, MA-REM-19.
"""

from __future__ import annotations

from datetime import date

from docassemble_core.law import Citation, Confidence, federal_citations
from docassemble_core.model import Child, ChildEventKind
from docassemble_core.spec import (
    ArrearsFacts,
    CountRule,
    DurationRules,
    Reason,
    SupportEnd,
    birthday,
    first_event,
)
from docassemble_core.values import day_in_words
from docassemble_state_ma.sources import cite

DEATH = Citation(
    text="death or adoption of a child; no Massachusetts authority was read",
    confidence=Confidence.UNVERIFIED,
)

ENDED = {ChildEventKind.DIED: "died", ChildEventKind.ADOPTED: "was adopted"}


def _end(child: Child, facts: ArrearsFacts) -> SupportEnd:
    """Return the eighteenth birthday, at which support does not end by itself.

    Law: MA-DUR-1 to MA-DUR-5.
    """
    event = first_event(child, ENDED)
    if event is not None and isinstance(event.on, date):
        what = f"A child {ENDED[event.kind]} on {day_in_words(event.on)}"
        text = f"{what}; support for that child is counted until then."
        return SupportEnd(on=event.on, automatic=True, because=Reason(text=text, citation=DEATH))
    majority = birthday(child, "majority_age", facts)
    text = (
        "Support does not end by itself when a child turns 18; the charges go on as the order "
        "has it, and those after the birthday are marked."
    )
    return SupportEnd(
        on=majority,
        automatic=False,
        because=Reason(text=text, citation=cite("MA-DUR-4")),
        needs=() if majority else ("date_of_birth",),
    )


DURATION_RULES = DurationRules(
    end=_end,
    agency_weekday="agency_weekday",
    weeks_per_month="weeks_per_month",
)

COUNT_RULE = CountRule(
    citation=federal_citations()["CONV-16"],
    limit_citation=cite("MA-INT-3"),
    after_majority=Reason(
        text="An order without an end may be too unclear for contempt after the child turns 18; "
        "these charges are pleaded as arrears to be declared.",
        citation=cite("MA-REM-19"),
    ),
)
