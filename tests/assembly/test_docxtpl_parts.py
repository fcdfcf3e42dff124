"""Headers, notes, properties and images come out as docxtpl prints them."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import docx
from docx.shared import Mm
from docxtpl import InlineImage

from docassemble_core.assembly.compiled_template import CompiledTemplate
from docassemble_core.assembly.environment import make_environment

Equal = Callable[..., Any]


With = Callable[..., bytes]


def p(text: str, properties: str = "") -> str:
    return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>"


def tc(text: str, properties: str = "") -> str:
    width = '<w:tcW w:w="1000" w:type="dxa"/>'
    return f"<w:tc><w:tcPr>{width}{properties}</w:tcPr>{p(text)}</w:tc>"


def row(*texts: str) -> str:
    return f"<w:tr>{''.join(map(tc, texts))}</w:tr>"


def table(columns: int, *rows: str) -> str:
    grid = '<w:gridCol w:w="3001"/>' * columns
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def png(red: int, width: int = 3, height: int = 2) -> bytes:
    """Return a picture of one colour."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    pixels = zlib.compress((b"\0" + bytes([red, 0, 0]) * width) * height)
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + chunks


OPEN, CLOSE = "\N{LEFT SINGLE QUOTATION MARK}", "\N{RIGHT SINGLE QUOTATION MARK}"


OPENING, CLOSING = "\N{LEFT DOUBLE QUOTATION MARK}", "\N{RIGHT DOUBLE QUOTATION MARK}"


def test_headers_and_footers_are_filled(equal: Equal, with_body: With) -> None:
    source = with_body(
        p("{{ x }}"),
        header1=p("Entête {{ x }} &amp; {{ y }}") + table(1, row("{% if x %}a{% endif %}")),
        footer1=p("{{ x }}\t{{ y }}"),
    )

    equal(source, {"x": "é < ü", "y": "l1\nl2"})


def test_footnotes_are_filled(equal: Equal, with_body: With) -> None:
    note = '<w:footnote w:id="2">' + p("See {{ x }}.") + "</w:footnote>"

    equal(with_body(p("{{ x }}"), footnotes=note), {"x": "R&D"})


def test_footnotes_are_rendered_once_so_that_no_value_is_evaluated(with_body: With) -> None:
    # docxtpl renders them once for each section: with two sections `{{ 7*7 }}` becomes 49.
    section = "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>"
    note = '<w:footnote w:id="2">' + p("{{ x }}") + "</w:footnote>"
    template = CompiledTemplate(
        with_body(section, footnotes=note), environment=make_environment(mode="filing")
    )

    document = template.render({"x": "{{ 7*7 }}"})

    assert b"{{ 7*7 }}" in ZipFile(BytesIO(document)).read("word/footnotes.xml")


def test_properties_are_filled_and_escaped_once(equal: Equal, document_of: With) -> None:
    document = docx.Document(BytesIO(document_of("{{ x }}")))
    document.core_properties.title = "A & {{ x }}"
    document.core_properties.subject = "{% if x %}yes{% endif %}"
    written = BytesIO()
    document.save(written)

    rendering = equal(written.getvalue(), {"x": "R&D"})

    properties = docx.Document(BytesIO(rendering.document)).core_properties
    assert (properties.title, properties.subject) == ("A & R&D", "yes")


def test_images_are_inserted_once_each(equal: Equal, with_body: With) -> None:
    source = with_body(p("{{ i }} {{ j }} {{ i }}") + table(1, row("{{ j }}")))

    def context(template: object) -> dict[str, object]:
        return {
            "i": InlineImage(template, BytesIO(png(255)), width=Mm(20)),
            "j": InlineImage(template, BytesIO(png(9, 5, 5)), anchor="https://x.org/?a=1&b"),
        }

    rendering = equal(source, context)

    media = [n for n in ZipFile(BytesIO(rendering.document)).namelist() if "media" in n]
    assert media == ["word/media/image1.png", "word/media/image2.png"]


def test_images_are_inserted_into_headers(equal: Equal, with_body: With) -> None:
    source = with_body(p("{{ i }}"), header1=p("{{ i }}"))

    equal(source, lambda template: {"i": InlineImage(template, BytesIO(png(255)))})


def test_filters_of_the_caller_are_used(equal: Equal, with_body: With) -> None:
    equal(with_body(p("{{ x|total(2) }}")), {"x": [1, 2]}, total=lambda values, n: sum(values) * n)
