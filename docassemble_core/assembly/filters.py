"""Filters by which templates print money, dates, numbers and lists, all through Babel."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from functools import lru_cache

from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent

from docassemble_core.values import day_in_words, dollars

Filter = Callable[..., str]

_CLOSING = "\"')”\N{RIGHT SINGLE QUOTATION MARK}"


@lru_cache(16_384)  # a ledger repeats its days
def _day(day: dt.date, pattern: str, locale: str) -> str:
    return format_date(day, pattern, locale=locale)


def make_filters(locale: str = "en_US") -> Mapping[str, Filter]:
    """Return the library's filters for one locale.

    Args:
        locale: Babel locale; court-facing documents use `en_US`.
    """
    formats = _formats(locale)
    return {
        "money": formats.money,
        "date": formats.date,
        "short_date": formats.short_date,
        "month": formats.month,
        "number": formats.number,
        "percent": formats.percent,
        "list_and": formats.list_and,
        "list_or": formats.list_or,
        "plural": plural,
        "capitals": capitals,
        "initial_capital": initial_capital,
        "full_stop": full_stop,
        "last4": last4,
        "words": words,
    }


@lru_cache
def _formats(locale: str) -> _Formats:
    return _Formats(locale)


class _Formats:
    """Formats of one locale."""

    def __init__(self, locale: str) -> None:
        self.locale = locale

    def __reduce__(self) -> tuple[Callable[[str], _Formats], tuple[str]]:
        return _formats, (self.locale,)  # so that a process has the same filters, once

    def money(self, amount: Decimal | int) -> str:
        """Dollars with cents: `$1,234.50`."""
        return dollars(amount, locale=self.locale)

    def date(self, day: dt.date) -> str:
        """A date in words: `March 15, 2019`."""
        return day_in_words(day, locale=self.locale)

    def short_date(self, day: dt.date) -> str:
        """A date in figures for tables: `03/15/2019`."""
        pattern = "MM/dd/yyyy" if self.locale.startswith("en") else "dd/MM/yyyy"
        return _day(day, pattern, self.locale)

    def month(self, day: dt.date) -> str:
        """A month: `March 2019`."""
        return _day(day, "MMMM yyyy", self.locale)

    def number(self, value: Decimal | int) -> str:
        """A number with separators: `1,234`."""
        return format_decimal(value, locale=self.locale)

    def percent(self, rate: Decimal) -> str:
        """A rate as per cent: `0.06` gives `6%`, `0.005` gives `0.5%`."""
        return format_percent(rate, "#,##0.####%", locale=self.locale)

    def list_and(self, items: Iterable[object]) -> str:
        """A list in words: `Ana, Luis, and Mia`."""
        return format_list([str(item) for item in items], style="standard", locale=self.locale)

    def list_or(self, items: Iterable[object]) -> str:
        """A list of alternatives: `Ana, Luis, or Mia`."""
        return format_list([str(item) for item in items], style="or", locale=self.locale)


def plural(count: int, one: str, many: str) -> str:
    """The word that fits a number.

    >>> plural(1, "child", "children"), plural(2, "child", "children")
    ('child', 'children')
    """
    return one if count == 1 else many


def capitals(text: str) -> str:
    """The text in capital letters, for captions."""
    return text.upper()


def initial_capital(text: str) -> str:
    """The text with its first letter capital and the others as they are."""
    return text[:1].upper() + text[1:]


def full_stop(text: str) -> str:
    """The text with a full stop, unless it ends a sentence by itself.

    >>> full_stop("ask the clerk"), full_stop("Ask the clerk. "), full_stop("“Who?”")
    ('ask the clerk.', 'Ask the clerk.', '“Who?”')
    """
    ended = text.rstrip()
    return ended if ended.rstrip(_CLOSING).endswith((".", "!", "?", "…")) else f"{ended}."


def last4(text: str) -> str:
    """The last four characters, for numbers that public papers shorten."""
    return text[-4:]


def words(code: str) -> str:
    """A code such as `child_support` as words.

    >>> words("child_support")
    'child support'
    """
    return str(code).replace("_", " ")
