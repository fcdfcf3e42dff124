"""Marks checked against the lines they are about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import attrs

from docassemble_core.model.finding import Finding, Path
from docassemble_core.model.payment_file.entries import Entry
from docassemble_core.model.payment_file.records import Mark, PaymentFile

# At most one of these says what becomes of a line.
FATES = ("excluded", "keep", "duplicate_of", "pairs_with")


def mark_findings(
    file: PaymentFile, entries: Mapping[int, Entry], at: Path, *, broken: frozenset[int]
) -> Iterator[Finding]:
    """Yield what is wrong with the marks.

    Args:
        file: What the case file says.
        entries: Transactions by line number.
        at: Where the payment file stands in the case file.
        broken: Lines that could not be read, about which nothing is said here.
    """
    seen: set[int] = set()
    taken_back: set[int | None] = set()
    for index, mark in enumerate(file.marks):
        place = (*at, "marks", index)
        if mark.line in seen:
            what = f"line {mark.line} has two marks"
            yield Finding(path=(*place, "line"), what=what, remedy="put them into one")
        seen.add(mark.line)
        backed = mark.pairs_with
        if backed is not None and backed in taken_back:
            what = f"line {backed} is taken back twice"
            yield Finding(path=(*place, "pairs_with"), what=what, remedy="pair it with one line")
        taken_back.add(backed)
        if mark.line not in broken:
            yield from _one(mark, entries, place)


def _one(mark: Mark, entries: Mapping[int, Entry], place: Path) -> Iterator[Finding]:
    entry = entries.get(mark.line)
    if entry is None:
        what = f"line {mark.line} of the payment file is no transaction"
        remedy = "write the line's number in the file, counted from 1"
        yield Finding(path=(*place, "line"), what=what, remedy=remedy)
        return
    fates = [name for name in FATES if getattr(mark, name) not in ("", False, None)]
    if len(fates) > 1:
        what = f"{' and '.join(fates)} cannot both be said of line {mark.line}"
        yield Finding(path=place, what=what, remedy="keep one of them")
    if not any(attrs.astuple(mark, filter=lambda field, _: field.name not in IDENTITY)):
        what = f"the mark says nothing about line {mark.line}"
        yield Finding(path=place, what=what, remedy="add excluded, keep, pairs_with or the like")
    yield from _still_meets(mark, entry, place)
    yield from _other_lines(mark, entry, entries, place)
    if mark.keep and entry.amount < 0:
        remedy = "say which payment it takes back (pairs_with), or why it is excluded"
        what = "money that went out cannot be kept as a payment"
        yield Finding(path=(*place, "keep"), what=what, remedy=remedy)


IDENTITY = ("line", "on", "amount")


def _still_meets(mark: Mark, entry: Entry, place: Path) -> Iterator[Finding]:
    for name, there in (("on", entry.on), ("amount", entry.amount)):
        said = getattr(mark, name)
        if said is not None and said != there:
            what = f"line {mark.line} has {there}, not {said}"
            remedy = "check whether the payment file has changed since the mark was written"
            yield Finding(path=(*place, name), what=what, remedy=remedy)


def _other_lines(
    mark: Mark, entry: Entry, entries: Mapping[int, Entry], place: Path
) -> Iterator[Finding]:
    if mark.duplicate_of is not None:
        other = entries.get(mark.duplicate_of)
        if other is None or other.amount != entry.amount or other is entry:
            remedy = "name another line with the same amount"
            what = f"line {mark.line} does not repeat line {mark.duplicate_of}"
            yield Finding(path=(*place, "duplicate_of"), what=what, remedy=remedy)
    if mark.pairs_with is not None:
        other = entries.get(mark.pairs_with)
        if other is None or not taken_back_whole(entry, other):
            remedy = (
                "mark the line of the money taken back with the line of a payment that is not "
                "larger and not later; for a partial refund exclude both and enter the rest under "
                "ledger.payments"
            )
            what = f"line {mark.line} does not take back line {mark.pairs_with}"
            yield Finding(path=(*place, "pairs_with"), what=what, remedy=remedy)


def taken_back_whole(taken_back: Entry, payment: Entry) -> bool:
    """Return whether the one entry can take back the whole of the other."""
    return 0 < payment.amount <= -taken_back.amount and payment.on <= taken_back.on
