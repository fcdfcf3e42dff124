"""Figures of a household in the cuts in which forms ask for them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from docassemble_core.model import (
    Asset,
    Case,
    Child,
    Debt,
    Employer,
    Expense,
    Frequency,
    Household,
    Income,
    Member,
    Name,
    OrderChange,
    Person,
    SupportOrder,
)
from docassemble_core.official_forms import FormFigures
from docassemble_core.values import Unknown, state_code

ON = date(2026, 11, 21)


@pytest.fixture
def figures() -> FormFigures:
    first = SupportOrder(title="Decree", changes=(OrderChange(title="Agreed Order"),))
    household = Household(
        incomes=(
            Income(
                kind="wages",
                gross=Decimal(430),
                net=Decimal(400),
                frequency=Frequency.WEEKLY,
                employer=Employer(name="Harbor Hotel"),
            ),
            Income(kind="child_support", gross=Decimal(215), net=Decimal(215)),
            Income(kind="ssi", gross=Decimal(900), recipient="Rosa Cruz"),
        ),
        expenses=(
            Expense(kind="housing", amount=Decimal(1290)),
            Expense(kind="groceries", amount=Decimal(100), frequency=Frequency.WEEKLY),
            Expense(kind="piano_lessons", amount=Decimal(43)),
            Expense(kind="clothing", amount=Unknown("never added up")),
        ),
        assets=(
            Asset(kind="vehicle", value=Decimal(4200), owed=Decimal(900), description="Civic"),
            Asset(kind="cash", value=Decimal(40)),
            Asset(kind="piano", value=Decimal(500)),
        ),
        debts=(Debt(creditor="Bank", balance=Decimal(1800), monthly_payment=Decimal(60)),),
        members=(Member(name=Name(first="Rosa", last="Cruz"), age=61),),
    )
    case = Case(
        state=state_code("ZZ"),
        obligee=Person(date_of_birth=date(1988, 11, 22)),
        order=first,
        children=(Child(date_of_birth=date(2008, 11, 21)), Child(date_of_birth=date(2008, 11, 22))),
        household=household,
    )
    return FormFigures(case, ON)


def test_income_by_the_month_and_by_the_week(figures: FormFigures) -> None:
    # 430 x 52 / 12 = 1,863.33; and 215 / 4.3 = 50 a week
    assert round(figures.income("wages") or 0, 2) == Decimal("1863.33")
    assert figures.weekly_income("4.3", "child_support") == 50
    assert figures.weekly_income("4.3") == 480
    assert figures.weekly_other_income("4.3", "wages") == 50
    assert figures.other_income_words("wages") == "Child support"
    assert figures.income("tips") is None


def test_income_of_the_year_and_of_the_household(figures: FormFigures) -> None:
    # 430 x 52 + 215 x 12 = 24,940; net 400 x 52 + 215 x 12 = 23,380
    assert figures.yearly_income == 24940
    assert figures.yearly_net_income == 23380
    assert round(figures.net_income or 0, 2) == Decimal("1948.33")
    assert figures.members_income == 900
    assert round(figures.household_income or 0, 2) == Decimal("2978.33")
    assert [one.source for one in figures.incomes] == ["Wages", "Child support"]


def test_expenses_leave_out_what_is_not_known(figures: FormFigures) -> None:
    # 100 x 52 / 12 = 433.33
    assert round(figures.expense("groceries", "housing") or 0, 2) == Decimal("1723.33")
    assert figures.expense("clothing") is None
    assert figures.weekly_expense("4.3", "housing") == 300
    assert figures.other_expense("housing", "groceries") == 43
    assert figures.other_expenses("housing", "groceries", "clothing") == "Piano lessons"
    assert figures.weekly_other_expense("4.3", "housing", "groceries") == 10
    # 1,290 + 433.33 + 43 + 60 of debts
    assert round(figures.outgoings or 0, 2) == Decimal("1826.33")


def test_assets_and_debts(figures: FormFigures) -> None:
    assert figures.asset_value("vehicle", "cash") == 4240
    assert figures.owed("vehicle") == 900
    assert figures.equity_of("vehicle") == 3300
    assert figures.equity == 3840
    assert [one.kind for one in figures.other_assets] == ["piano"]
    assert figures.named(figures.assets("vehicle", "cash")) == ("Civic", "Cash")
    assert (figures.debt_balance, figures.debt_payments) == (1800, 60)


def test_people(figures: FormFigures) -> None:
    household = figures.case.household
    assert household is not None
    assert household.members is not None
    member = figures.member(household.members[0])

    assert (member.name, member.age, member.monthly) == ("Rosa Cruz", 61, 900)
    assert figures.filer_age == 37  # thirty-eight tomorrow
    assert figures.job is not None
    assert figures.children_under(18) == figures.case.children[1:]


def test_a_charge_names_the_order_that_it_rests_on(figures: FormFigures) -> None:
    first = figures.order_of("order.obligations[0]")
    later = figures.order_of("order.changes[0].obligations[1]")

    assert first is figures.case.order
    assert later is not None
    assert later.title == "Agreed Order"


def test_without_a_household_there_are_no_figures() -> None:
    figures = FormFigures(Case(state=state_code("ZZ")), ON)

    assert figures.income() is None
    assert figures.equity is None
    assert figures.job is None
    assert figures.filer_age is None
