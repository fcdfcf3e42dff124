"""Massachusetts' official forms, as far as research has seen them."""

from __future__ import annotations

from docassemble_state_ma.state import MASSACHUSETTS

from docassemble_core.law import Confidence
from docassemble_core.spec import LeftFor, OfficialForm

# Number and revision as the research notes record them (section 4a, and the forms' own feet).
REVISIONS = {
    "TC0050": "06/24",
    "TC0002": "04/23",
    "CJ-D 301 S": "9/15/17",
    "CJ-D 301 L": "9/15/17",
    "CJ-D 301 Schedule A": "4/07",
    "CJ-D 301 Schedule B": "4/07",
    "CJ-D 400": "4/07",
}


def form(number: str) -> OfficialForm:
    found = MASSACHUSETTS.official_form(number)
    assert found is not None
    return found


def test_revisions_are_those_printed_on_the_forms() -> None:
    assert {number: form(number).revision for number in REVISIONS} == REVISIONS


def test_the_complaint_for_contempt_says_what_was_not_seen() -> None:
    complaint = form("CJD 103")

    assert complaint.revision == "not seen"
    assert complaint.confidence is Confidence.UNVERIFIED
    assert complaint.revisions == ()
    assert "not seen" in complaint.note
    assert any("not seen" in item.label for item in complaint.items)


def test_the_complaint_ticks_civil_and_claims_no_interest() -> None:
    civil = form("CJD 103").item("civil")
    arrears = form("CJD 103").item("arrears")

    assert civil is not None
    assert [choice.key for choice in civil.choices if choice.when == "true"] == ["civil"]
    assert arrears is not None
    assert arrears.value == "arrears.principal"


def test_food_stamps_are_no_ground_for_category_a() -> None:
    category = form("Affidavit of Indigency").item("category")

    assert category is not None
    assert "snap" not in category.choices[0].when


def test_a_month_counts_4_3_weeks_on_the_financial_statement() -> None:
    base = form("CJ-D 301 S").item("income_base")

    assert base is not None
    assert base.value == "figures.weekly_income('4.3', 'wages') or 0"


def test_numbers_and_signatures_are_left_to_the_signer_and_the_notary() -> None:
    statement = form("CJ-D 301 L")
    left = {item.key: item.left_for for item in statement.items if item.left_for}

    assert left["ssn"] is LeftFor.SIGNER
    assert left["signature"] is LeftFor.SIGNER
    assert left["notary"] is LeftFor.NOTARY


def test_care_or_custody_affidavit_holds_addresses_back_where_there_is_danger() -> None:
    affidavit = form("TC0050")
    asking = [affidavit.item(key) for key in ("current", "previous", "home")]

    assert {item.when for item in asking if item} == {"local.address_box == 'none'"}
