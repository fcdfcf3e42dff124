"""Interest on unpaid support in Westmark: simple, by the day, from the due day."""

from __future__ import annotations

from docassemble_core.model import SupportKind
from docassemble_core.spec import (
    AccrualRule,
    ArrearsFacts,
    DailySimple,
    Instalment,
    InterestRules,
    InterestStart,
    RatePiece,
    series_rates,
)
from docassemble_state_zz.sources import cite


def _rates(instalment: Instalment, facts: ArrearsFacts) -> tuple[RatePiece, ...]:
    return series_rates(facts.law, "support_interest", instalment.due)


def _starts(instalment: Instalment, facts: ArrearsFacts) -> InterestStart:  # noqa: ARG001
    return InterestStart(on=instalment.due, citation=cite("ZZ-INT-1"))


DAILY = DailySimple(
    name="Simple interest by the day",
    rates=_rates,
    starts=_starts,
    day_basis="interest_day_basis",
    citation=cite("ZZ-INT-1"),
)


def _rule(facts: ArrearsFacts) -> AccrualRule:  # noqa: ARG001 - every case has this one
    return DAILY


INTEREST_RULES = InterestRules(
    rule=_rule,
    kinds=frozenset({SupportKind.CHILD_SUPPORT}),
    kinds_citation=cite("ZZ-INT-1"),
)
