"""Tennessee's interest on past-due support.

Law: TN-INT-1 to TN-INT-21; CONV-1, CONV-2, CONV-10.
"""

from __future__ import annotations

from decimal import Decimal

from attrs import evolve

from docassemble_core.errors import CaseError, Problem
from docassemble_core.law import Dated, federal_citations
from docassemble_core.model import SupportKind
from docassemble_core.spec import (
    AccrualRule,
    ArrearsFacts,
    DailySimple,
    Instalment,
    InterestRules,
    InterestStart,
    OpenQuestion,
    Option,
    RatePiece,
    Reason,
    replaced,
    series_rates,
)
from docassemble_core.values import Span
from docassemble_state_tn.sources import cite

CONVENTIONS = federal_citations()
# Answers in a case file that say which rate a court's written finding set, one for each value
# of the series of caps.
FINDINGS = ("tn.interest_finding_2017", "tn.interest_finding_2018")

OLD_ARREARS = OpenQuestion(
    code="tn.old_arrears",
    title="Arrears of before April 17, 2017, after that day",
    options=(
        Option(
            code="cut_off",
            label="The old rate stopped on April 17, 2017, for all arrears",
            citation=cite("TN-INT-10"),
        ),
        Option(
            code="kept_until_2018",
            label="Old arrears kept the old rate until the law of July 1, 2018",
            citation=cite("TN-INT-10"),
        ),
        Option(
            code="kept_throughout",
            label="Old arrears keep the old rate for good",
            citation=cite("TN-INT-10"),
        ),
    ),
)
NEW_RATE = OpenQuestion(
    code="tn.new_rate",
    title="The rate of July 1, 2018, and arrears of before that day",
    options=(
        Option(
            code="all_arrears",
            label="The rate of 2018 runs on all arrears from that day",
            citation=cite("TN-INT-11"),
        ),
        Option(
            code="new_arrears",
            label="The rate of 2018 runs only on support due since that day",
            citation=cite("TN-INT-11"),
        ),
    ),
)
AGENCY_CHANGE = OpenQuestion(
    code="tn.agency_change",
    title="An agency case that opens or closes midway",
    options=(
        Option(
            code="by_instalment",
            label="Support due after the change follows the new rule, older support keeps its own",
            citation=CONVENTIONS["CONV-10"],
        ),
        Option(
            code="by_day",
            label="All arrears follow the new rule from the day of the change",
            citation=cite("TN-INT-18"),
        ),
    ),
)


def _rates(one: Instalment, facts: ArrearsFacts) -> tuple[RatePiece, ...]:
    """Return the yearly rates of an instalment from its due day on.

    Law: TN-INT-1 to TN-INT-4, TN-INT-10, TN-INT-11, CONV-10.
    """
    pieces = _by_agency(one, facts)
    pieces = _old_arrears(one, facts, pieces)
    if facts.reading(NEW_RATE).code == "new_arrears":
        pieces = _without_new_rate(one, facts, pieces)
    return tuple(_with_finding(piece, facts) for piece in pieces)


def _by_agency(one: Instalment, facts: ArrearsFacts) -> tuple[RatePiece, ...]:
    private = series_rates(facts.law, "support_interest", one.due)
    agency = series_rates(facts.law, "support_interest_agency", one.due)
    open_span = facts.case.agency.open_span if facts.case.agency else None
    if facts.reading(AGENCY_CHANGE).code == "by_instalment" or open_span is None:
        return agency if one.agency_open else private
    return replaced(private, open_span, agency)


def _old_arrears(
    one: Instalment, facts: ArrearsFacts, pieces: tuple[RatePiece, ...]
) -> tuple[RatePiece, ...]:
    reading = facts.reading(OLD_ARREARS).code
    if reading == "cut_off" or one.due >= facts.law["support_interest"].values[1].since:
        return pieces
    series = "old_arrears_until_2018" if reading == "kept_until_2018" else "old_arrears_throughout"
    kept = series_rates(facts.law, series, one.due)
    return replaced(pieces, Span(kept[0].span.start, kept[-1].span.end), kept)


def _without_new_rate(
    one: Instalment, facts: ArrearsFacts, pieces: tuple[RatePiece, ...]
) -> tuple[RatePiece, ...]:
    since = facts.law["support_interest"].values[-1].since
    if one.due >= since:
        return pieces
    return replaced(pieces, Span(since, None), ())


def _with_finding(piece: RatePiece, facts: ArrearsFacts) -> RatePiece:
    """Return a rate as a court's written finding set it, where the case file has one."""
    caps = facts.law["support_interest_finding_cap"].values
    for answer, cap in zip(FINDINGS, caps, strict=True):
        found = facts.case.answer(answer)
        if isinstance(found, Decimal) and piece.span.start in cap.span:
            _require_within(found, answer, cap)
            return evolve(
                piece, rate=found, citation=cap.citation, because="set by a written finding"
            )
    return piece


def _require_within(rate: Decimal, answer: str, cap: Dated) -> None:
    if not 0 <= rate <= cap.value:
        raise CaseError(
            "A written finding sets a rate that the law does not allow.",
            [
                Problem(
                    where=f"answers {answer}",
                    what=f"{rate} does not lie between 0 and {cap.value} ({cap.citation})",
                    remedy="read the rate off the court's order again, as a fraction such as 0.04",
                )
            ],
        )


def _starts(one: Instalment, _facts: ArrearsFacts) -> InterestStart:
    """Return the due day. Law: TN-INT-7."""
    return InterestStart(on=one.due, citation=cite("TN-INT-7"))


def _rule(_facts: ArrearsFacts) -> AccrualRule:
    return DailySimple(
        name="simple interest by the day on each installment from its due day",
        rates=_rates,
        starts=_starts,
        day_basis="interest_day_basis",
        citation=cite("TN-INT-7"),
    )


def _convention(identifier: str, note: str) -> Reason:
    return Reason(text=note, citation=CONVENTIONS[identifier])


INTEREST_RULES = InterestRules(
    rule=_rule,
    kinds=frozenset(
        {SupportKind.CHILD_SUPPORT, SupportKind.MEDICAL_SUPPORT, SupportKind.CHILD_CARE}
    ),
    kinds_citation=cite("TN-ARR-4"),
    other_state=Reason(
        text="Interest on an order of another state follows the law of that state until there is "
        "a Tennessee judgment, so none is computed here.",
        citation=cite("TN-INT-16"),
    ),
    questions=(OLD_ARREARS, NEW_RATE, AGENCY_CHANGE),
    conventions=(
        _convention(
            "CONV-2",
            "Actual days are divided by 365, leap days counted, and nothing is rounded before a "
            "total; no Tennessee authority on the day count was found.",
        ),
        Reason(
            text="Interest is simple and runs on each installment by itself.",
            citation=cite("TN-INT-8"),
        ),
        Reason(
            text="A court's written finding is asked for wherever interest is to run from "
            "April 17, 2017, to June 30, 2018, or while the agency has the case.",
            citation=cite("TN-INT-21"),
        ),
    ),
)
