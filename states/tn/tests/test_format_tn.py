"""Court papers measured against Supreme Court Rule 36 (TN-FMT-1 to TN-FMT-5)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import BytesIO

import docx
import pytest
from docx.document import Document as Docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from lxml import etree

import docassemble_core as dc
from docassemble_core.spec import FormKind

PacketOf = Callable[[str], dc.Packet]
COURT_KINDS = {
    FormKind.PLEADING,
    FormKind.AFFIDAVIT,
    FormKind.NOTICE,
    FormKind.PROPOSED_ORDER,
    FormKind.SERVICE,
}
RUNNING = ("Body Text", "First Paragraph", "Numbered Paragraph", "Lettered Item")


def court_papers(
    name: str, plan_of: Callable[[str], dc.Plan], packet_of: PacketOf
) -> Iterator[Docx]:
    kinds = {one.form.code: one.form.kind for one in plan_of(name).forms}
    for document in packet_of(name).documents:
        if kinds[document.form] in COURT_KINDS:
            yield docx.Document(BytesIO(document.content))


@pytest.fixture(params=["direct_pay", "criminal_contempt", "other_county", "whereabouts_unknown"])
def papers(
    request: pytest.FixtureRequest, plan_of: Callable[[str], dc.Plan], packet_of: PacketOf
) -> list[Docx]:
    """The court papers of a case."""
    return list(court_papers(request.param, plan_of, packet_of))


def inherited(style: object, wanted: Callable[[object], object]) -> object:
    """Return what a style or a style it rests on says; the document's own default else."""
    while style is not None:
        value = wanted(style)
        if value is not None:
            return value
        style = style.base_style  # type: ignore[attr-defined]
    return None


def test_paper_is_letter_size_with_an_inch_at_the_top(papers: list[Docx]) -> None:
    for paper in papers:
        for section in paper.sections:
            assert (section.page_width.inches, section.page_height.inches) == (8.5, 11.0)
            assert section.top_margin.inches >= 1


def test_type_is_twelve_points_or_more_in_times_new_roman(papers: list[Docx]) -> None:
    for paper in papers:
        used = {one.style.name: one.style for one in all_paragraphs(paper) if one.text.strip()}
        for style in used.values():
            size = inherited(style, lambda one: one.font.size)
            name = inherited(style, lambda one: one.font.name)
            assert (size.pt if size else default_size(paper)) >= 12, style.name
            assert name in (None, "Times New Roman"), style.name
        assert 'w:ascii="Times New Roman"' in defaults(paper)
        sizes = [run.font.size for one in all_paragraphs(paper) for run in one.runs]
        assert all(size is None or size.pt >= 12 for size in sizes)


def defaults(paper: Docx) -> str:
    """The XML of the document's default run properties."""
    found = paper.styles.element.xpath("w:docDefaults/w:rPrDefault")
    return etree.tostring(found[0], encoding="unicode")


def default_size(paper: Docx) -> float:
    """Points of the document's default type; Word counts half points."""
    halves = paper.styles.element.xpath("w:docDefaults/w:rPrDefault/w:rPr/w:sz/@w:val")
    return int(halves[0]) / 2


def all_paragraphs(paper: Docx) -> Iterator[object]:
    yield from paper.paragraphs
    for table in paper.tables:
        for row in table.rows:
            for cell in row.cells:
                yield from cell.paragraphs


def test_running_text_is_one_and_a_half_spaced(papers: list[Docx]) -> None:
    for paper in papers:
        styles = {
            one.style.name: one.style for one in paper.paragraphs if one.style.name in RUNNING
        }
        assert styles
        for style in styles.values():
            spacing = inherited(style, lambda one: one.paragraph_format.line_spacing)
            assert spacing >= 1.5, style.name


def test_the_page_number_is_at_the_bottom_in_the_centre(papers: list[Docx]) -> None:
    for paper in papers:
        for section in paper.sections:
            numbered = [one for one in section.footer.paragraphs if "PAGE" in one._p.xml]
            assert len(numbered) == 1
            style = numbered[0].style
            assert inherited(style, lambda one: one.paragraph_format.alignment) == (
                WD_ALIGN_PARAGRAPH.CENTER
            )


def test_signatures_stand_in_the_right_half_and_keep_together(papers: list[Docx]) -> None:
    for paper in papers:
        signed = [one for one in paper.paragraphs if one.style.name == "Signature"]
        for paragraph in signed:
            left = inherited(paragraph.style, lambda one: one.paragraph_format.left_indent)
            assert left.inches >= 3.25
            assert inherited(paragraph.style, lambda one: one.paragraph_format.keep_together)


def test_no_paper_bears_an_approval_line_of_rule_52(papers: list[Docx]) -> None:
    """TN-TRAP-31: none of these papers is an approved form, so none says that it is."""
    for paper in papers:
        text = "\n".join(one.text for one in paper.paragraphs)
        assert "approved by the Tennessee Supreme Court" not in text
        assert "universally acceptable" not in text
