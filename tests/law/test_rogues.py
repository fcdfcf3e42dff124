"""Each file in `rogues/` has one mistake; its first line is the one problem that is reported."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from docassemble_core.errors import LawError
from docassemble_core.law import load_law, read_calendar, read_law_file
from docassemble_core.spec import read_deadlines

ROGUES = sorted((Path(__file__).parent / "rogues").glob("*.toml"))
READERS: dict[str, Callable[[str, str], object]] = {
    "series": read_law_file,
    "calendar": read_calendar,
    "deadlines": lambda text, name: read_deadlines(text, name, state="zz"),
}


@pytest.mark.parametrize("path", ROGUES, ids=lambda path: path.stem)
def test_the_one_mistake_is_reported_with_file_key_and_remedy(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    expected = text.splitlines()[0].removeprefix("# ")

    with pytest.raises(LawError) as caught:
        READERS[path.stem.split("_")[0]](text, path.name)

    assert [expected] == [str(problem) for problem in caught.value.problems]


def test_gallery_has_rogues_of_every_kind() -> None:
    kinds = [path.stem.split("_")[0] for path in ROGUES]

    assert {"series", "calendar", "deadlines"} == set(kinds)
    assert len(kinds) >= 50


def test_all_mistakes_of_all_files_of_a_folder_are_reported_at_once(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text('[fee]\nlabel = 7\nunit = "dollars"\n', encoding="utf-8")
    (tmp_path / "b.toml").write_text("[fee\n", encoding="utf-8")

    with pytest.raises(LawError) as caught:
        load_law(tmp_path)

    assert [problem.where for problem in caught.value.problems] == [
        "a.toml: fee",
        "a.toml: fee",
        "a.toml: fee.label",
        "a.toml: fee.unit",
        "b.toml",
    ]


def test_two_files_with_one_key_are_refused(tmp_path: Path) -> None:
    table = (
        '[fee]\nlabel = "Fee"\nunit = "USD"\nverified_on = 2026-11-21\n'
        '[[fee.values]]\nfrom = 2020-01-01\nvalue = 60\ncite = "Sample Code § 1"\n'
    )
    for name in ("a.toml", "b.toml"):
        (tmp_path / name).write_text(table, encoding="utf-8")

    with pytest.raises(LawError, match="fee: the key is used twice; rename one of them"):
        load_law(tmp_path)
