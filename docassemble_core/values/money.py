"""Amounts of money are `Decimal` dollars; rounding happens only where it is asked for."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

CENT = Decimal("0.01")


def as_money(value: Decimal | int | str) -> Decimal:
    """Return `value` as an exact amount in dollars.

    Args:
        value: A decimal, a whole number or plain digits such as `"548.00"`.
            Floats are refused, because they cannot hold most cents.

    Raises:
        TypeError: `value` is a float or no number at all.
        ValueError: `value` is not finite or has no digits.

    >>> as_money("548.10") + as_money(2)
    Decimal('550.10')
    """
    if isinstance(value, bool | float) or not isinstance(value, Decimal | int | str):
        message = f"an amount must be a decimal, a whole number or text (got {value!r})"
        raise TypeError(message)
    try:
        amount = Decimal(value)
    except InvalidOperation:
        message = f"an amount must be digits such as 548.00 (got {value!r})"
        raise ValueError(message) from None
    if not amount.is_finite():
        message = f"an amount must be finite (got {value!r})"
        raise ValueError(message)
    return amount


def round_to_cent(amount: Decimal) -> Decimal:
    """Return `amount` rounded half up to the cent.

    Law: CONV-2, rounding once for each total that is printed.

    >>> round_to_cent(Decimal("2.465"))
    Decimal('2.47')
    """
    return amount.quantize(CENT, rounding=ROUND_HALF_UP)
