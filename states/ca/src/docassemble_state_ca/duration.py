"""How long support is owed in California, and what counts as one contempt.

Law: CA-INT-31; CA-CON-5, CA-CON-6.
"""

from __future__ import annotations

from datetime import date

from docassemble_core.law import Citation, Confidence
from docassemble_core.model import Child, ChildEvent, ChildEventKind
from docassemble_core.spec import (
    ArrearsFacts,
    ContemptUnit,
    CountRule,
    DurationRules,
    Reason,
    SupportEnd,
    birthday,
    first_event,
)
from docassemble_core.values import day_in_words
from docassemble_state_ca.custody import CUSTODY, remarks, suspensions
from docassemble_state_ca.sources import cite

ENDING = frozenset(
    {
        ChildEventKind.DIED,
        ChildEventKind.MARRIED,
        ChildEventKind.MILITARY,
        ChildEventKind.EMANCIPATED,
    }
)
EVENT = Citation(
    text="FL-430 item 8 (Jan 1 2014), grounds to end an assignment for support",
    confidence=Confidence.SECONDARY,
)
SEVERAL = Citation(
    text="one of several children of an undivided amount; no California authority was read",
    confidence=Confidence.UNVERIFIED,
)


def _end(child: Child, facts: ArrearsFacts) -> SupportEnd:
    """Return when support for a child ends by itself. Law: CA-INT-31."""
    by_age = _by_age(child, facts)
    event = _ending_event(child, facts)
    if event is None or not isinstance(event.on, date):
        return by_age
    if by_age.on is not None and by_age.on <= event.on:
        return by_age
    text = f"Support for a child ended on {day_in_words(event.on)}: {event.kind}."
    return SupportEnd(on=event.on, automatic=True, because=Reason(text=text, citation=EVENT))


def _ending_event(child: Child, facts: ArrearsFacts) -> ChildEvent | None:
    """Return the event that ends support; self-support does so only from 18 on."""
    ending = first_event(child, ENDING)
    own = first_event(child, {ChildEventKind.SELF_SUPPORTING})
    majority = birthday(child, "support_end_age", facts)
    if own is None or majority is None or not isinstance(own.on, date) or own.on < majority:
        return ending
    if ending is None or not isinstance(ending.on, date) or own.on < ending.on:
        return own
    return ending


def _by_age(child: Child, facts: ArrearsFacts) -> SupportEnd:
    majority = birthday(child, "support_end_age", facts)
    latest = birthday(child, "support_end_age_in_school", facts)
    if majority is None or latest is None:
        return _ended(None, "A child's date of birth is not known.", ("date_of_birth",))
    left = child.leaves_school_on
    if isinstance(left, date):
        return _ended(max(majority, min(left, latest)), "The duty ended")
    if child.in_school is True:
        return _ended(latest, "The duty of a child in grade 12 ends", ("leaves_school_on",))
    needs = () if child.in_school is False else ("in_school", "leaves_school_on")
    return _ended(majority, "The duty ended, if the child was not in high school,", needs)


def _ended(on: date | None, text: str, needs: tuple[str, ...] = ()) -> SupportEnd:
    day = f" on {day_in_words(on)}." if on else ""
    reason = Reason(text=f"{text}{day}", citation=cite("CA-INT-31"))
    return SupportEnd(on=on, automatic=on is not None, because=reason, needs=needs)


def _remarks(facts: ArrearsFacts) -> tuple[Reason, ...]:
    """Return what a reader must know of times in custody, and of military service."""
    return (*remarks(facts), *_service(facts))


def _service(facts: ArrearsFacts) -> tuple[Reason, ...]:
    """Return the remark on an obligor in military service. Law: CA-INT-23."""
    whereabouts = facts.case.whereabouts
    if whereabouts is None or whereabouts.in_military is not True:
        return ()
    text = (
        "The other parent is in military service. Where a servicemember was activated, no interest "
        "runs on the part of support that would not have been due had the order been modified "
        "then; whether that is so here is not known, and nothing is taken off."
    )
    return (Reason(text=text, citation=cite("CA-INT-23")),)


DURATION_RULES = DurationRules(
    end=_end,
    suspensions=suspensions,
    remarks=_remarks,
    one_of_several=Reason(
        text="The other parent may say that an undivided amount fell when one child came of age.",
        citation=SEVERAL,
    ),
    questions=(CUSTODY,),
)

COUNT_RULE = CountRule(
    unit=ContemptUnit.MONTH,
    citation=cite("CA-CON-5"),
    limit_months="support_contempt_limit",
    limit_citation=cite("CA-CON-6"),
)
