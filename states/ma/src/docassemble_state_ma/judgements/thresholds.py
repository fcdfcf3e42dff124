"""The agency's remedies, each with its threshold."""

from __future__ import annotations

from datetime import timedelta

from docassemble_core.spec import Condition, Decision, Situation, decide
from docassemble_core.values import dollars
from docassemble_state_ma.conditions import is_full_service, number, something_is_owed
from docassemble_state_ma.judgements.contempt import owed
from docassemble_state_ma.sources import cite


def agency_only(situation: Situation) -> Decision:
    """The remedy takes an open full-service case and something owed. Law: MA-REM-52."""
    if not is_full_service(situation.case):
        return decide(
            False,
            "Only the Department of Revenue can use it, in an open full-service case.",
            cite("MA-REM-52"),
        )
    if not something_is_owed(situation):
        return owed(situation)
    return decide(
        True, "A full-service case is open; the agency chooses its remedies.", cite("MA-PATH-9")
    )


def above(series: str, identifier: str, *, exceeds: bool) -> Condition:
    """Return the condition that the arrears reach or exceed a sum, in an agency case.

    Args:
        series: Key of the sum.
        identifier: Of the authority.
        exceeds: Whether the arrears must be more than the sum.
    """

    def judge(situation: Situation) -> Decision:
        sum_of_law = number(situation, series)
        of_law = dollars(sum_of_law, round_sum=True)
        words = "more than" if exceeds else "at least"
        agency = agency_only(situation)
        if not agency.yes or situation.arrears is None:
            text = f"{agency.because[0].text} It takes {words} {of_law}."
            return decide(False, text, agency.because[0].citation)
        unpaid = situation.arrears.principal
        met = unpaid > sum_of_law if exceeds else unpaid >= sum_of_law
        text = f"It takes {words} {of_law}; {dollars(unpaid)} is unpaid."
        return decide(met, text, cite(identifier))

    return judge


def tax_refund(situation: Situation) -> Decision:
    """The federal tax refund can be taken. Law: 45 CFR 303.72(a) (MA-REM-46)."""
    agency = situation.case.agency
    assigned = agency is not None and bool(agency.assigned)
    series = "us_tax_offset_assigned" if assigned else "us_tax_offset_not_assigned"
    return above(series, "MA-REM-46", exceeds=False)(situation)


def licences(situation: Situation) -> Decision:
    """About eight weeks are in arrears; the agency decides. Law: MA-REM-43 (secondary)."""
    weeks = int(number(situation, "licence_weeks"))
    agency = agency_only(situation)
    if not agency.yes or situation.arrears is None:
        text = f"{agency.because[0].text} It takes about {weeks} weeks of arrears."
        return decide(False, text, agency.because[0].citation)
    oldest = situation.arrears.oldest_unpaid
    met = oldest is not None and situation.on - oldest >= timedelta(weeks=weeks)
    text = (
        f"It takes about {weeks} weeks of arrears; sources differ on “{weeks} weeks” and “more "
        "than that”, and the agency decides."
    )
    return decide(met, text, cite("MA-REM-43"))


passport = above("us_passport_threshold", "MA-REM-45", exceeds=True)
