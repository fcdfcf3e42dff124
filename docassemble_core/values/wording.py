"""Amounts, days and counts as people read them, through Babel."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import lru_cache

from babel.dates import format_date
from babel.numbers import format_currency

from docassemble_core.values.money import round_to_cent

_WHOLE = "¤#,##0"


# Babel takes longer for an amount than the template engine for a page, and ledgers repeat theirs.
@lru_cache(16_384)
def dollars(amount: Decimal | int, *, locale: str = "en_US", round_sum: bool = False) -> str:
    """Return an amount as it is printed: `$1,234.50`.

    Args:
        amount: Dollars; rounded half up to the cent.
        locale: Babel locale.
        round_sum: Print no cents where there are none, as statutes name sums.

    >>> dollars(Decimal("1234.5")), dollars(2500, round_sum=True)
    ('$1,234.50', '$2,500')
    """
    value = round_to_cent(Decimal(amount))
    if round_sum and value == value.to_integral_value():
        return format_currency(value, "USD", _WHOLE, locale=locale, currency_digits=False)
    return format_currency(value, "USD", locale=locale)


@lru_cache(16_384)
def day_in_words(day: date, *, locale: str = "en_US") -> str:
    """Return a day as court papers write it.

    >>> day_in_words(date(2026, 12, 22))
    'December 22, 2026'
    """
    return format_date(day, "long", locale=locale)


def counted(number: int, noun: str) -> str:
    """Return a number with an English noun that takes a plain s.

    >>> counted(1, "payment"), counted(2, "payment")
    ('1 payment', '2 payments')
    """
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
