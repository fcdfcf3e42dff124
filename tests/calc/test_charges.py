"""What falls due, and when: the orders' words, later orders, reductions and ends of support."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from docassemble_state_tn.state import TENNESSEE

from docassemble_core.calc import ArrearsStatement, arrears_statement
from docassemble_core.errors import MissingFactsError
from docassemble_core.model import (
    Case,
    Charge,
    Child,
    Frequency,
    Ledger,
    Obligation,
    OrderChange,
    SupportKind,
    SupportOrder,
)
from docassemble_core.spec import State
from docassemble_core.values import Unknown, state_code

Make = Callable[..., Case]


Monthly = Callable[..., Obligation]


def obligation(amount: str, frequency: Frequency, first: date, **fields: object) -> Obligation:
    return Obligation(
        **{"amount": Decimal(amount), "frequency": frequency, "first_due": first, **fields}
    )


def dues(case: Case, on: date, state: State) -> list[tuple[date, Decimal]]:
    result: ArrearsStatement = arrears_statement(case, on=on, state=state)
    return [(line.due, line.amount) for line in result.charges]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (
            obligation("10", Frequency.WEEKLY, date(2024, 2, 23)),
            [date(2024, 2, 23), date(2024, 3, 1), date(2024, 3, 8), date(2024, 3, 15)],
        ),
        (
            obligation("10", Frequency.BIWEEKLY, date(2024, 2, 16)),
            [date(2024, 2, 16), date(2024, 3, 1), date(2024, 3, 15)],
        ),
        (
            obligation("10", Frequency.SEMIMONTHLY, date(2024, 1, 15), days_of_month=(15, 31)),
            [
                date(2024, 1, 15),
                date(2024, 1, 31),
                date(2024, 2, 15),
                date(2024, 2, 29),
                date(2024, 3, 15),
            ],
        ),
        (  # the first day need not be one of the two
            obligation("10", Frequency.SEMIMONTHLY, date(2024, 2, 20), days_of_month=(1, 15)),
            [date(2024, 2, 20), date(2024, 3, 1), date(2024, 3, 15)],
        ),
        (  # 31 January, 29 February: the 31st is kept to
            obligation("10", Frequency.MONTHLY, date(2023, 12, 31)),
            [date(2023, 12, 31), date(2024, 1, 31), date(2024, 2, 29)],
        ),
        (
            obligation("10", Frequency.YEARLY, date(2022, 2, 28)),
            [date(2022, 2, 28), date(2023, 2, 28), date(2024, 2, 28)],
        ),
        (obligation("10", Frequency.ONCE, date(2024, 3, 20)), [date(2024, 3, 20)]),
        (  # the day named as the end is the first without a charge
            obligation("10", Frequency.MONTHLY, date(2024, 1, 1), until=date(2024, 3, 1)),
            [date(2024, 1, 1), date(2024, 2, 1)],
        ),
    ],
)
def test_due_days_of_each_frequency(
    make_case: Make, state: State, given: Obligation, expected: list[date]
) -> None:
    assert [day for day, _ in dues(make_case(given), date(2024, 3, 20), state)] == expected


def test_first_and_last_instalments_are_partial_as_the_order_says(
    make_case: Make, monthly: Monthly, state: State
) -> None:
    given = monthly(
        "500",
        date(2026, 1, 1),
        until=date(2026, 4, 1),
        first_amount=Decimal(250),
        last_amount=Decimal(125),
    )

    assert [amount for _, amount in dues(make_case(given), date(2026, 12, 31), state)] == [
        Decimal(250),
        Decimal(500),
        Decimal(125),
    ]


def test_a_later_order_ends_the_earlier_sum_on_its_first_due_day(
    make_case: Make, monthly: Monthly, state: State
) -> None:
    later = OrderChange(obligations=(monthly("400", date(2026, 3, 1)),))
    order = SupportOrder(obligations=(monthly("500", date(2026, 1, 1)),), changes=(later,))

    assert dues(make_case(order=order), date(2026, 4, 1), state) == [
        (date(2026, 1, 1), Decimal(500)),
        (date(2026, 2, 1), Decimal(500)),
        (date(2026, 3, 1), Decimal(400)),
        (date(2026, 4, 1), Decimal(400)),
    ]


def test_a_later_order_of_another_kind_leaves_the_sum_alone(
    make_case: Make, monthly: Monthly, state: State
) -> None:
    medical = monthly("50", date(2026, 2, 1), kind=SupportKind.MEDICAL_SUPPORT)
    order = SupportOrder(
        obligations=(monthly("500", date(2026, 1, 1)),),
        changes=(OrderChange(obligations=(medical,)),),
    )

    assert dues(make_case(order=order), date(2026, 2, 1), state) == [
        (date(2026, 1, 1), Decimal(500)),
        (date(2026, 2, 1), Decimal(500)),
        (date(2026, 2, 1), Decimal(50)),
    ]


def tennessee(given: Obligation, *children: Child) -> Case:
    return Case(
        state=state_code("TN"),
        order=SupportOrder(obligations=(given,)),
        ledger=Ledger(),
        children=children,
    )


def test_an_undivided_amount_stays_and_the_share_is_the_other_sides_claim(
    monthly: Monthly,
) -> None:
    """TN-ARR-15: one of two comes of age on 2026-03-10; half of two charges is 600."""
    kids = (
        Child(id="a", date_of_birth=date(2008, 3, 10), in_school=False),
        Child(id="b", date_of_birth=date(2012, 1, 1)),
    )
    case = tennessee(monthly("600", date(2026, 3, 1)), *kids)
    result = arrears_statement(case, on=date(2026, 5, 1), state=TENNESSEE)
    (claim,) = result.claims

    assert result.principal == Decimal(1800)
    assert (claim.code, claim.amount) == ("tn.one_of_several", Decimal("600.00"))
    assert claim.because.citation is not None
    assert claim.because.citation.id == "TN-ARR-15"


def test_a_payment_on_arrears_is_no_new_debt(
    make_case: Make, monthly: Monthly, state: State
) -> None:
    """CA-INT-8: a later order that sets a payoff plan does not make a new charge."""
    plan = monthly("100", date(2026, 1, 1), kind=SupportKind.ARREARS_PAYMENT)
    result = arrears_statement(
        make_case(monthly("500", date(2026, 1, 1)), plan), on=date(2026, 1, 31), state=state
    )

    assert result.principal == Decimal(500)
    assert any("no new debt" in note.text for note in result.notes)


def test_charges_besides_the_recurring_ones_are_listed_as_given(
    make_case: Make, monthly: Monthly, state: State
) -> None:
    bill = Charge(
        kind=SupportKind.REIMBURSEMENT,
        due=date(2026, 1, 20),
        amount=Decimal("81.25"),
        description="half of a dentist's bill",
    )
    case = make_case(monthly("500", date(2026, 1, 1)), charges=(bill,))
    result = arrears_statement(case, on=date(2026, 1, 31), state=state)

    assert [(line.kind, line.amount) for line in result.charges] == [
        (SupportKind.CHILD_SUPPORT, Decimal(500)),
        (SupportKind.REIMBURSEMENT, Decimal("81.25")),
    ]
    assert {total.kind: total.unpaid for total in result.by_kind()} == {
        SupportKind.CHILD_SUPPORT: Decimal(500),
        SupportKind.REIMBURSEMENT: Decimal("81.25"),
    }


def test_every_missing_fact_is_listed_with_its_path(make_case: Make, state: State) -> None:
    order = SupportOrder(
        obligations=(Obligation(amount=Unknown("the order is lost")),),
        changes=(
            OrderChange(
                obligations=(
                    obligation("5", Frequency.SEMIMONTHLY, date(2026, 1, 1)),
                    obligation("5", Frequency.MONTHLY, date(2026, 1, 1), per_child=True),
                )
            ),
        ),
    )

    with pytest.raises(MissingFactsError) as caught:
        arrears_statement(make_case(order=order, ledger=None), on=date(2026, 1, 1), state=state)

    assert [problem.where for problem in caught.value.problems] == [
        "children",
        "ledger",
        "order.changes[0].obligations[0].days_of_month",
        "order.obligations[0].amount",
        "order.obligations[0].first_due",
        "order.obligations[0].frequency",
    ]


def test_a_case_without_an_order_is_refused(make_case: Make, state: State) -> None:
    with pytest.raises(MissingFactsError, match="order: the fact is not known"):
        arrears_statement(make_case(order=None), on=date(2026, 1, 1), state=state)
