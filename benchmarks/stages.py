"""The whole way from case file to packet, with the share of each stage.

python benchmarks/stages.py --runs 20
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median

import docassemble_core as dc

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
ON = date(2026, 11, 21)


def timed(work: Callable[[], object]) -> tuple[float, object]:
    """Return CPU seconds and the result of some work."""
    begun = time.process_time()
    result = work()
    return time.process_time() - begun, result


def stages(path: Path, folder: Path) -> dict[str, float]:
    """Return CPU seconds of each stage for one case file."""
    reading, case = timed(lambda: dc.load_case(path))
    assert isinstance(case, dc.Case)
    state = dc.load_states().state(case.state)
    arrears, _ = timed(lambda: dc.arrears_statement(case, on=ON, state=state))
    planning, plan = timed(lambda: dc.plan(case, on=ON))
    assert isinstance(plan, dc.Plan)
    assembling, packet = timed(lambda: dc.assemble(plan, mode="draft"))
    assert isinstance(packet, dc.Packet)
    saving, _ = timed(lambda: packet.save(folder / path.parent.name))
    return {
        "read the case file": reading,
        "arrears": arrears,
        "the rest of the plan": planning - arrears,
        "assemble and read back": assembling,
        "save": saving,
    }


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=10)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        for path in sorted(EXAMPLES.glob("*/case.toml")):
            stages(path, Path(name))
            runs = [stages(path, Path(name)) for _ in range(options.runs)]
            shares = {stage: median(run[stage] for run in runs) for stage in runs[0]}
            whole = sum(shares.values())
            print(f"{path.parent.name}: {whole * 1000:.0f} ms of CPU time (median)")
            for stage, seconds in shares.items():
                print(f"  {stage:24} {seconds / whole:6.1%}")


if __name__ == "__main__":
    main()
