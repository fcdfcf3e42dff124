"""A program written for docxtpl meets docxtpl's errors, and no document that would be broken."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
import docxtpl
import pytest
from jinja2 import Environment, StrictUndefined, TemplateError, UndefinedError

from docassemble_core.assembly.docxtpl_api import DocxTemplate
from docassemble_core.errors import TemplateError as Refusal

With = Callable[..., bytes]
Same = Callable[[bytes, bytes], None]
Program = Callable[[docxtpl.DocxTemplate], None]

OLE_OBJECT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/oleObject"

Picture = Callable[[str, Path, tuple[int, int, int]], bytes]
Both = Callable[[bytes, Program], bytes]


def p(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def test_strict_environment_of_the_caller_stays_strict(with_body: With) -> None:
    template = DocxTemplate(BytesIO(with_body(p("{{ nobody }}"))))

    with pytest.raises(UndefinedError, match="'nobody' is undefined") as caught:
        template.render({}, Environment(autoescape=True, undefined=StrictUndefined))

    assert "{{ nobody }}" in caught.value.__notes__[0]


@pytest.mark.parametrize("body", ["{{ x", "{{ x|nofilter }}", "{% if x %}", "{{ 1 // n }}"])
def test_error_is_docxtpls_own_with_its_context(body: str, with_body: With) -> None:
    source = with_body(p("one") + p("two") + p(body) + p("four"))
    errors = []
    for kind in (docxtpl.DocxTemplate, DocxTemplate):
        with pytest.raises(Exception) as caught:  # noqa: PT011  # of whatever type docxtpl raises
            kind(BytesIO(source)).render({"x": "A", "n": 0}, autoescape=True)
        error = caught.value
        errors.append((type(error), str(error), list(getattr(error, "docx_context", ()))))

    assert errors[0] == errors[1]


def test_program_that_catches_the_error_can_save_the_template(both: Both, with_body: With) -> None:
    def program(template: docxtpl.DocxTemplate) -> None:
        with pytest.raises(TemplateError):
            template.render({"x": "A"}, autoescape=True)

    both(with_body(p("{{ x|nofilter }}")), program)


def test_document_that_docxtpl_would_ruin_is_refused_and_not_saved(with_body: With) -> None:
    template = DocxTemplate(BytesIO(with_body(p("{{ x }}"))))
    written = BytesIO()

    with pytest.raises(Refusal, match="cannot hold"):
        template.render({"x": "\x00"})
    template.save(written)

    assert "{{ x }}" in docx.Document(BytesIO(written.getvalue())).paragraphs[0].text
