"""The whole way from case file to packet, stage by stage; and batches of many cases.

`python benchmarks/packets.py stages` prints the share of each stage, `own` our own templates
beside docxtpl, `batch` how many documents a second one and two processes make.
"""

from __future__ import annotations

import argparse
import itertools
import time
from collections.abc import Callable
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import nullcontext
from datetime import date
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from memory import resident

import docassemble_core as dc
from docassemble_core.assembly import journal
from docassemble_core.assembly.compiled_template import facts
from docassemble_core.assembly.fallback import render_with_docxtpl
from docassemble_core.assembly.journal import Journal
from docassemble_core.assembly.readback import read_back
from docassemble_core.drafting.rendering import shelf_for, variables
from docassemble_core.drafting.secrets import secrets_of

ROOT = Path(__file__).parents[1]
CASE = ROOT / "examples" / "tn-direct-pay" / "case.toml"
ON = date(2026, 11, 21)


def timed(work: Callable[[], object], rounds: int = 7) -> float:
    """Return milliseconds of CPU, the median of some rounds after one that does not count."""
    work()
    times = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        times.append((time.process_time() - start) * 1000)
    return median(times)


def stages() -> None:
    case = dc.load_case(CASE)
    planned = dc.plan(case, on=ON)
    forms = [one.form for one in planned.forms]
    templates = [shelf_for(planned, form, "draft")[form.template] for form in forms]
    contexts = [variables(planned, form) for form in forms]
    made = [template.fill(context) for template, context in zip(templates, contexts, strict=True)]
    secrets = secrets_of(case)

    def read() -> None:
        for form, each in zip(forms, made, strict=True):
            read_back(
                each.document,
                name=form.code,
                emitted=each.emitted,
                secrets=secrets,
                discloses=form.discloses_sensitive,
            )

    whole = timed(lambda: dc.assemble(dc.plan(dc.load_case(CASE), on=ON), mode="draft"))
    shares = {
        "read the case file": timed(lambda: dc.load_case(CASE)),
        "plan": timed(lambda: dc.plan(case, on=ON)),
        "facts for the templates": timed(lambda: [variables(planned, form) for form in forms]),
        "render": timed(lambda: [t.fill(c) for t, c in zip(templates, contexts, strict=True)]),
        "read back": timed(read),
    }
    shares["the rest"] = whole - sum(shares.values())
    print(f"{CASE.parent.name}, {len(forms)} documents: {whole:.1f} ms of CPU\n")
    print("| stage | ms | share |\n| --- | ---: | ---: |")
    for stage, spent in shares.items():
        print(f"| {stage} | {spent:.2f} | {spent / whole:.0%} |")


def own() -> None:
    planned = dc.plan(dc.load_case(CASE), on=ON)
    print("| template | ours ms | docxtpl ms | times |\n| --- | ---: | ---: | ---: |")
    for form in [one.form for one in planned.forms]:
        template = shelf_for(planned, form, "draft")[form.template]
        context = variables(planned, form)

        def by_docxtpl(template: object = template, context: object = context) -> None:
            with journal.opened(Journal(context)) as notes:
                notes.start_in_docxtpl()
                render_with_docxtpl(
                    template.source, facts(context), template.environment, name=template.name
                )

        fast = timed(lambda t=template, c=context: t.fill(c))
        try:
            slow = timed(by_docxtpl, rounds=3)
        except Exception as error:  # noqa: BLE001  # docxtpl raises whatever its parts raise
            print(f"| {form.template} | {fast:.2f} | {type(error).__name__} | |")
            continue
        print(f"| {form.template} | {fast:.2f} | {slow:.1f} | {slow / fast:.0f} |")


def batch(documents: int) -> None:
    each = len(dc.assemble(dc.plan(dc.load_case(CASE), on=ON), mode="draft").documents)
    cases = documents // each
    print("| way | documents a second | MB at the start, middle, end |\n| --- | ---: | --- |")
    spawn = get_context("spawn")
    run("one process", cases, each, None)
    with ProcessPoolExecutor(2, mp_context=spawn) as pool:
        run("two processes", cases, each, pool)
    dask(cases, each)


def dask(cases: int, each: int) -> None:
    try:
        from distributed import Client, LocalCluster  # noqa: PLC0415
    except ImportError:
        print("| Dask LocalCluster, 2 workers | not installed | |")
        return
    with (
        LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster,
        Client(cluster) as client,
    ):
        run("Dask LocalCluster, 2 workers", cases, each, client.get_executor())


def run(way: str, cases: int, each: int, executor: Executor | None) -> None:
    with TemporaryDirectory() as folder, nullcontext():
        dc_outcomes = dc.assemble_batch(
            itertools.repeat(CASE, cases), on=ON, out=folder, mode="draft", executor=executor
        )
        held = [resident()]
        start = time.perf_counter()
        for number, outcome in enumerate(dc_outcomes, 1):
            assert outcome.status == "assembled", outcome
            if number in {cases // 2, cases}:
                held.append(resident())
        speed = cases * each / (time.perf_counter() - start)
    memory = " ".join(f"{reading:.0f}" for reading in held)
    print(f"| {way} | {speed:.0f} | {memory} |", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=("stages", "own", "batch"))
    parser.add_argument("--documents", type=int, default=20_000)
    arguments = parser.parse_args()
    if arguments.what == "batch":
        batch(arguments.documents)
    else:
        {"stages": stages, "own": own}[arguments.what]()


if __name__ == "__main__":
    main()
