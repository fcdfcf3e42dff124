"""Facts of a case held against each other."""

from __future__ import annotations

from collections.abc import Iterator

from docassemble_core.model.case import Case
from docassemble_core.model.finding import Finding


def check_case(case: Case) -> Iterator[Finding]:
    """Yield every contradiction and impossibility in a case."""
    if case.order is not None:
        yield from ()
