"""The committed templates are what their sources say."""

from __future__ import annotations

from pathlib import Path

import pytest

from docassemble_core.authoring import Room, check_templates, find_rooms

REPOSITORY = Path(__file__).resolve().parents[2]
ROOMS = find_rooms(REPOSITORY)


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.sources.name)
def test_templates_projections_and_reference_are_current(room: Room) -> None:
    assert list(map(str, check_templates(room.sources, room.templates))) == []


def test_each_state_has_its_room_and_the_shared_one_comes_first() -> None:
    assert [room.sources.name for room in ROOMS] == ["shared", "ca", "ma", "tn"]
    assert ROOMS[-1].templates == (
        REPOSITORY / "states" / "tn" / "src" / "docassemble_state_tn" / "templates"
    )
    assert all(
        room.shared == (REPOSITORY / "docassemble_core" / "templates",) for room in ROOMS[1:]
    )
