"""Nothing is said to be better verified than the research notes say."""

from __future__ import annotations

from datetime import date
from importlib.resources import files

import pytest
from docassemble_state_ca.state import CALIFORNIA
from docassemble_state_ma.state import MASSACHUSETTS
from docassemble_state_tn.state import TENNESSEE

from docassemble_core.law import CitationBook, Confidence, federal_citations, load_citations
from docassemble_core.law.listing import LawRow
from docassemble_core.spec import State
from docassemble_core.spec.listing import state_law

STATES = (CALIFORNIA, MASSACHUSETTS, TENNESSEE)
WORST_FIRST = (Confidence.UNVERIFIED, Confidence.SECONDARY, Confidence.OFFICIAL)

# Rows of the notes that name no authority, so that the book of citations leaves them out.
WITHOUT_AUTHORITY = {"CA-DL-8", "MA-REM-41", "MA-REM-44"}

# Rows with two grades: the book keeps the worse one, which is about something else.
TWO_GRADES = {
    "CA-FIL-8": "the totals are on an official page; the worse grade is of the list of counties",
    "CA-FIL-11": "the worse grade is of FL-430 only",
    "CA-HRG-6": "the periods are in the statute; the worse grade is of the citee's privilege",
    "CA-INT-13": "the rule was read in the code; the worse grade is of its first day",
    "MA-PATH-12": "the regulation was read; the worse grade is of who is paid",
    "TN-FIL-15": "the pages were read; the worse grade is of how two of them fit together",
}


def rows_of(state: State) -> list[LawRow]:
    rows = state_law(state, on=date(2026, 11, 21), stale_after_days=365)
    return [row for row in rows if not row.citation.id.startswith("CONV-")]


def book_of(state: State) -> CitationBook:
    return load_citations(files(f"docassemble_state_{state.code.lower()}") / "citations.toml")


def noted(row: LawRow, book: CitationBook) -> Confidence:
    source = federal_citations() if row.citation.id.startswith("US-") else book
    return source[row.citation.id].confidence


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.code)
def test_every_identifier_is_one_of_the_research_notes(state: State) -> None:
    book = book_of(state)
    rows = [row for row in rows_of(state) if row.citation.id not in WITHOUT_AUTHORITY]

    assert all(noted(row, book) in Confidence for row in rows)


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.code)
def test_no_fact_is_graded_better_than_in_the_research_notes(state: State) -> None:
    book = book_of(state)
    excused = {*WITHOUT_AUTHORITY, *TWO_GRADES}

    better = [
        (row.key, row.citation.id)
        for row in rows_of(state)
        if row.citation.id not in excused
        and WORST_FIRST.index(row.citation.confidence) > WORST_FIRST.index(noted(row, book))
    ]

    assert better == []


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.code)
def test_verified_facts_without_an_address_are_those_for_which_the_notes_have_none(
    state: State,
) -> None:
    lacking = {
        row.citation.id
        for row in rows_of(state)
        if not row.citation.source and not row.citation.is_unverified
    }

    # One county's electronic filing fees, and one court's list of holidays.
    assert lacking <= {"TN-FIL-16", "CA-DL-8"}
