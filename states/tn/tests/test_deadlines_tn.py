"""Tennessee's court calendar and periods, against the dossier's own table and examples."""

from __future__ import annotations

from datetime import date

import pytest
from docassemble_state_tn.calendar import CALENDAR
from docassemble_state_tn.deadlines import DEADLINES

from docassemble_core.calc.deadlines import compute
from docassemble_core.errors import NotInForceError
from docassemble_core.law import Citation, Holiday
from docassemble_core.spec import DeadlineRule, ServiceMethod

# Table 9.1 of the research notes: the day each holiday is kept, in the order of its columns.
TABLE = {
    2025: "1-1 1-20 2-17 4-18 5-26 6-19 7-4 9-1 10-13 11-11 11-27 12-25",
    2026: "1-1 1-19 2-16 4-3 5-25 6-19 7-3 9-7 10-12 11-11 11-26 12-25",
    2027: "1-1 1-18 2-15 3-26 5-31 6-18 7-5 9-6 10-11 11-11 11-25 12-24",
    2028: "1-17 2-21 4-14 5-29 6-19 7-4 9-4 10-9 11-10 11-23 12-25",
    2029: "1-1 1-15 2-19 3-30 5-28 6-19 7-4 9-3 10-8 11-12 11-22 12-25",
    2030: "1-1 1-21 2-18 4-19 5-27 6-19 7-4 9-2 10-14 11-11 11-28 12-25",
}


def rule(code: str) -> DeadlineRule:
    return next(one for one in DEADLINES if one.code == f"tn.{code}")


@pytest.mark.parametrize("year", TABLE)
def test_holidays_are_kept_on_the_days_of_the_table(year: int) -> None:
    expected = [date(year, *map(int, day.split("-"))) for day in TABLE[year].split()]
    if year == 2027:
        expected.append(date(2027, 12, 31))  # 1 January 2028 is a Saturday

    assert expected == [holiday.observed for holiday in CALENDAR.holidays(year)]


def test_new_years_day_2028_closes_the_courts_on_31_december_2027() -> None:
    closure = CALENDAR.closed_because(date(2027, 12, 31))

    assert closure is not None
    assert closure.reason == "New Year's Day (falls on Saturday, kept on Friday)"
    assert closure.citation.id == "TN-DL-7"  # Saturday moves to the Friday before


def test_columbus_day_counts_as_a_legal_holiday() -> None:
    assert not CALENDAR.is_open(date(2026, 10, 12))


def test_day_after_thanksgiving_is_open_for_counting() -> None:
    assert CALENDAR.is_open(date(2026, 11, 27))


def test_calendar_is_not_known_before_the_last_amendment_of_the_list() -> None:
    assert CALENDAR.is_open(date(2023, 5, 5))
    with pytest.raises(NotInForceError, match="Tennessee courts is not known for 2023-05-04"):
        CALENDAR.is_open(date(2023, 5, 4))


def test_mailed_default_notice_before_a_friday_after_a_holiday_goes_out_monday_of_the_week_before() -> (  # noqa: E501
    None
):
    # Rule 55.01 comment (TN-DL-5). Hearing Friday 27 November 2026, Thanksgiving the day before.
    # Open days back: Wed 25, Tue 24, Mon 23, Fri 20, Thu 19, Wed 18, Tue 17, Mon 16 = 8.
    deadline = compute(
        rule("default_notice"), date(2026, 11, 27), CALENDAR, served_by=ServiceMethod.MAIL
    )

    assert date(2026, 11, 16) == deadline.day == deadline.act_by
    assert [step.day.day for step in deadline.skipped] == [26, 22, 21]


def test_five_day_motion_notice_leaves_out_a_weekend_and_good_friday() -> None:
    # Hearing Tuesday 30 March 2027; Good Friday is 26 March.
    # Open days back: Mon 29, Thu 25, Wed 24, Tue 23, Mon 22 = 5.
    deadline = compute(rule("motion_notice"), date(2027, 3, 30), CALENDAR)

    assert date(2027, 3, 22) == deadline.day
    assert [step.text for step in deadline.skipped] == ["Sunday", "Saturday", "Good Friday"]


def test_served_by_hand_five_days_and_by_e_mail_eight() -> None:
    # Hearing Friday 11 September 2026; Labor Day is Monday 7.
    # Back: Thu 10, Wed 9, Tue 8, Fri 4, Thu 3 = 5; Wed 2, Tue 1, Mon 31 August = 8.
    hearing = date(2026, 9, 11)
    by_hand = compute(rule("motion_notice"), hearing, CALENDAR, served_by=ServiceMethod.PERSONAL)
    by_mail = compute(rule("motion_notice"), hearing, CALENDAR, served_by=ServiceMethod.ELECTRONIC)

    assert date(2026, 9, 3) == by_hand.day
    assert date(2026, 8, 31) == by_mail.day


def test_thirty_days_are_plain_days_and_roll_past_a_weekend() -> None:
    # Entry Friday 20 November 2026 + 30 = Sunday 20 December -> Monday 21.
    deadline = compute(rule("appeal"), date(2026, 11, 20), CALENDAR)

    assert deadline.skipped == ()
    assert date(2026, 12, 21) == deadline.day


def test_execution_may_start_the_day_after_the_stay() -> None:
    # Entry Monday 2 November 2026 + 30 = Wednesday 2 December; first day Thursday 3.
    assert date(2026, 12, 3) == compute(rule("execution"), date(2026, 11, 2), CALENDAR).act_by


def test_ten_and_eleven_day_boundary_of_short_periods() -> None:
    # address_update is 10 days: change Thursday 12 November 2026.
    # Open days: Fri 13, Mon 16..Fri 20 (6), Mon 23, Tue 24, Wed 25 (9), Fri 27 (10).
    assert date(2026, 11, 27) == compute(rule("address_update"), date(2026, 11, 12), CALENDAR).day


def test_magistrate_review_leaves_out_nonjudicial_days() -> None:
    # Findings Friday 4 September 2026; Labor Day is 7. Tue 8 .. Fri 11 = 4, Mon 14 = 5.
    assert date(2026, 9, 14) == compute(rule("magistrate_review"), date(2026, 9, 4), CALENDAR).day


def test_fifteen_day_window_of_a_transfer_runs_from_mailing() -> None:
    # Mailed Wednesday 4 November 2026 + 15 = Thursday 19 November.
    assert (
        date(2026, 11, 19) == compute(rule("transfer_objection"), date(2026, 11, 4), CALENDAR).day
    )


def test_hearing_is_to_be_held_within_45_days_of_service() -> None:
    # Served Friday 2 October 2026 + 45 = Monday 16 November.
    assert date(2026, 11, 16) == compute(rule("hearing_held"), date(2026, 10, 2), CALENDAR).day


def test_lien_renewal_falls_ten_years_after_entry() -> None:
    # 1 June 2026 -> 1 June 2036, a Sunday -> Monday 2 June.
    assert date(2036, 6, 2) == compute(rule("lien_renewal"), date(2026, 6, 1), CALENDAR).day


def test_election_day_added_for_a_year_is_left_out_of_a_short_count() -> None:
    # Elections are not gathered in the notes (TN-DL-8); an office adds them. Hearing Friday
    # 6 November 2026: back Thu 5, Wed 4, [Tue 3 election], Mon 2, Fri 30, Thu 29 October = 5.
    election = Holiday(
        observed=date(2026, 11, 3),
        falls_on=date(2026, 11, 3),
        name="General election",
        citation=Citation(text="T.C.A. § 15-1-101", id="TN-DL-8"),
    )
    calendar = CALENDAR.with_closed_days([election])

    assert date(2026, 10, 29) == compute(rule("motion_notice"), date(2026, 11, 6), calendar).day
    assert date(2026, 10, 30) == compute(rule("motion_notice"), date(2026, 11, 6), CALENDAR).day


def test_every_count_warns_that_election_days_are_not_in_the_calendar() -> None:
    deadline = compute(rule("motion_notice"), date(2026, 11, 6), CALENDAR)

    assert any("elections" in caution.text for caution in deadline.cautions)


def test_unverified_period_says_so() -> None:
    deadline = compute(rule("uifsa_contest"), date(2026, 10, 1), CALENDAR)

    assert deadline.is_unverified
    assert any("Not verified" in caution.text for caution in deadline.cautions)


def test_explanation_lists_each_day_left_out_and_why() -> None:
    text = compute(rule("motion_notice"), date(2026, 11, 27), CALENDAR).explain()

    # Back from Friday 27: Wed 25, Tue 24, Mon 23, Fri 20, Thu 19 = 5.
    assert text.splitlines()[0] == (
        "Serve the motion and the notice of its hearing: Thursday, November 19, 2026 (last day)"
    )
    assert (
        "  Thursday, November 26, 2026: does not count: Thanksgiving Day [T.C.A. § 15-1-101]"
        in text
    )


def test_hearing_before_the_text_that_was_read_is_refused() -> None:
    with pytest.raises(NotInForceError, match="2026-05-28"):
        compute(rule("motion_notice"), date(2026, 5, 27), CALENDAR)


def test_hearing_on_a_closed_day_is_pointed_out() -> None:
    # Columbus Day 2026.
    deadline = compute(rule("motion_notice"), date(2026, 10, 12), CALENDAR)

    assert deadline.cautions[0].text == (
        "Courts are closed on the day of the hearing (Columbus Day); check its date."
    )


def test_a_period_of_one_day_is_told_in_the_singular() -> None:
    # Tenn. R. Civ. P. 6.04(2). Hearing Monday 28 December 2026; Friday 25 is Christmas Day.
    deadline = compute(rule("opposing_affidavits"), date(2026, 12, 28), CALENDAR)

    assert date(2026, 12, 24) == deadline.day
    assert deadline.steps[0].text.startswith("1 day before the hearing")
