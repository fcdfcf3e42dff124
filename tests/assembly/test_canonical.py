"""Same content, same bytes, and nobody's name in them."""

from __future__ import annotations

import io
import zipfile

import pytest

from docassemble_core.assembly.canonical import canonical
from docassemble_core.assembly.ooxml import Package, W
from docassemble_core.errors import TemplateError

CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
DUBLIN = "http://purl.org/dc/elements/1.1/"
PARTS = {
    "word/document.xml": f'<w:document xmlns:w="{W}" xmlns:w14="urn:w14"><w:body>'
    '<w:p w:rsidR="00A1" w14:paraId="77"><w:r w:rsidRPr="00B2"><w:t>Text.</w:t></w:r></w:p>'
    "</w:body></w:document>",
    "word/settings.xml": f'<w:settings xmlns:w="{W}"><w:zoom w:percent="90"/>'
    '<w:rsids><w:rsidRoot w:val="00A1"/></w:rsids></w:settings>',
    "docProps/core.xml": f'<cp:coreProperties xmlns:cp="{CORE}" xmlns:dc="{DUBLIN}">'
    "<dc:title>Petition</dc:title><dc:creator>A. Clerk</dc:creator>"
    "<cp:lastModifiedBy>B. Clerk</cp:lastModifiedBy><cp:revision>7</cp:revision>"
    "</cp:coreProperties>",
    "docProps/app.xml": '<Properties xmlns="urn:app"><Company>Legal Aid</Company></Properties>',
    "docProps/custom.xml": "<Properties><owner>A. Clerk</owner></Properties>",
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
    'relationships"><Relationship Id="rId1" Type="t" Target="word/document.xml"/>'
    '<Relationship Id="rId2" Type="t" Target="docProps/custom.xml"/></Relationships>',
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/'
    'content-types"><Override PartName="/docProps/custom.xml" ContentType="t"/>'
    '<Override PartName="/word/document.xml" ContentType="t"/></Types>',
}


def zipped(year: int, names: list[str]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            archive.writestr(zipfile.ZipInfo(name, (year, 5, 17, 9, 30, 0)), PARTS[name])
    return file.getvalue()


def content(docx: bytes, part: str) -> str:
    found = Package.read(docx, name="x.docx").find(part)
    assert found is not None
    return found.content.decode()


def test_the_same_parts_give_the_same_bytes_whatever_their_order_and_time() -> None:
    one = zipped(2019, list(PARTS))
    other = zipped(2026, sorted(PARTS, reverse=True))

    assert one != other
    assert canonical(one) == canonical(other)
    assert canonical(one, stored=True) == canonical(other, stored=True)


def test_canonical_bytes_stay_as_they_are_when_made_canonical_again() -> None:
    once = canonical(zipped(2019, list(PARTS)))

    assert canonical(once) == once


def test_nobody_is_named_and_what_the_document_says_of_itself_stays() -> None:
    docx = canonical(zipped(2019, list(PARTS)))

    everything = b"".join(part.content for part in Package.read(docx, name="x.docx"))
    assert not [name for name in (b"Clerk", b"Legal Aid") if name in everything]
    assert "<dc:title>Petition</dc:title>" in content(docx, "docProps/core.xml")


def test_marks_of_editing_sessions_are_gone_and_the_text_stays() -> None:
    docx = canonical(zipped(2019, list(PARTS)))

    assert "rsid" not in content(docx, "word/document.xml")
    assert "paraId" not in content(docx, "word/document.xml")
    assert "Text." in content(docx, "word/document.xml")
    assert "rsids" not in content(docx, "word/settings.xml")
    assert 'w:percent="90"' in content(docx, "word/settings.xml")


def test_a_part_that_is_dropped_is_named_nowhere() -> None:
    docx = canonical(zipped(2019, list(PARTS)))

    names = [part.name for part in Package.read(docx, name="x.docx")]
    assert names[:2] == ["[Content_Types].xml", "_rels/.rels"]
    assert "docProps/custom.xml" not in names
    assert "custom" not in content(docx, "_rels/.rels")
    assert "custom" not in content(docx, "[Content_Types].xml")
    assert "word/document.xml" in content(docx, "_rels/.rels")


@pytest.mark.parametrize(
    ("docx", "what"),
    [
        (b"not a zip", "it is no zip archive (File is not a zip file)"),
        (zipped(2019, ["docProps/app.xml"]), "it has no part word/document.xml"),
    ],
)
def test_what_is_no_docx_is_refused_with_a_remedy(docx: bytes, what: str) -> None:
    with pytest.raises(TemplateError) as caught:
        canonical(docx, name="letter.docx")

    assert str(caught.value) == (
        "letter.docx cannot be read as a DOCX file.\n"
        f"  - letter.docx: {what}; save the document again as Word (.docx)"
    )
