"""A large batch: one process, two processes, and a local cluster, with memory over time.

    python benchmarks/batch.py --documents 20000 --cluster

Prints documents a second and resident memory; the ratios to one process are what counts.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import AbstractContextManager, nullcontext, suppress
from datetime import date
from pathlib import Path

from batch_cases import cases

import docassemble_core as dc

ON = date(2026, 11, 21)
PAGE = resource.getpagesize()


def resident_mb() -> float:
    """Return the resident memory of this process and of those it started, in MB."""
    return sum(map(_pages, _with_children(os.getpid()))) * PAGE / 1e6


def _with_children(process: int) -> Iterator[int]:
    yield process
    with suppress(FileNotFoundError):  # it ended meanwhile
        for thread in Path(f"/proc/{process}/task").iterdir():
            for child in (thread / "children").read_text().split():
                yield from _with_children(int(child))


def _pages(process: int) -> int:
    try:
        return int(Path(f"/proc/{process}/statm").read_text().split()[1])
    except FileNotFoundError:
        return 0


def run(label: str, documents: int, executor: AbstractContextManager[Executor | None]) -> float:
    """Run one batch and print its figures; return documents a second."""
    out = Path(tempfile.mkdtemp(prefix="batch-"))
    made, begun, marks = 0, time.perf_counter(), []
    with executor as workers:
        for outcome in dc.assemble_batch(_enough(documents), on=ON, out=out, executor=workers):
            assert outcome.is_whole, outcome.problems
            made += outcome.documents
            if made >= (len(marks) + 1) * documents / 8:
                marks.append(resident_mb())
            if made >= documents:
                break
    rate = made / (time.perf_counter() - begun)
    shutil.rmtree(out)
    memory = ", ".join(f"{mark:.0f}" for mark in marks)
    print(f"{label:24} {made:6} documents  {rate:8.1f}/s  RSS in MB: {memory}", flush=True)
    return rate


def _enough(documents: int) -> object:
    first = next(iter(dc.assemble_batch(cases(1), on=ON)))
    return list(cases(-(-documents // first.documents)))[: -(-documents // first.documents)]


def cluster() -> AbstractContextManager[Executor | None]:
    """Return the executor of a local cluster of two single-threaded workers."""
    import dask  # noqa: PLC0415 - only where it is installed
    from distributed import Client, LocalCluster  # noqa: PLC0415 - only where it is installed

    # Dask samples the stack of each worker and keeps the samples of an hour, which grow.
    dask.config.set({"distributed.worker.profile.enabled": False})
    local = LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None)
    return Client(local).get_executor()


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=2000)
    parser.add_argument("--cluster", action="store_true")
    options = parser.parse_args()
    ways: list[tuple[str, Callable[[], AbstractContextManager[Executor | None]]]] = [
        ("one process", lambda: nullcontext(None)),
        ("two processes", lambda: ProcessPoolExecutor(max_workers=2)),
    ]
    if options.cluster:
        ways.append(("local cluster, 2 x 1", cluster))
    rates = [run(label, options.documents, way()) for label, way in ways]
    for (label, _), rate in zip(ways[1:], rates[1:], strict=True):
        print(f"{label}: {rate / rates[0]:.2f} times one process")


if __name__ == "__main__":
    main()
