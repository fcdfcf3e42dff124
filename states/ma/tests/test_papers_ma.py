"""What Massachusetts' papers say, and what they never say."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import evolve

import docassemble_core as dc
from docassemble_core.assembly.projection import project
from docassemble_core.assembly.readback import document_text
from docassemble_core.drafting.rendering import render_form
from docassemble_core.testing.snapshots import assert_snapshot

SNAPSHOTS = Path(__file__).resolve().parent / "snapshots"
CaseOf = Callable[[str], dc.Case]
PlanFor = Callable[[str], dc.Plan]

# Each paper of our own in a case that fills it; the complaint and other forms are the court's.
PAPERS = (
    ("complete", "ma.choices"),
    ("complete", "ma.contempt_affidavit"),
    ("complete", "ma.exhibit_covers"),
    ("complete", "ma.financial_statement_request"),
    ("complete", "ma.alternate_service_motion"),
    ("complete", "ma.diligent_search"),
    ("complete", "ma.withholding_motion"),
    ("complete", "ma.proposed_judgment"),
    ("complete", "ma.attorney_summary"),
    ("weekly", "ma.contempt_affidavit"),
    ("assigned_months", "ma.contempt_affidavit"),
    ("grown_child", "ma.contempt_affidavit"),
    ("grown_child", "ma.proposed_judgment"),
    ("registered_order", "ma.contempt_affidavit"),
    ("income_75000", "ma.choices"),
    ("joint_agreement", "ma.agreement"),
    ("joint_agreement", "ma.joint_petition_forms"),
    ("agency_before_application", "ma.agency_application"),
)


def text_of(plan: dc.Plan, code: str) -> str:
    form = next(one for one in plan.state.forms if one.code == code)
    return document_text(render_form(plan, form, mode="draft").document)


@pytest.mark.parametrize(("name", "code"), PAPERS)
def test_a_paper_says_what_is_committed(name: str, code: str, plan: PlanFor) -> None:
    made = plan(name)
    form = next(one for one in made.state.forms if one.code == code)
    content = render_form(made, form, mode="draft").document

    assert_snapshot(project(content), SNAPSHOTS / f"{name}-{code.removeprefix('ma.')}.txt")


def test_a_packet_with_every_fact_is_assembled_for_filing_and_reads_back(plan: PlanFor) -> None:
    packet = dc.assemble(plan("complete"))

    assert not packet.is_draft
    assert len(packet.documents) == 19
    everything = " ".join(document_text(one.content) for one in packet.documents)
    assert "[[" not in everything
    # The home that she hides and the private numbers are in no paper of this packet.
    assert not [
        word for word in ("Hidden Lane", "900-12-3456", "900-98-7654") if word in everything
    ]


def test_whoever_files_is_the_plaintiff_whatever_the_role_in_the_divorce(plan: PlanFor) -> None:
    text = text_of(plan("complete"), "ma.contempt_affidavit")

    assert text.index("ROSA ALMEIDA") < text.index("Plaintiff") < text.index("JORGE ALMEIDA")


@pytest.mark.parametrize("name", ["weekly", "complete", "agency_after_application"])
def test_no_court_paper_computes_or_cites_the_agency_charges(name: str, plan: PlanFor) -> None:
    for code in ("ma.contempt_affidavit", "ma.arrears_statement", "ma.proposed_judgment"):
        text = text_of(plan(name), code)

        assert "119A.6" not in text
        assert "0.5%" not in text
        assert "74.50" not in text


def test_the_affidavit_has_the_standard_the_burden_and_the_notice(plan: PlanFor) -> None:
    text = text_of(plan("weekly"), "ma.contempt_affidavit")

    for words in (
        "clear and unequivocal command",
        "clear and convincing evidence",
        "burden of proving it",
        "express finding of ability to pay",
        "your ability to pay is the critical question",
        "at 12% a year",
        "I do not know where the defendant lives now",
        "Signed under the penalties of perjury",
    ):
        assert words in text


def test_assigned_support_is_not_claimed_by_the_parent(plan: PlanFor) -> None:
    text = text_of(plan("assigned_months"), "ma.contempt_affidavit")

    # $9,200 unpaid, $2,400 of it assigned.
    assert "$6,800.00 is owed to me" in text
    assert "for a stated sum: $6,800.00" in text
    assert "and for $2,400.00 to the Commonwealth" in text


def test_an_order_that_is_not_registered_gets_a_letter_and_a_sworn_statement(
    case: CaseOf, plan: PlanFor
) -> None:
    base = case("registered_order")
    assert base.order is not None
    unregistered = evolve(base, order=evolve(base.order, registered_here=None), answers=())
    made = dc.plan(unregistered, on=plan("weekly").on)

    assert [one.form.code for one in made.forms] == [
        "ma.instructions",
        "ma.choices",
        "ma.registration_letter",
        "ma.registration_statement",
    ]
    assert made.is_ready
    packet = dc.assemble(made)
    letter, statement = (document_text(one.content) for one in packet.documents[2:])
    assert "I do not ask that it be changed" in letter
    assert "$4,700.00 is unpaid" in statement


def test_no_worksheet_looks_like_the_form_and_each_says_not_to_file_it(plan: PlanFor) -> None:
    worksheets = [one.form for one in plan("complete").forms if one.form.official_form]

    assert len(worksheets) == 8
    for form in worksheets:
        text = text_of(plan("complete"), form.code)
        assert "Do not file this worksheet" in text
        assert "COMMONWEALTH OF MASSACHUSETTS" not in text


def test_danger_ticks_the_first_address_box_and_holds_addresses_back(plan: PlanFor) -> None:
    text = text_of(plan("complete"), "ma.custody_affidavit")

    assert "☒ Danger, shelter or abuse-prevention case" in text
    assert "Hidden Lane" not in text
    assert "☒ Neither" in text_of(plan("income_75000"), "ma.custody_affidavit")


def test_the_affidavit_of_indigency_ticks_the_category_that_was_decided(plan: PlanFor) -> None:
    for name, box in (("indigency_a", "(A)"), ("indigency_b", "(B)"), ("indigency_c", "(C)")):
        text = text_of(plan(name), "ma.indigency_affidavit")
        ticked = [one for one in ("(A)", "(B)", "(C)") if f"☒ {one}" in text]
        assert ticked == [box]
