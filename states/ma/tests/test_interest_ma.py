"""Massachusetts: no interest by itself, the agency's by the month, a court's on contempt.

Cases (a) to (e) are the test vectors that the research notes derive (MA-INT-27).
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from docassemble_state_ma.state import MASSACHUSETTS

from docassemble_core.calc import ArrearsStatement, Settings, Target, arrears_statement
from docassemble_core.model import (
    Agency,
    AgencyStatus,
    Answer,
    Case,
    Child,
    Court,
    Frequency,
    Ledger,
    Obligation,
    Payment,
    PaymentSource,
    SupportOrder,
)
from docassemble_core.spec import Choice
from docassemble_core.values import state_code

MA = state_code("MA")
FULL = Agency(status=AgencyStatus.OPEN, services="full", applied=date(1998, 1, 1))


def case_of(
    *obligations: Obligation,
    paid: tuple[tuple[date, str], ...] = (),
    payments: tuple[Payment, ...] = (),
    **fields: object,
) -> Case:
    given = tuple(Payment(on=on, amount=Decimal(amount)) for on, amount in paid)
    return Case(
        **{
            "state": MA,
            "order": SupportOrder(court=Court(state=MA), obligations=obligations),
            "ledger": Ledger(payments=given + payments),
            **fields,
        }
    )


def once(due: date, amount: str) -> Obligation:
    return Obligation(amount=Decimal(amount), frequency=Frequency.ONCE, first_due=due)


def weekly(amount: str, first: date, **fields: object) -> Obligation:
    return Obligation(
        **{
            "amount": Decimal(amount),
            "frequency": Frequency.WEEKLY,
            "first_due": first,
            **fields,
        }
    )


def statement(case: Case, on: date, **choices: str) -> ArrearsStatement:
    picked = tuple(Choice(f"ma.{question}", option) for question, option in choices.items())
    settings = Settings(choices=picked, alternatives=False)
    return arrears_statement(case, on=on, state=MASSACHUSETTS, settings=settings)


def test_private_case_bears_no_interest_and_says_why() -> None:
    result = statement(case_of(once(date(2020, 1, 1), "1000")), date(2026, 11, 21))

    assert (result.principal, result.interest) == (Decimal(1000), Decimal(0))
    assert any("none runs by itself" in note.text for note in result.notes)


def test_payment_processing_alone_bears_no_interest() -> None:
    only = Agency(status=AgencyStatus.OPEN, services="payment_only", applied=date(1998, 1, 1))
    result = statement(case_of(once(date(2020, 1, 1), "1000"), agency=only), date(2020, 2, 29))

    assert result.interest == 0


@pytest.mark.parametrize(
    ("amount", "interest"),
    [
        ("1000.00", "5.00"),  # (a) 0.5 % of 1,000
        ("500.00", "0.00"),  # (b) not more than 500
        ("500.01", "2.50"),  # (c) 2.50005
    ],
)
def test_agency_interest_at_the_threshold(amount: str, interest: str) -> None:
    case = case_of(once(date(2020, 1, 15), amount), agency=FULL)
    result = statement(case, date(2020, 1, 31))

    assert (result.interest, result.penalty) == (Decimal(interest), Decimal(interest))
    assert result.total == result.principal + result.interest


def test_month_whose_support_is_paid_is_not_charged() -> None:
    """(d): 1,000 past due, February's 100 paid."""
    case = case_of(
        once(date(2020, 1, 15), "1000"),
        once(date(2020, 2, 3), "100"),
        paid=((date(2020, 2, 28), "100"),),
        agency=FULL,
    )

    # January charged: 5.00; February not
    assert statement(case, date(2020, 2, 29)).interest == Decimal("5.00")


def test_a_year_without_payment_is_simple() -> None:
    """(e): 1,000 for twelve months."""
    result = statement(case_of(once(date(2020, 1, 15), "1000"), agency=FULL), date(2020, 12, 31))

    assert (result.interest, result.penalty) == (Decimal("60.00"), Decimal("60.00"))


@pytest.mark.parametrize(
    ("on", "interest"),
    [
        (date(2010, 6, 29), "0"),
        (date(2010, 6, 30), "10.00"),  # 1 % of 1,000
        (date(2010, 7, 1), "10.00"),
        (date(2010, 7, 30), "10.00"),
        (date(2010, 7, 31), "15.00"),  # and 0.5 %
    ],
)
def test_rate_boundary_of_july_2010(on: date, interest: str) -> None:
    case = case_of(once(date(2010, 6, 1), "1000"), agency=FULL)

    assert statement(case, on).interest == Decimal(interest)


def test_nothing_is_charged_before_1999() -> None:
    case = case_of(once(date(1998, 11, 1), "1000"), agency=FULL)

    assert statement(case, date(1998, 12, 31)).interest == 0
    assert statement(case, date(1999, 1, 31)).interest == Decimal("10.00")


def test_agency_case_opened_midway_charges_from_the_first_full_month() -> None:
    """MA-INT-21: nothing for the time before the application of 2020-03-10."""
    agency = Agency(status=AgencyStatus.OPEN, services="full", applied=date(2020, 3, 10))
    case = case_of(once(date(2020, 1, 15), "1000"), agency=agency)

    assert statement(case, date(2020, 3, 31)).interest == 0
    assert statement(case, date(2020, 4, 30)).interest == Decimal("5.00")


def test_agency_case_closed_midway_stops_the_charges() -> None:
    agency = Agency(
        status=AgencyStatus.CLOSED,
        services="full",
        applied=date(2019, 1, 1),
        closed=date(2020, 3, 10),
    )
    case = case_of(once(date(2020, 1, 15), "1000"), agency=agency)

    # 31 January and 29 February
    assert statement(case, date(2020, 12, 31)).interest == Decimal("10.00")


def test_payment_on_the_last_day_of_the_month_comes_before_the_charge() -> None:
    # 1,000 less 400 leaves 600 at 2020-01-31; January's own 1,000 was not paid in full
    case = case_of(once(date(2020, 1, 15), "1000"), paid=((date(2020, 1, 31), "400"),), agency=FULL)

    assert statement(case, date(2020, 1, 31)).interest == Decimal("3.00")


def test_weekly_support_is_posted_on_fridays_in_an_agency_case() -> None:
    # due Mondays from 2026-01-05; the ledger has the Fridays 2026-01-09, 16, 23, 30
    case = case_of(weekly("187", date(2026, 1, 5), until=date(2026, 2, 1)), agency=FULL)
    private = case_of(weekly("187", date(2026, 1, 5), until=date(2026, 2, 1)))

    assert [line.due.day for line in statement(case, date(2026, 1, 31)).charges] == [9, 16, 23, 30]
    assert [line.due.day for line in statement(private, date(2026, 1, 31)).charges] == [
        5, 12, 19, 26,
    ]  # fmt: skip


def test_a_month_of_weekly_support_counts_its_fridays() -> None:
    # January 2026 has the Fridays 2, 9, 16, 23, 30; February 6, 13, 20, 27
    case = case_of(weekly("187", date(2026, 1, 2)), agency=FULL)
    months = statement(case, date(2026, 2, 28)).by_month()

    assert [row.ordered for row in months] == [Decimal(935), Decimal(748)]


def test_current_support_a_month_is_4_3_weeks() -> None:
    # 187 x 4.3
    case = case_of(weekly("187", date(2026, 1, 2)))

    assert statement(case, date(2026, 2, 28)).monthly_current == Decimal("804.10")


def test_tax_refund_goes_to_arrears_only() -> None:
    """MA-INT-39: February's 500 stays unpaid, January's is paid first."""
    monthly = Obligation(
        amount=Decimal(500), frequency=Frequency.MONTHLY, first_due=date(2020, 1, 1)
    )
    refund = Payment(on=date(2020, 2, 10), amount=Decimal(600), source=PaymentSource.TAX_INTERCEPT)
    result = statement(case_of(monthly, payments=(refund,), agency=FULL), date(2020, 2, 15))

    # January 500, then February, already due, 100
    assert [line.unpaid for line in result.charges] == [Decimal(0), Decimal(400)]
    assert result.credited(Target.CURRENT) == 0


def test_contempt_interest_runs_from_filing_and_is_in_no_total() -> None:
    # 36,500 x 0.12 / 365 = 12.00 a day; 2026-10-22 to 2026-11-21 are 30 days
    filed = Answer(question="ma.contempt_filed_on", value=date(2026, 10, 22))
    case = case_of(once(date(2020, 1, 1), "36500"), answers=(filed,))
    result = statement(case, date(2026, 11, 21))
    (claim,) = result.claims

    assert (claim.amount, claim.per_day) == (Decimal("360.00"), Decimal(12))
    assert result.total == Decimal(36500)


@pytest.mark.parametrize(
    ("on", "amount"), [(date(2026, 10, 22), "0.00"), (date(2026, 10, 23), "12.00")]
)
def test_contempt_interest_does_not_count_the_day_of_filing(on: date, amount: str) -> None:
    filed = Answer(question="ma.contempt_filed_on", value=date(2026, 10, 22))
    case = case_of(once(date(2020, 1, 1), "36500"), answers=(filed,))

    assert statement(case, on).claims[0].amount == Decimal(amount)


def test_before_filing_only_the_daily_figure_is_shown() -> None:
    (claim,) = statement(case_of(once(date(2020, 1, 1), "36500")), date(2026, 11, 21)).claims

    assert (claim.amount, claim.per_day) == (None, Decimal(12))
    assert claim.needs == ("answers.ma.contempt_filed_on",)


def test_section_8_interest_is_a_separate_claim_only_on_request() -> None:
    # 36,500 from 2026-11-11 to 2026-11-21: 10 days at 12.00
    case = case_of(once(date(2026, 11, 11), "36500"))
    result = statement(case, date(2026, 11, 21), section_8="claimed")

    assert [one.amount for one in result.claims if one.code == "ma.section_8_interest"] == [
        Decimal("120.00")
    ]
    assert result.interest == 0


def test_charges_go_on_after_18_and_their_counts_are_apart() -> None:
    kid = Child(date_of_birth=date(2008, 5, 2))
    case = case_of(weekly("187", date(2026, 4, 24), children=()), children=(kid,))
    result = statement(case, date(2026, 5, 8))

    # 2026-04-24, 05-01, and 05-08 after the birthday of 05-02
    assert [line.after_majority for line in result.charges] == [False, False, True]
    assert len(result.counts().counts) == 2
    assert [one.due for one in result.counts().after_majority] == [date(2026, 5, 8)]


def test_an_end_that_the_order_names_is_followed() -> None:
    kid = Child(date_of_birth=date(2008, 5, 2))
    case = case_of(weekly("187", date(2026, 4, 24), until=date(2031, 5, 2)), children=(kid,))

    assert not any(line.after_majority for line in statement(case, date(2026, 6, 1)).charges)
