"""A payment file into payments, with every line accounted for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path as FilePath

from attrs import frozen

from docassemble_core.model.agency import AgencyStatus
from docassemble_core.model.case import Case
from docassemble_core.model.finding import Finding, Path
from docassemble_core.model.ledger import Payment, PaymentSource, Reversal
from docassemble_core.model.payment_file.case_numbers import numbers_of
from docassemble_core.model.payment_file.entries import (
    Entry,
    LineProblem,
    control_characters,
    read_row,
)
from docassemble_core.model.payment_file.marks import mark_findings
from docassemble_core.model.payment_file.pairing import pair_returns, repeats
from docassemble_core.model.payment_file.problems import Unreadable
from docassemble_core.model.payment_file.records import Mark, PaymentFile
from docassemble_core.model.payment_file.stated import stated_findings
from docassemble_core.model.payment_file.table import Table, read_table
from docassemble_core.model.payment_file.verdicts import Circumstances, Verdict, judge, why_left_out
from docassemble_core.model.reading import LineStatus, ReadingLine, ReadingReport

# Larger files are no payment records; reading them would only use up memory.
LARGEST_FILE = 20_000_000


@frozen(kw_only=True)
class PaymentReading:
    """What was read from a payment file.

    Args:
        payments: Every payment, those that do not count included, in file order.
        report: What became of each line; `None` where the file could not be read at all.
        findings: What is wrong with what the case file says about it.
        problems: What is wrong with lines of the file.
    """

    payments: tuple[Payment, ...] = ()
    report: ReadingReport | None = None
    findings: tuple[Finding, ...] = ()
    problems: tuple[LineProblem, ...] = ()


def read_payment_file(
    file: PaymentFile, folder: FilePath, at: Path, *, case: Case | None
) -> PaymentReading:
    """Read the payments of a file.

    Args:
        file: What the case file says about it.
        folder: Folder of the case file; the payment file must lie in it or below.
        at: Where the case file speaks of it.
        case: What else the case file says, where it can be read.
    """
    stated = tuple(stated_findings(file, at))
    if stated:
        return PaymentReading(findings=stated)
    try:
        data = _bytes(file, folder)
        table = read_table(data, file.columns)
    except Unreadable as error:
        if error.line is not None:
            problem = LineProblem(line=error.line, what=error.what, remedy=error.remedy)
            return PaymentReading(problems=(problem,))
        finding = Finding(path=(*at, "path"), what=error.what, remedy=error.remedy)
        return PaymentReading(findings=(finding,))
    return _account(file, table, at, case=case)


def _bytes(file: PaymentFile, folder: FilePath) -> bytes:
    try:
        whole = (folder / file.path).resolve()
        inside = whole.is_relative_to(folder.resolve())
        if not inside:
            remedy = "put the payment file beside the case file and write its name"
            raise Unreadable("the path leads out of the case file's folder", remedy)
        if whole.exists() and not whole.is_file():
            raise Unreadable("the path leads to no ordinary file", "write the path of a CSV file")
        if whole.stat().st_size > LARGEST_FILE:
            raise Unreadable("the file is too large for a payment record", "check the path")
        return whole.read_bytes()
    except (OSError, ValueError) as error:
        if isinstance(error, Unreadable):
            raise
        reason = error.strerror if isinstance(error, OSError) and error.strerror else "no such path"
        remedy = "write the path of the payment file from the case file's folder"
        raise Unreadable(f"the file cannot be read ({reason.lower()})", remedy) from None


def _account(file: PaymentFile, table: Table, at: Path, *, case: Case | None) -> PaymentReading:
    read = [read_row(row, table, file) for row in table.body]
    entries = [one for one in read if isinstance(one, Entry)]
    problems = (*control_characters(table), *(one for one in read if isinstance(one, LineProblem)))
    by_line = {one.line: one for one in entries}
    broken = frozenset(one.line for one in problems)
    findings = (*mark_findings(file, by_line, at, broken=broken), *_idle(file, entries, at))
    if findings or problems:
        return PaymentReading(findings=findings, problems=problems)
    verdicts = _verdicts(file, entries, case)
    return PaymentReading(
        payments=tuple(_payments(verdicts, file)), report=_report(file, table, verdicts)
    )


def _idle(file: PaymentFile, entries: list[Entry], at: Path) -> Iterator[Finding]:
    """Yield that no line of the file would count, because none holds a text to include."""
    texts = [one.text.casefold() for one in entries]
    wanted = [one.casefold() for one in file.include]
    if texts and wanted and not any(want in text for want in wanted for text in texts):
        yield Finding(
            path=(*at, "include"),
            what="no line of the file holds any of these texts, so none of its payments counts",
            remedy="name the column that holds them under columns.description, or correct them",
        )


def _verdicts(file: PaymentFile, entries: list[Entry], case: Case | None) -> dict[int, Verdict]:
    agency = case.agency if case is not None else None
    settled = frozenset(
        mark.line for mark in file.marks if mark.excluded or mark.keep or mark.duplicate_of
    )
    unrelated = frozenset(one.line for one in entries if one.amount > 0 and why_left_out(one, file))
    said = {mark.line: mark.pairs_with for mark in file.marks if mark.pairs_with is not None}
    taken = frozenset((*said, *said.values()))
    circumstances = Circumstances(
        file=file,
        pairs={**said, **pair_returns(entries, settled=settled | unrelated | taken)},
        repeats=repeats(entries),
        agency_never=agency is not None and agency.status is AgencyStatus.NONE,
        numbers=numbers_of(case) if case is not None else frozenset(),
    )
    return {one.line: judge(one, circumstances) for one in entries}


def _payments(verdicts: dict[int, Verdict], file: PaymentFile) -> list[Payment]:
    payments = []
    for verdict in verdicts.values():
        if verdict.entry.amount > 0:
            mark = file.mark(verdict.entry.line) or Mark(line=verdict.entry.line)
            payments.append(_payment(verdict, mark, _reversal(verdict, verdicts), file))
    return payments


def _reversal(verdict: Verdict, verdicts: dict[int, Verdict]) -> Reversal | None:
    if verdict.status is not LineStatus.REVERSED:
        return None
    back = verdicts[verdict.pairs_with[0]].entry
    return Reversal(on=back.on, reason=back.memo, line=back.line)


def _payment(verdict: Verdict, mark: Mark, reversal: Reversal | None, file: PaymentFile) -> Payment:
    entry = verdict.entry
    return Payment(
        on=entry.on,
        amount=entry.amount,
        source=mark.source or entry.source or PaymentSource.UNKNOWN,
        method=entry.method,
        memo=entry.memo,
        reference=entry.reference,
        disbursed_on=entry.disbursed_on,
        allocation=entry.allocation,
        line=entry.line,
        order=mark.order or file.order,
        purpose=mark.purpose,
        excluded=verdict.excluded,
        reversal=reversal,
    )


def _report(file: PaymentFile, table: Table, verdicts: dict[int, Verdict]) -> ReadingReport:
    lines = []
    for row in table.rows:
        verdict = verdicts.get(row.line)
        if verdict is None:
            lines.append(ReadingLine(line=row.line, text=row.text, status=LineStatus.FURNITURE))
            continue
        lines.append(
            ReadingLine(
                line=row.line,
                text=row.text,
                status=verdict.status,
                on=verdict.entry.on,
                amount=verdict.entry.amount,
                pairs_with=verdict.pairs_with,
                note=verdict.note,
                treated_as=verdict.treated_as,
            )
        )
    name = FilePath(file.path).name
    return ReadingReport(file=name, sha256=table.sha256, lines=tuple(lines))
