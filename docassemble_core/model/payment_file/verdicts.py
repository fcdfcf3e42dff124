"""What becomes of each transaction: used, reversed, excluded, or a question to a person."""

from __future__ import annotations

import re
from collections.abc import Mapping

from attrs import evolve, frozen

from docassemble_core.model.ledger import PaymentSource
from docassemble_core.model.payment_file.case_numbers import names_another_case
from docassemble_core.model.payment_file.entries import Entry, split_total
from docassemble_core.model.payment_file.records import Mark, PaymentFile
from docassemble_core.model.reading import LineStatus
from docassemble_core.values import day_in_words

COUNTED, NOT_COUNTED = "counted", "not counted"
# Words by which payers say that money was for something else (CONV-8).
OTHER_PURPOSE = re.compile(
    r"\bx-?mas|christmas|birthday|\bb-?day|\bgifts?\b|\bpresents?\b|\bloan\b|\brent\b|"
    r"easter|graduation|car payment|groceries",
    re.IGNORECASE,
)


@frozen(kw_only=True)
class Verdict:
    """What becomes of one transaction.

    Args:
        entry: The transaction.
        status: What became of it.
        note: Why, or the question.
        pairs_with: Lines it belongs together with.
        treated_as: For a question, how it is treated until it is answered.
        excluded: Why it does not count, empty where it does.
    """

    entry: Entry
    status: LineStatus = LineStatus.USED
    note: str = ""
    pairs_with: tuple[int, ...] = ()
    treated_as: str = ""
    excluded: str = ""


@frozen(kw_only=True)
class Circumstances:
    """What is known of the other lines and of the case when one line is judged.

    Args:
        file: What the case file says.
        pairs: Line of the payment by line of the entry that takes it back.
        repeats: First line by line that repeats it.
        agency_never: Whether the case file says that no agency ever had the case.
        numbers: Numbers of the case with courts and the agency.
    """

    file: PaymentFile
    pairs: Mapping[int, int]
    repeats: Mapping[int, int]
    agency_never: bool = False
    numbers: frozenset[str] = frozenset()


def judge(entry: Entry, given: Circumstances) -> Verdict:
    """Return what becomes of a transaction.

    What the case file says goes first, then pairs, then what needs a person's answer. An entry
    that repeats an earlier one stays counted until the case file says `duplicate_of`: whoever
    swears to arrears may claim too little and amend, but must not swear away a payment that was
    made. Money taken back without a payment that fits deducts nothing until it is paired
    (CONV-6).
    """
    mark = given.file.mark(entry.line) or Mark(line=entry.line)
    verdict = Verdict(entry=entry)
    if mark.excluded or mark.duplicate_of is not None:
        return _excluded(verdict, _marked(mark), again=mark.duplicate_of)
    partner = _partner(entry.line, given.pairs)
    if partner is not None:
        note = "a payment that was taken back" if entry.amount > 0 else "takes back a payment"
        return evolve(verdict, status=LineStatus.REVERSED, note=note, pairs_with=(partner,))
    reason = why_left_out(entry, given.file)
    if reason:
        return _excluded(verdict, reason)
    if entry.amount < 0:
        return _question(verdict, MONEY_OUT, treated_as=NOT_COUNTED)
    question = "" if mark.keep else _doubt(entry, mark, given)
    again = given.repeats.get(entry.line)
    return _question(verdict, question, again=again) if question else verdict


MONEY_OUT = (
    "money went out and no payment fits: which payment does it take back "
    "(pairs_with), or why is it not about support (excluded)?"
)


def _question(
    verdict: Verdict, note: str, *, treated_as: str = COUNTED, again: int | None = None
) -> Verdict:
    pair = () if again is None else (again,)
    status = LineStatus.QUESTION
    return evolve(verdict, status=status, note=note, treated_as=treated_as, pairs_with=pair)


def _excluded(verdict: Verdict, reason: str, *, again: int | None = None) -> Verdict:
    pair = () if again is None else (again,)
    status = LineStatus.EXCLUDED
    return evolve(verdict, status=status, note=reason, excluded=reason, pairs_with=pair)


def _marked(mark: Mark) -> str:
    return mark.excluded or f"the same transaction as line {mark.duplicate_of}"


def _partner(line: int, pairs: Mapping[int, int]) -> int | None:
    if line in pairs:
        return pairs[line]
    return next((back for back, payment in pairs.items() if payment == line), None)


def why_left_out(entry: Entry, file: PaymentFile) -> str:
    """Return why a transaction is not about support as far as the file's rules say, or nothing."""
    if entry.amount == 0:
        return "no money moved"
    if file.since is not None and entry.on < file.since:
        return f"before {day_in_words(file.since)}, from which the file is about this case"
    if file.until is not None and entry.on >= file.until:
        return f"not before {day_in_words(file.until)}, until which the file is about this case"
    text = entry.text.casefold()
    for rule in file.leave_out:
        if rule.text.casefold() in text:
            return rule.reason
    if file.include and not any(one.casefold() in text for one in file.include):
        return "none of the texts that the case file includes stands in it"
    return ""


def _doubt(entry: Entry, mark: Mark, given: Circumstances) -> str:
    """Return the question that a payment raises, or nothing."""
    if entry.line in given.repeats:
        first = given.repeats[entry.line]
        return f"the same as line {first}: two payments (keep), or one listed twice (duplicate_of)?"
    if named := _named(entry, mark, given):
        return f"the text names another {named}"
    if entry.source is None and mark.source is None:
        return "no rule under sources says where this money came from; where did it?"
    intercepted = (mark.source or entry.source) is PaymentSource.TAX_INTERCEPT
    if intercepted and given.agency_never:
        return INTERCEPT
    if entry.allocation is not None and split_total(entry.allocation) != entry.amount:
        return "the parts do not add up to the amount, which is counted in full; is it right?"
    return ""


def _named(entry: Entry, mark: Mark, given: Circumstances) -> str:
    if OTHER_PURPOSE.search(entry.memo) and not mark.purpose:
        return "purpose: was it support (keep) or not (excluded)?"
    if names_another_case(entry.memo, given.numbers):
        return "case: was it for this one (keep) or not (excluded)?"
    return ""


INTERCEPT = (
    "a tax refund is intercepted only in an agency case, and the case file says that there is "
    "none: was there one after all, or is this another payment (keep)?"
)
