"""Templates made by hand, and the comparison of our documents with docxtpl's."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docxtpl import DocxTemplate
from jinja2 import Environment
from lxml import etree

from docassemble_core.assembly.compiled_template import CompiledTemplate, Rendering
from docassemble_core.assembly.environment import make_environment

Context = Mapping[str, object] | Callable[[DocxTemplate | None], Mapping[str, object]]
PEOPLE = re.compile(rb"<(dc:creator|cp:lastModifiedBy)[^>]*?(/>|>.*?</\1>)", re.DOTALL)


def document_of(*paragraphs: str) -> bytes:
    """Return a DOCX with a paragraph for each text."""
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    return saved(document)


def saved(document: docx.document.Document) -> bytes:
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def with_body(xml: str, *, base: bytes | None = None) -> bytes:
    """Return a DOCX whose body begins with `xml`, in the namespaces of Word."""
    source = ZipFile(BytesIO(base or saved(docx.Document())))
    written = BytesIO()
    with ZipFile(written, "w") as package:
        for name in source.namelist():
            content = source.read(name)
            if name == "word/document.xml":
                content = content.replace(b"<w:body>", b"<w:body>" + xml.encode(), 1)
            package.writestr(name, content)
    return written.getvalue()


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
        content = PEOPLE.sub(b"", content)
        content = re.sub(rb">([^<]*)<", lambda m: b">" + _once(m[1]) + b"<", content)
    return etree.tostring(etree.fromstring(content), method="c14n")


def _once(escaped: bytes) -> bytes:
    """Return text that docxtpl escaped twice as if it had been once."""
    return escaped.replace(b"&amp;", b"&") if b"&amp;" in escaped else escaped


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
