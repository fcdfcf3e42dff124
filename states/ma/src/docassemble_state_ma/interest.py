"""Massachusetts' interest on past-due support: none by itself, the agency's by the month.

Law: MA-INT-9 to MA-INT-51.
"""

from __future__ import annotations

from datetime import date

from docassemble_core.law import Citation, Confidence, federal_citations
from docassemble_core.model import Agency, AgencyStatus, SupportKind
from docassemble_core.spec import (
    AccrualRule,
    ArrearsFacts,
    Instalment,
    InterestRules,
    InterestStart,
    MonthEnd,
    MonthlyBalance,
    NoInterest,
    RatePiece,
    Reason,
    series_rates,
)
from docassemble_core.values import add_months
from docassemble_state_ma.judgment_interest import SECTION_8, contempt_interest, section_8_interest
from docassemble_state_ma.sources import cite

FULL_SERVICE = "full"
PRIVATE = NoInterest(
    because=Reason(
        text="No interest is added: outside the agency's full service none runs by itself on "
        "unpaid support as far as is settled. On a finding of contempt a judgment carries "
        "interest from the day the complaint was filed, which is shown as a claim.",
        citation=cite("MA-INT-32"),
    )
)
NOT_FULL_SERVICE = NoInterest(
    because=Reason(
        text="No interest is added: the agency charges it only in a full-service case, and the "
        "case file does not say that this is one.",
        citation=cite("MA-INT-21"),
    )
)
NO_APPLICATION = NoInterest(
    because=Reason(
        text="No interest is added: the agency charges none for the time before it received the "
        "application, and that day is not known.",
        citation=cite("MA-INT-21"),
    )
)
FIRST_MONTH = Citation(
    text="first full month after the application; the month of the application was not researched",
    id="MA-INT-21",
    confidence=Confidence.UNVERIFIED,
)


def _rule(facts: ArrearsFacts) -> AccrualRule:
    """Return which interest governs. Law: MA-INT-21, MA-INT-32."""
    agency = facts.case.agency
    if agency is None or agency.status not in (AgencyStatus.OPEN, AgencyStatus.CLOSED):
        return PRIVATE
    services = agency.services
    if not isinstance(services, str) or not services.lower().startswith(FULL_SERVICE):
        return NOT_FULL_SERVICE
    if _application(agency) is None:
        return NO_APPLICATION
    return MonthlyBalance(
        name="the agency's interest, posted at the end of each month that is charged",
        rates=_rates,
        starts=_starts,
        charged=_charged,
        penalty="agency_penalty",
        citation=cite("MA-INT-16"),
    )


def _application(agency: Agency | None) -> date | None:
    days = (agency.applied, agency.opened) if agency else ()
    return next((day for day in days if isinstance(day, date)), None)


def _first_month(facts: ArrearsFacts) -> date:
    """Return the first day of the first full month after the application."""
    applied = _application(facts.case.agency) or date.max
    return applied if applied.day == 1 else add_months(applied.replace(day=1), 1)


def _rates(one: Instalment, facts: ArrearsFacts) -> tuple[RatePiece, ...]:
    """Return the monthly rates. Law: MA-INT-9, MA-INT-11."""
    start = max(one.due, _first_month(facts), facts.law["agency_interest"].values[0].since)
    return series_rates(facts.law, "agency_interest", start)


def _starts(one: Instalment, facts: ArrearsFacts) -> InterestStart:
    """Return the due day, but no day before the first full month of the agency's case.

    Law: MA-INT-16, MA-INT-21.
    """
    first = _first_month(facts)
    if one.due >= first:
        return InterestStart(on=one.due, citation=cite("MA-INT-16"))
    return InterestStart(on=first, citation=FIRST_MONTH)


def _charged(end: MonthEnd, facts: ArrearsFacts) -> bool:
    """Return whether a month is charged: enough past due, and the month's minimum not paid.

    Law: MA-INT-14, MA-INT-18, MA-INT-19.
    """
    threshold = facts.law["agency_interest_threshold"]
    if end.on < threshold.values[0].since or not facts.agency_open(end.on):
        return False
    minimum_paid = end.current_paid or end.received >= end.required
    return end.balance > threshold.at(end.on).value and not minimum_paid


INTEREST_RULES = InterestRules(
    rule=_rule,
    kinds=frozenset(
        {SupportKind.CHILD_SUPPORT, SupportKind.MEDICAL_SUPPORT, SupportKind.CHILD_CARE}
    ),
    kinds_citation=cite("MA-INT-16"),
    claims=(contempt_interest, section_8_interest),
    other_state=Reason(
        text="The agency charges no interest on an order of another state, and that state's law "
        "governs, so none is computed here.",
        citation=cite("MA-INT-21"),
    ),
    questions=(SECTION_8,),
    conventions=(
        Reason(
            text="The agency's interest is charged only at the end of a month in which more than "
            "the threshold was past due and the month's support was not paid; never on interest.",
            citation=cite("MA-INT-14"),
        ),
        Reason(
            text="Months are charged from the first full month after the application on.",
            citation=FIRST_MONTH,
        ),
        Reason(
            text="The penalty is posted like the interest and is in no total; who keeps it was "
            "not seen.",
            citation=cite("MA-INT-49"),
        ),
        Reason(
            text="Weekly support is posted on Fridays, so some months have five. A payment for a "
            "fifth Friday that arrives in the next month shows as arrears which the agency does "
            "not regard as such.",
            citation=cite("MA-INT-45"),
        ),
        Reason(
            text="Nothing is rounded before a total; the agency's rounding was not seen.",
            citation=federal_citations()["CONV-2"],
        ),
    ),
)
