"""A room with a reference document, and the building of a body in it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from docassemble_core.authoring import Reference, build_template, project, reference_bytes

ROOM = """
[text]
font = "Times New Roman"
size = 12
body_line = 1.5
"""
HEADING = "---\ntitle: Petition\ncode: zz.petition\nrevision: 2026-11\n---\n\n"


@pytest.fixture(scope="session")
def reference() -> Reference:
    return Reference.read(reference_bytes(ROOM, name="room"), name="reference.docx")


@pytest.fixture
def body(reference: Reference) -> Callable[[str], str]:
    """Return the lines of the document story that a Markdown body builds into."""

    def build(markdown: str) -> str:
        docx = build_template(HEADING + markdown, reference, name="petition.md")
        story = project(docx).split("--- document ---\n")[1]
        return story.split("\n\n---")[0].strip("\n")

    return build
