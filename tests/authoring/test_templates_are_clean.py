"""The committed templates keep every rule of lint, and lint would see a slip in any of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import get_type_hints

import pytest
from attrs import evolve

from docassemble_core import load_states
from docassemble_core.assembly.canonical import write_package
from docassemble_core.assembly.filters import make_filters
from docassemble_core.assembly.lint import context_types, lint_template
from docassemble_core.assembly.ooxml import DOCUMENT, Package, Part
from docassemble_core.authoring import Room, find_rooms, lint_templates, read_reference
from docassemble_core.drafting.context import DocumentContext

REPOSITORY = Path(__file__).resolve().parents[2]
ROOMS = find_rooms(REPOSITORY)
FILTERS = frozenset(make_filters())
DISCLOSING = frozenset(
    form.template
    for code in load_states().codes
    for form in load_states().state(code).forms
    if form.discloses_sensitive
)
# A printed chain of two names or more; its last name is the one that the test misspells.
CHAIN = re.compile(r"\{\{ (?:\w+\.)+(\w+)(?= [|}])")


def context(room: Room) -> Mapping[str, object]:
    if room.sources.name == "shared":
        return context_types(DocumentContext)
    state = load_states().state(room.sources.name.upper())
    hints = get_type_hints(state.local) if state.local is not None else {}
    return context_types(DocumentContext, local=hints.get("return", object))


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.sources.name)
def test_templates_keep_every_rule_of_lint(room: Room) -> None:
    declared = evolve(room, disclosing=DISCLOSING)

    found = lint_templates(declared, context=context(room), filters=FILTERS)

    assert list(map(str, found)) == []


def misspelt(docx: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the template once for each printed chain of names, with its last name misspelt."""
    package = Package.read(docx, name="template")
    part = package.find(DOCUMENT)
    assert part is not None
    xml = part.content.decode()
    for found in CHAIN.finditer(xml):
        slip = f"{xml[: found.end(1)]}x{xml[found.end(1) :]}"
        yield f"{found[1]}x", write_package(package.replaced(Part(DOCUMENT, slip.encode())))


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.sources.name)
def test_lint_sees_each_printed_attribute_that_is_misspelt(room: Room) -> None:
    reference = read_reference(room.sources / "reference.docx")
    unseen = [
        (path.name, name)
        for path in sorted(room.templates.glob("*.docx"))
        for name, docx in misspelt(path.read_bytes())
        if not any(
            f" asks for {name}, " in str(one)
            for one in lint_template(
                docx,
                name=path.name,
                context=context(room),
                filters=FILTERS,
                reference_styles=frozenset(style for style, _ in reference.styles),
            )
        )
    ]

    assert unseen == []
