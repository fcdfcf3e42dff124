"""Massachusetts' court calendar and periods, against the dossier's list and example."""

from __future__ import annotations

from datetime import date

import pytest
from docassemble_state_ma.calendar import CALENDAR
from docassemble_state_ma.deadlines import DEADLINES

from docassemble_core.calc.deadlines import compute
from docassemble_core.errors import NotInForceError
from docassemble_core.spec import DeadlineRule

# MA-DL-13.
TABLE = {
    2026: "1-1 1-19 2-16 4-20 5-25 6-19 7-4 9-7 10-12 11-11 11-26 12-25",
    2027: "1-1 1-18 2-15 4-19 5-31 6-19 7-5 9-6 10-11 11-11 11-25 12-25",
    2028: "1-1 1-17 2-21 4-17 5-29 6-19 7-4 9-4 10-9 11-11 11-23 12-25",
}


def rule(code: str) -> DeadlineRule:
    return next(one for one in DEADLINES if one.code == f"ma.{code}")


@pytest.mark.parametrize("year", TABLE)
def test_holidays_are_kept_on_the_days_of_the_list(year: int) -> None:
    assert TABLE[year].split() == [
        f"{one.observed.month}-{one.observed.day}" for one in CALENDAR.holidays(year)
    ]


def test_saturday_holiday_leaves_the_friday_before_open() -> None:
    # 4 July 2026 is a Saturday, 19 June 2027 and 25 December 2027 too.
    assert CALENDAR.is_open(date(2026, 7, 3))
    assert CALENDAR.is_open(date(2027, 6, 18))
    assert CALENDAR.is_open(date(2027, 12, 24))


def test_juneteenth_was_first_kept_in_2021() -> None:
    assert CALENDAR.is_open(date(2020, 6, 19))
    # 19 June 2021 is a Saturday; 20 June 2022 is the Monday after Sunday 19.
    assert not CALENDAR.is_open(date(2022, 6, 20))


def test_suffolk_days_are_open_but_warned_about() -> None:
    assert CALENDAR.is_open(date(2027, 3, 17))
    (caveat,) = CALENDAR.caveats_on(date(2027, 3, 17))
    assert caveat.text.startswith("Evacuation Day (Suffolk County): courts are open, but do not")
    assert caveat.citation.id == "MA-DL-14"


def test_contempt_is_served_seven_days_before_and_earlier_where_courts_are_closed() -> None:
    # MA-DL-4: hearing Monday 22 February 2027 - 7 = Monday 15, Presidents' Day -> Friday 12.
    deadline = compute(rule("contempt_service"), date(2027, 2, 22), CALENDAR)

    assert date(2027, 2, 12) == deadline.day == deadline.act_by


def test_seven_days_count_every_day() -> None:
    # Periods of less than seven days leave out weekends; seven do not (MA-DL-2).
    # Hearing Tuesday 1 December 2026 - 7 = Tuesday 24 November, over a weekend and Thanksgiving.
    deadline = compute(rule("contempt_service"), date(2026, 12, 1), CALENDAR)

    assert date(2026, 11, 24) == deadline.day
    assert deadline.skipped == ()


def test_five_days_to_pay_leave_out_weekends_and_holidays() -> None:
    # Denied Monday 23 November 2026: Tue 24, Wed 25, [Thu 26], Fri 27, [28, 29], Mon 30,
    # Tue 1 December = 5.
    deadline = compute(rule("indigency_denied"), date(2026, 11, 23), CALENDAR)

    assert [step.day.day for step in deadline.skipped] == [26, 28, 29]
    assert date(2026, 12, 1) == deadline.day


def test_contempt_hearing_is_fifteen_days_after_the_summons_at_the_earliest() -> None:
    # Issued Friday 6 November 2026 + 15 = Saturday 21 -> Monday 23.
    assert (
        date(2026, 11, 23) == compute(rule("contempt_hearing"), date(2026, 11, 6), CALENDAR).act_by
    )


def test_financial_statement_is_due_45_days_after_service() -> None:
    # Served Thursday 1 October 2026 + 45 = Sunday 15 November -> Monday 16.
    deadline = compute(rule("financial_statement"), date(2026, 10, 1), CALENDAR)

    assert date(2026, 11, 16) == deadline.day


def test_financial_statement_is_due_two_business_days_before_an_earlier_hearing() -> None:
    # Hearing Tuesday 13 October 2026: [Mon 12 Columbus Day], Fri 9, Thu 8.
    assert (
        date(2026, 10, 8)
        == compute(rule("financial_statement_hearing"), date(2026, 10, 13), CALENDAR).day
    )


def test_every_count_says_that_a_rewrite_of_the_rules_was_pending() -> None:
    deadline = compute(rule("contempt_service"), date(2026, 12, 1), CALENDAR)

    assert any("rewrite" in caution.text for caution in deadline.cautions)


def test_registration_of_another_states_order_is_contested_within_20_days() -> None:
    # Notice Friday 30 October 2026 + 20 = Thursday 19 November.
    assert date(2026, 11, 19) == compute(rule("uifsa_contest"), date(2026, 10, 30), CALENDAR).day


def test_service_before_the_practice_of_1978_is_not_in_force() -> None:
    with pytest.raises(NotInForceError, match="2003-09-02"):
        compute(rule("contempt_service"), date(1990, 1, 1), CALENDAR)
