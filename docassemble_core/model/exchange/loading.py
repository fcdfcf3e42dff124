"""A case file into a `Case`, or every reason why not."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path as FilePath
from typing import Any

import attrs

from docassemble_core.errors import CaseError, Problem
from docassemble_core.model.case import Case
from docassemble_core.model.checks import check_case
from docassemble_core.model.exchange.source import Document, read_document
from docassemble_core.model.exchange.structure import FILE_KEY, Draft, structure
from docassemble_core.model.finding import Finding, Path
from docassemble_core.model.ledger import Ledger
from docassemble_core.model.payment_file import PaymentFile, PaymentReading, read_payment_file

FILE_PATH: Path = ("ledger", FILE_KEY)
PAYMENTS: Path = ("ledger", "payments")
READING: Path = ("ledger", "reading")
STATE: Path = ("state",)


def load_case(
    source: str | os.PathLike[str] | Mapping[str, Any],
    *,
    folder: str | os.PathLike[str] | None = None,
) -> Case:
    """Return the case that a TOML or JSON file, or a mapping of the same shape, states.

    Facts that nobody was asked for are left out; `{ unknown = "why" }` states that somebody was
    asked and does not know. A payment file that `ledger.payment_file` names is read with it.

    Args:
        source: Path of a file that ends in `.toml` or `.json`, or its parsed contents.
        folder: Folder in which the payment file is looked for; where absent, that of `source`,
            or the working folder for a mapping.

    Raises:
        CaseError: Anything in it is wrong; every problem is listed with its place.

    >>> case = load_case({
    ...     "state": "TN",
    ...     "order": {"docket_number": "14D1187", "title": {"unknown": "decree not at hand"}},
    ... })
    >>> case.order.docket_number, case.order.title
    ('14D1187', Unknown(reason='decree not at hand'))
    """
    document = read_document(source)
    if folder is not None:
        document = attrs.evolve(document, folder=FilePath(folder))
    case, problems = _read(document)
    if problems or case is None:
        name = document.name or "The mapping"
        raise CaseError(f"{name} does not state a case: {_count(len(problems))}.", problems)
    return case


def _count(problems: int) -> str:
    return "1 problem" if problems == 1 else f"{problems} problems"


def _read(document: Document) -> tuple[Case | None, list[Problem]]:
    named = _take_payment_file(document.tree)
    draft = _draft(document.tree)
    file = None if named is None else structure(named, PaymentFile, FILE_PATH)
    reading = _reading(file, draft.record, document.folder)
    findings = [*draft.findings, *(file.findings if file else ()), *reading.findings]
    problems = [one.problem(document.name) for one in findings]
    problems += _line_problems(reading, file)
    if draft.record is None:
        return None, problems
    case = _with_payments(draft.record, reading)
    problems += _checked(case, draft, file, document.name)
    return case, problems


def _take_payment_file(tree: Any) -> object:  # noqa: ANN401 - what a file holds
    ledger = tree.get("ledger") if isinstance(tree, dict) else None
    return ledger.pop(FILE_KEY, None) if isinstance(ledger, dict) else None


def _draft(tree: Any) -> Draft:  # noqa: ANN401 - what a file holds
    draft = structure(tree, Case)
    if draft.record is None and any(one.path == STATE for one in draft.findings):
        # A made-up state, so that the rest can be checked; the case is refused in any event.
        tree["state"] = "ZZ"
        rest = structure(tree, Case)
        removed = (*draft.removed, *rest.removed)
        return attrs.evolve(draft, record=rest.record, removed=removed)
    return draft


def _reading(file: Draft | None, case: Case | None, folder: FilePath) -> PaymentReading:
    if file is None or file.findings:
        return PaymentReading()
    reading = read_payment_file(file.record, folder, FILE_PATH, case=case)
    if case is not None and isinstance(case.ledger, Ledger) and case.ledger.reading is not None:
        remedy = "keep payment_file, or the reading with the payments written out"
        twice = Finding(path=READING, what="a payment file was read already", remedy=remedy)
        return attrs.evolve(reading, findings=(*reading.findings, twice))
    return reading


def _line_problems(reading: PaymentReading, file: Draft | None) -> Iterator[Problem]:
    for one in reading.problems:
        where = _line(file, one.line)
        yield Problem(where=where, what=one.what, remedy=one.remedy)


def _line(file: Draft | None, line: int) -> str:
    name = file.record.path if file is not None else "payment file"
    return f"{name}: line {line}"


def _with_payments(case: Case, reading: PaymentReading) -> Case:
    if reading.report is None or not isinstance(case.ledger, Ledger):
        return case
    payments = (*case.ledger.payments, *reading.payments)
    ledger = attrs.evolve(case.ledger, payments=payments, reading=reading.report)
    return attrs.evolve(case, ledger=ledger)


def _checked(case: Case, draft: Draft, file: Draft | None, name: str) -> Iterator[Problem]:
    ledger = draft.record.ledger
    by_hand = len(ledger.payments) if isinstance(ledger, Ledger) else 0
    for one in check_case(case):
        line = _file_line(one.path, case, by_hand)
        placed = attrs.evolve(one, path=FILE_PATH if line else draft.original(one.path))
        if any(placed.touches(place) for place in draft.removed):
            continue
        if line:
            yield Problem(where=_line(file, line), what=one.what, remedy=one.remedy)
        else:
            yield placed.problem(name)


def _file_line(path: Path, case: Case, by_hand: int) -> int | None:
    """Return the line of the payment file that a finding is about, if it is about one."""
    if path[:2] != PAYMENTS or len(path) < len(PAYMENTS) + 1 or not isinstance(case.ledger, Ledger):
        return None
    index = path[2]
    if not isinstance(index, int) or index < by_hand:
        return None
    return case.ledger.payments[index].line
