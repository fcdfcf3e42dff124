"""Lint of what templates include: the part must be there, and bring nothing of its own."""

from __future__ import annotations

import pytest

from docassemble_core.assembly.canonical import write_package
from docassemble_core.assembly.lint_parts import lint_parts
from docassemble_core.assembly.ooxml import DOCUMENT, Part, R, W
from docassemble_core.authoring import Reference, reference_bytes

MISSING = "is included, and there is no such template; correct its name, or add it"
NUMBER = "number it through a paragraph style, without a restart"
ROOM = '[text]\nfont = "Times New Roman"\nsize = 12\nbody_line = 1.5\n'


@pytest.fixture(scope="module")
def reference() -> Reference:
    return Reference.read(reference_bytes(ROOM, name="room"), name="reference.docx")


def docx(reference: Reference, body: str) -> bytes:
    xml = f'<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{body}</w:body></w:document>'
    return write_package(reference.package.replaced(Part(DOCUMENT, xml.encode())))


def paragraph(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def lint(reference: Reference, body: str, **parts: str) -> list[str]:
    built = {f"{name}.docx": docx(reference, part) for name, part in parts.items()}
    return [
        str(one) for one in lint_parts(docx(reference, body), name="petition.docx", find=built.get)
    ]


def test_a_part_in_common_styles_is_welcome(reference: Reference) -> None:
    styled = paragraph("{{ x }}", '<w:pStyle w:val="BodyText"/>')

    assert lint(reference, paragraph('{%p include "caption.docx" %}'), caption=styled) == []


@pytest.mark.parametrize(
    "tag",
    [
        '{%p include "caption.docx" %}',
        '{%p extends "caption.docx" %}',
        '{%p import "caption.docx" as c %}',
        '{%p from "caption.docx" import c %}',
    ],
)
def test_t018_a_part_that_is_not_there(reference: Reference, tag: str) -> None:
    assert lint(reference, paragraph(tag)) == [
        f"petition.docx: T018 the part caption.docx {MISSING}"
    ]


def test_t018_a_part_of_a_part_that_is_not_there(reference: Reference) -> None:
    found = lint(
        reference,
        paragraph('{%p include "caption.docx" %}'),
        caption=paragraph('{%p include "parties.docx" %}'),
    )

    assert found == [f"caption.docx: T018 the part parties.docx {MISSING}"]


def test_parts_that_include_each_other_are_read_once(reference: Reference) -> None:
    include = '{{%p include "{}.docx" %}}'

    found = lint(
        reference,
        paragraph(include.format("a")),
        a=paragraph(include.format("b")),
        b=paragraph(include.format("a")),
    )

    assert found == []


@pytest.mark.parametrize(
    ("part", "message"),
    [
        (
            paragraph("x", '<w:pStyle w:val="Fancy"/>'),
            'uses the style "Fancy", which the document lacks; use a style that both have',
        ),
        (
            paragraph("x", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1000"/></w:numPr>'),
            f"counts in a list of its own (number 1000); {NUMBER}",
        ),
        (
            '<w:p><w:hyperlink r:id="rId9"/></w:p>',
            "uses a picture or link; put it into the document itself",
        ),
        (
            '<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>',
            "has a footnote; say it in the text, or put the note into the document itself",
        ),
    ],
)
def test_t017_a_part_that_needs_what_the_document_lacks(
    reference: Reference, part: str, message: str
) -> None:
    assert lint(reference, paragraph('{%p include "caption.docx" %}'), caption=part) == [
        f"petition.docx: T017 the included part caption.docx {message}"
    ]
