"""Income tests as records, whatever the state."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from docassemble_core.calc.eligibility import household_income, income_limit
from docassemble_core.errors import NotInForceError
from docassemble_core.law import Citation, LawLibrary, read_law_file
from docassemble_core.model import Case, Frequency, Household, Income
from docassemble_core.spec import Edge, IncomePeriod, IncomeTest, Measure, Situation
from docassemble_core.values import state_code

CITATION = Citation(text="Sample Code § 1")
TABLE = """
[limit]
label = "Sample limit"
unit = "USD/month"
verified_on = 2026-11-21

[[limit.values]]
from = 2026-01-01
value = 1000
each_further = 100
cite = "Sample Code § 1"
"""


def sample(*, table: str = "limit", multiple: str = "") -> IncomeTest:
    return IncomeTest(
        label="Income",
        measure=Measure.GROSS,
        period=IncomePeriod.MONTH,
        edge=Edge.AT_OR_BELOW,
        citation=CITATION,
        table=table,
        multiple=multiple,
    )


def test_income_test_without_any_limit_is_refused() -> None:
    with pytest.raises(ValueError, match="needs a table, a multiple of the poverty guideline"):
        sample(table="")


def test_day_before_the_table_without_a_multiple_is_not_in_force() -> None:
    law = LawLibrary(read_law_file(TABLE, "sample.toml"))
    situation = Situation(case=Case(state=state_code("ZZ")), on=date(2025, 12, 31), law=law)

    with pytest.raises(NotInForceError, match="2026-01-01"):
        income_limit(sample(), 1, situation)


def test_incomes_that_were_not_asked_about_are_missing() -> None:
    found = household_income(Household(size=1), Measure.GROSS, IncomePeriod.YEAR)

    assert (Decimal(0), ("household.incomes",)) == found


def test_month_is_a_twelfth_of_the_year_to_the_cent() -> None:
    # 123.45 x 52 / 12 = 534.95.
    household = Household(
        size=1,
        incomes=(Income(kind="wages", gross=Decimal("123.45"), frequency=Frequency.WEEKLY),),
    )

    assert (Decimal("534.95"), ()) == household_income(household, Measure.GROSS, IncomePeriod.MONTH)
