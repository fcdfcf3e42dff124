"""The one switch of text snapshots, and what a difference looks like."""

from __future__ import annotations

from pathlib import Path

import pytest

from docassemble_core.testing.snapshots import SWITCH, assert_snapshot


def test_missing_snapshot_says_how_to_make_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(SWITCH, raising=False)

    with pytest.raises(AssertionError, match=r"law.txt is missing; .* UPDATE_SNAPSHOTS=1"):
        assert_snapshot("one", tmp_path / "law.txt")


def test_switch_writes_the_snapshot_and_then_it_agrees(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "new" / "law.txt"
    monkeypatch.setenv(SWITCH, "1")
    assert_snapshot("one\n\n", path)
    monkeypatch.delenv(SWITCH)

    assert_snapshot("one", path)

    assert path.read_text(encoding="utf-8") == "one\n"


def test_difference_is_shown_line_by_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(SWITCH, raising=False)
    path = tmp_path / "law.txt"
    path.write_text("one\ntwo\n", encoding="utf-8")

    with pytest.raises(AssertionError) as caught:
        assert_snapshot("one\nthree", path)

    assert "-two\n+three" in str(caught.value)
