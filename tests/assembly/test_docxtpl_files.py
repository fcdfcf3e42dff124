"""Images, links, media and embedded files, as programs written for docxtpl bring them."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import docxtpl
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.shared import Mm
from docxtpl import InlineImage, RichText

from docassemble_core.assembly.compiled_template import CompiledTemplate
from docassemble_core.assembly.docxtpl_api import DocxTemplate
from docassemble_core.assembly.environment import make_environment
from docassemble_core.assembly.relations import link_id

With = Callable[..., bytes]
Same = Callable[[bytes, bytes], None]
Program = Callable[[docxtpl.DocxTemplate], None]

OLE_OBJECT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/oleObject"

Picture = Callable[[str, Path, tuple[int, int, int]], bytes]
Both = Callable[[bytes, Program], bytes]


def p(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def test_images_among_the_values(
    both: Both, with_body: With, tmp_path: Path, picture: Picture
) -> None:
    picture("a.bmp", tmp_path, (255, 0, 0))

    both(
        with_body(p("{{ i }}"), footer1=p("{{ i }}")),
        lambda template: template.render(
            {"i": InlineImage(template, str(tmp_path / "a.bmp"), height=Mm(9))}, autoescape=True
        ),
    )


def test_pictures_media_and_files_are_replaced(
    both: Both, document_of: With, tmp_path: Path, picture: Picture
) -> None:
    picture("old.bmp", tmp_path, (255, 0, 0))
    new = picture("new.bmp", tmp_path, (0, 255, 0))
    picture("other.bmp", tmp_path, (0, 0, 255))
    document = docx.Document(BytesIO(document_of("{{ x }}")))
    document.add_picture(str(tmp_path / "old.bmp"))
    document.add_picture(str(tmp_path / "other.bmp"))
    (tmp_path / "styles.xml").write_bytes(b"<w:styles xmlns:w='urn:x'/>")
    written = BytesIO()
    document.save(written)

    def program(template: docxtpl.DocxTemplate) -> None:
        template.replace_pic("old.bmp", str(tmp_path / "new.bmp"))
        template.replace_media(str(tmp_path / "other.bmp"), str(tmp_path / "new.bmp"))
        template.replace_zipname("word/styles.xml", str(tmp_path / "styles.xml"))
        template.render({"x": "A"}, autoescape=True)

    package = ZipFile(BytesIO(both(written.getvalue(), program)))
    assert {package.read(n) for n in package.namelist() if "media" in n} == {new}
    assert package.read("word/styles.xml") == b"<w:styles xmlns:w='urn:x'/>"


def test_embedded_files_are_replaced(both: Both, document_of: With, tmp_path: Path) -> None:
    document = docx.Document(BytesIO(document_of("{{ x }}")))
    uri, kind = PackURI("/word/embeddings/old.bin"), "application/octet-stream"
    document.part.relate_to(Part(uri, kind, b"old", document.part.package), OLE_OBJECT)
    written = BytesIO()
    document.save(written)
    (tmp_path / "old.bin").write_bytes(b"old")
    (tmp_path / "new.bin").write_bytes(b"new")

    def program(template: docxtpl.DocxTemplate) -> None:
        template.replace_embedded(str(tmp_path / "old.bin"), str(tmp_path / "new.bin"))
        template.render({"x": "A"}, autoescape=True)

    package = ZipFile(BytesIO(both(written.getvalue(), program)))
    assert package.read("word/embeddings/old.bin") == b"new"


def test_files_in_memory_take_the_place_of_media(
    both: Both, document_of: With, tmp_path: Path, picture: Picture
) -> None:
    old = picture("old.bmp", tmp_path, (255, 0, 0))
    new = picture("new.bmp", tmp_path, (0, 255, 0))
    document = docx.Document(BytesIO(document_of("{{ x }}")))
    document.add_picture(str(tmp_path / "old.bmp"))
    written = BytesIO()
    document.save(written)

    def program(template: docxtpl.DocxTemplate) -> None:
        template.replace_media(BytesIO(old), BytesIO(new))
        template.render({"x": "A"}, autoescape=True)

    package = ZipFile(BytesIO(both(written.getvalue(), program)))
    assert [package.read(n) for n in package.namelist() if "media" in n] == [new]


def test_template_and_document_are_files(with_body: With, tmp_path: Path) -> None:
    (tmp_path / "in.docx").write_bytes(with_body(p("{{ x }}")))

    template = DocxTemplate(tmp_path / "in.docx")
    template.render({"x": "A & B"})
    template.save(tmp_path / "out.docx")

    assert docx.Document(str(tmp_path / "out.docx")).paragraphs[0].text == "A & B"


def test_link_needs_no_docxtpl_template(with_body: With) -> None:
    template = CompiledTemplate(
        with_body(p("{{r x }}{{r x }}"), header1=p("{{r x }}")),
        environment=make_environment(mode="filing"),
    )
    link = RichText("form", url_id=link_id("https://courts.example/?a=1&b=2"))

    document = template.render({"x": link})

    package = ZipFile(BytesIO(document))
    for part in ("document", "header1"):
        relations = package.read(f"word/_rels/{part}.xml.rels").decode()
        assert relations.count("https://courts.example/?a=1&amp;b=2") == 1
    assert docx.Document(BytesIO(document)).paragraphs[0].hyperlinks[0].address == (
        "https://courts.example/?a=1&b=2"
    )


def test_image_needs_no_docxtpl_template(with_body: With, tmp_path: Path, picture: Picture) -> None:
    content = picture("seal.bmp", tmp_path, (1, 2, 3))
    template = CompiledTemplate(
        with_body(p("{{ seal }}")), environment=make_environment(mode="filing")
    )

    document = template.render({"seal": InlineImage(None, str(tmp_path / "seal.bmp"))})

    assert ZipFile(BytesIO(document)).read("word/media/image1.bmp") == content
    assert len(docx.Document(BytesIO(document)).inline_shapes) == 1
