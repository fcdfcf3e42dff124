"""Every series of law around every day on which it changes, against committed tables."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

import pytest

from docassemble_core.law import read_law_file
from docassemble_core.testing.boundaries import boundary_table
from docassemble_core.testing.snapshots import assert_snapshot

SNAPSHOTS = Path(__file__).parent / "snapshots"
FOLDERS: dict[str, Traversable] = {
    "us": files("docassemble_core.law") / "us",
    **{code: files(f"docassemble_state_{code}") / "law" for code in ("ca", "ma", "tn")},
}
TABLES = [
    (code, file)
    for code, folder in FOLDERS.items()
    for file in sorted(folder.iterdir(), key=lambda one: one.name)
    if file.name.endswith(".toml")
]


@pytest.mark.parametrize(
    ("code", "file"), TABLES, ids=[f"{code}-{file.name}" for code, file in TABLES]
)
def test_values_around_each_change_are_those_of_the_committed_table(
    code: str, file: Traversable
) -> None:
    series = read_law_file(file.read_text(encoding="utf-8"), file.name)

    assert_snapshot(
        boundary_table(series), SNAPSHOTS / f"{code}-{file.name.removesuffix('.toml')}.txt"
    )


def test_no_snapshot_is_left_of_a_table_that_is_gone() -> None:
    expected = {f"{code}-{file.name.removesuffix('.toml')}.txt" for code, file in TABLES}

    assert expected == {path.name for path in SNAPSHOTS.glob("*.txt")}
