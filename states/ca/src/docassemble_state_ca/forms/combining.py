"""Ways to put conditions of papers together: agency, consent, one of several, another reason."""

from __future__ import annotations

from collections.abc import Callable

from docassemble_core.spec import Decision, Reason, Situation, decide
from docassemble_state_ca.charged import in_time
from docassemble_state_ca.conditions import (
    agency_involved,
    agency_known,
    asks,
    requested,
    something_to_collect,
)
from docassemble_state_ca.elsewhere import captioned
from docassemble_state_ca.gate import gated
from docassemble_state_ca.sources import cite

When = Callable[[Situation], Decision]
AGENCY_STATUS = ("agency.status",)


def always(because: str) -> When:
    """Return a condition that every case meets."""

    def applies(situation: Situation) -> Decision:  # noqa: ARG001 - every case meets it
        return decide(True, because)

    return applies


def enforcement(*requests: str, because: str, authority: str) -> When:
    """Return the condition of papers that wait for the agency's consent."""

    def applies(situation: Situation) -> Decision:
        wanted = requested(situation, requests, because, cite(authority))
        return gated(situation, captioned(situation.case, wanted))

    return applies


def collection(*requests: str, because: str, authority: str) -> When:
    """Return the condition of papers that collect current support even where nothing is unpaid."""

    def applies(situation: Situation) -> Decision:
        if not asks(situation.case, *requests) or not something_to_collect(situation):
            return requested(situation, requests, because, cite(authority))
        wanted = decide(True, because, cite(authority))
        return gated(situation, captioned(situation.case, wanted))

    return applies


def timely(condition: When) -> When:
    """Return a condition of contempt papers that is not met where every month is too old."""

    def applies(situation: Situation) -> Decision:
        return in_time(situation, condition(situation))

    return applies


def either(*conditions: When) -> When:
    """Return the first of some conditions that is met, or the first answer of all."""

    def applies(situation: Situation) -> Decision:
        answers = [condition(situation) for condition in conditions]
        return next((answer for answer in answers if answer.yes), answers[0])

    return applies


def because(condition: When, text: str, authority: str) -> When:
    """Return a condition that gives its own reason where another holds."""

    def applies(situation: Situation) -> Decision:
        answer = condition(situation)
        if not answer.yes:
            return answer
        own = Reason(text=text, citation=cite(authority))
        return Decision(yes=True, because=(own,), needs=answer.needs)

    return applies


def asked_for(situation: Situation, request: str, because: str, authority: str) -> Decision:
    """Return whether a paper is asked for, with the authority for it."""
    if not asks(situation.case, request):
        return decide(False, "The case file does not ask for it.")
    return decide(True, because, cite(authority))


def with_agency(situation: Situation, wanted: Decision) -> Decision:
    """Return a wish as it stands in the agency's case, and no outside of it."""
    if not wanted.yes or agency_involved(situation):
        return wanted
    return decide(
        False,
        "The agency has no open case, as far as is known.",
        needs=() if agency_known(situation.case) else AGENCY_STATUS,
    )


def without_agency(situation: Situation, wanted: Decision) -> Decision:
    """Return a wish as it stands without an agency case, and no within one."""
    if not wanted.yes:
        return wanted
    if agency_involved(situation):
        return decide(False, "The agency has the case, so its own forms are used.")
    if agency_known(situation.case):
        return wanted
    return decide(
        False,
        "Which forms are right depends on whether the agency has an open case.",
        cite("CA-PATH-9"),
        needs=AGENCY_STATUS,
    )
