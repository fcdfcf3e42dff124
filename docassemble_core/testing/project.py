"""The plugin project on disk: where its tests, sources and template sources stand."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from attrs import frozen

MANIFEST = "pyproject.toml"
# Folders that hold what tools write, and nothing that an author does.
_SKIPPED = frozenset({"build", "dist", "__pycache__", "node_modules"})
_TEXT = frozenset({".py", ".toml", ".md", ".po", ".pot"})


@frozen(kw_only=True)
class TemplateRoom:
    """A folder of template sources and the folder that is built from it."""

    sources: Path
    built: Path


@frozen(kw_only=True)
class Line:
    """A line of a project's file, and where it stands."""

    place: str
    text: str


@frozen(kw_only=True)
class Project:
    """A plugin's project folder, as far as a test can find it.

    Args:
        root: Its folder, the one with `pyproject.toml`.
        tests: The folder of the test that asks.
    """

    root: Path
    tests: Path

    @classmethod
    def around(cls, test_file: Path) -> Project:
        """Return the project that a test file belongs to."""
        parents = (one for one in test_file.parents if (one / MANIFEST).is_file())
        return cls(root=next(parents, test_file.parent), tests=test_file.parent)

    @property
    def cases(self) -> Path:
        """The folder of its own case files."""
        return self.tests / "cases"

    @property
    def snapshots(self) -> Path:
        """The folder of its reviewed texts."""
        return self.tests / "snapshots"

    @property
    def is_unfinished(self) -> bool:
        """Whether its `pyproject.toml` says that it is not finished yet."""
        return bool(_own_table(self.root / MANIFEST).get("unfinished", False))

    def texts(self) -> Iterator[Path]:
        """Yield its text files, sorted, those of tools and of hidden folders left out."""
        for path in sorted(self.root.rglob("*")):
            inside = path.relative_to(self.root).parts
            hidden = any(part.startswith(".") or part in _SKIPPED for part in inside)
            if path.suffix in _TEXT and not hidden and path.is_file():
                yield path

    def modules(self) -> Iterator[Path]:
        """Yield its Python files, those of its tests left out."""
        return (
            path for path in self.texts() if path.suffix == ".py" and self.tests not in path.parents
        )

    def shown(self, path: Path) -> str:
        """Return a path as the project's author knows it."""
        return str(path.relative_to(self.root)) if path.is_relative_to(self.root) else path.name

    def lines(self) -> tuple[Line, ...]:
        """Return every line of its text files, those of its tests left out."""
        return tuple(
            Line(place=f"{self.shown(path)}:{number}", text=text)
            for path in self.texts()
            if self.tests not in path.parents
            for number, text in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        )

    def room(self, built: Path) -> TemplateRoom | None:
        """Return the room whose templates are built into a folder, or `None`.

        Rooms are named under `[tool.docassemble-core.templates]` by the project or by the
        project that it is a part of.
        """
        for folder in (self.root, *self.root.parents):
            for source, target in _own_table(folder / MANIFEST).get("templates", {}).items():
                sources, out = folder / source, folder / target
                if sources.is_dir() and _same_package(out, built):
                    return TemplateRoom(sources=sources, built=out)
        return None


def _same_package(out: Path, built: Path) -> bool:
    """Return whether one is the other, or its copy in the place where packages are installed."""
    return out.resolve() == built.resolve() or out.parts[-2:] == built.parts[-2:]


def _own_table(manifest: Path) -> dict[str, Any]:
    if not manifest.is_file():
        return {}
    table = tomllib.loads(manifest.read_text(encoding="utf-8"))
    own: dict[str, Any] = table.get("tool", {}).get("docassemble-core", {})
    return own
