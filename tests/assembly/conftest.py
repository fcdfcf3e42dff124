"""Templates made by hand, and the comparison of our documents with docxtpl's."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from docxtpl import DocxTemplate
from jinja2 import Environment
from lxml import etree

from docassemble_core.assembly import docxtpl_api
from docassemble_core.assembly.compiled_template import CompiledTemplate, Rendering
from docassemble_core.assembly.environment import make_environment
from docassemble_core.errors import TemplateError

Context = Mapping[str, object] | Callable[[DocxTemplate | None], Mapping[str, object]]
Program = Callable[[DocxTemplate], None]
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    f'xmlns:r="{OFFICE}" xmlns:wp="{DRAWING}/wordprocessingDrawing" '
    f'xmlns:a="{DRAWING}/main" xmlns:pic="{DRAWING}/picture"'
)
PEOPLE = re.compile(rb"<(dc:creator|cp:lastModifiedBy)[^>]*?(/>|>.*?</\1>)", re.DOTALL)


@pytest.fixture
def document_of() -> Callable[..., bytes]:
    return paragraphs_in_a_document


def paragraphs_in_a_document(*paragraphs: str) -> bytes:
    """Return a DOCX with a paragraph for each text."""
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    return saved(document)


def saved(document: docx.document.Document) -> bytes:
    written = BytesIO()
    document.save(written)
    return written.getvalue()


@pytest.fixture
def with_body() -> Callable[..., bytes]:
    return body_in_a_document


def body_in_a_document(xml: str, **parts: str) -> bytes:
    """Return a small DOCX whose body holds `xml`, in the namespaces of Word.

    Args:
        xml: What stands in the body.
        parts: Content of `header1`, `footer1` or `footnotes`.
    """
    written = BytesIO()
    with ZipFile(written, "w") as package:
        for name, content in _package(xml, parts).items():
            package.writestr(name, content)
    return written.getvalue()


def _package(xml: str, parts: Mapping[str, str]) -> dict[str, str]:
    roots = {"header1": "hdr", "footer1": "ftr", "footnotes": "footnotes"}
    contents = {
        f"word/{name}.xml": f"{XML}<w:{roots[name]} {NAMESPACES}>{inner}</w:{roots[name]}>"
        for name, inner in parts.items()
    }
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{WML}.{name.rstrip("1")}+xml"/>'
        for name in parts
    )
    relations = "".join(
        f'<Relationship Id="rId{number}" Type="{OFFICE}/{name.rstrip("1")}" Target="{name}.xml"/>'
        for number, name in enumerate(parts, start=2)
    )
    return {
        "[Content_Types].xml": f'{XML}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{WML}.document.main+xml"/>'
        f'<Override PartName="/word/styles.xml" ContentType="{WML}.styles+xml"/>'
        '<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        f"{overrides}</Types>",
        "_rels/.rels": f'{XML}<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="rId2" Type="{PACKAGE}/relationships/metadata/core-properties" '
        'Target="docProps/core.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'{XML}<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{OFFICE}/styles" Target="styles.xml"/>'
        f"{relations}</Relationships>",
        "word/styles.xml": f"{XML}<w:styles {NAMESPACES}>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
        '<w:name w:val="Normal"/></w:style></w:styles>',
        "docProps/core.xml": f'{XML}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/'
        'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        "<dc:title>Motion</dc:title><dc:creator>Somebody</dc:creator></cp:coreProperties>",
        "word/document.xml": f"{XML}<w:document {NAMESPACES}><w:body>{xml}"
        '<w:sectPr><w:pgSz w:w="12240" w:h="15840"/></w:sectPr></w:body></w:document>',
        **contents,
    }


def by_docxtpl(source: bytes, context: Context, environment: Environment | None = None) -> bytes:
    template = DocxTemplate(BytesIO(source))
    values = context(template) if callable(context) else context
    template.render(dict(values), environment or Environment(autoescape=True), autoescape=True)
    written = BytesIO()
    template.save(written)
    return written.getvalue()


def canonical(name: str, content: bytes) -> bytes:
    if not name.endswith((".xml", ".rels")):
        return content
    if name == "docProps/core.xml":
        # docxtpl escapes values there twice, and keeps the names of people.
        content = PEOPLE.sub(b"", content).replace(b"&amp;amp;", b"&amp;")
    return etree.tostring(etree.fromstring(content), method="c14n")


def assert_same_parts(ours: bytes, theirs: bytes) -> None:
    mine, other = ZipFile(BytesIO(ours)), ZipFile(BytesIO(theirs))
    assert sorted(mine.namelist()) == sorted(other.namelist())
    for name in mine.namelist():
        assert canonical(name, mine.read(name)) == canonical(name, other.read(name)), name


def check_equal(source: bytes, context: Context, **filters: object) -> Rendering:
    """Check that our document has the parts of docxtpl's, and return ours."""
    theirs = Environment(autoescape=True)
    theirs.filters.update(filters)
    template = CompiledTemplate(
        source, name="t.docx", environment=make_environment(mode="filing", filters=filters)
    )
    values = context(None) if callable(context) else context
    rendering = template.fill(values)
    assert_same_parts(rendering.document, by_docxtpl(source, context, theirs))
    return rendering


@pytest.fixture
def equal() -> Callable[..., Rendering]:
    return check_equal


def is_repaired_by_docxtpl(source: bytes, context: Mapping[str, object]) -> bool:
    """Return whether docxtpl's own XML is malformed, so that its parser had to drop some of it."""
    template = DocxTemplate(BytesIO(source))
    template.render_init()
    xml = template.build_xml(dict(context), Environment(autoescape=True))
    try:
        etree.fromstring(xml)
    except etree.XMLSyntaxError:
        return True
    return False


def check_equal_or_both_refuse(body: str, context: Mapping[str, object]) -> str:
    """Check that a body renders as docxtpl renders it, or is refused where docxtpl fails."""
    source = body_in_a_document(body)
    environment = make_environment(mode="filing")
    try:
        theirs = by_docxtpl(source, context)
    except Exception:  # noqa: BLE001  # docxtpl raises whatever its parts raise
        with pytest.raises(TemplateError):
            CompiledTemplate(source, environment=environment).render(context)
        return "both fail"
    try:
        ours = CompiledTemplate(source, environment=environment).render(context)
    except TemplateError:
        assert is_repaired_by_docxtpl(source, context)
        return "refused, not repaired"
    assert_same_parts(ours, theirs)
    return "equal"


@pytest.fixture
def equal_or_both_refuse() -> Callable[[str, Mapping[str, object]], str]:
    return check_equal_or_both_refuse


@pytest.fixture
def same_parts() -> Callable[[bytes, bytes], None]:
    return assert_same_parts


@pytest.fixture
def picture() -> Callable[..., bytes]:
    return a_picture


def a_picture(name: str, path: Path, color: tuple[int, int, int]) -> bytes:
    """Write a small bitmap, which python-docx can size, and return its bytes."""
    pixels = bytes(reversed(color)) + b"\0"
    header = b"BM" + (58).to_bytes(4, "little") + bytes(4) + (54).to_bytes(4, "little")
    info = b"".join(
        number.to_bytes(size, "little")
        for number, size in ((40, 4), (1, 4), (1, 4), (1, 2), (24, 2), (0, 4), (4, 4))
    )
    content = header + info + bytes(16) + pixels
    (path / name).write_bytes(content)
    return content


@pytest.fixture
def both(same_parts: Callable[[bytes, bytes], None]) -> Callable[[bytes, Program], bytes]:
    """Run a program with docxtpl's class and with ours, compare, and return our document."""

    def run(source: bytes, program: Program) -> bytes:
        documents = []
        for kind in (DocxTemplate, docxtpl_api.DocxTemplate):
            template = kind(BytesIO(source))
            program(template)
            written = BytesIO()
            template.save(written)
            documents.append(written.getvalue())
        same_parts(documents[1], documents[0])
        return documents[1]

    return run
