"""A county that the state does not list is asked about, and printed as it was given."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from attrs import evolve

import docassemble_core as dc

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
ON = date(2026, 11, 21)


def asked(example: str, county: str) -> list[str]:
    case = dc.load_case(EXAMPLES / example / "case.toml")
    assert case.order is not None
    court = evolve(case.order.court, county=county)
    plan = dc.plan(evolve(case, order=evolve(case.order, court=court)), on=ON)
    return [note.text for note in plan.notes if note.paths == ("order.court.county",)]


@pytest.mark.parametrize(
    ("example", "county", "meant"),
    [
        ("ca-agency", "San Diegoo", " Perhaps San Diego or San Mateo is meant."),
        ("ma-weekly", "Middlesex Division", " Perhaps Middlesex is meant."),
        ("tn-direct-pay", "Atlantis", ""),
    ],
)
def test_a_county_that_is_not_listed_is_asked_about(example: str, county: str, meant: str) -> None:
    (text,) = asked(example, county)

    assert f"has no {county!r}.{meant} The papers print it" in text


@pytest.mark.parametrize(
    ("example", "county"),
    [("ca-agency", "Los Angeles"), ("ma-weekly", "Suffolk"), ("tn-direct-pay", "Davidson")],
)
def test_a_county_that_is_listed_is_not_asked_about(example: str, county: str) -> None:
    assert asked(example, county) == []
