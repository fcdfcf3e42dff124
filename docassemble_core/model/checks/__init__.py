"""Facts of a case held against each other."""

from __future__ import annotations

from collections.abc import Iterator

from docassemble_core.model.case import Case
from docassemble_core.model.checks.amounts import amount_findings
from docassemble_core.model.checks.children import children_findings
from docassemble_core.model.checks.days import day_findings
from docassemble_core.model.checks.obligations import obligation_findings
from docassemble_core.model.checks.orders import order_findings
from docassemble_core.model.checks.people import people_findings
from docassemble_core.model.checks.standing import standing_findings
from docassemble_core.model.checks.walk import records
from docassemble_core.model.finding import Finding

__all__ = ["check_case"]


def check_case(case: Case) -> Iterator[Finding]:
    """Yield every contradiction and impossibility in a case.

    What is not asked yet or not known contradicts nothing.
    """
    for path, record in records(case):
        yield from amount_findings(record, path)
        yield from day_findings(record, path)
        yield from people_findings(record, path)
        yield from obligation_findings(record, path, case)
    yield from children_findings(case)
    yield from order_findings(case)
    yield from standing_findings(case)
