"""The committed templates are what their sources say."""

from __future__ import annotations

from pathlib import Path

import pytest

from docassemble_core.authoring import check_templates
from docassemble_core.cli.template_commands import rooms

REPOSITORY = Path(__file__).resolve().parents[2]
ROOMS = rooms(REPOSITORY / "pyproject.toml")


@pytest.mark.parametrize(("sources", "out"), ROOMS, ids=[one.name for one, _ in ROOMS])
def test_templates_projections_and_reference_are_current(sources: Path, out: Path) -> None:
    found = check_templates(REPOSITORY / sources, REPOSITORY / out)

    assert list(map(str, found)) == []


def test_each_room_of_sources_is_named_in_the_project() -> None:
    folders = {one.parent for one in (REPOSITORY / "templates").glob("**/reference.toml")}

    assert {REPOSITORY / sources for sources, _ in ROOMS} == folders
