"""The gate of the engine's speed: `python benchmarks/gate.py` fails where it is too slow.

It compares CPU times of the two engines that take turns in one process, so that it means the
same on a fast and on a slow machine. The least time of several rounds stands for each engine,
because noise only ever adds. It takes less than a minute.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Mapping
from typing import Any

from contexts import contexts
from documents import DOCUMENTS, JINJA
from worker import Render, docxtpl_reused, ours

LEAST = {"S": 60, "M": 45, "L": 18}
ROUNDS = 8
SECONDS = 0.25


def cpu_time(render: Render, values: list[Mapping[str, Any]]) -> float:
    """Return CPU seconds a document."""
    count, start = 0, time.process_time()
    while time.process_time() - start < SECONDS:
        render(values[count % len(values)])
        count += 1
    return (time.process_time() - start) / count


def ratio(name: str) -> float:
    """Return how many times faster than docxtpl the engine renders a document, at zlib level 6."""
    source, values = DOCUMENTS[name](JINJA), contexts(name)
    engines = [docxtpl_reused(source), ours(source, "zlib", 6)]
    times: list[list[float]] = [[], []]
    for _ in range(ROUNDS):
        for engine, kept in zip(engines, times, strict=True):
            kept.append(cpu_time(engine, values))
    return min(times[0]) / min(times[1])


def main() -> int:
    slow = 0
    for name, least in LEAST.items():
        times = ratio(name)
        slow += times < least
        verdict = "too slow" if times < least else "fast enough"
        print(f"{name}: {times:.1f} times docxtpl, at least {least}: {verdict}")
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
