"""A program written for docxtpl gives the same document with our class in the place of its own."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import docxtpl
import pytest
from docx.shared import Mm
from docxtpl import InlineImage, RichText
from jinja2 import Environment, StrictUndefined

from docassemble_core.assembly.compiled_template import CompiledTemplate
from docassemble_core.assembly.docxtpl_api import DocxTemplate
from docassemble_core.assembly.environment import make_environment
from docassemble_core.assembly.relations import link_id

With = Callable[..., bytes]
Same = Callable[[bytes, bytes], None]
Program = Callable[[docxtpl.DocxTemplate], None]


def p(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def picture(name: str, path: Path, color: tuple[int, int, int]) -> bytes:
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
def both(same_parts: Same) -> Callable[[bytes, Program], bytes]:
    """Run a program with docxtpl's class and with ours, compare, and return our document."""

    def run(source: bytes, program: Program) -> bytes:
        documents = []
        for kind in (docxtpl.DocxTemplate, DocxTemplate):
            template = kind(BytesIO(source))
            program(template)
            written = BytesIO()
            template.save(written)
            documents.append(written.getvalue())
        same_parts(documents[1], documents[0])
        return documents[1]

    return run


Both = Callable[[bytes, Program], bytes]


def test_undefined_names_print_nothing(both: Both, with_body: With) -> None:
    both(
        with_body(p("[{{ nobody }}] [{{ x.nothing }}] [{{ none }}]")),
        lambda template: template.render({"x": {}, "none": None}, autoescape=True),
    )


def test_strict_environment_of_the_caller_stays_strict(with_body: With) -> None:
    template = DocxTemplate(BytesIO(with_body(p("{{ nobody }}"))))

    with pytest.raises(Exception, match="'nobody' is undefined"):
        template.render({}, Environment(autoescape=True, undefined=StrictUndefined))


def test_filters_tests_names_and_extensions_of_the_caller_are_used(
    both: Both, with_body: With
) -> None:
    def program(template: docxtpl.DocxTemplate) -> None:
        environment = Environment(autoescape=True, extensions=["jinja2.ext.do"])
        environment.filters["twice"] = lambda value: value * 2
        environment.tests["long"] = lambda value: len(value) > 3
        environment.globals["court"] = "Probate & Family"
        template.render({"x": "ab"}, environment, autoescape=True)

    both(with_body(p("{{ x|twice }} {{ x is long }} {{ court }}{% do x %}")), program)


def test_links_of_build_url_id(both: Both, with_body: With) -> None:
    def program(template: docxtpl.DocxTemplate) -> None:
        text = RichText("see ")
        text.add("the form", url_id=template.build_url_id("https://courts.example/form?a=1&b=2"))
        template.render({"x": text}, autoescape=True)

    both(with_body(p("{{r x }}")), program)


def test_images_among_the_values(both: Both, with_body: With, tmp_path: Path) -> None:
    picture("a.bmp", tmp_path, (255, 0, 0))

    both(
        with_body(p("{{ i }}"), footer1=p("{{ i }}")),
        lambda template: template.render(
            {"i": InlineImage(template, str(tmp_path / "a.bmp"), height=Mm(9))}, autoescape=True
        ),
    )


def test_subdocument_built_in_python(both: Both, with_body: With, tmp_path: Path) -> None:
    picture("a.bmp", tmp_path, (255, 0, 0))

    def program(template: docxtpl.DocxTemplate) -> None:
        inner = template.new_subdoc()
        inner.add_paragraph("A & B")
        inner.add_table(1, 2).cell(0, 1).text = "{{ 7*7 }}"
        inner.add_picture(str(tmp_path / "a.bmp"))
        template.render({"x": inner}, autoescape=True)

    both(with_body(p("{{p x }}")), program)


def test_subdocument_read_from_a_file(both: Both, document_of: With) -> None:
    inner = docx.Document()
    inner.add_paragraph("one", style="List Bullet")
    written = BytesIO()
    inner.save(written)

    def program(template: docxtpl.DocxTemplate) -> None:
        template.render({"x": template.new_subdoc(BytesIO(written.getvalue()))}, autoescape=True)

    both(document_of("{{p x }}"), program)


def test_rendering_twice_starts_from_the_template(both: Both, with_body: With) -> None:
    def program(template: docxtpl.DocxTemplate) -> None:
        template.render({"x": "first"}, autoescape=True)
        template.render({"x": "second"}, autoescape=True)

    both(with_body(p("{{ x }}")), program)


def test_document_may_be_changed_after_rendering(both: Both, with_body: With) -> None:
    def program(template: docxtpl.DocxTemplate) -> None:
        template.render({"x": "A"}, autoescape=True)
        template.docx.add_paragraph("appended")

    both(with_body(p("{{ x }}")), program)


def test_saving_without_rendering(both: Both, with_body: With) -> None:
    both(with_body(p("{{ x }}")), lambda _template: None)


def test_pictures_media_and_files_are_replaced(
    both: Both, document_of: With, tmp_path: Path
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


def test_undeclared_variables_are_those_docxtpl_finds(with_body: With) -> None:
    source = with_body(p("{{ x.y }}{% for a in b %}{{ a }}{% endfor %}"), header1=p("{{ z }}"))

    found = DocxTemplate(BytesIO(source)).get_undeclared_template_variables()

    assert found == docxtpl.DocxTemplate(BytesIO(source)).get_undeclared_template_variables()
    assert found == {"x", "b", "z"}


def test_template_and_document_are_files(with_body: With, tmp_path: Path) -> None:
    (tmp_path / "in.docx").write_bytes(with_body(p("{{ x }}")))

    template = DocxTemplate(tmp_path / "in.docx")
    template.render({"x": "A & B"})
    template.save(tmp_path / "out.docx")

    assert docx.Document(str(tmp_path / "out.docx")).paragraphs[0].text == "A & B"


def test_subdocument_given_to_a_compiled_template_goes_to_docxtpl_visibly(
    document_of: With,
) -> None:
    source = document_of("{{ before }}", "{{p x }}")
    owner = docxtpl.DocxTemplate(BytesIO(source))
    inner = owner.new_subdoc()
    inner.add_paragraph("inner & outer")
    template = CompiledTemplate(source, environment=make_environment(mode="filing"))

    rendering = template.fill({"x": inner, "before": "A & B"})

    paragraphs = [p.text for p in docx.Document(BytesIO(rendering.document)).paragraphs]
    assert rendering.engine == "docxtpl"
    assert paragraphs[:2] == ["A & B", "inner & outer"]
    assert template.fill({"x": "plain", "before": "b"}).engine == "compiled"


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


def test_image_needs_no_docxtpl_template(with_body: With, tmp_path: Path) -> None:
    content = picture("seal.bmp", tmp_path, (1, 2, 3))
    template = CompiledTemplate(
        with_body(p("{{ seal }}")), environment=make_environment(mode="filing")
    )

    document = template.render({"seal": InlineImage(None, str(tmp_path / "seal.bmp"))})

    assert ZipFile(BytesIO(document)).read("word/media/image1.bmp") == content
    assert len(docx.Document(BytesIO(document)).inline_shapes) == 1
