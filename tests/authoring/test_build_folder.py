from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from docassemble_core.authoring import (
    Reference,
    build_template,
    build_templates,
    check_templates,
)
from docassemble_core.errors import TemplateError

Body = Callable[[str], str]


HEADING = "---\ntitle: Petition\ncode: zz.petition\nrevision: 2026-11\n---\n\n"


ROOM = '[text]\nfont = "Arial"\nsize = 12\nbody_line = 1.5\n'


def test_all_problems_of_a_source_are_listed_at_once(reference: Reference) -> None:
    source = """---
title: Petition
code: zz.petition
revision: 2026-11
---

![seal](seal.png)

[the court](https://example.org)

::: {custom-style="Fancy Title"}
Words.
:::

::: loud
Words.
:::

***
"""
    with pytest.raises(TemplateError) as caught:
        build_template(source, reference, name="tn/petition.md")

    known = caught.value.problems[2].remedy
    assert known.startswith("use one of: Address, Block Quotation, Body Text, Caption Party, ")
    assert (
        str(caught.value)
        == f"""\
tn/petition.md cannot be built.
  - tn/petition.md: the text holds Image; say it in plain paragraphs
  - tn/petition.md: the address https://example.org hides behind the words "the court", \
and paper has no links; write the address out: <https://example.org>
  - tn/petition.md: the reference document has no style "Fancy Title"; {known}
  - tn/petition.md: a ::: block has the class .loud; use one of: .keep, .page-break, .restart, \
.columns, .caption, .column, .plain
  - tn/petition.md: the text holds HorizontalRule; \
use paragraphs, headings, lists, pipe tables and ::: blocks"""
    )


def test_front_matter_lists_every_missing_unknown_and_wrong_key(reference: Reference) -> None:
    with pytest.raises(TemplateError) as caught:
        build_template("---\ntitel: X\nrevision: [a, b]\n---\n", reference, name="x.md")

    assert (
        str(caught.value)
        == """\
The front matter of x.md is not right.
  - x.md: titel: front matter has no such key; \
use one of: title, revision, code, footer, language, note
  - x.md: title: the front matter lacks this key; \
begin the file with --- and a line `title: ...`
  - x.md: revision: the value is no text; \
write one line of text, in quotes where it looks like something else"""
    )


def folder(parent: Path) -> tuple[Path, Path]:
    """Return a new folder of sources with the description of a room, and where it builds to."""
    sources = parent / "zz"
    sources.mkdir()
    (sources / "reference.toml").write_text(ROOM)
    return sources, parent / "out"


def test_a_folder_builds_into_documents_projections_and_a_reference(tmp_path: Path) -> None:
    sources, out = folder(tmp_path)
    (sources / "petition.md").write_text(HEADING + "Text.")

    build_templates(sources, out)

    assert sorted(one.name for one in sources.iterdir()) == [
        *("petition.docx.txt", "petition.md", "reference.docx", "reference.toml"),
    ]
    assert [one.name for one in out.iterdir()] == ["petition.docx"]
    assert check_templates(sources, out) == ()


def test_a_folder_is_not_current_when_a_source_changes_or_loses_its_file(tmp_path: Path) -> None:
    sources, out = folder(tmp_path)
    (sources / "petition.md").write_text(HEADING + "Text.")
    build_templates(sources, out)

    (sources / "petition.md").write_text(HEADING + "Another text.")
    (sources / "petition.docx.txt").unlink()
    (out / "old.docx").write_bytes(b"")

    stale = "the file is not what building gives from"
    remedy = "run `docassemble-core templates build` and commit what it writes"
    assert [str(one) for one in check_templates(sources, out)] == [
        f"out/petition.docx: {stale} its source zz/petition.md; {remedy}",
        f"zz/petition.docx.txt: the file is missing beside its source zz/petition.md; {remedy}",
        "out/old.docx: no source builds this file; delete it, or add its source",
    ]


def test_a_folder_without_a_reference_document_says_how_to_get_one(tmp_path: Path) -> None:
    (tmp_path / "petition.md").write_text(HEADING + "Text.")

    with pytest.raises(TemplateError) as caught:
        build_templates(tmp_path, tmp_path / "out")

    assert (
        str(caught.value)
        == f"""\
A template folder cannot be built.
  - reference.docx: the folder {tmp_path.name} has no reference document; \
write reference.toml there and build again, or save one from Word"""
    )


def test_a_reference_description_lists_each_wrong_key(tmp_path: Path) -> None:
    (tmp_path / "reference.toml").write_text(ROOM + 'colour = "red"\n[page]\nwidth = "wide"\n')

    with pytest.raises(TemplateError) as caught:
        build_templates(tmp_path, tmp_path / "out")

    assert [one.what for one in caught.value.problems] == [
        "extra fields found (colour) @ $.text",
        "invalid value for type, expected float @ $.page.width",
    ]


def test_a_word_file_saved_by_hand_is_a_template_too(tmp_path: Path) -> None:
    """It is cleaned, copied and projected; its author's name does not travel with it."""
    sources, out = folder(tmp_path)
    made = docx.Document()
    made.add_paragraph("Dear {{ name }}:")
    made.core_properties.author = "A. Clerk"
    made.save(str(sources / "letter.docx"))

    build_templates(sources, out)

    assert b"Clerk" not in (out / "letter.docx").read_bytes()
    assert "[Normal] Dear {{ name }}:" in (sources / "letter.docx.txt").read_text()
    assert check_templates(sources, out) == ()


def test_without_the_extra_the_message_says_what_to_install() -> None:
    code = "import sys; sys.modules['pypandoc'] = None; import docassemble_core.authoring"
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", code], capture_output=True, text=True, check=False
    )

    assert done.stderr.splitlines()[-1] == (
        "ModuleNotFoundError: "
        "building templates needs an extra: pip install 'docassemble-core[authoring]'"
    )
