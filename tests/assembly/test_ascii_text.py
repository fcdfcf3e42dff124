"""Letters are written as references to them, and no reader of the document sees a difference."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest

from docassemble_core.assembly.compiled_template import CompiledTemplate, Rendering
from docassemble_core.errors import TemplateError

With = Callable[..., bytes]
Equal = Callable[..., Rendering]


def p(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def body(document: bytes) -> bytes:
    return ZipFile(BytesIO(document)).read("word/document.xml")


def words(document: bytes) -> list[str]:
    return [p.text for p in docx.Document(BytesIO(document)).paragraphs]


def test_template_and_values_come_out_in_ascii(equal: Equal, with_body: With) -> None:
    rendering = equal(with_body(p("§ 5: {{ x }} ש")), {"x": "Núñez & Öz \N{GRINNING FACE}"})

    assert body(rendering.document).isascii()
    assert words(rendering.document) == ["§ 5: Núñez & Öz \N{GRINNING FACE} ש"]
    assert rendering.emitted == ("Núñez & Öz \N{GRINNING FACE}",)


@pytest.mark.parametrize(
    "text",
    [
        "{% filter upper %}né {{ x }}{% endfilter %}",
        "{% set k %}né {{ x }}{% endset %}{{ k|upper }} {{ k|length }} {{ k|truncate(5) }}",
        "{% macro m(a) %}né {{ a }}{% endmacro %}{{ m(x)|upper }} {{ m(x)|length }}",
        "{% macro m() %}<{{ caller()|upper }}>{% endmacro %}{% call m() %}né {{ x }}{% endcall %}",
        "{% filter upper %}{% for r in rows %}é{{ r.a }}{{ r.b }}{% endfor %}{% endfilter %}",
        "{% block b %}né {{ x }}{% endblock %}{{ self.b()|upper }}",
    ],
)
def test_what_a_template_works_on_has_its_letters(text: str, equal: Equal, with_body: With) -> None:
    equal(
        with_body(p(text.replace("<", "&lt;").replace(">", "&gt;"))),
        {"x": "Ünal, Zoë", "rows": [{"a": "à", "b": "ß"}, {"a": "1", "b": "ø"}]},
    )


def test_comments_and_attributes_keep_their_letters(equal: Equal, with_body: With) -> None:
    bookmark = '<w:bookmarkStart w:id="0" w:name="Größe"/><w:bookmarkEnd w:id="0"/>'

    equal(
        with_body(f"<!-- é --><w:p>{bookmark}<w:r><w:t>é {{{{ x }}}}</w:t></w:r></w:p>"), {"x": "é"}
    )


def test_row_that_lacks_a_value_is_named_with_the_tag_that_needs_it(with_body: With) -> None:
    cells = "".join(f"<w:tc>{p('{{ r.' + name + ' }}')}</w:tc>" for name in "abc")
    control = "<w:tr><w:tc>" + p("{%tr TAG %}") + "</w:tc></w:tr>"
    start, end = control.replace("TAG", "for r in rows"), control.replace("TAG", "endfor")
    grid = "<w:tblGrid><w:gridCol/><w:gridCol/><w:gridCol/></w:tblGrid>"
    source = with_body(f"<w:tbl><w:tblPr/>{grid}{start}<w:tr>{cells}</w:tr>{end}</w:tbl>")
    whole = {"a": "1", "b": "é & 2", "c": "3"}

    with pytest.raises(TemplateError) as caught:
        CompiledTemplate(source).render({"rows": [whole, {"a": "4", "c": "6"}, whole]})

    problem = caught.value.problems[0]
    assert len(caught.value.problems) == 1
    assert "{{ r.b }} needs rows[1].b" in problem.what
    assert "row 2, cell 2" in problem.where


def test_rows_that_are_no_dictionaries_are_read_like_those_that_are(
    equal: Equal, with_body: With
) -> None:
    class Row:
        a, b = "é", "<2>"

    text = "{% for r in rows %}{{ r.a }}, {{ r.b }}; {% endfor %}"

    equal(with_body(p(text)), {"rows": [Row(), {"a": "x", "b": "y"}, {"a": 1, "b": 2.5}, Row()]})


def test_name_that_a_template_sets_goes_before_one_it_was_given(
    equal: Equal, with_body: With
) -> None:
    text = "{{ x }}{% set x = 'own' %}{% block b %}{{ x }}{% endblock %}{{ x }}{{ y }}"

    equal(with_body(p(text)), {"x": "given", "y": "é"})
