"""Rooms: folders of template sources, and where their built templates belong."""

from __future__ import annotations

from pathlib import Path

from attrs import frozen

from docassemble_core.authoring.build import REFERENCE, REFERENCE_SOURCE

SHARED = "shared"


@frozen(kw_only=True)
class Room:
    """A folder of built templates, and what they stand among.

    Args:
        sources: The folder of their sources, which has the reference document.
        templates: The folder of the built templates.
        shared: Folders whose templates these may include, such as the library's own.
        disclosing: File names of the templates whose forms may print sensitive values in full.
    """

    sources: Path
    templates: Path
    shared: tuple[Path, ...] = ()
    disclosing: frozenset[str] = frozenset()

    def find(self, name: str) -> bytes | None:
        """Return the template of that file name, from here or a shared folder."""
        places = [folder / name for folder in (self.templates, *self.shared)]
        return next((path.read_bytes() for path in places if path.is_file()), None)


def find_rooms(repository: Path) -> tuple[Room, ...]:
    """Return the rooms of a repository laid out like ours, the shared one first.

    `templates/shared` is built into `docassemble_core/templates`, `templates/<state>` into
    `states/<state>/src/docassemble_state_<state>/templates`.

    Args:
        repository: The folder that has `templates/` in it.
    """
    common = repository / "docassemble_core" / "templates"
    folders = [one for one in sorted((repository / "templates").iterdir()) if _is_room(one)]
    shared = [Room(sources=one, templates=common) for one in folders if one.name == SHARED]
    states = [
        Room(sources=one, templates=_of_state(repository, one.name), shared=(common,))
        for one in folders
        if one.name != SHARED
    ]
    return (*shared, *states)


def _is_room(folder: Path) -> bool:
    return any((folder / name).is_file() for name in (REFERENCE, REFERENCE_SOURCE))


def _of_state(repository: Path, code: str) -> Path:
    package = f"docassemble_state_{code}"
    return repository / "states" / code / "src" / package / "templates"
