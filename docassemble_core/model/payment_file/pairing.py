"""Which entry takes back which payment, and which entries may be one transaction twice."""

from __future__ import annotations

import re
from collections.abc import Sequence

from docassemble_core.model.payment_file.entries import Entry

# Words by which banks, payors and agencies mark money taken back.
RETURN_WORDS = re.compile(
    r"return|\bnsf\b|\buncollected\b|insufficient|revers|charge-?\s?back|bounce|dishono|"
    r"\bvoid|reject|stop(ped)? payment|refund|\bcancel",
    re.IGNORECASE,
)
# Digits that may be the number of a cheque.
CHEQUE_NUMBER = re.compile(r"(?<![\d/.$-])\d{3,8}(?![\d/.])", re.ASCII)
# A returned cheque comes back within days, a disputed transfer within two months.
WINDOW_DAYS = 60


def is_return(entry: Entry) -> bool:
    """Return whether the text says that a payment came back."""
    return entry.amount < 0 and bool(RETURN_WORDS.search(entry.text))


def returned_payment(taken_back: Entry, payments: Sequence[Entry]) -> Entry | None:
    """Return the payment that an entry takes back, or `None` where none fits.

    It has the same amount, came at most 60 days before, and is the nearest such; one that
    names the same cheque goes before all others, one that names another cheque is out.

    Args:
        taken_back: The entry of money taken back.
        payments: Payments that no other entry takes back.
    """
    fitting = [one for one in payments if _fits(one, taken_back)]
    numbers = set(CHEQUE_NUMBER.findall(taken_back.text))
    named = [one for one in fitting if numbers & _numbers(one)]
    if named:
        return _nearest(named, taken_back)
    unnamed = [one for one in fitting if not (numbers and _numbers(one))]
    return _nearest(unnamed, taken_back) if unnamed else None


def _numbers(entry: Entry) -> set[str]:
    return set(CHEQUE_NUMBER.findall(entry.text))


def _fits(payment: Entry, taken_back: Entry) -> bool:
    days = (taken_back.on - payment.on).days
    return payment.amount == -taken_back.amount and 0 <= days <= WINDOW_DAYS


def _nearest(payments: Sequence[Entry], taken_back: Entry) -> Entry:
    return min(payments, key=lambda one: ((taken_back.on - one.on).days, -one.line))


def pair_returns(entries: Sequence[Entry], *, settled: frozenset[int]) -> dict[int, int]:
    """Return the line of the payment for the line of each return that meets one.

    Args:
        entries: All entries.
        settled: Lines that the case file has already said something about.
    """
    payments = {one.line: one for one in entries if one.amount > 0 and one.line not in settled}
    pairs: dict[int, int] = {}
    returns = (one for one in entries if is_return(one) and one.line not in settled)
    for taken_back in sorted(returns, key=lambda one: (one.on, one.line)):
        payment = returned_payment(taken_back, tuple(payments.values()))
        if payment is not None:
            pairs[taken_back.line] = payment.line
            del payments[payment.line]
    return pairs


def repeats(entries: Sequence[Entry]) -> dict[int, int]:
    """Return the first line for each line that repeats an earlier one exactly."""
    first: dict[tuple[object, ...], int] = {}
    again: dict[int, int] = {}
    for entry in entries:
        seen = first.setdefault(entry.same, entry.line)
        if seen != entry.line:
            again[entry.line] = seen
    return again
