"""Values through time: which one holds, where one ends, and tables by household size."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from docassemble_core.errors import LawError, NotInForceError
from docassemble_core.law import Series, read_law_file
from docassemble_core.values import Span

TABLE = """
[limit]
label = "Sample limit"
unit = "USD"
verified_on = 2026-11-21

[[limit.values]]
from = 2018-01-01
from_known = false
value = 10
cite = "Sample Code § 1"

[[limit.values]]
from = 2020-02-29
until = 2021-01-01
value = 20
cite = "Sample Code § 2"

[[limit.values]]
from = 2022-01-01
by_size = [30, 35]
each_further = 4
cite = "Sample Code § 3"
"""


@pytest.fixture
def limit() -> Series:
    (series,) = read_law_file(TABLE, "sample.toml")
    return series


def test_earlier_value_does_not_come_back_after_a_later_one_has_ended(limit: Series) -> None:
    assert Decimal(20) == limit.at(date(2020, 12, 31)).value
    with pytest.raises(NotInForceError):
        limit.at(date(2021, 1, 1))


def test_value_holds_from_its_first_day_a_leap_day_included(limit: Series) -> None:
    assert Decimal(10) == limit.at(date(2020, 2, 28)).value
    assert Decimal(20) == limit.at(date(2020, 2, 29)).value


def test_error_names_every_span_and_marks_first_days_that_are_not_known(limit: Series) -> None:
    with pytest.raises(NotInForceError) as caught:
        limit.at(date(2017, 12, 31))

    assert caught.value.problems[0].remedy == (
        "ask for a day within 2018-01-01 (or before) to 2020-02-29 (Sample Code § 1); "
        "2020-02-29 to 2021-01-01 (Sample Code § 2); "
        "2022-01-01 to now (Sample Code § 3), or have the law of that day researched"
    )


def test_pieces_leave_out_the_days_on_which_nothing_holds(limit: Series) -> None:
    pieces = limit.pieces(Span(date(2020, 2, 1), date(2022, 2, 1)))

    assert [
        (date(2020, 2, 1), date(2020, 2, 29), Decimal(10)),
        (date(2020, 2, 29), date(2021, 1, 1), Decimal(20)),
        (date(2022, 1, 1), date(2022, 2, 1), Decimal(30)),
    ] == [(span.start, span.end, dated.value) for span, dated in pieces]


@pytest.mark.parametrize(("persons", "amount"), [(1, 30), (2, 35), (3, 39), (5, 47)])
def test_household_beyond_the_printed_sizes_adds_for_each_further_person(
    limit: Series, persons: int, amount: int
) -> None:
    assert amount == limit.at(date(2022, 1, 1)).for_size(persons)


def test_number_without_a_step_has_no_value_for_two_persons(limit: Series) -> None:
    dated = limit.at(date(2020, 6, 1))

    assert Decimal(20) == dated.for_size(1)
    with pytest.raises(LawError, match="no number for 2 persons; give the value each_further"):
        dated.for_size(2)
