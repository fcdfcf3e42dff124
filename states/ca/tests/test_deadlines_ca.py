"""California's court calendar and periods, against the dossier's list and worked check."""

from __future__ import annotations

from datetime import date

import pytest
from docassemble_state_ca.calendar import CALENDAR
from docassemble_state_ca.deadlines import DEADLINES

from docassemble_core.calc.deadlines import compute
from docassemble_core.errors import NotInForceError
from docassemble_core.spec import DeadlineRule, ServiceMethod


def rule(code: str) -> DeadlineRule:
    return next(one for one in DEADLINES if one.code == f"ca.{code}")


def test_holidays_of_2026_are_those_of_the_los_angeles_list() -> None:
    # CA-DL-8.
    expected = "1-1 1-19 2-12 2-16 3-31 5-25 6-19 7-3 9-7 9-25 11-11 11-26 11-27 12-25"

    assert expected.split() == [
        f"{one.observed.month}-{one.observed.day}" for one in CALENDAR.holidays(2026)
    ]


def test_holidays_of_2027_are_those_derived_in_the_research_notes() -> None:
    # CA-DL-9, and 31 December for New Year's Day 2028, a Saturday (same assumption).
    expected = "1-1 1-18 2-12 2-15 3-31 5-31 6-18 7-5 9-6 9-24 11-11 11-25 11-26 12-24 12-31"

    assert expected.split() == [
        f"{one.observed.month}-{one.observed.day}" for one in CALENDAR.holidays(2027)
    ]


def test_columbus_day_is_a_court_day() -> None:
    assert CALENDAR.is_open(date(2026, 10, 12))


def test_4_july_2026_is_kept_on_friday_as_the_list_says_and_not_only_as_assumed() -> None:
    closure = CALENDAR.closed_because(date(2026, 7, 3))

    assert closure is not None
    assert closure.citation.id == "CA-DL-8"


def test_calendar_is_not_known_before_2026() -> None:
    with pytest.raises(NotInForceError, match="California courts is not known for 2025-12-31"):
        CALENDAR.is_open(date(2025, 12, 31))


@pytest.mark.parametrize(
    ("served_by", "expected"),
    [
        (ServiceMethod.PERSONAL, date(2027, 2, 2)),
        (ServiceMethod.MAIL, date(2027, 1, 28)),
        (ServiceMethod.ELECTRONIC, date(2027, 1, 29)),
    ],
)
def test_sixteen_court_days_before_26_february_2027(
    served_by: ServiceMethod, expected: date
) -> None:
    # CA-DL-4, the worked check of the research notes: 12 and 15 February do not count.
    deadline = compute(rule("motion_service"), date(2027, 2, 26), CALENDAR, served_by=served_by)

    assert expected == deadline.day == deadline.act_by


def test_mail_days_are_calendar_days_and_may_end_on_a_closed_day() -> None:
    # Hearing Monday 16 November 2026. Court days back: Fri 13, Thu 12, [Wed 11 Veterans Day],
    # Tue 10, Mon 9 = 4; Fri 6 .. Mon 2 = 9; Fri 30 .. Mon 26 October = 14; Fri 23, Thu 22 = 16.
    # Five days before Thursday 22 is Saturday 17: it stays there (CONV-13); act on Friday 16.
    deadline = compute(
        rule("motion_service"), date(2026, 11, 16), CALENDAR, served_by=ServiceMethod.MAIL
    )

    assert date(2026, 10, 17) == deadline.day
    assert date(2026, 10, 16) == deadline.act_by
    assert any("court day before" in caution.text for caution in deadline.cautions)


def test_mail_from_another_state_adds_ten_days_and_from_abroad_twenty() -> None:
    # From Tuesday 2 February 2027 (above): 23 January and 13 January.
    hearing = date(2027, 2, 26)
    there = compute(
        rule("motion_service"), hearing, CALENDAR, served_by=ServiceMethod.MAIL_OTHER_STATE
    )
    abroad = compute(rule("motion_service"), hearing, CALENDAR, served_by=ServiceMethod.MAIL_ABROAD)

    assert date(2027, 1, 23) == there.day
    assert date(2027, 1, 13) == abroad.day


def test_opposition_is_due_nine_court_days_and_reply_five_before_the_hearing() -> None:
    # Hearing Friday 4 December 2026: Thu 3 .. Mon 30 = 4; [27, 26 closed], Wed 25 = 5,
    # Tue 24, Mon 23 = 7, Fri 20, Thu 19 = 9.
    hearing = date(2026, 12, 4)

    assert date(2026, 11, 19) == compute(rule("opposition"), hearing, CALENDAR).day
    assert date(2026, 11, 25) == compute(rule("reply"), hearing, CALENDAR).day


def test_contempt_papers_by_mail_are_warned_about() -> None:
    deadline = compute(
        rule("contempt_service"), date(2027, 2, 26), CALENDAR, served_by=ServiceMethod.MAIL
    )

    assert date(2027, 2, 2) == deadline.day
    assert any("mail is not enough" in caution.text for caution in deadline.cautions)


def test_enforcement_in_an_agency_case_is_filed_from_day_31_to_day_180() -> None:
    # CA-PATH-30. Notice served Monday 5 October 2026: day 30 is Wednesday 4 November, so the
    # first day is Thursday 5; day 180 is Saturday 3 April 2027 -> Monday 5.
    served = date(2026, 10, 5)

    assert date(2026, 11, 5) == compute(rule("agency_consent"), served, CALENDAR).act_by
    last = compute(rule("agency_notice_expiry"), served, CALENDAR)
    assert date(2027, 4, 5) == last.day


def test_contempt_is_barred_three_years_after_the_payment_was_due() -> None:
    # Due Friday 1 March 2024 -> Monday 1 March 2027, an open day.
    deadline = compute(rule("contempt_limitation"), date(2024, 3, 1), CALENDAR)

    assert date(2027, 3, 1) == deadline.day


def test_payment_due_on_leap_day_is_barred_on_28_february() -> None:
    # 29 February 2024 + 3 years = 28 February 2027, a Sunday -> Monday 1 March.
    assert date(2027, 3, 1) == compute(rule("contempt_limitation"), date(2024, 2, 29), CALENDAR).day


def test_fee_waiver_runs_out_sixty_days_after_judgment() -> None:
    # 1 October 2026 + 60 = 30 November 2026, a Monday.
    assert date(2026, 11, 30) == compute(rule("waiver_expiry"), date(2026, 10, 1), CALENDAR).day


def test_waiver_request_counts_as_granted_after_five_court_days() -> None:
    # Filed Monday 23 November 2026: Tue 24, Wed 25, [26, 27], Mon 30, Tue 1, Wed 2 December = 5.
    assert date(2026, 12, 2) == compute(rule("waiver_decision"), date(2026, 11, 23), CALENDAR).day


def test_days_of_2027_are_marked_as_not_compared_with_the_courts_list() -> None:
    deadline = compute(rule("reply"), date(2027, 2, 26), CALENDAR)

    assert deadline.is_unverified
    assert {"CA-DL-9", "CA-DL-10"} <= {
        one.citation.id for one in deadline.cautions if one.citation is not None
    }


def test_count_within_2026_is_verified() -> None:
    assert not compute(rule("reply"), date(2026, 12, 4), CALENDAR).is_unverified


def test_examination_order_is_served_thirty_days_before_since_2024() -> None:
    # Hearing Thursday 10 December 2026 - 30 = Tuesday 10 November.
    assert date(2026, 11, 10) == compute(rule("exam_service"), date(2026, 12, 10), CALENDAR).day
    with pytest.raises(NotInForceError, match="2024-01-01"):
        compute(rule("exam_service"), date(2023, 12, 31), CALENDAR)
