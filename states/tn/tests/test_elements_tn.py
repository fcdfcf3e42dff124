"""Where the documents carry what section 4.1 of the research notes and Rules 10, 11 and 36 ask."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

import docassemble_core as dc
from docassemble_core.assembly.projection import project
from docassemble_core.assembly.readback import document_text, squeezed

PacketOf = Callable[[str], dc.Packet]
PETITION = "tn.contempt_petition"
ELEMENTS = tomllib.loads((Path(__file__).parent / "elements.toml").read_text(encoding="utf-8"))[
    "element"
]


@pytest.mark.parametrize("element", ELEMENTS, ids=[one["of"] for one in ELEMENTS])
def test_the_document_carries_the_element(element: dict[str, str], packet_of: PacketOf) -> None:
    form = f"tn.{element['document']}"
    document = next(one for one in packet_of(element["case"]).documents if one.form == form)
    text = squeezed(document_text(document.content)).replace("\u2019", "'")

    assert element["words"] in text


CAPTIONS = (
    ("direct_pay", "IN THE CIRCUIT COURT FOR Hamilton COUNTY, TENNESSEE"),
    ("agency_open", "IN THE JUVENILE COURT FOR Shelby COUNTY, TENNESSEE"),
    ("agency_closed_midway", "IN THE CHANCERY COURT FOR Knox COUNTY, TENNESSEE, AT Knoxville"),
    ("criminal_contempt", "IN THE GENERAL SESSIONS COURT FOR Wilson COUNTY, TENNESSEE"),
)


@pytest.mark.parametrize(("case_name_", "line"), CAPTIONS)
def test_each_kind_of_court_has_its_caption(
    case_name_: str, line: str, packet_of: PacketOf
) -> None:
    petition = next(one for one in packet_of(case_name_).documents if one.form == PETITION)

    assert line in document_text(petition.content)


def test_paragraphs_are_numbered_and_counts_are_separate(packet_of: PacketOf) -> None:
    """Rule 10.02: one set of facts a paragraph; the counts stand in a list of their own."""
    petition = next(one for one in packet_of("direct_pay").documents if one.form == PETITION)
    lines = project(petition.content).splitlines()
    numbers = [line.split()[2] for line in lines if line.startswith("[Numbered Paragraph]")]

    assert numbers == [f"{number}." for number in range(1, len(numbers) + 1)]
    assert any(line.startswith("= [Table Head] Count |") for line in lines)
