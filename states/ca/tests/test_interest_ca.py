"""California's interest, crediting, custody and penalty by hand arithmetic.

Most charges are 36,500 dollars, so that a day at 10 % is exactly 10.00 dollars.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from docassemble_state_ca.state import CALIFORNIA

from docassemble_core.calc import ArrearsStatement, Settings, Target, arrears_statement
from docassemble_core.model import (
    Agency,
    AgencyStatus,
    Answer,
    Case,
    Child,
    Court,
    Frequency,
    Incarceration,
    Ledger,
    Obligation,
    Payment,
    SupportOrder,
    Whereabouts,
)
from docassemble_core.spec import Choice
from docassemble_core.values import state_code

CA = state_code("CA")


def agency(opened: date, closed: date | None = None) -> Agency:
    status = AgencyStatus.CLOSED if closed else AgencyStatus.OPEN
    return Agency(status=status, opened=opened, closed=closed)


def case_of(
    *obligations: Obligation, paid: tuple[tuple[date, str], ...] = (), **fields: object
) -> Case:
    return Case(
        **{
            "state": CA,
            "order": SupportOrder(court=Court(state=CA), obligations=obligations),
            "ledger": Ledger(
                payments=tuple(Payment(on=on, amount=Decimal(amount)) for on, amount in paid)
            ),
            **fields,
        }
    )


def once(due: date, amount: str = "36500") -> Obligation:
    return Obligation(amount=Decimal(amount), frequency=Frequency.ONCE, first_due=due)


def monthly(first: date, amount: str = "36500", **fields: object) -> Obligation:
    return Obligation(
        **{
            "amount": Decimal(amount),
            "frequency": Frequency.MONTHLY,
            "first_due": first,
            **fields,
        }
    )


def statement(case: Case, on: date, **choices: str) -> ArrearsStatement:
    picked = tuple(Choice(f"ca.{question}", option) for question, option in choices.items())
    settings = Settings(choices=picked, alternatives=False)
    return arrears_statement(case, on=on, state=CALIFORNIA, settings=settings)


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        # 36,500 x 0.07 / 365 = 7.00 a day up to 1983-06-30 inclusive, then 10.00
        (date(1983, 6, 30), "203.00"),  # 29 days from 1983-06-01
        (date(1983, 7, 1), "210.00"),  # 30 days
        (date(1983, 7, 2), "220.00"),
    ],
)
def test_rate_boundary_of_july_1983(on: date, expected: str) -> None:
    assert statement(case_of(once(date(1983, 6, 1))), on).interest == Decimal(expected)


def test_private_charge_bears_interest_from_its_due_day() -> None:
    # 2026-01-10 to 2026-02-10: 31 days
    assert statement(case_of(once(date(2026, 1, 10))), date(2026, 2, 10)).interest == Decimal(310)


@pytest.mark.parametrize(
    ("on", "expected"),
    [(date(2026, 1, 31), 0), (date(2026, 2, 1), 0), (date(2026, 2, 2), 10)],
)
def test_agency_charge_bears_none_before_the_next_month(on: date, expected: int) -> None:
    """Fam. 17433.5, CA-INT-7; the first day itself does not count (CONV-1)."""
    case = case_of(once(date(2026, 1, 10)), agency=agency(date(2018, 1, 1)))

    assert statement(case, on).interest == Decimal(expected)


@pytest.mark.parametrize(
    ("due", "expected"),
    [
        (date(2006, 7, 11), 320),  # due the day before: 32 days to 2006-08-12
        (date(2006, 7, 12), 110),  # from 2006-08-01: 11 days
    ],
)
def test_agency_delay_begins_in_july_2006(due: date, expected: int) -> None:
    case = case_of(once(due), agency=agency(date(2000, 1, 1)))

    assert statement(case, date(2006, 8, 12)).interest == Decimal(expected)


def test_agency_case_opened_midway_delays_only_later_charges() -> None:
    # January runs 41 days to 2026-02-11; February, due in the agency's time, bears none yet
    case = case_of(monthly(date(2026, 1, 1)), agency=agency(date(2026, 1, 20)))

    assert statement(case, date(2026, 2, 11)).interest == Decimal(410)


def test_payment_goes_to_the_month_then_principal_then_interest_since_2009() -> None:
    # January unpaid for 31 + 9 days to 2009-02-10 = 400.00; the payment of 73,100 covers
    # February (90.00 interest by then) and January, and 100 of the interest
    case = case_of(
        monthly(date(2009, 1, 1), until=date(2009, 2, 2)), paid=((date(2009, 2, 10), "73100"),)
    )
    result = statement(case, date(2009, 2, 10))

    assert [(one.target, one.amount) for one in result.applications] == [
        (Target.INTEREST, Decimal(100)),
        (Target.PRINCIPAL, Decimal(36500)),
        (Target.CURRENT, Decimal(36500)),
    ]
    assert (result.principal, result.interest) == (Decimal(0), Decimal(390))


def test_payment_before_2009_goes_to_interest_before_old_principal() -> None:
    # 2008-11-01 unpaid to 2008-12-31: 60 days = 600.00; December (30 days) takes 36,500 first,
    # then interest on both, 600 + 300 = 900, then 100 of November
    case = case_of(
        monthly(date(2008, 11, 1), until=date(2008, 12, 2)), paid=((date(2008, 12, 31), "37500"),)
    )
    result = statement(case, date(2008, 12, 31))

    assert result.credited(Target.CURRENT) == Decimal(36500)
    assert result.credited(Target.INTEREST) == Decimal(900)
    assert result.credited(Target.PRINCIPAL) == Decimal(100)
    assert (result.principal, result.interest) == (Decimal(36400), Decimal(0))


def test_the_day_2009_began_the_order_turned() -> None:
    # the same payment a day later: January takes nothing (no charge), both old charges come
    # before interest: 36,500 + 1,000 of principal
    case = case_of(
        monthly(date(2008, 11, 1), until=date(2008, 12, 2)), paid=((date(2009, 1, 1), "37500"),)
    )
    result = statement(case, date(2009, 1, 1))

    assert result.credited(Target.PRINCIPAL) == Decimal(37500)
    # 61 days on November and 31 on December
    assert (result.principal, result.interest) == (Decimal(35500), Decimal(920))


def test_semimonthly_halves_on_the_1st_and_15th_by_the_month() -> None:
    # month ends 2026-01-31 and 02-28: 600 and 1,200 past due, 10 % / 12 of each
    # = 5.00 + 10.00
    half = Obligation(
        amount=Decimal(300),
        frequency=Frequency.SEMIMONTHLY,
        days_of_month=(1, 15),
        first_due=date(2026, 1, 1),
    )
    result = statement(case_of(half), date(2026, 2, 28), interest_method="monthly")

    assert [line.due.day for line in result.charges] == [1, 15, 1, 15]
    assert result.interest == Decimal("15.00")


def test_agency_month_itself_is_left_out_by_the_month() -> None:
    # at 2026-02-28 only January's 600 bear interest: 5.00
    case = case_of(monthly(date(2026, 1, 1), "600"), agency=agency(date(2018, 1, 1)))

    assert statement(case, date(2026, 2, 28), interest_method="monthly").interest == Decimal(5)


def test_leap_day_counts_and_the_year_still_has_365_days() -> None:
    # 2024-02-01 to 2025-02-01 are 366 days
    case = case_of(once(date(2024, 2, 1)))

    assert statement(case, date(2025, 2, 1)).interest == Decimal(3660)


def custody(start: date, end: date | None, **fields: object) -> Whereabouts:
    return Whereabouts(incarcerations=(Incarceration(start=start, end=end, **fields),))


def test_support_for_a_child_in_grade_12_ends_with_school_or_at_19() -> None:
    def last_due(**fields: object) -> date:
        kid = Child(date_of_birth=date(2006, 3, 10), **fields)
        case = case_of(monthly(date(2023, 1, 1)), children=(kid,))
        return statement(case, date(2026, 1, 1)).charges[-1].due

    assert last_due(in_school=False) == date(2024, 3, 1)
    assert last_due(leaves_school_on=date(2024, 6, 12)) == date(2024, 6, 1)
    assert last_due(leaves_school_on=date(2025, 6, 12)) == date(2025, 3, 1)


def test_counts_are_months_and_three_years_bar_them() -> None:
    half = Obligation(
        amount=Decimal(300),
        frequency=Frequency.SEMIMONTHLY,
        days_of_month=(1, 15),
        first_due=date(2023, 11, 1),
        until=date(2024, 1, 1),
    )
    counts = statement(case_of(half), date(2026, 11, 15)).counts()

    # 2023-11-01 could be charged through 2026-11-01; 2023-11-15 can on 2026-11-15 still
    assert [(one.due, one.unpaid, one.barred_on) for one in counts.barred] == [
        (date(2023, 11, 1), Decimal(300), date(2026, 11, 2))
    ]
    assert [(one.due, one.unpaid) for one in counts.counts] == [
        (date(2023, 11, 15), Decimal(300)),
        (date(2023, 12, 1), Decimal(600)),
    ]


def test_penalty_waits_for_the_notice_and_is_in_no_total() -> None:
    case = case_of(monthly(date(2026, 1, 1), "1000", until=date(2026, 3, 2)))
    result = statement(case, date(2026, 3, 10))
    (claim,) = result.claims

    # late by more than 30 days on 2026-03-10: 01-01 and 02-01 (37 days), not 03-01
    assert [one.due for one in claim.instalments] == [date(2026, 1, 1), date(2026, 2, 1)]
    assert claim.amount is None
    assert result.total == result.principal + result.interest


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        # filed and served by 2026-04-01, 30 days later is 2026-05-01
        (date(2026, 5, 31), "0.00"),
        (date(2026, 6, 1), "120.00"),  # one month: 6 % of 2 x 1,000
        (date(2027, 5, 1), "1440.00"),  # twelve months: 72 %
        (date(2028, 5, 1), "1440.00"),  # the cap stays
    ],
)
def test_penalty_of_six_percent_a_month_up_to_the_cap(on: date, expected: str) -> None:
    answers = (
        Answer(question="ca.delinquency_notice_filed_on", value=date(2026, 3, 25)),
        Answer(question="ca.delinquency_notice_served_on", value=date(2026, 4, 1)),
    )
    case = case_of(monthly(date(2026, 1, 1), "1000", until=date(2026, 3, 2)), answers=answers)
    (claim,) = statement(case, on).claims

    assert claim.amount == Decimal(expected)


def test_charges_after_the_end_for_an_only_child_are_no_share_of_several() -> None:
    """CA-INT-31: 18 on 2025-12-01, out of school; the order still runs to 2025-12-16."""
    child = Child(
        id="lou",
        date_of_birth=date(2007, 12, 1),
        in_school=False,
        leaves_school_on=date(2025, 6, 12),
    )
    case = case_of(
        monthly(date(2025, 10, 15), "455.00", until=date(2025, 12, 16)), children=(child,)
    )

    texts = [one.text for one in statement_with_notes(case, date(2026, 1, 1)).notes]

    claim = next(text for text in texts if "$455.00" in text)
    assert "only child" in claim
    assert "one child" not in claim


def statement_with_notes(case: Case, on: date) -> ArrearsStatement:
    return arrears_statement(case, on=on, state=CALIFORNIA)
