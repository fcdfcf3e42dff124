"""The committed templates keep every rule of lint, and lint would see a slip in any of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from docassemble_core.assembly.canonical import write_package
from docassemble_core.assembly.filters import make_filters
from docassemble_core.assembly.lint import lint_template
from docassemble_core.assembly.ooxml import DOCUMENT, Package, Part
from docassemble_core.authoring import read_reference
from docassemble_core.cli.template_commands import rooms
from docassemble_core.cli.template_lint import lint_room, state_of
from docassemble_core.drafting.template_names import names_of

REPOSITORY = Path(__file__).resolve().parents[2]
ROOMS = [
    pytest.param(REPOSITORY / sources, REPOSITORY / out, id=sources.name)
    for sources, out in rooms(REPOSITORY / "pyproject.toml")
]
# A printed chain of two names or more; its last name is the one that the test misspells.
CHAIN = re.compile(r"\{\{ (?:\w+\.)+(\w+)(?= [|}])")


@pytest.mark.parametrize(("sources", "out"), ROOMS)
def test_templates_keep_every_rule_of_lint(sources: Path, out: Path) -> None:
    assert list(map(str, lint_room(sources, out))) == []


def misspelt(docx: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the template once for each printed chain of names, with its last name misspelt."""
    package = Package.read(docx, name="template")
    part = package.find(DOCUMENT)
    assert part is not None
    xml = part.content.decode()
    for found in CHAIN.finditer(xml):
        slip = f"{xml[: found.end(1)]}x{xml[found.end(1) :]}"
        yield f"{found[1]}x", write_package(package.replaced(Part(DOCUMENT, slip.encode())))


@pytest.mark.parametrize(("sources", "out"), ROOMS)
def test_lint_sees_each_printed_attribute_that_is_misspelt(sources: Path, out: Path) -> None:
    reference = read_reference(sources / "reference.docx")
    context = names_of(state_of(out))

    def is_seen(docx: bytes, name: str) -> bool:
        problems = lint_template(
            docx,
            name="template",
            context=context,
            filters=frozenset(make_filters()),
            reference_styles=frozenset(style for style, _ in reference.styles),
        )
        return any(f" asks for {name}, " in problem.what for problem in problems)

    assert [
        (path.name, name)
        for path in sorted(out.glob("*.docx"))
        for name, docx in misspelt(path.read_bytes())
        if not is_seen(docx, name)
    ] == []
