"""A room: a folder of template sources, the templates built from it, and what they stand among."""

from __future__ import annotations

from pathlib import Path

from attrs import frozen


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
