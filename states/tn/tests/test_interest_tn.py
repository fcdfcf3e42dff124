"""Tennessee's interest by hand arithmetic.

The first tests are the synthetic checks of the research notes (EX-1 to EX-9); each comment works
the figure: principal x rate x days / 365, days from the due day (not counted) to the last day.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from docassemble_state_tn.state import TENNESSEE

from docassemble_core.calc import Settings, arrears_statement
from docassemble_core.errors import CaseError, NotInForceError
from docassemble_core.model import (
    Agency,
    AgencyStatus,
    Answer,
    Case,
    Court,
    Frequency,
    Ledger,
    Obligation,
    Payment,
    SupportOrder,
)
from docassemble_core.spec import Choice
from docassemble_core.values import state_code

TN = state_code("TN")
REFERENCE = date(2026, 11, 21)
OPEN = Agency(status=AgencyStatus.OPEN, opened=date(2010, 1, 1))


def one_charge(  # noqa: PLR0913 - each test names the few it needs
    due: date,
    amount: str = "500",
    *,
    paid: tuple[tuple[date, str], ...] = (),
    agency: Agency | None = None,
    answers: tuple[Answer, ...] = (),
    count: int = 1,
    issuing: str = "TN",
) -> Case:
    last = date(due.year, due.month + count - 1, due.day)
    obligation = Obligation(
        amount=Decimal(amount),
        frequency=Frequency.MONTHLY if count > 1 else Frequency.ONCE,
        first_due=due,
        until=last + timedelta(days=1),
    )
    return Case(
        state=TN,
        order=SupportOrder(
            court=Court(state=state_code(issuing)),
            obligations=(obligation,),
        ),
        ledger=Ledger(payments=tuple(Payment(on=on, amount=Decimal(a)) for on, a in paid)),
        agency=agency,
        answers=answers,
    )


def interest(case: Case, on: date = REFERENCE, **choices: str) -> Decimal:
    picked = tuple(Choice(f"tn.{question}", option) for question, option in choices.items())
    settings = Settings(choices=picked, alternatives=False)
    return arrears_statement(case, on=on, state=TENNESSEE, settings=settings).interest


def test_ex_1_private_charge_of_2016() -> None:
    # 472 days at 12 % = 77.589; 0; 3,065 days at 6 % = 251.918; together 329.507
    assert interest(one_charge(date(2016, 1, 1))) == Decimal("329.51")


def test_ex_2_agency_case_throughout() -> None:
    # only the 472 days at 12 %
    assert interest(one_charge(date(2016, 1, 1), agency=OPEN)) == Decimal("77.59")


def test_ex_3a_old_arrears_keep_their_rate_until_2018() -> None:
    # 912 days at 12 % = 149.918; 251.918
    case = one_charge(date(2016, 1, 1))

    assert interest(case, old_arrears="kept_until_2018") == Decimal("401.84")


def test_ex_3b_old_arrears_keep_their_rate_for_good() -> None:
    # 3,977 days at 12 % = 653.753
    case = one_charge(date(2016, 1, 1))

    assert interest(case, old_arrears="kept_throughout") == Decimal("653.75")


def test_ex_4_cut_in_the_middle_of_a_month() -> None:
    # 16 days at 12 % = 2.630; 251.918
    assert interest(one_charge(date(2017, 4, 1))) == Decimal("254.55")


def test_ex_5a_charge_of_the_second_window_without_a_finding() -> None:
    assert interest(one_charge(date(2017, 6, 1))) == Decimal("251.92")


def test_ex_5b_with_a_written_finding_of_four_percent() -> None:
    # 395 days at 4 % = 21.644; 251.918
    finding = Answer(question="tn.interest_finding_2017", value=Decimal("0.04"))

    assert interest(one_charge(date(2017, 6, 1), answers=(finding,))) == Decimal("273.56")


def test_ex_6_charge_of_2020() -> None:
    # 400 x 0.06 x 2,516 / 365 = 165.436
    assert interest(one_charge(date(2020, 1, 1), "400")) == Decimal("165.44")


def test_ex_7_six_charges_to_the_cut() -> None:
    # 472 + 441 + 412 + 381 + 351 + 320 = 2,377 days; 500 x 0.12 x 2,377 / 365 = 390.740
    case = one_charge(date(2016, 1, 1), count=6)

    assert interest(case, on=date(2017, 4, 17)) == Decimal("390.74")


def test_ex_8_partial_payment_reduces_principal_on_its_day() -> None:
    # 600 x 0.06 x 181 / 365 = 17.852; 400 x 0.06 x 184 / 365 = 12.099
    case = one_charge(date(2019, 1, 1), "600", paid=((date(2019, 7, 1), "200"),))

    assert interest(case, on=date(2020, 1, 1)) == Decimal("29.95")


def test_ex_9_charge_of_the_day_before_the_new_rate() -> None:
    # 2018-06-30 bears nothing; 30 days from 2018-07-01 to 2018-07-31 = 2.466
    assert interest(one_charge(date(2018, 6, 30)), on=date(2018, 7, 31)) == Decimal("2.47")


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        # 36,500 x 0.12 / 365 = 12.00 a day up to 2017-04-16 inclusive
        (date(2017, 4, 16), "180.00"),  # 15 days from 2017-04-01
        (date(2017, 4, 17), "192.00"),  # the 16th day is that of 2017-04-16 to 04-17
        (date(2017, 4, 18), "192.00"),  # nothing runs on 2017-04-17 any more
    ],
)
def test_rate_boundary_of_april_2017(on: date, expected: str) -> None:
    assert interest(one_charge(date(2017, 4, 1), "36500"), on=on) == Decimal(expected)


@pytest.mark.parametrize(
    ("on", "expected"),
    [(date(2018, 6, 30), "0"), (date(2018, 7, 1), "0"), (date(2018, 7, 2), "6.00")],
)
def test_rate_boundary_of_july_2018(on: date, expected: str) -> None:
    # 36,500 x 0.06 / 365 = 6.00 a day, the first of them that of 2018-07-01 to 07-02
    assert interest(one_charge(date(2018, 6, 1), "36500"), on=on) == Decimal(expected)


def test_leap_day_counts_as_a_day() -> None:
    # 2020-02-28 to 2020-03-01 are 2 days; 36,500 x 0.06 / 365 = 6.00 a day
    assert interest(one_charge(date(2020, 2, 28), "36500"), on=date(2020, 3, 1)) == Decimal(12)


def test_payment_on_the_due_day_leaves_no_interest() -> None:
    case = one_charge(date(2020, 1, 1), paid=((date(2020, 1, 1), "500"),))

    assert interest(case) == 0


def test_overpayment_pays_the_interest_last() -> None:
    # 36,500 for 10 days at 6 % = 60.00; the payment covers principal and 40 of the interest
    case = one_charge(date(2020, 1, 1), "36500", paid=((date(2020, 1, 11), "36540"),))
    statement = arrears_statement(case, on=REFERENCE, state=TENNESSEE)

    assert (statement.principal, statement.interest) == (Decimal(0), Decimal("20.00"))
    assert statement.interest_paid == Decimal(40)


def test_interest_first_when_that_reading_is_chosen() -> None:
    # 60.00 of interest is paid first, so 36,500 - 940 = 35,560 stays; 10 more days at 6 %
    # = 35,560 x 0.06 x 10 / 365 = 58.4547
    case = one_charge(date(2020, 1, 1), "36500", paid=((date(2020, 1, 11), "1000"),))
    settings = Settings(choices=(Choice("tn.crediting", "interest_first"),))
    statement = arrears_statement(case, on=date(2020, 1, 21), state=TENNESSEE, settings=settings)

    assert (statement.principal, statement.interest) == (Decimal(35560), Decimal("58.45"))


def test_agency_case_opened_midway_changes_only_later_charges() -> None:
    """CONV-10: 2019-12-01 and 2020-01-01 keep 6 %, 2020-02-01 and 03-01 bear none."""
    monthly = Obligation(
        amount=Decimal(36500), frequency=Frequency.MONTHLY, first_due=date(2019, 12, 1)
    )
    case = Case(
        state=TN,
        order=SupportOrder(obligations=(monthly,)),
        ledger=Ledger(),
        agency=Agency(status=AgencyStatus.OPEN, opened=date(2020, 1, 15)),
    )

    # to 2020-03-11: 101 days and 70 days at 6.00 a day
    assert interest(case, on=date(2020, 3, 11)) == Decimal(606) + Decimal(420)
    # by day instead: 45 and 14 days before 2020-01-15, nothing after
    assert interest(case, on=date(2020, 3, 11), agency_change="by_day") == Decimal(354)


def test_agency_case_closed_midway_changes_later_charges() -> None:
    """CONV-10: the charge of 2020-01-01 keeps none, that of 2020-02-01 bears 6 %."""
    monthly = Obligation(
        amount=Decimal(36500), frequency=Frequency.MONTHLY, first_due=date(2020, 1, 1)
    )
    closed = Agency(status=AgencyStatus.CLOSED, opened=date(2015, 1, 1), closed=date(2020, 1, 15))
    case = Case(
        state=TN, order=SupportOrder(obligations=(monthly,)), ledger=Ledger(), agency=closed
    )

    # only 10 days on the second charge
    assert interest(case, on=date(2020, 2, 11)) == Decimal(60)


def test_finding_above_the_cap_is_refused_with_its_path() -> None:
    finding = Answer(question="tn.interest_finding_2017", value=Decimal("0.05"))

    with pytest.raises(CaseError, match=r"answers tn\.interest_finding_2017: 0\.05 does not lie"):
        interest(one_charge(date(2017, 6, 1), answers=(finding,)))


def test_charge_before_the_law_that_was_researched_is_refused() -> None:
    with pytest.raises(NotInForceError, match="1990-01-01"):
        interest(one_charge(date(1989, 12, 1)))


def test_order_of_another_state_bears_no_tennessee_interest() -> None:
    case = one_charge(date(2020, 1, 1), issuing="KY")
    statement = arrears_statement(case, on=REFERENCE, state=TENNESSEE)

    assert (statement.principal, statement.interest) == (Decimal(500), Decimal(0))
    assert any("law of that state" in note.text for note in statement.notes)


def test_notes_give_both_figures_of_the_open_question() -> None:
    statement = arrears_statement(one_charge(date(2016, 1, 1)), on=REFERENCE, state=TENNESSEE)
    note = next(one for one in statement.notes if one.text.startswith("Arrears of before April"))

    assert "Followed here" in note.text
    for figure in ("329.51", "401.84", "653.75"):
        assert figure in note.text


def test_each_period_of_law_has_its_rate_span_and_authority() -> None:
    statement = arrears_statement(one_charge(date(2016, 1, 1)), on=REFERENCE, state=TENNESSEE)

    assert [
        (row.start, row.end, row.rate, row.interest, row.citation.id)
        for row in statement.by_period()
    ] == [
        (date(2016, 1, 1), date(2017, 4, 17), Decimal("0.12"), Decimal("77.59"), "TN-INT-1"),
        (date(2017, 4, 17), date(2018, 7, 1), Decimal(0), Decimal("0.00"), "TN-INT-2"),
        (date(2018, 7, 1), REFERENCE, Decimal("0.06"), Decimal("251.92"), "TN-INT-3"),
    ]
