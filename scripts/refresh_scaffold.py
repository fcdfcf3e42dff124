"""Build anew what the pattern of a new state holds ready-made: templates, projections, snapshots.

Run it after a change of the pattern's sources, of the builder, or of the shared templates:

    .venv/bin/python scripts/refresh_scaffold.py
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from docassemble_core.authoring import build_templates
from docassemble_core.scaffold import NewState, write_project
from docassemble_core.scaffold.new_state import FILES

NAME = "Pattern of Zed"
PACKAGE = "src/docassemble_state_zz"


def main() -> None:
    """Generate the sample project, build and run it, and take back what it made."""
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder) / "zz"
        write_project(NewState(code="ZZ", name=NAME), project)
        build_templates(project / "templates", project / PACKAGE / "templates")
        _take_back_templates(project)
        _write_snapshots(project, Path(folder) / "site")
        _take_back_texts(project / "tests" / "snapshots", FILES / "tests" / "snapshots")


def _take_back_templates(project: Path) -> None:
    shutil.copy(project / "templates" / "reference.docx", FILES / "templates")
    built = FILES / "package" / "templates"
    for path in (project / PACKAGE / "templates").glob("*.docx"):
        shutil.copy(path, built)
    _take_back_texts(project / "templates", FILES / "templates", "*.docx.txt")


def _write_snapshots(project: Path, site: Path) -> None:
    pip = ["uv", "pip", "install", "-q", "--no-deps", "--no-build-isolation"]
    subprocess.run([*pip, "--target", site, project], check=True)  # noqa: S603 - our own project
    subprocess.run(  # noqa: S603 - our own project
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", project],
        env={**os.environ, "PYTHONPATH": str(site), "UPDATE_SNAPSHOTS": "1"},
        cwd=project,
        check=True,
    )


def _take_back_texts(source: Path, target: Path, pattern: str = "*.txt") -> None:
    """Write texts of the sample project into the pattern, with its marks for code and name."""
    target.mkdir(parents=True, exist_ok=True)
    for path in source.glob(pattern):
        text = path.read_text(encoding="utf-8")
        text = text.replace(NAME, "@{name}").replace(NAME.upper(), "@{NAME}")
        text = text.replace("ZZ", "@{XX}").replace("zz.", "@{xx}.")
        name = path.name.replace("zz.", "xx.")
        (target / f"{name}.in").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
