"""Dates and amounts as banks, payors and agencies write them."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from docassemble_core.model.payment_file.records import DateFormat
from docassemble_core.model.plausible import FIRST_YEAR, LAST_YEAR

# Digits with thousands groups of three or none, and at most two decimals.
NUMBER = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)?(\.\d{1,2})?", re.ASCII)
PARTS = re.compile(r"(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})", re.ASCII)
COMPACT = re.compile(r"(19|20)\d{6}", re.ASCII)
NAMED_MONTH = re.compile(
    r"(?:(?P<d1>\d{1,2})[- ](?P<m1>[A-Za-z]{3,9})|(?P<m2>[A-Za-z]{3,9})\.? (?P<d2>\d{1,2}))"
    r"(?:, ?|[- ])(?P<year>\d{4}|\d{2})",
    re.ASCII,
)
TIME_OF_DAY = re.compile(r"[T ]\d{1,2}:\d{2}.*", re.ASCII)
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MINUS_SIGNS = "-\u2212\u2013"
# POSIX: two digits from 69 on are of the last century.
LAST_CENTURY_FROM = 69


def read_amount(cell: str) -> Decimal | None:
    """Return an amount in dollars, or `None` where the cell is none.

    A minus before or after it, or parentheses around it, make it negative.

    >>> read_amount("$-62.93"), read_amount("(1,234.50)"), read_amount("75.00-")
    (Decimal('-62.93'), Decimal('-1234.50'), Decimal('-75.00'))
    """
    bare = re.sub(r"\s|\$|USD", "", cell, flags=re.ASCII | re.IGNORECASE).replace("\u00a0", "")
    negative = False
    if bare.startswith("(") and bare.endswith(")"):
        negative, bare = True, bare[1:-1]
    if bare[:1] and bare[0] in MINUS_SIGNS:
        negative, bare = not negative, bare[1:]
    elif bare[-1:] and bare[-1] in MINUS_SIGNS:
        negative, bare = not negative, bare[:-1]
    elif bare[:1] == "+":
        bare = bare[1:]
    if not bare or not NUMBER.fullmatch(bare):
        return None
    number = Decimal(bare.replace(",", ""))
    return -number if negative else number


def read_date(cell: str, kind: DateFormat | None) -> date | None:
    """Return a date, or `None` where the cell is none in that format.

    Args:
        cell: The text; a time of day after the date is passed over.
        kind: Order of the parts; `None` for a year or an American month in front.

    >>> read_date("04/14/25", None), read_date("2019-01-07", None), read_date("25/12/2020", None)
    (datetime.date(2025, 4, 14), datetime.date(2019, 1, 7), None)
    """
    bare = TIME_OF_DAY.sub("", cell.strip())
    named = NAMED_MONTH.fullmatch(bare)
    if named:
        return _named_month(named)
    if COMPACT.fullmatch(bare):
        return _day(bare[:4], bare[4:6], bare[6:]) if kind is not DateFormat.DAY_FIRST else None
    parts = PARTS.fullmatch(bare)
    if not parts:
        return None
    return _digits(parts.group(1), parts.group(3), parts.group(4), kind)


def _digits(first: str, second: str, third: str, kind: DateFormat | None) -> date | None:
    year_first = len(first) == len("2019")
    if year_first or kind is DateFormat.YEAR_FIRST:
        allowed = year_first and kind in (None, DateFormat.YEAR_FIRST)
        return _day(first, second, third) if allowed else None
    if kind is DateFormat.DAY_FIRST:
        return _day(third, second, first)
    return _day(third, first, second)


def _named_month(found: re.Match[str]) -> date | None:
    word = (found["m1"] or found["m2"])[:3].lower()
    if word not in MONTHS:
        return None
    return _day(found["year"], str(MONTHS.index(word) + 1), found["d1"] or found["d2"])


def _day(year: str, month: str, day: str) -> date | None:
    whole = int(year)
    if len(year) == len("25"):
        whole += 1900 if whole >= LAST_CENTURY_FROM else 2000
    elif len(year) != len("2025"):
        return None
    try:
        found = date(whole, int(month), int(day))
    except ValueError:
        return None
    return found if FIRST_YEAR <= found.year <= LAST_YEAR else None


def looks_like_date(cell: str) -> bool:
    """Return whether somebody meant the cell as a date, be it readable or not."""
    bare = TIME_OF_DAY.sub("", cell.strip())
    return any(form.fullmatch(bare) for form in (PARTS, COMPACT, NAMED_MONTH))
