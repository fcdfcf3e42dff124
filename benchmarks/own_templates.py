"""Our own templates beside docxtpl, in the same environment: `python benchmarks/own_templates.py`.

docxtpl renders through `assembly/fallback.py`, with our loader, filters and sandbox, because it
has none of its own for templates that include others.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from statistics import median

import docassemble_core as dc
from docassemble_core.assembly import journal
from docassemble_core.assembly.compiled_template import CompiledTemplate, facts
from docassemble_core.assembly.fallback import render_with_docxtpl
from docassemble_core.assembly.journal import Journal
from docassemble_core.drafting.rendering import shelf_for, variables

CASE = Path(__file__).parents[1] / "examples" / "tn-direct-pay" / "case.toml"
ON = date(2026, 11, 21)


def timed(work: Callable[[], object], rounds: int) -> float:
    """Return milliseconds of CPU, the median of some rounds after one that does not count."""
    work()
    times = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        times.append((time.process_time() - start) * 1000)
    return median(times)


def by_docxtpl(template: CompiledTemplate, context: Mapping[str, object]) -> None:
    with journal.opened(Journal(context)) as notes:
        notes.start_in_docxtpl()
        environment = template.environment
        render_with_docxtpl(template.source, facts(context), environment, name=template.name)


def main() -> None:
    planned = dc.plan(dc.load_case(CASE), on=ON)
    print("| template | ours ms | docxtpl ms | times |\n| --- | ---: | ---: | ---: |")
    for form in [one.form for one in planned.forms]:
        template, context = (
            shelf_for(planned, form, "draft")[form.template],
            variables(planned, form),
        )
        fast = timed(lambda t=template, c=context: t.fill(c), 7)
        slow = timed(lambda t=template, c=context: by_docxtpl(t, c), 3)
        print(f"| {form.template} | {fast:.2f} | {slow:.1f} | {slow / fast:.0f} |")


if __name__ == "__main__":
    main()
