"""Templates that extend, include and import others; the outer one brings the frame."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest

from docassemble_core.assembly.compiled_template import CompiledTemplate, Rendering
from docassemble_core.assembly.environment import Mode, make_environment
from docassemble_core.assembly.loader import DocumentLoader
from docassemble_core.errors import TemplateError

With = Callable[..., bytes]


def para(text: str, style: str = "") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>"


def template(source: bytes, *, mode: Mode = "filing", **documents: bytes) -> CompiledTemplate:
    loader = DocumentLoader(documents={f"{name}.docx": each for name, each in documents.items()})
    environment = make_environment(mode=mode, loader=loader)
    return CompiledTemplate(source, name="motion.docx", environment=environment)


def lines(rendering: Rendering) -> list[str]:
    return [p.text for p in docx.Document(BytesIO(rendering.document)).paragraphs]


def test_included_document_stands_where_the_tag_was(with_body: With) -> None:
    caption = with_body(para("IN RE {{ name }}"))
    motion = with_body(para('{%p include "caption.docx" %}') + para("Motion"))

    rendering = template(motion, caption=caption).fill({"name": "A & B"})

    assert lines(rendering) == ["IN RE A & B", "Motion"]
    assert rendering.emitted == ("A & B",)
    assert rendering.engine == "compiled"


def test_included_document_brings_no_second_section(with_body: With) -> None:
    motion = with_body(para('{%p include "caption.docx" %}'))

    document = template(motion, caption=with_body(para("x"))).render({})

    assert ZipFile(BytesIO(document)).read("word/document.xml").count(b"<w:sectPr") == 1


def test_document_fills_the_blocks_of_the_one_it_extends(with_body: With) -> None:
    base = with_body(
        para("COURT")
        + para("{%p block title %}")
        + para("UNTITLED")
        + para("{%p endblock %}")
        + para("{%p block body %}")
        + para("{%p endblock %}")
        + para("/s/"),
        header1=para("{{ docket }}"),
    )
    motion = with_body(
        para("dropped, as Jinja drops it")
        + para('{%p extends "base.docx" %}')
        + para("{%p block body %}")
        + para("We move for {{ relief }}.")
        + para("{%p endblock %}"),
        header1=para("not this header"),
    )

    rendering = template(motion, base=base).fill({"relief": "relief", "docket": "No. 7"})

    assert lines(rendering) == ["COURT", "UNTITLED", "We move for relief.", "/s/"]
    assert b"No. 7" in ZipFile(BytesIO(rendering.document)).read("word/header1.xml")


def test_super_prints_the_block_of_the_base(with_body: With) -> None:
    base = with_body(para("{%p block a %}") + para("base") + para("{%p endblock %}"))
    child = with_body(
        para('{%p extends "base.docx" %}')
        + para("{%p block a %}")
        + para("{{p super() }}")
        + para("child")
        + para("{%p endblock %}")
    )

    assert lines(template(child, base=base).fill({})) == ["base", "child"]


def test_imported_macros_print_paragraphs_and_words(with_body: With) -> None:
    macros = with_body(
        para("{%p macro signature(person) %}")
        + para("/s/ {{ person }}")
        + para("{%p endmacro %}")
        + para("{% macro bold(x) %}**{{ x }}**{% endmacro %}")
    )
    motion = with_body(
        para('{%p import "macros.docx" as m %}')
        + para("{{p m.signature(who) }}")
        + para("It is {{ m.bold(word) }}.")
    )

    rendering = template(motion, macros=macros).fill({"word": "<so>", "who": "A & B"})

    assert lines(rendering) == ["/s/ A & B", "It is **<so>**."]
    assert "/s/ A & B" in rendering.emitted


def test_gap_in_an_included_document_is_placed_in_that_document(with_body: With) -> None:
    caption = with_body(para("Court") + para("No. {{ order.docket_number }}"))
    motion = with_body(para('{%p include "caption.docx" %}'))

    with pytest.raises(TemplateError) as caught:
        template(motion, caption=caption).fill({"order": {}})

    assert caught.value.problems[0].where == "caption.docx, word/document.xml, paragraph 2"
    assert caught.value.problems[0].what.startswith("{{ order.docket_number }} needs ")


def test_error_in_an_imported_macro_is_placed_in_that_document(with_body: With) -> None:
    macros = with_body(para("{% macro half(x) %}{{ x / 0 }}{% endmacro %}"))
    motion = with_body(para('{%p from "macros.docx" import half %}') + para("{{ half(1) }}"))

    with pytest.raises(TemplateError) as caught:
        template(motion, macros=macros).fill({})

    assert caught.value.problems[0].where == "macros.docx, word/document.xml, paragraph 1"
    assert (
        caught.value.problems[0].what == "{{ x / 0 }} fails (ZeroDivisionError: division by zero)"
    )


def test_template_that_is_missing_is_named_with_the_tag(with_body: With) -> None:
    with pytest.raises(TemplateError) as caught:
        template(with_body(para("a") + para('{%p include "captoin.docx" %}')))

    assert str(caught.value.problems[0]) == (
        'motion.docx, word/document.xml, paragraph 2: {%p include "captoin.docx" %} names '
        "captoin.docx, which is not among the templates; correct the name, or give the loader "
        "the folder it is in"
    )


def test_included_document_may_not_use_what_the_outer_one_lacks(with_body: With) -> None:
    caption = with_body(
        para("x", style="CourtName")
        + '<w:p><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:p>'
        + '<w:p><w:hyperlink r:id="rId9"/><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    )

    with pytest.raises(TemplateError) as caught:
        template(with_body(para('{%p include "caption.docx" %}')), caption=caption)

    assert [(p.what, p.remedy) for p in caught.value.problems] == [
        (
            "uses the style 'CourtName', which motion.docx lacks",
            "add the style to motion.docx, or use one that it has",
        ),
        (
            "uses the list 4, which motion.docx lacks",
            "number by a paragraph style that motion.docx has",
        ),
        (
            "uses the image or link rId9 of its own document",
            "put the image or link into motion.docx, or print it from a tag",
        ),
        (
            "uses the note 2 of its own document",
            "put the text with the note into motion.docx",
        ),
    ]
    assert {p.where for p in caught.value.problems} == {"caption.docx, word/document.xml"}


def test_rows_that_are_included_widen_the_table_as_docxtpl_would(with_body: With) -> None:
    def row(*texts: str) -> str:
        return "<w:tr>" + "".join(f"<w:tc><w:tcPr/>{para(t)}</w:tc>" for t in texts) + "</w:tr>"

    rows = with_body(para("{% macro wide() %}{% endmacro %}"))
    motion = with_body(
        '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid>'
        + row("{%tr for c in cells %}")
        + row("{%tc for d in c %}", "{{ d }}", "{%tc endfor %}")
        + row("{%tr endfor %}")
        + "</w:tbl>"
        + para('{%p include "rows.docx" %}')
    )

    document = template(motion, rows=rows).render({"cells": [[1, 2, 3]]})

    assert len(docx.Document(BytesIO(document)).tables[0].columns) == 3


def test_included_document_may_use_namespaces_the_outer_one_does_not_declare(
    with_body: With,
) -> None:
    inner = with_body(para("x"))
    package = ZipFile(BytesIO(inner))
    written = BytesIO()
    with ZipFile(written, "w") as copy:
        for name in package.namelist():
            content = package.read(name)
            if name == "word/document.xml":
                content = content.replace(b"<w:document ", b'<w:document xmlns:w14="urn:w14" ')
                content = content.replace(b"<w:p>", b'<w:p w14:paraId="1">')
            copy.writestr(name, content)

    document = template(
        with_body(para('{%p include "inner.docx" %}')), inner=written.getvalue()
    ).render({})

    assert b'w14:paraId="1"' in ZipFile(BytesIO(document)).read("word/document.xml")
    assert docx.Document(BytesIO(document)).paragraphs[0].text == "x"


def test_name_that_is_computed_is_checked_in_each_rendering(with_body: With) -> None:
    motion = with_body(para("{%p include which %}"))
    compiled = template(motion, a=with_body(para("A")), b=with_body(para("B")))

    assert lines(compiled.fill({"which": "a.docx"})) == ["A"]
    assert lines(compiled.fill({"which": "b.docx"})) == ["B"]


def test_drawings_of_several_documents_are_numbered_through(with_body: With) -> None:
    drawing = '<w:p><w:r><w:drawing><wp:docPr id="1" name="x"/></w:drawing></w:r></w:p>'
    motion = with_body(drawing + para('{%p include "seal.docx" %}'))

    document = template(motion, seal=with_body(drawing)).render({})

    xml = ZipFile(BytesIO(document)).read("word/document.xml")
    assert b'id="1001"' in xml
    assert b'id="1002"' in xml
