"""What falls due as children come of age, move, or die."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from docassemble_state_tn.state import TENNESSEE

from docassemble_core.calc import ArrearsStatement, arrears_statement
from docassemble_core.model import (
    Case,
    Child,
    ChildEvent,
    ChildEventKind,
    Ledger,
    Obligation,
    OrderChange,
    Reduction,
    SupportKind,
    SupportOrder,
)
from docassemble_core.spec import State
from docassemble_core.values import state_code

Make = Callable[..., Case]


Monthly = Callable[..., Obligation]


def dues(case: Case, on: date, state: State) -> list[tuple[date, Decimal]]:
    result: ArrearsStatement = arrears_statement(case, on=on, state=state)
    return [(line.due, line.amount) for line in result.charges]


def test_a_later_order_for_one_child_leaves_the_others_share(
    make_case: Make, monthly: Monthly, state: State
) -> None:
    """300 for each of two; from March 100 for `a`, so `b` stays at 300."""
    order = SupportOrder(
        obligations=(monthly("300", date(2026, 2, 1), per_child=True),),
        changes=(OrderChange(obligations=(monthly("100", date(2026, 3, 1), children=("a",)),)),),
    )
    case = make_case(order=order, children=(Child(id="a"), Child(id="b")))

    assert dues(case, date(2026, 3, 1), state) == [
        (date(2026, 2, 1), Decimal(600)),
        (date(2026, 3, 1), Decimal(100)),
        (date(2026, 3, 1), Decimal(300)),
    ]


def test_reductions_by_day_and_by_a_childs_end_of_support(monthly: Monthly) -> None:
    """Tennessee: 18 on 2026-03-10, graduation on 2026-05-22."""
    kid = Child(id="a", date_of_birth=date(2008, 3, 10), leaves_school_on=date(2026, 5, 22))
    other = Child(id="b", date_of_birth=date(2012, 1, 1))
    given = monthly(
        "600",
        date(2026, 3, 1),
        reductions=(
            Reduction(amount=Decimal(400), child="a"),
            Reduction(amount=Decimal(550), on=date(2026, 4, 15)),
        ),
    )
    case = Case(
        state=state_code("TN"),
        order=SupportOrder(obligations=(given,)),
        ledger=Ledger(),
        children=(kid, other),
    )

    assert [amount for _, amount in dues(case, date(2026, 6, 1), TENNESSEE)] == [
        Decimal(600),
        Decimal(600),
        Decimal(550),
        Decimal(400),
    ]


def tennessee(given: Obligation, *children: Child) -> Case:
    return Case(
        state=state_code("TN"),
        order=SupportOrder(obligations=(given,)),
        ledger=Ledger(),
        children=children,
    )


def test_an_amount_for_each_child_falls_as_each_child_comes_of_age(monthly: Monthly) -> None:
    kids = (
        Child(id="a", date_of_birth=date(2008, 3, 10), in_school=False),
        Child(id="b", date_of_birth=date(2008, 4, 20), in_school=False),
    )
    case = tennessee(monthly("300", date(2026, 3, 1), per_child=True), *kids)

    assert dues(case, date(2026, 6, 1), TENNESSEE) == [
        (date(2026, 3, 1), Decimal(600)),
        (date(2026, 4, 1), Decimal(300)),
    ]


def test_support_ends_with_the_last_child(monthly: Monthly) -> None:
    kid = Child(date_of_birth=date(2008, 3, 10), leaves_school_on=date(2026, 5, 22))
    case = tennessee(monthly("600", date(2026, 4, 1)), kid)

    assert [day.month for day, _ in dues(case, date(2026, 9, 1), TENNESSEE)] == [4, 5]


@pytest.mark.parametrize(
    ("kind", "months"),
    [(ChildEventKind.DIED, [1, 2]), (ChildEventKind.MOVED_TO_OBLIGOR, [1, 2, 3, 4])],
)
def test_death_ends_support_and_a_move_does_not(
    monthly: Monthly, kind: ChildEventKind, months: list[int]
) -> None:
    event = ChildEvent(kind=kind, on=date(2026, 2, 14))
    case = tennessee(
        monthly("600", date(2026, 1, 1)), Child(date_of_birth=date(2015, 1, 1), events=(event,))
    )
    result = arrears_statement(case, on=date(2026, 4, 1), state=TENNESSEE)

    assert [line.due.month for line in result.charges] == months
    moved = [note for note in result.notes if "moved" in note.text]
    assert bool(moved) is (kind is ChildEventKind.MOVED_TO_OBLIGOR)


def test_spousal_support_does_not_end_with_the_children(monthly: Monthly) -> None:
    kid = Child(date_of_birth=date(2008, 3, 10), in_school=False)
    case = tennessee(monthly("600", date(2026, 3, 1), kind=SupportKind.SPOUSAL_SUPPORT), kid)

    assert len(dues(case, date(2026, 6, 1), TENNESSEE)) == 4
