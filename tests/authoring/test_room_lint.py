"""Lint of a whole room, the published linter included."""

from __future__ import annotations

from pathlib import Path

import pytest

from docassemble_core.authoring import Room, build_templates, lint_templates

ROOM = '[text]\nfont = "Arial"\nsize = 12\nbody_line = 1.5\n'
HEADING = "---\ntitle: Petition\nrevision: 2026-11\n---\n\n"


@pytest.fixture
def room(tmp_path: Path) -> Room:
    (tmp_path / "zz").mkdir()
    (tmp_path / "zz" / "reference.toml").write_text(ROOM)
    return Room(sources=tmp_path / "zz", templates=tmp_path / "out")


def lint(room: Room, **sources: str) -> list[str]:
    for name, source in sources.items():
        (room.sources / f"{name}.md").write_text(HEADING + source)
    build_templates(room.sources, room.templates)
    context = {"names": tuple[str, ...], "docket_number": str}
    return [str(one) for one in lint_templates(room, context=context, filters=frozenset({"date"}))]


def test_templates_that_include_each_other_in_one_style_sheet_are_clean(room: Room) -> None:
    assert (
        lint(
            room,
            petition='{%p include "caption.docx" %}\n\nText.',
            caption="::: {.columns .caption}\n::: column\n{{ docket_number }}\n:::\n:::",
        )
        == []
    )


def test_each_template_of_a_room_is_linted(room: Room) -> None:
    found = lint(room, a="{{ nams }}", b='{%p include "c.docx" %}')

    assert found == [
        (
            "a.docx, word/document.xml, paragraph 1: T002 the tag {{ nams }} uses the name nams, "
            "which nothing defines; write names"
        ),
        (
            "b.docx: T018 the part c.docx is included, and there is no such template; "
            "correct its name, or add it"
        ),
    ]


def test_a_part_with_a_restarted_list_is_refused_where_it_is_included(room: Room) -> None:
    found = lint(room, petition='{%p include "steps.docx" %}', steps="1. One\n2. Two\n")

    assert found == [
        (
            "petition.docx: T017 the included part steps.docx counts in a list of its own "
            "(number 1000); number it through a paragraph style, without a restart"
        )
    ]


def test_the_published_linter_reports_what_ours_does_not_look_at(room: Room) -> None:
    found = lint(room, petition="{%p for name in names %}\nText.\n\n{{ 1 }} {% endfor %} x")

    assert len(found) == 1
    assert found[0].startswith("petition.docx, body")
    assert found[0].endswith("; run `docxtpl-lint --explain DTL204`")
