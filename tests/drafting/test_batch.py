"""A batch: every case has an outcome, files are whole or absent, and a broken run resumes."""

from __future__ import annotations

import errno
import json
import pickle
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

import docassemble_core as dc
from docassemble_core.drafting import OutcomeStatus, batch, batch_folder
from docassemble_core.model import Ledger

BAD = {"state": "TN", "requests": ["civil_contempt"]}


@pytest.fixture(scope="module")
def small(tennessee: dc.Case) -> dc.Case:
    """Return the example with a short record, so that many packets take little time."""
    assert isinstance(tennessee.ledger, Ledger)
    ledger = evolve(tennessee.ledger, payments=tennessee.ledger.payments[:3], reading=None)
    return evolve(tennessee, ledger=ledger, requests=("income_withholding",))


def contents(folder: Path) -> dict[str, bytes]:
    return {one.name: one.read_bytes() for one in sorted(folder.iterdir())}


def test_a_bad_case_is_an_outcome_and_not_the_end(small: dc.Case, on: date) -> None:
    outcomes = list(dc.assemble_batch([small, BAD, {"state": "??"}, small], on=on))

    assert [one.status.value for one in outcomes] == [
        "assembled",
        "refused",
        "refused",
        "assembled",
    ]
    assert outcomes[1].problems
    assert [problem.where for problem in outcomes[2].problems] == ["state"]


def test_each_case_is_one_zip_and_a_line(small: dc.Case, on: date, tmp_path: Path) -> None:
    cases = [dc.BatchItem(key="a-1", source=small), dc.BatchItem(key="a-2", source=BAD)]

    outcomes = list(dc.assemble_batch(cases, on=on, out=tmp_path))

    assert sorted(contents(tmp_path)) == ["a-1.zip", "batch.jsonl"]
    lines = [json.loads(line) for line in (tmp_path / "batch.jsonl").read_text().splitlines()]
    assert [(one["key"], one["whole"]) for one in lines] == [("a-1", True), ("a-2", False)]
    assert lines[0]["documents"] == outcomes[0].documents > 0


def test_what_is_whole_is_skipped_and_what_is_torn_is_made_again(
    small: dc.Case, on: date, tmp_path: Path
) -> None:
    cases = [small] * 2
    list(dc.assemble_batch(cases, on=on, out=tmp_path))
    undisturbed = contents(tmp_path)
    (tmp_path / "000002.zip").write_bytes(undisturbed["000002.zip"][:-40])

    outcomes = list(dc.assemble_batch(cases, on=on, out=tmp_path))

    assert [one.status for one in outcomes] == [
        OutcomeStatus.SKIPPED,
        OutcomeStatus.ASSEMBLED,
    ]
    assert contents(tmp_path) == undisturbed


def test_a_changed_day_makes_every_packet_anew(small: dc.Case, on: date, tmp_path: Path) -> None:
    list(dc.assemble_batch([small], on=on, out=tmp_path))

    (outcome,) = dc.assemble_batch([small], on=date(2026, 11, 22), out=tmp_path)

    assert outcome.status is OutcomeStatus.ASSEMBLED


@pytest.mark.parametrize("kind", [ThreadPoolExecutor, ProcessPoolExecutor])
def test_an_executor_gives_the_same_files(
    small: dc.Case, on: date, tmp_path: Path, kind: type[Any]
) -> None:
    cases = [small, BAD] * 3
    list(dc.assemble_batch(cases, on=on, out=tmp_path / "alone"))

    with kind(max_workers=2) as executor:
        outcomes = list(
            dc.assemble_batch(cases, on=on, out=tmp_path / "together", executor=executor)
        )

    assert len(outcomes) == 6
    assert contents(tmp_path / "together") == contents(tmp_path / "alone")


class Lazy(Executor):
    """Runs nothing until asked, and counts what was sent to it."""

    def __init__(self) -> None:
        self.sent = 0

    def submit(  # type: ignore[override] - looser than the typeshed, which is generic
        self, work: Callable[..., object], /, *arguments: object, **options: object
    ) -> Future[object]:
        self.sent += 1
        future: Future[object] = Future()
        future.set_result(work(*arguments, **options))
        return future


class ElsewhereOnly(Lazy):
    """Takes only work that another process could run, and that a scheduler need not read."""

    def submit(  # type: ignore[override] - looser than the typeshed, which is generic
        self, work: Callable[..., object], /, *arguments: object, **options: object
    ) -> Future[object]:
        cases, _ = arguments
        assert isinstance(cases, bytes)
        importable = pickle.loads(pickle.dumps(work))  # noqa: S301 - our own function
        return super().submit(importable, *arguments, **options)


def test_cases_travel_to_other_processes_as_bytes(small: dc.Case, on: date) -> None:
    alone = list(dc.assemble_batch([small, BAD], on=on))

    assert alone == list(dc.assemble_batch([small, BAD], on=on, executor=ElsewhereOnly()))


def test_cases_are_read_only_as_fast_as_the_work_goes(on: date) -> None:
    read = 0

    def endless() -> Iterator[dict[str, object]]:
        nonlocal read
        while True:
            read += 1
            yield dict(BAD)

    outcomes = dc.assemble_batch(endless(), on=on, executor=Lazy())
    next(outcomes)

    assert read <= batch.CHUNK * (batch.CHUNKS_UNDER_WAY + 1)
    outcomes.close()  # type: ignore[attr-defined] - it is a generator


def test_a_full_disk_ends_the_run_clearly_and_leaves_no_part(
    small: dc.Case, on: date, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = Path.write_bytes

    def full_after_the_first(path: Path, content: bytes) -> int:
        if "000002" in path.name:
            written(path, content[:100])
            raise OSError(errno.ENOSPC, "No space left on device")
        return written(path, content)

    monkeypatch.setattr(Path, "write_bytes", full_after_the_first)
    with pytest.raises(dc.OutputError, match="free some space and run it again"):
        list(dc.assemble_batch([small] * 3, on=on, out=tmp_path))

    assert sorted(contents(tmp_path)) == ["000001.zip"]
    assert batch_folder.LISTING not in contents(tmp_path)
