"""A program written for docxtpl gives the same document with our class in the place of its own."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
import docxtpl
import pytest
from docxtpl import RichText, RichTextParagraph
from jinja2 import Environment

from docassemble_core.assembly.compiled_template import CompiledTemplate
from docassemble_core.assembly.docxtpl_api import DocxTemplate
from docassemble_core.assembly.environment import make_environment
from docassemble_core.errors import TemplateError as Refusal

With = Callable[..., bytes]
Same = Callable[[bytes, bytes], None]
Program = Callable[[docxtpl.DocxTemplate], None]

OLE_OBJECT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/oleObject"

Picture = Callable[[str, Path, tuple[int, int, int]], bytes]
Both = Callable[[bytes, Program], bytes]


def p(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def test_undefined_names_print_nothing(both: Both, with_body: With) -> None:
    both(
        with_body(p("[{{ nobody }}] [{{ x.nothing }}] [{{ none }}]")),
        lambda template: template.render({"x": {}, "none": None}, autoescape=True),
    )


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


def test_subdocument_built_in_python(
    both: Both, with_body: With, tmp_path: Path, picture: Picture
) -> None:
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


def test_undeclared_variables_are_those_docxtpl_finds(with_body: With) -> None:
    source = with_body(p("{{ x.y }}{% for a in b %}{{ a }}{% endfor %}"), header1=p("{{ z }}"))

    found = DocxTemplate(BytesIO(source)).get_undeclared_template_variables()

    assert found == docxtpl.DocxTemplate(BytesIO(source)).get_undeclared_template_variables()
    assert found == {"x", "b", "z"}


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


def test_template_without_an_environment_is_one_for_filing(with_body: With) -> None:
    template = CompiledTemplate(with_body(p("{{ x }}")))

    assert docx.Document(BytesIO(template.render({"x": "A & B"}))).paragraphs[0].text == "A & B"
    with pytest.raises(Refusal, match="needs x, which is not known"):
        template.render({})


def test_paragraphs_of_rich_text(both: Both, with_body: With) -> None:
    def program(template: docxtpl.DocxTemplate) -> None:
        text = RichTextParagraph()
        text.add("A & B", parastyle="Normal")
        text.add(RichText("bold", bold=True, font="eastAsia:Arial"))
        template.render({"x": text}, autoescape=True)

    both(with_body(p("before") + p("{{p x }}") + p("after")), program)


def test_undeclared_variables_leave_out_those_that_are_given(with_body: With) -> None:
    template = DocxTemplate(BytesIO(with_body(p("{{ x }} {{ y }}"))))

    assert template.get_undeclared_template_variables(context={"x": 1}) == {"y"}
