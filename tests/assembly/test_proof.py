"""What is proved of a part, and that what is not proved is checked and refused."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import docx
import pytest

from docassemble_core.assembly.compiled_template import CompiledTemplate
from docassemble_core.assembly.environment import make_environment
from docassemble_core.assembly.patching import patch
from docassemble_core.assembly.proof import Context, Proof, prove
from docassemble_core.errors import TemplateError

With = Callable[..., bytes]


class Already(str):
    """Text that says of itself that it is markup."""

    __slots__ = ()

    def __html__(self) -> str:
        return self


ROOT = '<w:body xmlns:w="urn:w">', "</w:body>"


def p(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def proof(xml: str) -> Proof:
    source = patch(xml, template="t", part="body").source
    return prove(source, prefix=ROOT[0], suffix=ROOT[1])


def template(source: bytes) -> CompiledTemplate:
    return CompiledTemplate(source, name="t.docx", environment=make_environment(mode="filing"))


@pytest.mark.parametrize(
    "xml",
    [
        p("{{ x }}"),
        p("{% if x %}a{% else %}b{% endif %}"),
        p("{%p for x in y %}") + p("{{ x }}") + p("{%p endfor %}"),
        p("{% if x %}a") + p("b{% endif %}"),
        p("{% macro m() %}a{% endmacro %}{{ m() }}"),
        p("{% raw %}{{ {% {% endraw %}"),
    ],
)
def test_blocks_that_begin_and_end_in_the_same_place_are_proved(xml: str) -> None:
    assert proof(xml).well_formed


@pytest.mark.parametrize(
    "xml",
    [
        "<w:p>{% if x %}</w:p>{% endif %}",
        p("{% if x %}a") + "{% endif %}",
        "<w:p {{ x }}/>",
        "<w:p>{% for x in y %}<w:r>{% endfor %}</w:r></w:p>",
        "<w:p>{% if x %}<w:r>{% else %}</w:r>{% endif %}</w:p>",
        '<w:p a="{% if x %}"/>{% endif %}',
        "<w:p><w:undeclared:x/></w:p>",
        "<v:p/>",
        "<w:p>a & b</w:p>",
    ],
)
def test_anything_else_is_not_proved(xml: str) -> None:
    assert not proof(xml).well_formed


def test_place_of_each_tag_is_known() -> None:
    contexts = proof('<w:tc a="{{ x }}">{{ y }}' + p("{{ z }}") + "</w:tc>").contexts

    assert list(contexts.values()) == [Context.ATTRIBUTE, Context.CONTENT, Context.RUN_TEXT]


def table(*rows: str, columns: int = 2) -> str:
    grid = "<w:gridCol/>" * columns
    return f"<w:tbl><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


WIDE = table("<w:tr><w:tc/><w:tc/><w:tc/></w:tr>", columns=3)
SPAN = '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="{}"/></w:tcPr></w:tc></w:tr>'
FULL = "<w:tr><w:tc/><w:tc/></w:tr>"


@pytest.mark.parametrize(
    ("xml", "change"),
    [
        (table(FULL), False),
        (table(FULL, "{% for x in y %}", FULL, "{% endfor %}"), False),
        (table("{% for x in y %}", FULL, "{% endfor %}"), True),
        (table(FULL, "<w:tr>{% for x in y %}<w:tc/>{% endfor %}</w:tr>"), True),
        (table("<w:tr><w:tc/></w:tr>"), True),
        (table(SPAN.format(2)), False),
        (table(FULL, SPAN.format("{{ n }}")), True),
        (table(FULL, f"<w:tr><w:tc>{table(FULL, FULL)}</w:tc><w:tc/></w:tr>"), False),
        (table(FULL, f"<w:tr><w:tc>{WIDE}</w:tc></w:tr>"), True),
        (table(FULL, "{% include 'rows.docx' %}"), True),
        ("<w:tr><w:tc/></w:tr>", True),
    ],
)
def test_table_whose_columns_may_change_is_noticed(xml: str, change: bool) -> None:
    assert proof(xml).tables_change is change


def test_broken_result_is_refused_and_not_repaired(with_body: With) -> None:
    source = with_body("<w:p><w:r><w:t>{% if x %}a</w:t></w:r></w:p>{% endif %}")

    assert docx.Document(BytesIO(template(source).render({"x": 1}))).paragraphs[0].text == "a"
    with pytest.raises(TemplateError) as caught:
        template(source).render({"x": 0})
    assert str(caught.value.problems[0]) == (
        "t.docx, word/document.xml: its tags leave the XML of the document broken "
        "(mismatched tag); let each block begin and end in the same kind of place: {%p %} tags "
        "around paragraphs, {%tr %} around rows, plain tags inside one run"
    )


@pytest.mark.parametrize(
    ("tag", "markup"),
    [
        ("{{ x }}", "<w:b>"),
        ("{{ x }}", "a & b"),
        ("{{ x }}", "</w:t></w:r></w:p>"),
        ("{{p x }}", "</w:body>"),
        ("{{ x }}", "<nowhere:b/>"),
    ],
)
def test_markup_of_a_value_that_breaks_the_document_is_refused(
    tag: str, markup: str, with_body: With
) -> None:
    with pytest.raises(TemplateError, match="leave the XML of the document broken"):
        template(with_body(p(tag))).render({"x": Already(markup)})


@pytest.mark.parametrize(
    "markup",
    ["a &amp; b", "a<w:br/>b", "</w:t></w:r><w:r><w:t>", "</w:t></w:r></w:p>" + p("n")[:-18]],
)
def test_markup_of_a_value_that_fits_is_printed(markup: str, with_body: With) -> None:
    assert template(with_body(p("{{ x }}"))).fill({"x": Already(markup)}).engine == "compiled"


def test_markup_in_an_attribute_may_not_end_it(with_body: With) -> None:
    cell = "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:tcPr/>"
    source = with_body(cell + p("{% cellbg x %}a") + "</w:tc></w:tr></w:tbl>" + p(""))

    assert template(source).render({"x": Already("FF0000")})
    with pytest.raises(TemplateError, match="leave the XML of the document broken"):
        template(source).render({"x": Already('"<')})


def test_escaping_cannot_be_switched_off(with_body: With) -> None:
    with pytest.raises(TemplateError, match="values are always escaped"):
        template(with_body(p("{% autoescape false %}{{ x }}{% endautoescape %}")))


def test_what_call_filter_and_recursion_print_is_noted(with_body: With) -> None:
    source = with_body(
        p("{% macro m() %}{{ caller() }}{% endmacro %}{% call m() %}one {{ x }}{% endcall %}")
        + p("{% filter upper %}two {{ x }}{% endfilter %}")
        + p("{% for n in t recursive %}{{ n.v }}{{ loop(n.c) }}{% endfor %}")
    )

    rendering = template(source).fill({"x": "v", "t": [{"v": "a<", "c": [{"v": "b", "c": []}]}]})

    assert rendering.emitted == ("one v", "TWO V", "a<b")


def test_listing_characters_outside_of_a_paragraph_are_refused(with_body: With) -> None:
    with pytest.raises(TemplateError, match="which a Word document cannot hold"):
        template(with_body(p("{{p x }}"))).render({"x": Already("\f")})
