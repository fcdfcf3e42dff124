"""Custody that suspends support and interest in California, and for how long."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from docassemble_state_ca.state import CALIFORNIA

from docassemble_core.calc import ArrearsStatement, Settings, arrears_statement
from docassemble_core.model import (
    Case,
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


def custody(start: date, end: date | None, **fields: object) -> Whereabouts:
    return Whereabouts(incarcerations=(Incarceration(start=start, end=end, **fields),))


def test_custody_of_more_than_90_days_suspends_support_and_interest() -> None:
    """CONV-9: 2024-02-10 to 06-30 suspends 2024-03-01 up to 2025-03-31."""
    case = case_of(
        monthly(date(2024, 1, 1), until=date(2025, 4, 2)),
        whereabouts=custody(date(2024, 2, 10), date(2024, 6, 30), had_means=False),
    )
    result = statement(case, date(2025, 4, 11))

    assert [line.due for line in result.charges] == [
        date(2024, 1, 1),
        date(2024, 2, 1),
        date(2025, 4, 1),
    ]
    assert len(result.suspended) == 13
    # to 2024-03-01: 60 and 29 days; from 2025-04-01 to 04-11: 10 days on each of three
    assert result.interest == Decimal(600 + 290 + 300)


@pytest.mark.parametrize(("end", "suspended"), [(date(2024, 5, 10), 0), (date(2024, 5, 11), 12)])
def test_ninety_days_must_be_exceeded(end: date, suspended: int) -> None:
    # from 2024-02-11 the 90th day is 2024-05-10; released in May, support resumes on
    # 2025-03-01, so 12 charges from 2024-03-01 on do not fall due
    case = case_of(monthly(date(2024, 1, 1)), whereabouts=custody(date(2024, 2, 10), end))

    assert len(statement(case, date(2026, 1, 1)).suspended) == suspended


def test_release_before_2024_resumes_with_the_next_month() -> None:
    # 2023-03-10 to 2023-12-31: suspended from 2023-04-01, due again on 2024-01-01
    case = case_of(
        monthly(date(2023, 1, 1)),
        whereabouts=custody(
            date(2023, 3, 10), date(2023, 12, 31), for_nonsupport_or_violence=False
        ),
    )
    result = statement(case, date(2024, 1, 1))

    assert [one.due.month for one in result.suspended] == [4, 5, 6, 7, 8, 9, 10, 11, 12]
    assert result.charges[-1].due == date(2024, 1, 1)


def test_means_to_pay_prevent_the_suspension() -> None:
    case = case_of(
        monthly(date(2024, 1, 1)),
        whereabouts=custody(date(2024, 2, 10), date(2024, 6, 30), had_means=True),
    )

    assert statement(case, date(2025, 1, 1)).suspended == ()


@pytest.mark.parametrize(
    ("whereabouts", "told"),
    [
        (custody(date(2020, 2, 10), date(2020, 9, 1)), "law of that time was not read"),
        (custody(date(2024, 2, 10), date(2024, 9, 1), had_means=True), "means to pay"),
    ],
)
def test_custody_that_suspends_nothing_is_remarked_upon(
    whereabouts: Whereabouts, told: str
) -> None:
    result = statement(
        case_of(monthly(date(2020, 1, 1)), whereabouts=whereabouts), date(2025, 1, 1)
    )

    assert result.suspended == ()
    assert any(told in note.text for note in result.notes)


def test_unknown_means_are_asked_and_both_figures_given() -> None:
    case = case_of(
        monthly(date(2024, 1, 1)),
        whereabouts=custody(date(2024, 2, 10), date(2024, 6, 30)),
    )
    result = arrears_statement(case, on=date(2024, 4, 11), state=CALIFORNIA)

    assert any(note.paths == ("whereabouts.incarcerations[0].had_means",) for note in result.notes)
    figures = {one.option: one.principal for one in result.readings if one.question == "ca.custody"}
    assert figures == {"suspended": Decimal(73000), "not_suspended": Decimal(146000)}


@pytest.mark.parametrize(
    ("on", "suspended"),
    [
        # in custody since 2026-07-01 and still there: 2026-09-29 is day 90, 09-30 day 91; then
        # the charges of 08-01 and 09-01 had not fallen due (CA-INT-24, CONV-9)
        (date(2026, 9, 29), 0),
        (date(2026, 9, 30), 2),
    ],
)
def test_custody_that_goes_on_suspends_once_it_has_exceeded_ninety_days(
    on: date, suspended: int
) -> None:
    case = case_of(monthly(date(2026, 6, 1)), whereabouts=custody(date(2026, 7, 1), None))

    result = statement(case, on)

    assert len(result.suspended) == suspended
    remarks = [one.text for one in statement_with_notes(case, on).notes]
    assert any("suspends nothing yet" in text for text in remarks) is (suspended == 0)


def statement_with_notes(case: Case, on: date) -> ArrearsStatement:
    return arrears_statement(case, on=on, state=CALIFORNIA)
