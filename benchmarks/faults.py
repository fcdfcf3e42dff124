"""A fault run: a batch killed at random moments and resumed ends like one left alone.

    python benchmarks/faults.py --kills 50 --cases 60

A full disk is tried on a small file system of its own where the system lets us mount one.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from pathlib import Path

from batch_cases import cases

import docassemble_core as dc

ON = date(2026, 11, 21)


def work(out: Path, count: int) -> None:
    """Run or resume the batch to its end."""
    with ProcessPoolExecutor(max_workers=2) as workers:
        for outcome in dc.assemble_batch(
            list(cases(count, payments=12)), on=ON, out=out, executor=workers
        ):
            assert outcome.is_whole, outcome.problems


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file that a user sees, by name."""
    return {
        one.name: one.read_bytes()
        for one in sorted(folder.iterdir())
        if not one.name.startswith(".")
    }


def killed_runs(out: Path, count: int, kills: int, seed: int) -> None:
    """Start the batch and kill it, with its workers, again and again; then let it finish."""
    chance = random.Random(seed)  # noqa: S311 - moments to kill at, no secrets
    command = [sys.executable, __file__, "--work", str(out), "--cases", str(count)]
    longest = 9.0
    for number in range(kills):
        process = subprocess.Popen(command, start_new_session=True)  # noqa: S603 - this file
        time.sleep(chance.uniform(1.0, longest))
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        whole = len(list(out.glob("*.zip"))) if out.exists() else 0
        print(f"kill {number + 1:2}: {whole} whole packets", flush=True)
    work(out, count)


def full_disk(folder: Path) -> str:
    """Fill a file system of 600 kB and return the error of the batch."""
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", str(folder)]
    if subprocess.run(mount, check=False).returncode != 0:  # noqa: S603 - fixed words
        return "not tried: this system does not let us mount"
    try:
        list(dc.assemble_batch(list(cases(40, payments=12)), on=ON, out=folder))
    except dc.OutputError as error:
        for path in folder.glob("*.zip"):
            assert dc.drafting.batch_folder.whole_zip(folder, path.stem, comment(path)) is not None
        return f"{len(list(folder.glob('*.zip')))} whole packets, then: {error}"
    finally:
        subprocess.run(["umount", str(folder)], check=False)  # noqa: S603, S607 - fixed words
    return "no error: the file system was not small enough"


def comment(path: Path) -> str:
    """Return what a packet says that it was made from."""
    import zipfile  # noqa: PLC0415 - only here

    with zipfile.ZipFile(path) as packet:
        return packet.comment.decode()


def main() -> None:
    """Run it, or be the batch that is killed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--cases", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--work", type=Path)
    options = parser.parse_args()
    if options.work:
        work(options.work, options.cases)
        return
    folder = Path(tempfile.mkdtemp(prefix="faults-"))
    work(folder / "undisturbed", options.cases)
    killed_runs(folder / "killed", options.cases, options.kills, options.seed)
    same = contents(folder / "undisturbed") == contents(folder / "killed")
    verdict = "equals" if same else "DIFFERS FROM"
    print(f"after {options.kills} kills the output {verdict} that of a run left alone")
    print("full disk:", full_disk(folder / "small"))
    sys.exit(0 if same else 1)


if __name__ == "__main__":
    main()
