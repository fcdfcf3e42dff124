"""What the periods of interest law mean for a case.

Law: T.C.A. § 36-5-101(f)(1)(B) (TN-INT-1 to TN-INT-4, TN-INT-10, TN-INT-21).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from docassemble_core.law import Dated
from docassemble_core.spec import Decision, Situation, decide
from docassemble_core.values import Span
from docassemble_state_tn.conditions import agency_is_open, agency_was_open
from docassemble_state_tn.sources import cite


def rate_changes(situation: Situation) -> tuple[date, ...]:
    """The days on which the rate of a private case changed, oldest first."""
    return tuple(value.since for value in situation.law["support_interest"].values[1:])


def _owed_before(situation: Situation, day: date) -> bool:
    oldest = situation.arrears.oldest_unpaid if situation.arrears else None
    return oldest is not None and oldest < day


def several_rates(situation: Situation) -> Decision:
    """Arrears run through more than one period of interest law."""
    return decide(
        _owed_before(situation, rate_changes(situation)[-1]),
        "The rate of interest changed twice, and each period has its own.",
        cite("TN-TRAP-1"),
    )


def old_arrears(situation: Situation) -> Decision:
    """Some arrears are older than the first change of the rate."""
    return decide(
        _owed_before(situation, rate_changes(situation)[0]),
        "The law can be read in two ways for arrears older than the change of 2017.",
        cite("TN-INT-10"),
    )


def times_of_findings(situation: Situation) -> Iterator[tuple[Dated, Span]]:
    """Yield the highest rates that a written finding may set, each with the time it is about.

    Law: TN-INT-2, TN-INT-4, TN-INT-21; CONV-10.
    """
    oldest = situation.arrears.oldest_unpaid if situation.arrears else None
    if oldest is None:
        return
    owed = Span(oldest, situation.on + timedelta(days=1))
    for cap in situation.law["support_interest_finding_cap"].values:
        private = situation.law["support_interest"].at(cap.since).value
        time = owed if private == 0 else _owed_of_agency(situation, owed)
        needed = cap.span.overlap(time) if time else None
        if needed is not None:
            yield cap, needed


def _owed_of_agency(situation: Situation, owed: Span) -> Span | None:
    """Return the time since the oldest unpaid support may be that of an agency case."""
    agency = situation.case.agency
    if agency is None or not agency_was_open(situation.case):
        return None
    common = (agency.open_span or owed).overlap(owed)
    return Span(common.start, owed.end) if common else None


def written_finding(situation: Situation) -> Decision:
    """Interest for some time depends on a written finding of the court."""
    needed = any(times_of_findings(situation))
    if situation.arrears is None:
        needed = agency_was_open(situation.case)
    return decide(
        needed,
        "For part of the time interest runs only if the court finds so in writing.",
        cite("TN-INT-21"),
    )


def agency_would_cost_interest(situation: Situation) -> Decision:
    """The agency is asked for, and its case would end interest by default."""
    asked = situation.case.asks_for("agency_services")
    return decide(
        asked and not agency_is_open(situation.case),
        "While an agency case is open, interest is zero unless the court finds otherwise.",
        cite("TN-INT-4"),
    )
