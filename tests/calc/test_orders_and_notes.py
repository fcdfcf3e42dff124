"""Several orders, notes on the record, explanations, forecasts and tables."""

from __future__ import annotations

import builtins
from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from docassemble_state_ca.state import CALIFORNIA
from docassemble_state_tn.state import TENNESSEE

from docassemble_core.calc import NoteKind, PaymentStatus, Settings, arrears_statement
from docassemble_core.calc.metering import meter_for
from docassemble_core.errors import ExtraNotInstalledError
from docassemble_core.model import (
    Agency,
    AgencyStatus,
    Case,
    Charge,
    CreditClaim,
    CreditKind,
    Frequency,
    Ledger,
    Obligation,
    Payment,
    SupportKind,
    SupportOrder,
)
from docassemble_core.spec import ArrearsFacts, DailySimple, State
from docassemble_core.values import state_code

Make = Callable[..., Case]
Monthly = Callable[..., Obligation]
PLAIN = Settings(alternatives=False)


@pytest.fixture
def two_orders(make_case: Make, monthly: Monthly) -> Callable[..., Case]:
    def make(*payments: Payment) -> Case:
        case = make_case(monthly("500", date(2026, 1, 1)), payments=payments)
        other = SupportOrder(docket_number="D-2", obligations=(monthly("200", date(2026, 1, 1)),))
        return Case(state=case.state, order=case.order, other_orders=(other,), ledger=case.ledger)

    return make


def test_a_payment_without_an_order_stays_unassigned(
    two_orders: Callable[..., Case], state: State
) -> None:
    """CONV-7."""
    case = two_orders(
        Payment(on=date(2026, 1, 5), amount=Decimal(150), order="D-2"),
        Payment(on=date(2026, 1, 6), amount=Decimal(100)),
    )
    result = arrears_statement(case, on=date(2026, 1, 31), state=state)

    assert [(line.order, line.unpaid) for line in result.charges] == [
        ("D-1", Decimal(500)),
        ("D-2", Decimal(50)),
    ]
    assert [line.amount for line in result.unassigned] == [Decimal(100)]
    assert result.unassigned[0].status is PaymentStatus.UNASSIGNED
    assert any(
        note.kind is NoteKind.QUESTION and "for which order" in note.text for note in result.notes
    )


def test_an_overpayment_of_one_order_does_not_pay_the_other(
    two_orders: Callable[..., Case], state: State
) -> None:
    case = two_orders(Payment(on=date(2026, 1, 5), amount=Decimal(300), order="D-2"))
    result = arrears_statement(case, on=date(2026, 1, 31), state=state)

    assert (result.principal, result.carried_forward) == (Decimal(500), Decimal(100))


def test_charges_alone_take_the_payments_of_their_order(make_case: Make, state: State) -> None:
    bill = Charge(kind=SupportKind.REIMBURSEMENT, due=date(2026, 1, 10), amount=Decimal(90))
    case = make_case(charges=(bill,), paid=((date(2026, 1, 12), "60"),))

    assert arrears_statement(case, on=date(2026, 1, 31), state=state).principal == Decimal(30)


def test_fees_are_paid_after_support(make_case: Make, monthly: Monthly, state: State) -> None:
    fee = Charge(kind=SupportKind.FEES, due=date(2026, 1, 1), amount=Decimal(100))
    case = make_case(
        monthly("500", date(2026, 1, 15)), charges=(fee,), paid=((date(2026, 1, 20), "550"),)
    )
    result = arrears_statement(case, on=date(2026, 1, 31), state=state)

    assert [(line.kind, line.unpaid) for line in result.charges] == [
        (SupportKind.FEES, Decimal(50)),
        (SupportKind.CHILD_SUPPORT, Decimal(0)),
    ]
    assert any("order among kinds" in note.text for note in result.notes)


def test_an_agency_case_of_unknown_beginning_is_asked_about(
    make_case: Make, monthly: Monthly, state: State
) -> None:
    case = make_case(monthly("500", date(2026, 1, 15)), agency=Agency(status=AgencyStatus.OPEN))
    result = arrears_statement(case, on=date(2026, 1, 31), state=state)

    assert result.charges[0].agency_open
    assert any(note.paths == ("agency.opened",) for note in result.notes)


def test_credits_are_listed_with_their_rule_and_never_deducted(monthly: Monthly) -> None:
    claim = CreditClaim(
        kind=CreditKind.SOCIAL_SECURITY_DERIVATIVE,
        amount=Decimal(900),
        description="benefits paid to the child",
    )
    case = Case(
        state=state_code("CA"),
        order=SupportOrder(obligations=(monthly("500", date(2026, 1, 1)),)),
        ledger=Ledger(credit_claims=(claim,)),
    )
    result = arrears_statement(case, on=date(2026, 1, 1), state=CALIFORNIA)
    (note,) = (one for one in result.notes if "credit of $900.00" in one.text)

    assert result.principal == Decimal(500)
    assert note.kind is NoteKind.CLAIM
    assert "not deducted" in note.text
    assert note.citation is not None
    assert note.citation.id == "CA-INT-33"


def test_a_purpose_does_not_direct_a_payment_but_is_asked_about(
    make_case: Make, monthly: Monthly, state: State
) -> None:
    """CONV-8."""
    named = Payment(on=date(2026, 2, 3), amount=Decimal(500), purpose="2026-04")
    case = make_case(monthly("500", date(2026, 1, 1)), payments=(named,))
    result = arrears_statement(case, on=date(2026, 2, 28), state=state)

    assert [line.unpaid for line in result.charges] == [Decimal(500), Decimal(0)]
    assert any("said to be for 2026-04" in note.text for note in result.notes)


def test_a_state_without_rules_says_that_interest_was_not_researched(
    make_case: Make, monthly: Monthly, state: State
) -> None:
    result = arrears_statement(
        make_case(monthly("500", date(2026, 1, 1))), on=date(2026, 12, 31), state=state
    )

    assert result.interest == 0
    assert any("not known here" in note.text for note in result.notes)


def test_an_explanation_names_rate_days_base_rule_and_authority(monthly: Monthly) -> None:
    case = Case(
        state=state_code("TN"),
        order=SupportOrder(
            obligations=(monthly("36500", date(2020, 1, 1), until=date(2020, 1, 2)),)
        ),
        ledger=Ledger(),
    )
    result = arrears_statement(case, on=date(2020, 1, 11), state=TENNESSEE, settings=PLAIN)
    told = result.by_due_date()[0].explain()

    # 36,500 x 0.06 x 10 / 365
    assert (told.amount, told.rate, told.days, told.base) == (
        Decimal("60.00"),
        Decimal("0.06"),
        10,
        Decimal(36500),
    )
    assert told.citation is not None
    assert told.citation.id == "TN-INT-3"
    assert str(told).endswith(
        "2020-01-01 to 2020-01-11: 36500 x 0.06 x 10/365 (days) = 60.00 "
        "(T.C.A. 36-5-101(f)(1)(B)(ii); 2018 Pub. Ch. 1049 § 1)"
    )


def test_the_month_grid_has_twelve_months_a_year(
    make_case: Make, monthly: Monthly, state: State
) -> None:
    case = make_case(monthly("500", date(2025, 12, 1)), paid=((date(2026, 1, 20), "700"),))
    first, second = arrears_statement(case, on=date(2026, 2, 1), state=state).month_grid()

    assert (first.year, len(first.cells), first.ordered, first.paid) == (
        2025, 12, Decimal(500), Decimal(0),
    )  # fmt: skip
    # January takes 500 of the 700, December the other 200
    assert (first.cells[11].unpaid, second.cells[0].paid, second.cells[0].unpaid) == (
        Decimal(300), Decimal(700), Decimal(0),
    )  # fmt: skip
    assert second.unpaid == Decimal(500)


def test_charges_of_the_same_law_share_one_curve(monthly: Monthly) -> None:
    """That keeps the statement linear: an event costs the same however many charges there are."""
    case = Case(
        state=state_code("TN"),
        order=SupportOrder(obligations=(monthly("5", date(2010, 1, 1)),)),
        ledger=Ledger(),
    )
    lines = arrears_statement(case, on=date(2026, 1, 1), state=TENNESSEE, settings=PLAIN).charges
    facts = ArrearsFacts(case=case, law=TENNESSEE.law)
    rules = TENNESSEE.interest_rules
    assert rules is not None
    rule = rules.rule(facts)
    assert isinstance(rule, DailySimple)
    meter = meter_for(lines, rule, facts, lambda _line: True)
    curves = {id(course.curve) for n in range(len(lines)) if (course := meter.course(n))}

    # charges of before 2017-04-17, of before 2018-07-01, and of later
    assert (len(lines), len(curves)) == (193, 3)


def test_forecast_pays_principal_then_the_interest_that_still_accrues(
    monthly: Monthly,
) -> None:
    """36,500 at 6 %: 12 days to the first of two payments of 18,250, 31 to the second."""
    case = Case(
        state=state_code("TN"),
        order=SupportOrder(
            obligations=(monthly("36500", date(2020, 1, 1), until=date(2020, 1, 2)),)
        ),
        ledger=Ledger(),
    )
    result = arrears_statement(case, on=date(2020, 1, 1), state=TENNESSEE, settings=PLAIN)
    plan = result.forecast(Decimal(18250), start=date(2020, 1, 13))

    # 6.00 x 12 = 72.00; 3.00 x 31 = 93.00; the third payment is the 165.00 of interest
    assert [(row.on, row.amount, row.principal, row.interest) for row in plan.rows] == [
        (date(2020, 1, 13), Decimal(18250), Decimal(18250), Decimal("72.00")),
        (date(2020, 2, 13), Decimal(18250), Decimal(0), Decimal("165.00")),
        (date(2020, 3, 13), Decimal("165.00"), Decimal(0), Decimal("0.00")),
    ]
    assert plan.paid_off_on == date(2020, 3, 13)
    assert plan.further_interest == Decimal("165.00")
    assert plan.assumptions


def test_forecast_refuses_a_start_in_the_past(
    make_case: Make, monthly: Monthly, state: State
) -> None:
    result = arrears_statement(
        make_case(monthly("500", date(2026, 1, 1))), on=date(2026, 1, 1), state=state
    )

    with pytest.raises(ValueError, match="a start after 2026-01-01"):
        result.forecast(Decimal(50), start=date(2026, 1, 1), frequency=Frequency.WEEKLY)


def test_a_table_has_a_row_for_each_charge(make_case: Make, monthly: Monthly, state: State) -> None:
    result = arrears_statement(
        make_case(monthly("500", date(2026, 1, 1))), on=date(2026, 3, 1), state=state
    )
    frame = result.to_frame()

    assert list(frame["balance"]) == [Decimal(500), Decimal(1000), Decimal(1500)]
    assert list(frame.columns[-2:]) == ["balance", "interest"]


def test_a_table_without_pandas_says_what_to_install(
    make_case: Make, monthly: Monthly, state: State, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = builtins.__import__

    def without_pandas(name: str, *rest: object) -> object:
        if name == "pandas":
            raise ImportError(name)
        return real(name, *rest)  # type: ignore[arg-type]

    result = arrears_statement(
        make_case(monthly("500", date(2026, 1, 1))), on=date(2026, 3, 1), state=state
    )
    monkeypatch.setattr(builtins, "__import__", without_pandas)

    with pytest.raises(ExtraNotInstalledError, match=r"install docassemble-core\[notebook\]"):
        result.to_frame()
