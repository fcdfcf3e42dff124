"""Massachusetts' table for category B of the affidavit of indigency, and its edge."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from docassemble_state_ma.income_tests import CATEGORY_B
from docassemble_state_ma.state import MASSACHUSETTS

from docassemble_core.calc.eligibility import assess_income, income_limit
from docassemble_core.errors import NotInForceError
from docassemble_core.model import Case, Frequency, Household, Income
from docassemble_core.spec import Situation

ON = date(2026, 11, 21)


def situation(on: date, household: Household | None = None) -> Situation:
    case = Case(state=MASSACHUSETTS.code, household=household)
    return Situation(case=case, on=on, law=MASSACHUSETTS.law)


@pytest.mark.parametrize(
    ("size", "limit"),
    [
        # MA-FEE-6, the court's table of 2026.
        (1, 19950),
        (2, 27050),
        (3, 34150),
        (4, 41250),
        (5, 48350),
        (6, 55450),
        (7, 62550),
        (8, 69650),
        (9, 76750),
    ],
)
def test_table_of_2026(size: int, limit: int) -> None:
    assert limit == income_limit(CATEGORY_B, size, situation(ON)).amount


@pytest.mark.parametrize("size", range(1, 10))
def test_table_is_a_quarter_more_than_the_guideline(size: int) -> None:
    # MA-FEE-7: base 15,960 + 5,680 each, x 1.25, agrees with every line.
    guideline = 15960 + 5680 * (size - 1)

    assert guideline * 5 == income_limit(CATEGORY_B, size, situation(ON)).amount * 4


@pytest.mark.parametrize(
    ("net", "eligible"), [("383.65", True), ("383.66", False), ("383.64", True)]
)
def test_weekly_pay_after_taxes_at_the_edge(net: str, eligible: bool) -> None:
    # 19,950 / 52 = 383.653...: 383.65 x 52 = 19,949.80 is within, 383.66 x 52 = 19,950.32 not.
    household = Household(
        size=1,
        incomes=(
            Income(
                kind="wages",
                gross=Decimal(600),
                net=Decimal(net),
                frequency=Frequency.WEEKLY,
            ),
        ),
    )

    assert eligible == assess_income(CATEGORY_B, situation(ON, household)).eligible


def test_income_of_exactly_the_limit_is_within_it() -> None:
    household = Household(
        size=1,
        incomes=(Income(kind="wages", net=Decimal(19950), frequency=Frequency.YEARLY),),
    )

    assert assess_income(CATEGORY_B, situation(ON, household)).eligible


def test_income_before_taxes_alone_does_not_answer_the_test() -> None:
    household = Household(size=1, incomes=(Income(kind="wages", gross=Decimal(1000)),))

    found = assess_income(CATEGORY_B, situation(ON, household))

    assert found.decision.needs == ("household.incomes[0].net",)


def test_limit_is_not_known_before_the_statute_as_it_was_read() -> None:
    with pytest.raises(NotInForceError, match="2024-06-30"):
        income_limit(CATEGORY_B, 1, situation(date(2024, 6, 29)))
