"""Tennessee's presumption of indigency, and its edge."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from docassemble_state_tn.income_tests import PRESUMED_INDIGENT
from docassemble_state_tn.state import TENNESSEE

from docassemble_core.calc.eligibility import assess_income, income_limit
from docassemble_core.errors import NotInForceError
from docassemble_core.model import Case, Frequency, Household, Income
from docassemble_core.spec import Situation

ON = date(2026, 11, 21)


def situation(on: date, household: Household | None = None) -> Situation:
    case = Case(state=TENNESSEE.code, household=household)
    return Situation(case=case, on=on, law=TENNESSEE.law)


@pytest.mark.parametrize(
    ("size", "limit"),
    [
        # TN-FW-5.
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
def test_limits_of_2026(size: int, limit: int) -> None:
    assert limit == income_limit(PRESUMED_INDIGENT, size, situation(ON)).amount


@pytest.mark.parametrize(("yearly", "eligible"), [(27049, True), (27050, True), (27051, False)])
def test_income_of_exactly_the_limit_is_within_it(yearly: int, eligible: bool) -> None:
    household = Household(
        size=2,
        incomes=(Income(kind="wages", gross=Decimal(yearly), frequency=Frequency.YEARLY),),
    )

    assert eligible == assess_income(PRESUMED_INDIGENT, situation(ON, household)).eligible


def test_incomes_of_several_frequencies_are_added_up_for_the_year() -> None:
    # 300 a week (15,600) + 200 twice a month (4,800) + 100 a month (1,200) = 21,600 > 19,950.
    household = Household(
        size=1,
        incomes=(
            Income(kind="wages", gross=Decimal(300), frequency=Frequency.WEEKLY),
            Income(kind="wages", gross=Decimal(200), frequency=Frequency.SEMIMONTHLY),
            Income(kind="child_support", gross=Decimal(100)),
        ),
    )

    (compared,) = assess_income(PRESUMED_INDIGENT, situation(ON, household)).comparisons

    assert (compared.amount, compared.limit) == (21600, 19950)


def test_reasons_name_guideline_and_multiple() -> None:
    household = Household(
        size=1,
        incomes=(Income(kind="wages", gross=Decimal(1000)),),
    )

    because = assess_income(PRESUMED_INDIGENT, situation(ON, household)).decision.because

    assert [reason.citation.id for reason in because if reason.citation is not None] == [
        "TN-FW-4",
        "US-FPL-2026",
        "TN-FW-5",
    ]


def test_limit_of_2025_was_not_checked() -> None:
    with pytest.raises(NotInForceError, match="2026-01-13"):
        income_limit(PRESUMED_INDIGENT, 1, situation(date(2025, 12, 31)))
