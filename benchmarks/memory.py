"""Memory over 20,000 renders: `python benchmarks/memory.py` prints it and fails if it grows."""

from __future__ import annotations

import sys
from pathlib import Path

from contexts import contexts
from documents import DOCUMENTS, JINJA
from worker import ours

RENDERS = 20_000
STEP = 2_000
ALLOWED_MB = 2.0


def resident() -> float:
    """Return the memory that this process holds, in MB."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096 / 2**20


def main() -> int:
    engines = [(ours(DOCUMENTS[name](JINJA), "zlib", 6), contexts(name)) for name in DOCUMENTS]
    readings = []
    for number in range(RENDERS + 1):
        if number % STEP == 0:
            readings.append(resident())
            print(f"{number:6} renders: {readings[-1]:.1f} MB", flush=True)
        render, values = engines[min(number % 10, 9) // 6 + (number % 10 == 9)]
        render(values[number % len(values)])
    # The first reading is taken before anything was rendered.
    grown = readings[-1] - readings[1]
    print(f"grown by {grown:.1f} MB since the first {STEP}")
    return 1 if grown > ALLOWED_MB else 0


if __name__ == "__main__":
    sys.exit(main())
