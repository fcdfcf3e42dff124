"""What a person wrote stands in the document as written, and is never evaluated."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import docx
import pytest

from docassemble_core.assembly.compiled_template import CompiledTemplate
from docassemble_core.assembly.environment import make_environment
from docassemble_core.errors import TemplateError


def template(text: str, *, author: str = "Somebody") -> CompiledTemplate:
    document = docx.Document()
    document.core_properties.author = author
    document.core_properties.last_modified_by = "Somebody Else"
    document.add_paragraph(text)
    written = BytesIO()
    document.save(written)
    return CompiledTemplate(
        written.getvalue(), name="letter.docx", environment=make_environment(mode="filing")
    )


@pytest.mark.parametrize(
    "value",
    [
        'Núñez & Sons <"Ltd">',
        "Smith & Jones <LLC> v. R&D",
        "{{ 7*7 }}",
        "{% raw %}",
        "{_{ literal }_}",
        "&amp; &lt;b&gt;",
        "שלום עולם",
        "مرحبا \u200f(2026)",
        "👩‍👧 family",
        "no\u00a0break",
        "]]>",
        "O'Brien",
    ],
)
def test_value_is_printed_as_it_is(value: str) -> None:
    filled = template("To {{ name }}.").fill({"name": value})

    assert docx.Document(BytesIO(filled.document)).paragraphs[0].text == f"To {value}."
    assert filled.emitted == (value,)


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\x1b", "\ufffe", "\ud800"])
def test_character_that_xml_cannot_hold_is_refused(character: str) -> None:
    with pytest.raises(TemplateError) as caught:
        template("{{ name }}").fill({"name": f"a{character}b"})

    assert caught.value.problems[0].what == (
        f"{{{{ name }}}} prints {character!a}, which a Word document cannot hold"
    )


def test_same_facts_give_the_same_bytes() -> None:
    first = template("{{ name }}").render({"name": "A"})

    assert template("{{ name }}").render({"name": "A"}) == first


def test_names_of_authors_are_not_kept() -> None:
    package = ZipFile(BytesIO(template("x").render({})))

    assert b"Somebody" not in package.read("docProps/core.xml")


def test_author_that_is_a_tag_is_filled_and_escaped_once() -> None:
    document = template("x", author="{{ firm }}").render({"firm": "A & B"})

    assert docx.Document(BytesIO(document)).core_properties.author == "A & B"


def test_package_that_is_no_word_document_is_refused() -> None:
    with pytest.raises(TemplateError) as caught:
        CompiledTemplate(b"no", name="x.docx", environment=make_environment(mode="draft"))

    assert str(caught.value) == (
        "x.docx cannot be read.\n"
        "  - x.docx: it is no Word document (File is not a zip file); save it as .docx from Word"
    )
