"""California's fee-waiver table and its edge."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from docassemble_state_ca.income_tests import LOW_INCOME
from docassemble_state_ca.state import CALIFORNIA

from docassemble_core.calc.eligibility import assess_income, income_limit
from docassemble_core.model import Case, Household, Income
from docassemble_core.spec import Situation


def situation(on: date, household: Household | None = None) -> Situation:
    case = Case(state=CALIFORNIA.code, household=household)
    return Situation(case=case, on=on, law=CALIFORNIA.law)


def of_month(gross: str, size: int = 1) -> Household:
    return Household(size=size, incomes=(Income(kind="wages", gross=Decimal(gross)),))


@pytest.mark.parametrize(
    ("size", "limit"),
    [
        # FW-001 Rev. March 1, 2025, as printed; beyond six persons 916.67 each.
        (1, "2608.33"),
        (2, "3525.00"),
        (3, "4441.67"),
        (4, "5358.33"),
        (5, "6275.00"),
        (6, "7191.67"),
        (7, "8108.34"),
    ],
)
def test_table_printed_in_march_2025(size: int, limit: str) -> None:
    assert Decimal(limit) == income_limit(LOW_INCOME, size, situation(date(2025, 6, 1))).amount


@pytest.mark.parametrize(
    ("size", "limit"),
    [
        # FW-001 Rev. March 1, 2026 (CA-FW-4); seven and eight persons as in CA-FW-5.
        (1, "2660.00"),
        (2, "3606.67"),
        (3, "4553.33"),
        (4, "5500.00"),
        (5, "6446.67"),
        (6, "7393.33"),
        (7, "8340.00"),
        (8, "9286.67"),
    ],
)
def test_table_printed_in_march_2026(size: int, limit: str) -> None:
    assert Decimal(limit) == income_limit(LOW_INCOME, size, situation(date(2026, 11, 21))).amount


@pytest.mark.parametrize("size", [1, 2, 3, 4, 5, 6])
@pytest.mark.parametrize("on", [date(2025, 6, 1), date(2026, 6, 1)])
def test_printed_table_is_twice_the_guideline_over_twelve_to_the_nearest_cent(
    size: int, on: date
) -> None:
    guideline = CALIFORNIA.law["us_poverty_contiguous"].at(on).for_size(size)
    printed = income_limit(LOW_INCOME, size, situation(on)).amount

    assert abs(printed - guideline * 2 / 12) < Decimal("0.005")


def test_old_table_holds_to_the_last_day_of_february_2026() -> None:
    before = income_limit(LOW_INCOME, 1, situation(date(2026, 2, 28)))
    after = income_limit(LOW_INCOME, 1, situation(date(2026, 3, 1)))

    assert (Decimal("2608.33"), Decimal("2660.00")) == (before.amount, after.amount)


def test_limit_without_a_printed_table_is_worked_out_and_unverified() -> None:
    # 2 x 15,060 / 12 = 2,510 on 1 June 2024; 1.25 x 13,590 / 12 = 1,415.625 on 29 June 2022.
    twice = income_limit(LOW_INCOME, 1, situation(date(2024, 6, 1)))
    before = income_limit(LOW_INCOME, 1, situation(date(2022, 6, 29)))

    assert Decimal("2510.00") == twice.amount
    assert Decimal("1415.63") == before.amount
    assert twice.citation.is_unverified


def test_income_below_the_limit_meets_the_test() -> None:
    found = assess_income(LOW_INCOME, situation(date(2026, 11, 21), of_month("2659.99")))

    assert found.eligible
    (compared,) = found.comparisons
    assert (Decimal("2659.99"), Decimal("2660.00"), "month") == (
        compared.amount,
        compared.limit,
        compared.period,
    )


def test_at_exactly_the_printed_amount_the_form_cannot_be_sworn() -> None:
    # The statute says 200 percent or less, the form less than (CA-FW-1, CONV-14).
    found = assess_income(LOW_INCOME, situation(date(2026, 11, 21), of_month("2660.00")))

    assert not found.eligible
    assert "swear to less than it; use another ground" in found.decision.because[0].text


def test_income_above_the_limit_does_not_meet_the_test() -> None:
    found = assess_income(LOW_INCOME, situation(date(2026, 11, 21), of_month("2660.01")))

    assert not found.eligible
    assert "is not less than $2,660.00 a month" in found.decision.because[0].text


def test_missing_household_size_is_asked_for() -> None:
    household = Household(incomes=(Income(kind="wages", gross=Decimal(1000)),))

    found = assess_income(LOW_INCOME, situation(date(2026, 11, 21), household))

    assert found.decision.needs == ("household.size",)


def test_income_of_unknown_amount_is_asked_for() -> None:
    household = Household(size=2, incomes=(Income(kind="wages"),))

    found = assess_income(LOW_INCOME, situation(date(2026, 11, 21), household))

    assert found.decision.needs == ("household.incomes[0].gross",)


def test_household_that_was_not_asked_about_is_asked_for() -> None:
    found = assess_income(LOW_INCOME, situation(date(2026, 11, 21)))

    assert found.decision.needs == ("household.incomes", "household.size")
