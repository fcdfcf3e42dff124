"""How long support is owed in Tennessee, and what counts as one contempt.

Law: TN-ARR-12 to TN-ARR-16.
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
from docassemble_state_tn.sources import cite

ENDING = frozenset({ChildEventKind.DIED, ChildEventKind.ADOPTED, ChildEventKind.EMANCIPATED})
HAPPENED = {
    ChildEventKind.DIED: "died",
    ChildEventKind.ADOPTED: "was adopted",
    ChildEventKind.EMANCIPATED: "was emancipated",
}
EVENT = Citation(
    text="death, adoption or emancipation of a child; no Tennessee authority was read",
    confidence=Confidence.UNVERIFIED,
)


def _end(child: Child, facts: ArrearsFacts) -> SupportEnd:
    """Return when support for a child ends by itself.

    Law: TN-ARR-12, TN-ARR-15.
    """
    by_age = _by_age(child, facts)
    event = first_event(child, ENDING)
    if event is None or not isinstance(event.on, date):
        return by_age
    if by_age.on is not None and by_age.on <= event.on:
        return by_age
    text = (
        f"Support for a child ended on {day_in_words(event.on)}: the child {HAPPENED[event.kind]}."
    )
    return SupportEnd(on=event.on, automatic=True, because=Reason(text=text, citation=EVENT))


def _by_age(child: Child, facts: ArrearsFacts) -> SupportEnd:
    majority = birthday(child, "support_end_age", facts)
    if majority is None:
        return _ended(None, "A child's date of birth is not known.", ("date_of_birth",))
    left = child.leaves_school_on
    if isinstance(left, date):
        text = "Support for a child ends at 18, or at graduation where that comes later"
        return _ended(max(majority, left), f"{text}: {day_in_words(max(majority, left))}.")
    if child.in_school is True:
        text = "A child of 18 who is still in high school is supported until graduation."
        return _ended(None, text, ("leaves_school_on",))
    text = f"Support for a child ended at 18, on {day_in_words(majority)}"
    if child.in_school is False and left is None:
        return _ended(majority, f"{text}.")
    return _ended(
        majority,
        f"{text}, if the child was not in high school then.",
        ("leaves_school_on",),
    )


def _ended(on: date | None, text: str, needs: tuple[str, ...] = ()) -> SupportEnd:
    reason = Reason(text=text, citation=cite("TN-ARR-12"))
    return SupportEnd(on=on, automatic=on is not None, because=reason, needs=needs)


DURATION_RULES = DurationRules(
    end=_end,
    one_of_several=Reason(
        text="The duty to support that child ended by itself, and the amount may be prorated; in "
        "an agency case the existing order is paid until it is changed.",
        citation=cite("TN-ARR-15"),
    ),
)

COUNT_RULE = CountRule(
    citation=federal_citations()["CONV-16"],
    limit_citation=cite("TN-ARR-8"),
)
