"""California's official forms, held against the Judicial Council's own legends."""

from __future__ import annotations

from datetime import date

import pytest
from docassemble_state_ca.state import CALIFORNIA

from docassemble_core.law import Confidence
from docassemble_core.spec import FormStatus, LeftFor

M, A, OPTIONAL = FormStatus.MANDATORY, FormStatus.ALTERNATIVE, FormStatus.OPTIONAL
# The legend printed on each form, and its revision, as the research notes record them (4b).
LEGENDS = {
    "FL-115": (OPTIONAL, date(2021, 1, 1)),
    "FL-150": (M, date(2024, 9, 1)),
    "FL-155": (OPTIONAL, date(2004, 1, 1)),
    "FL-191": (M, date(2005, 7, 1)),
    "FL-300": (M, date(2025, 7, 1)),
    "FL-320": (M, date(2025, 7, 1)),
    "FL-334": (OPTIONAL, date(2012, 1, 1)),
    "FL-335": (OPTIONAL, date(2012, 1, 1)),
    "FL-342": (M, date(2024, 9, 1)),
    "FL-350": (M, date(2022, 1, 1)),
    "FL-410": (M, date(2015, 1, 1)),
    "FL-411": (M, date(2025, 7, 1)),
    "FL-415": (OPTIONAL, date(2003, 7, 1)),
    "FL-420": (M, date(2003, 1, 1)),
    "FL-421": (OPTIONAL, date(2003, 7, 1)),
    "FL-430": (M, date(2014, 1, 1)),
    "FL-480": (M, date(2015, 1, 1)),
    "FL-485": (M, date(2013, 7, 1)),
    "FL-490": (M, date(2022, 1, 1)),
    "FL-615": (A, date(2020, 1, 1)),
    "FL-625": (A, date(2020, 1, 1)),
    "FL-645": (M, date(2003, 1, 1)),
    "FL-676": (M, date(2022, 1, 1)),
    "FW-001": (M, date(2026, 3, 1)),
    "FW-003": (M, date(2019, 9, 1)),
    "MC-030": (OPTIONAL, date(2006, 1, 1)),
}
# Possibly superseded on September 1, 2024 (CA-FRM-11).
DOUBTFUL = ("FL-350", "FL-490", "FL-615", "FL-625", "FL-676")


@pytest.mark.parametrize(("number", "legend"), LEGENDS.items())
def test_status_and_revision_are_those_printed_on_the_form(
    number: str, legend: tuple[FormStatus, date]
) -> None:
    form = CALIFORNIA.official_form(number)

    assert form is not None
    assert (form.status, form.revision) == legend


@pytest.mark.parametrize("number", DOUBTFUL)
def test_a_form_that_may_be_superseded_says_so(number: str) -> None:
    form = CALIFORNIA.official_form(number)

    assert form is not None
    assert form.confidence is Confidence.UNVERIFIED
    assert "September 2024 may have replaced" in form.note


def test_fl_320_is_served_blank() -> None:
    form = CALIFORNIA.official_form("FL-320")

    assert form is not None
    assert form.items == ()


def test_fl_411_is_numbered_as_of_2025() -> None:
    form = CALIFORNIA.official_form("FL-411")

    assert form is not None
    assert [item.number for item in form.items if item.section] == ["", "1", "2"]


def test_nobody_but_the_signer_signs() -> None:
    for form in CALIFORNIA.official_forms:
        for item in form.items:
            if "signature" in item.label.lower() and "printed name" not in item.label.lower():
                assert item.left_for is not LeftFor.NOBODY, f"{form.number}: {item.label}"
