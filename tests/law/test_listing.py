"""The listing of law that the command line prints."""

from __future__ import annotations

from datetime import date

import pytest
from docassemble_state_ca.state import CALIFORNIA
from docassemble_state_ma.state import MASSACHUSETTS
from docassemble_state_tn.state import TENNESSEE

from docassemble_core.law import federal_law
from docassemble_core.law.listing import LawRow, law_listing
from docassemble_core.spec import State
from docassemble_core.spec.listing import state_law

ON = date(2026, 11, 21)
STATES = (CALIFORNIA, MASSACHUSETTS, TENNESSEE)


def rows_of(state: State, on: date = ON) -> tuple[LawRow, ...]:
    return state_law(state, on=on, stale_after_days=180)


def test_row_names_value_days_authority_and_identifier() -> None:
    (before, now) = (
        row
        for row in law_listing(federal_law(), on=ON, stale_after_days=180)
        if row.key == "us_passport_threshold"
    )

    assert ("5000 USD", date(1997, 10, 1), date(2006, 10, 1), False) == (
        before.value,
        before.since,
        before.until,
        before.in_force,
    )
    assert (now.value, now.until, now.in_force) == ("2500 USD", None, True)
    assert now.citation.id == "US-PASS-THRESH"


def test_value_ends_where_the_next_one_begins() -> None:
    rows = [
        row
        for row in law_listing(federal_law(), on=ON, stale_after_days=180)
        if row.key == "us_poverty_contiguous"
    ]

    assert [row.until for row in rows[:-1]] == [row.since for row in rows[1:]]
    assert [row.in_force for row in rows] == [False] * 7 + [True]
    assert rows[-1].value == "15960, each further 5680 USD/year"


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.code)
def test_law_is_stale_half_a_year_after_it_was_verified(state: State) -> None:
    # Verified on 21 November 2026; 180 days later is 20 May 2027.
    assert not any(row.stale for row in rows_of(state, date(2027, 5, 20)))
    assert all(row.stale for row in rows_of(state, date(2027, 5, 21)))


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.code)
def test_everything_listed_has_an_authority_and_an_identifier_of_the_notes(state: State) -> None:
    prefixes = (f"{state.code}-", "US-", "CONV-")

    lacking = [
        (row.key, row.label)
        for row in rows_of(state)
        if not row.citation.text or not row.citation.id.startswith(prefixes)
    ]

    assert lacking == []


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.code)
def test_listing_has_numbers_holidays_ways_of_counting_and_periods(state: State) -> None:
    kinds = {row.kind for row in rows_of(state)}

    assert {"number", "holiday", "counting", "period"} <= kinds


def test_unverified_law_is_listed_as_such() -> None:
    unverified = {row.label for row in rows_of(TENNESSEE) if row.citation.is_unverified}

    assert {
        "Ask for a hearing on the registration of another state's order",
        "Answer the petition after waiving service",
        "Count backward to a closed day",
    } <= unverified


def test_listed_day_of_a_calendar_stands_in_the_listing() -> None:
    (row,) = (row for row in rows_of(CALIFORNIA) if row.kind == "closed day")

    assert row.value == "2026-07-03"
