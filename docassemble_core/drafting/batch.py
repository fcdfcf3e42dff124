"""Many cases in one run: an outcome for each, in memory that does not grow with their number."""

from __future__ import annotations

import pickle
import zlib
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sized
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ThreadPoolExecutor, wait
from contextlib import nullcontext
from datetime import date
from functools import cache
from importlib.metadata import version
from itertools import islice
from os import PathLike
from pathlib import Path

from attrs import field, frozen
from attrs.validators import matches_re
from tqdm.auto import tqdm

from docassemble_core.assembly.environment import Mode
from docassemble_core.drafting.assembling import assemble
from docassemble_core.drafting.batch_folder import Listing, digest, whole_zip, write_zip
from docassemble_core.drafting.batch_outcome import Outcome, OutcomeStatus
from docassemble_core.drafting.planning import plan
from docassemble_core.errors import DocassembleCoreError, OutputError, Problem
from docassemble_core.model import Case
from docassemble_core.model.exchange import dump_case, load_case
from docassemble_core.plugins import load_states

Source = Case | str | PathLike[str] | Mapping[str, object]
Outcomes = tuple[Outcome, ...]

# Work is sent in chunks, so that sending it costs little; so many may be under way at once.
CHUNK = 10
CHUNKS_UNDER_WAY = 16
_QUICKLY = 1  # zlib's level


@frozen(kw_only=True)
class BatchItem:
    """One case of a batch.

    Args:
        key: Its key within the batch, which names its file; without personal data.
        source: The case, or what `load_case` reads it from.
    """

    key: str = field(validator=matches_re(r"[A-Za-z0-9][A-Za-z0-9._-]*"))
    source: Source


@frozen(kw_only=True)
class Job:
    """How each case of a batch is assembled.

    Args:
        on: The day.
        mode: `filing` or `draft`.
        out: Folder for the zip files, or `None` to keep none.
    """

    on: date
    mode: Mode
    out: Path | None


Chunk = tuple[BatchItem, ...]


def assemble_batch(
    cases: Iterable[BatchItem | Source],
    *,
    on: date,
    out: str | PathLike[str] | None = None,
    mode: Mode = "filing",
    executor: Executor | None = None,
    progress: bool = False,
) -> Iterator[Outcome]:
    """Yield an outcome for each case as soon as it is done.

    A bad case is an outcome with its problems, never the end of the run. With an output folder
    each case becomes one zip file, whole or not at all, and `batch.jsonl` lists them in the
    order of the cases; run again with the same folder, what is whole is skipped.

    Args:
        cases: Cases, paths or mappings, keyed by their place, or `BatchItem`s with keys of
            their own. Any iterable, read only as fast as the work goes.
        on: The day as of which every case is planned.
        out: Folder for the zip files and `batch.jsonl`.
        mode: `filing` or `draft`.
        executor: Threads, processes, or the executor of a cluster; this thread where absent.
        progress: Show progress in a terminal or a notebook.

    Raises:
        OutputError: The folder cannot be written, because the disk is full for example.
    """
    folder = Path(out) if out is not None else None
    job = Job(on=on, mode=mode, out=folder)
    total = len(cases) if isinstance(cases, Sized) else None
    with Listing(folder) if folder else nullcontext() as listing:
        done = _done(_chunks(_items(cases)), job, listing, executor)
        yield from tqdm(done, total=total, unit="case", disable=not progress)


def _items(cases: Iterable[BatchItem | Source]) -> Iterator[BatchItem]:
    for place, one in enumerate(cases, 1):
        yield one if isinstance(one, BatchItem) else BatchItem(key=f"{place:06d}", source=one)


def _chunks(items: Iterator[BatchItem]) -> Iterator[Chunk]:
    while chunk := tuple(islice(items, CHUNK)):
        yield chunk


def _done(
    chunks: Iterator[Chunk], job: Job, listing: Listing | None, executor: Executor | None
) -> Iterator[Outcome]:
    if executor is not None:
        yield from _Submitted(executor, job, listing).outcomes(chunks)
        return
    for chunk in chunks:
        outcomes = assemble_chunk(chunk, job)
        if listing is not None:
            listing.note(outcomes)
        yield from outcomes


class _Submitted:
    """Chunks sent to an executor: yielded as they are done, listed in the order of the cases."""

    def __init__(self, executor: Executor, job: Job, listing: Listing | None) -> None:
        self.executor = executor
        self.job = job
        self.listing = listing
        self.in_order: deque[Future[Outcomes]] = deque()
        self.waiting: set[Future[Outcomes]] = set()

    def outcomes(self, chunks: Iterator[Chunk]) -> Iterator[Outcome]:
        try:
            for chunk in chunks:
                future = self._submit(chunk)
                self.in_order.append(future)
                self.waiting.add(future)
                while len(self.in_order) >= CHUNKS_UNDER_WAY:
                    yield from self._next()
            while self.waiting:
                yield from self._next()
        finally:
            for future in self.waiting:
                future.cancel()

    def _submit(self, chunk: Chunk) -> Future[Outcomes]:
        if isinstance(self.executor, ThreadPoolExecutor):
            return self.executor.submit(assemble_chunk, chunk, self.job)
        return self.executor.submit(assemble_packed, packed(chunk), self.job)

    def _next(self) -> Iterator[Outcome]:
        finished, self.waiting = wait(self.waiting, return_when=FIRST_COMPLETED)
        for future in finished:
            yield from future.result()
        self._list_finished()

    def _list_finished(self) -> None:
        while self.in_order and self.in_order[0].done():
            outcomes = self.in_order.popleft().result()
            if self.listing is not None:
                self.listing.note(outcomes)


def packed(chunk: Chunk) -> bytes:
    """Return cases as bytes, for a worker in another process.

    A cluster passes a task on through its client and its scheduler, and both keep the last
    thousand messages for debugging. Bytes are passed on unread, and take a tenth of the room.
    """
    return zlib.compress(pickle.dumps(chunk), _QUICKLY)


def assemble_packed(chunk: bytes, job: Job) -> Outcomes:
    """Return the outcomes of cases that came as `packed` left them.

    Args:
        chunk: The cases, from this library in another process of the same owner.
        job: How to assemble them.

    Raises:
        OutputError: A zip file cannot be written.
    """
    return assemble_chunk(pickle.loads(zlib.decompress(chunk)), job)  # noqa: S301  # our own bytes


def assemble_chunk(chunk: Chunk, job: Job) -> Outcomes:
    """Return the outcomes of some cases; runs in a worker, so it takes and gives plain records.

    Args:
        chunk: The cases.
        job: How to assemble them.

    Raises:
        OutputError: A zip file cannot be written.
    """
    return tuple(_outcome(item, job) for item in chunk)


def _outcome(item: BatchItem, job: Job) -> Outcome:
    try:
        return _assembled(item, job)
    except OutputError:
        raise
    except DocassembleCoreError as error:
        own = Problem(where=item.key, what=error.summary, remedy="mend the case")
        return Outcome(
            key=item.key, status=OutcomeStatus.REFUSED, problems=error.problems or (own,)
        )


def _assembled(item: BatchItem, job: Job) -> Outcome:
    case = item.source if isinstance(item.source, Case) else load_case(item.source)
    made_from = digest(
        dump_case(case, format="json", disclose=True), job.on.isoformat(), job.mode, _versions()
    )
    before = whole_zip(job.out, item.key, made_from) if job.out else None
    if before is not None:
        return Outcome(
            key=item.key,
            status=OutcomeStatus.SKIPPED,
            file=f"{item.key}.zip",
            sha256=before[0],
            documents=before[1],
        )
    packet = assemble(plan(case, on=job.on), mode=job.mode)
    made = write_zip(job.out, item.key, packet.files(), made_from) if job.out else ("", "")
    return Outcome(
        key=item.key,
        status=OutcomeStatus.ASSEMBLED,
        documents=len(packet.documents),
        file=made[0],
        sha256=made[1],
    )


@cache
def _versions() -> str:
    """Return the versions of the library and of every plugin, which decide what a packet says."""
    registry = load_states()
    providers = sorted(str(registry.provider(state.code)) for state in registry)
    return "; ".join([version("docassemble-core"), *providers])
