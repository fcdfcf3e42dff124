"""Pleading paper: what keeps the lines of text beside the numbers (rules 2.104 to 2.111)."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import docx
import pytest
from docx.oxml.ns import qn

from docassemble_core.assembly.packet import Packet

TWIPS_A_LINE = 24 * 20  # the numbers stand 24 points apart, three to the inch
PLEADINGS = [
    ("scenario", "ca.declaration"),
    ("silent-agency", "ca.declaration"),
    ("semimonthly", "ca.writ_declaration"),
    ("semimonthly", "ca.proof_of_personal_service"),
]


def document(packet: Packet, form: str) -> docx.document.Document:
    content = next(one.content for one in packet.documents if one.form == form)
    return docx.Document(BytesIO(content))


@pytest.mark.parametrize(("name", "form"), PLEADINGS)
def test_blocks_of_the_first_page_are_whole_lines_high(
    name: str, form: str, packet_of: Callable[[str], Packet]
) -> None:
    body = document(packet_of(name), form).element.body
    heights = [int(one.get(qn("w:val"))) for one in body.iter(qn("w:trHeight"))]

    assert len(heights) == 2
    assert all(height % TWIPS_A_LINE == 0 for height in heights)
    # Line 1 to 6 for the party and the clerk; the gap after the block is line 7.
    assert heights[0] == 6 * TWIPS_A_LINE


@pytest.mark.parametrize(("name", "form"), PLEADINGS)
def test_footer_has_number_rule_and_title(
    name: str, form: str, packet_of: Callable[[str], Packet]
) -> None:
    footer = document(packet_of(name), form).sections[0].footer
    texts = [paragraph.text for paragraph in footer.paragraphs if paragraph.text.strip()]

    assert texts[-1].startswith(("Declaration of", "Proof of Personal Service"))
