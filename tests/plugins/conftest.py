"""Sample plugins, installed as the distributions that they are."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
# The sample projects have tests of their own, which run where the project is installed.
collect_ignore_glob = ["docassemble-*"]

Run = Callable[..., "subprocess.CompletedProcess[str]"]


def install(project: Path, site: Path) -> None:
    """Install a pure project as a wheel would be: its packages and their `.dist-info`."""
    about = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    name, version = about["name"], about["version"]
    shutil.copytree(project / "src", site, dirs_exist_ok=True)
    info = site / f"{name.replace('-', '_')}-{version}.dist-info"
    info.mkdir()
    requires = "".join(f"Requires-Dist: {one}\n" for one in about["dependencies"])
    metadata = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n{requires}"
    (info / "METADATA").write_text(metadata, encoding="utf-8")
    points = about["entry-points"]["docassemble_core"].items()
    lines = ["[docassemble_core]", *(f"{key} = {value}" for key, value in points)]
    (info / "entry_points.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


@pytest.fixture(scope="session")
def run_with(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Run Python with some projects installed beside the library."""

    def run(*arguments: str, projects: tuple[Path, ...], cwd: Path, **environment: str) -> object:
        site = tmp_path_factory.mktemp("site")
        for project in projects:
            install(project, site)
        return subprocess.run(  # noqa: S603 - the running Python, on our own projects
            [sys.executable, *arguments],
            capture_output=True,
            text=True,
            check=False,
            cwd=cwd,
            env={**os.environ, "PYTHONPATH": str(site), **environment},
        )

    return run


@pytest.fixture(scope="session")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Copy a sample project to where its tests may write."""

    def copy(name: str) -> Path:
        target = tmp_path_factory.mktemp("projects") / name
        shutil.copytree(HERE / name, target)
        return target

    return copy
