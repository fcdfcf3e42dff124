"""An official form as a worksheet."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from docassemble_core.model import Agency, Case, Child, Name, SupportOrder
from docassemble_core.official_forms import EntryStatus, Evaluate, Worksheet, worksheet
from docassemble_core.spec import ArrearsSummary, OfficialForm
from docassemble_core.values import Unknown, state_code

ARREARS = ArrearsSummary(
    on=date(2026, 11, 21),
    principal=Decimal("1200.5"),
    interest=Decimal(0),
    oldest_unpaid=None,
    missed=3,
    monthly_current=Decimal(400),
)
ORDER = SupportOrder(docket_number="77 D 1", entered_on=date(2020, 2, 3), obligor_knew="served")
CHILDREN = (
    Child(name=Name(first="Ana", last="Cruz"), date_of_birth=date(2015, 5, 6)),
    Child(name=Name(first="Leo", last="Cruz")),
)


@pytest.fixture
def sheet(sample: OfficialForm, over: Callable[..., Evaluate]) -> Worksheet:
    case = Case(state=state_code("ZZ"), requests=("fees",))
    agency = Agency(case_number=Unknown("letters were lost"))
    evaluate = over(
        order=ORDER, arrears=ARREARS, case=case, children=CHILDREN, agency=agency, payments=()
    )
    return worksheet(sample, evaluate)


def test_values_stand_in_the_forms_order_as_a_person_copies_them(sheet: Worksheet) -> None:
    assert [(row.number, row.value) for row in sheet.rows[:5]] == [
        ("1", "77 D 1"),
        ("2", "February 3, 2020"),
        ("3", "$1,200.50"),
        ("4", "☒ Was served"),
        ("5", "☒ Tick the box."),
    ]
    assert [row.section for row in sheet.rows[:4]] == ["Caption", "", "", "Knowledge"]


def test_a_gap_is_a_missing_fact_with_its_path(sheet: Worksheet) -> None:
    children = sheet.rows[5]

    assert children.header == ("Name", "Born")
    assert children.lines == (
        ("Ana Cruz", "May 6, 2015"),
        ("Leo Cruz", "Still to be asked: children[1].date_of_birth"),
    )
    assert sheet.missing == ("children[1].date_of_birth",)
    assert children.status is EntryStatus.MISSING


def test_what_is_not_ours_to_fill_says_whose_it_is(sheet: Worksheet) -> None:
    assert sheet.rows[7].entered == "Leave empty: the court fills this in."
    assert sheet.rows[8].entered == "You decide: the case file does not say."
    assert sheet.rows[6].entered == "Leave empty."


def test_an_unknown_fact_is_said_to_be_unknown(sheet: Worksheet) -> None:
    assert sheet.rows[9].entered == "Not known: letters were lost"
    assert sheet.rows[9].status is EntryStatus.UNKNOWN


def test_an_unverified_item_says_so(sheet: Worksheet) -> None:
    assert "compare with the blank" in sheet.rows[2].note
    assert sheet.rows[1].note == "The date on the stamp."
    assert sheet.unverified


def test_an_item_that_does_not_apply_is_left_empty(
    sample: OfficialForm, over: Callable[..., Evaluate]
) -> None:
    case = Case(state=state_code("ZZ"))
    evaluate = over(order=SupportOrder(), arrears=ARREARS, case=case, children=(), agency=False)

    rows = worksheet(sample, evaluate).rows

    assert rows[0].entered == "Still to be asked: order.docket_number"
    assert rows[3].entered == "Still to be asked: order.obligor_knew"
    assert [rows[index].status for index in (4, 5, 9)] == [EntryStatus.EMPTY] * 3
