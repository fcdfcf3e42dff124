"""A case file is read exactly as it is written, and written so that it reads the same."""

import json
import tomllib
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal

import pytest

from docassemble_core.errors import CaseError
from docassemble_core.model import (
    AgencyStatus,
    Answer,
    Case,
    Frequency,
    Identifier,
    IdentifierKind,
    Person,
)
from docassemble_core.model.exchange import dump_case, load_case
from docassemble_core.values import Sensitive, StateCode, Unknown

FACTS = {
    "state": "tn",
    "order": {
        "docket_number": "14D1187",
        "title": {"unknown": "decree not at hand"},
        "entered_on": "2014-09-08",
        "obligations": [{"amount": "612.00", "frequency": "monthly", "first_due": "2014-10-01"}],
    },
    "agency": {"status": "none"},
}


def test_a_mapping_of_plain_values_becomes_typed_facts() -> None:
    case = load_case(FACTS)

    assert case.state == "TN"
    assert case.agency.status is AgencyStatus.NONE
    assert case.order.title == Unknown("decree not at hand")
    assert case.order.entered_on == date(2014, 9, 8)
    obligation = case.order.obligations[0]
    assert (obligation.amount, obligation.frequency) == (Decimal("612.00"), Frequency.MONTHLY)


def test_reading_leaves_the_given_mapping_as_it_was() -> None:
    given = {"state": "TN", "ledger": {"payment_file": {"path": "absent.csv"}}, "wrong": 1}
    before = json.dumps(given)

    with pytest.raises(CaseError):
        load_case(given)

    assert json.dumps(given) == before


def test_what_is_left_out_is_not_asked() -> None:
    case = load_case({"state": "TN"})

    assert case == Case(state=StateCode("TN"))
    assert case.pending is None


def test_an_empty_list_differs_from_a_question_not_asked() -> None:
    assert load_case({"state": "TN", "pending": []}).pending == ()


def test_null_in_json_means_not_asked(tmp_path: Path) -> None:
    (tmp_path / "case.json").write_text('{"state": "TN", "hearing": {"on": null}}')

    assert load_case(tmp_path / "case.json").hearing.on is None


@pytest.mark.parametrize("writing", ["187.10", 187.1, Decimal("187.1")])
def test_amounts_are_exact_however_they_are_written(writing: object) -> None:
    case = load_case({"state": "MA", "order": {"obligations": [{"amount": writing}]}})

    assert case.order.obligations[0].amount == Decimal("187.1")


def test_toml_numbers_and_dates_are_exact(tmp_path: Path) -> None:
    (tmp_path / "case.toml").write_text(
        'state = "TN"\n[[order.obligations]]\namount = 548.10\nfirst_due = 2019-04-01\n'
    )

    obligation = load_case(str(tmp_path / "case.toml")).order.obligations[0]

    assert (obligation.amount, obligation.first_due) == (Decimal("548.10"), date(2019, 4, 1))


def test_json_numbers_are_exact(tmp_path: Path) -> None:
    # As a float, 0.1 + 0.2 is not 0.3; read digit by digit it is.
    (tmp_path / "case.json").write_text(
        '{"state": "TN", "household": {"assets": [{"kind": "cash", "value": 0.10}, '
        '{"kind": "cash", "value": 0.20}]}}'
    )

    one, two = load_case(tmp_path / "case.json").household.assets

    assert one.value + two.value == Decimal("0.30")


def test_a_byte_order_mark_and_windows_line_ends_are_read_over(tmp_path: Path) -> None:
    (tmp_path / "case.toml").write_bytes(b'\xef\xbb\xbfstate = "TN"\r\nrequests = []\r\n')

    assert load_case(tmp_path / "case.toml").state == "TN"


def test_a_secret_is_read_from_plain_text_and_hidden() -> None:
    case = load_case(
        {"state": "TN", "obligor": {"identifiers": [{"kind": "ssn", "number": "900-12-3456"}]}}
    )

    assert case.obligor.ssn == Sensitive("900-12-3456")
    assert "3456" not in repr(case)


def test_a_secret_is_masked_when_it_is_written_and_the_mask_is_refused_when_read() -> None:
    number = Identifier(kind=IdentifierKind.SSN, number=Sensitive("900-12-3456"))
    case = Case(state=StateCode("TN"), obligor=Person(identifiers=(number,)))

    text = dump_case(case)

    assert "3456" not in text
    with pytest.raises(CaseError) as caught:
        load_case(tomllib.loads(text))
    (problem,) = caught.value.problems
    assert problem.where == "obligor.identifiers[0].number"
    assert problem.what == "the number was masked when this file was written"
    assert problem.remedy == 'write the whole number in quotes, or { unknown = "why" }'


@pytest.mark.parametrize("form", ["toml", "json"])
def test_a_disclosed_secret_reads_back(form: Literal["toml", "json"]) -> None:
    number = Identifier(kind=IdentifierKind.SSN, number=Sensitive("900-12-3456", label="SSN"))
    case = Case(state=StateCode("TN"), obligor=Person(identifiers=(number,)))

    text = dump_case(case, format=form, disclose=True)

    assert load_case(_parsed(text, form)) == case


ANSWERS = [
    "yes",
    "2026-01-31",
    "187.00",
    True,
    False,
    date(2026, 1, 31),
    Decimal("187.00"),
    Decimal("0.0625"),
    Unknown("she will look it up"),
]


@pytest.mark.parametrize("form", ["toml", "json"])
@pytest.mark.parametrize("value", ANSWERS)
def test_an_answer_keeps_its_kind(value: object, form: Literal["toml", "json"]) -> None:
    case = Case(state=StateCode("TN"), answers=(Answer(question="tn.fact", value=value),))

    again = load_case(_parsed(dump_case(case, format=form), form)).answers[0].value

    assert again == value
    assert type(again) is type(value)


HARD_NAMES = [
    'Núñez & Sons <"Ltd">',
    "{{ 7*7 }}",
    "x" * 300,
    "שרה כהן",
    "Ana \U0001f600 B\\n",
    "a\ttab\nand a line",
]


@pytest.mark.parametrize("form", ["toml", "json"])
@pytest.mark.parametrize("name", HARD_NAMES)
def test_every_name_a_document_can_hold_goes_through_unchanged(
    name: str, form: Literal["toml", "json"]
) -> None:
    case = load_case({"state": "TN", "obligee": {"name": {"first": name}}})

    again = load_case(_parsed(dump_case(case, format=form), form))

    assert again.obligee.name.first == name


def test_what_equals_its_default_is_not_written() -> None:
    assert dump_case(Case(state=StateCode("TN"))) == 'state = "TN"\n'


def test_json_holds_amounts_and_dates_as_text() -> None:
    text = dump_case(load_case(FACTS), format="json")

    obligation = json.loads(text)["order"]["obligations"][0]
    assert obligation == {"amount": "612.00", "frequency": "monthly", "first_due": "2014-10-01"}


def _parsed(text: str, form: str) -> dict[str, Any]:
    return tomllib.loads(text) if form == "toml" else json.loads(text)
