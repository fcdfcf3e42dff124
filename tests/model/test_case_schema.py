"""The published schema is current, describes every field and refuses what the reader refuses."""

import json
from pathlib import Path
from typing import Any

import attrs
import jsonschema
import pytest

from docassemble_core.errors import CaseError
from docassemble_core.model import Ledger
from docassemble_core.model.exchange import case_schema, load_case

PUBLISHED = Path(__file__).resolve().parents[2] / "docs" / "case.schema.json"


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    return case_schema()


def test_the_published_schema_is_the_model_s(schema: dict[str, Any]) -> None:
    published = json.loads(PUBLISHED.read_text(encoding="utf-8"))

    assert published == schema, "write case_schema() to docs/case.schema.json again"


def test_the_schema_is_valid_and_closed(schema: dict[str, Any]) -> None:
    jsonschema.Draft202012Validator.check_schema(schema)

    records = [one for one in schema["$defs"].values() if one.get("type") == "object"]
    assert records
    assert all(one["additionalProperties"] is False for one in records)


def test_every_field_is_described(schema: dict[str, Any]) -> None:
    silent = [
        f"{name}.{key}"
        for name, record in schema["$defs"].items()
        for key, field in record.get("properties", {}).items()
        if "description" not in field and name != "Unknown"
    ]

    assert silent == []


def test_a_ledger_may_name_a_payment_file(schema: dict[str, Any]) -> None:
    fields = {one.name for one in attrs.fields(Ledger)}

    assert set(schema["$defs"]["Ledger"]["properties"]) == fields | {"payment_file"}


BOTH_REFUSE = [
    {},
    {"state": "Tennessee"},
    {"state": "TN", "legder": {}},
    {"state": "TN", "order": {"docket_number": " "}},
    {"state": "TN", "order": {"obligations": [{"amount": "$5"}]}},
    {"state": "TN", "order": {"obligations": [{"first_due": "03/01/2019"}]}},
    {"state": "TN", "order": {"obligations": [{"frequency": "montly"}]}},
    {"state": "TN", "order": {"title": {"unknown": ""}}},
    {"state": "TN", "order": {"title": {"unknown": "lost", "why": "fire"}}},
    {"state": "TN", "obligee": {"name": {"last": "Holloway"}}},
    {"state": "TN", "requests": "civil_contempt"},
    {"state": "TN", "answers": [{"question": "tn.a", "value": {"day": "2020-01-01"}}]},
    {"state": "TN", "obligor": {"identifiers": [{"kind": "ssn", "number": {"masked": True}}]}},
]


@pytest.mark.parametrize("facts", BOTH_REFUSE)
def test_what_the_schema_refuses_the_reader_refuses(
    facts: dict[str, Any], schema: dict[str, Any]
) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(facts, schema)
    with pytest.raises(CaseError):
        load_case(facts)


BOTH_TAKE = [
    {"state": "TN"},
    {"state": "TN", "hearing": {"on": None}},
    {"state": "TN", "order": {"title": {"unknown": "lost"}, "obligations": [{"amount": 5.25}]}},
    {"state": "TN", "answers": [{"question": "tn.a", "value": {"date": "2020-01-01"}}]},
    {"state": "TN", "answers": [{"question": "tn.a", "value": {"number": "0.06"}}]},
]


@pytest.mark.parametrize("facts", BOTH_TAKE)
def test_what_the_reader_takes_fits_the_schema(
    facts: dict[str, Any], schema: dict[str, Any]
) -> None:
    jsonschema.validate(facts, schema)

    assert load_case(facts).state == "TN"
