"""California's interest on unpaid support.

Law: CA-INT-1 to CA-INT-42; CONV-1, CONV-2, CONV-3.
"""

from __future__ import annotations

from docassemble_core.law import federal_citations
from docassemble_core.model import SupportKind
from docassemble_core.spec import (
    AccrualRule,
    ArrearsFacts,
    DailySimple,
    Instalment,
    InterestRules,
    InterestStart,
    MonthEnd,
    MonthlyBalance,
    OpenQuestion,
    Option,
    RatePiece,
    Reason,
    series_rates,
    suspended,
)
from docassemble_core.values import add_months
from docassemble_state_ca.custody import suspensions
from docassemble_state_ca.delinquency import penalty
from docassemble_state_ca.sources import cite

CONVENTIONS = federal_citations()
MONTHS_A_YEAR = 12

METHOD = OpenQuestion(
    code="ca.interest_method",
    title="Interest by the day or by the month",
    options=(
        Option(
            code="daily",
            label="By the day, actual days over 365, from each due day",
            citation=cite("CA-INT-19"),
        ),
        Option(
            code="monthly",
            label="By the month, on the balance past due at each month's end",
            citation=CONVENTIONS["CONV-3"],
        ),
    ),
)


def _rates(one: Instalment, facts: ArrearsFacts) -> tuple[RatePiece, ...]:
    """Return the yearly rates of an instalment, nothing in a time of suspension.

    Law: CA-INT-1, CA-INT-24.
    """
    pieces = series_rates(facts.law, "judgment_interest", one.due)
    for suspension in suspensions(facts):
        pieces = suspended(pieces, suspension.span, cite("CA-INT-24"))
    return pieces


def _starts(one: Instalment, facts: ArrearsFacts) -> InterestStart:
    """Return the due day, or the first of a later month in an agency case.

    Law: CA-INT-6, CA-INT-7.
    """
    delay = facts.law["agency_interest_delay"]
    if not one.agency_open or one.due < delay.values[0].since:
        return InterestStart(on=one.due, citation=cite("CA-INT-6"))
    months = int(delay.at(one.due).value)
    return InterestStart(on=add_months(one.due.replace(day=1), months), citation=cite("CA-INT-7"))


def _every_month(_end: MonthEnd, _facts: ArrearsFacts) -> bool:
    return True


def _rule(facts: ArrearsFacts) -> AccrualRule:
    if facts.reading(METHOD).code == "monthly":
        return MonthlyBalance(
            name="simple interest by the month on the balance past due at its end",
            rates=_rates,
            starts=_starts,
            charged=_every_month,
            periods=MONTHS_A_YEAR,
            citation=CONVENTIONS["CONV-3"],
        )
    return DailySimple(
        name="simple interest by the day on each instalment",
        rates=_rates,
        starts=_starts,
        day_basis="interest_day_basis",
        citation=cite("CA-INT-6"),
    )


INTEREST_RULES = InterestRules(
    rule=_rule,
    kinds=frozenset(SupportKind) - {SupportKind.ARREARS_PAYMENT},
    kinds_citation=cite("CA-INT-1"),
    claims=(penalty,),
    other_state=Reason(
        text="Interest on an order of another state follows the law of that state, so none is "
        "computed here.",
        citation=cite("CA-INT-22"),
    ),
    questions=(METHOD,),
    conventions=(
        Reason(
            text="Interest runs on principal only and is never added to it.",
            citation=cite("CA-INT-2"),
        ),
        Reason(
            text="Actual days are divided by 365, leap days counted, and nothing is rounded before "
            "a total; no source says how a family court counts days for support.",
            citation=CONVENTIONS["CONV-2"],
        ),
        Reason(
            text="While the agency has the case, a month's support bears no interest before the "
            "first day of the following month.",
            citation=cite("CA-INT-7"),
        ),
    ),
)
