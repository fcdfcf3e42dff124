"""Single values of a case file: text, amounts, dates, choices, codes, secrets."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from docassemble_core.model.exchange.refused import Refused
from docassemble_core.model.finding import did_you_mean, shown
from docassemble_core.model.plausible import FIRST_YEAR, LAST_YEAR, NOT_XML
from docassemble_core.values import Sensitive, StateCode, Unknown, state_code

ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
DIGITS = re.compile(r"-?\d+(\.\d+)?", re.ASCII)
# Decimal digits that a float holds exactly enough to be read back as they were written.
FLOAT_DIGITS = 15
# Digits before and after the point beyond which a number is a slip of the pen.
MOST_DIGITS, MOST_DECIMALS = 12, 12


def refuse_table(value: object, wanted: str) -> None:
    """Raise where a table stands in the place of a single value.

    Raises:
        Refused: It is a table; `{ unknown = … }` and a masked secret have messages of their own.
    """
    if not isinstance(value, Mapping):
        return
    if "unknown" in value:
        raise Refused("this cannot be unknown", f"write {wanted}, or leave the key out")
    raise Refused("a table stands where a single value belongs", f"write {wanted}")


def text(value: object) -> str:
    """Return text that a document can hold, which may be empty."""
    refuse_table(value, "text in quotes")
    if not isinstance(value, str):
        raise Refused(f"{shown(value)} is not text", "write text in quotes")
    wrong = NOT_XML.search(value)
    if wrong:
        what = f"the text holds the character U+{ord(wrong.group()):04X}"
        raise Refused(f"{what}, which no document can hold", "remove that character")
    return value


def words(value: object) -> str:
    """Return text that is not blank."""
    given = text(value)
    if not given.strip():
        raise Refused("the text is empty", "write it, or leave the key out where it was not asked")
    return given


def yes_or_no(value: object) -> bool:
    """Return `true` or `false`."""
    refuse_table(value, "true or false")
    if not isinstance(value, bool):
        raise Refused(f"{shown(value)} is not yes or no", "write true or false without quotes")
    return value


def whole_number(value: object) -> int:
    """Return a whole number."""
    refuse_table(value, "a whole number")
    if isinstance(value, bool) or not isinstance(value, int) or abs(value) >= 10**MOST_DIGITS:
        raise Refused(f"{shown(value)} is not a whole number", "write digits without quotes")
    return value


def amount(value: object) -> Decimal:
    """Return an exact number: a TOML or JSON number, or digits in quotes such as `"548.00"`.

    A float is taken where its shortest writing has at most 15 digits, because then that writing
    is what the person wrote.
    """
    refuse_table(value, "an amount such as 548.00")
    if isinstance(value, bool) or not isinstance(value, Decimal | int | float | str):
        raise Refused(f"{shown(value)} is not an amount", "write digits such as 548.00")
    number = _decimal(value)
    if not number.is_finite():
        raise Refused(f"{shown(value)} is not a finite amount", "write digits such as 548.00")
    if number and number.adjusted() >= MOST_DIGITS:
        raise Refused(f"{shown(value)} is too large for an amount", "check the digits")
    if _decimals(number) > MOST_DECIMALS:
        raise Refused(f"{shown(value)} has too many decimals", "check the digits")
    return number or round(number, 2)


def _decimals(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return -exponent if isinstance(exponent, int) else 0


def _decimal(value: Decimal | float | str) -> Decimal:
    if isinstance(value, str) and not DIGITS.fullmatch(value):
        remedy = "write digits such as 548.00, without a currency sign or thousands separator"
        raise Refused(f"{shown(value)} is not an amount", remedy)
    try:
        number = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    except (InvalidOperation, ValueError):
        raise Refused(f"{shown(value)} is not an amount", "write digits such as 548.00") from None
    if isinstance(value, float) and len(number.as_tuple().digits) > FLOAT_DIGITS:
        what = f"{shown(value)} is a float that does not hold the exact amount"
        raise Refused(what, 'give a Decimal, or the digits in quotes such as "548.00"')
    return number


def day(value: object) -> date:
    """Return a date: a TOML date, or text such as `"2019-03-15"`."""
    refuse_table(value, "a date such as 2019-03-15")
    if isinstance(value, datetime):
        raise Refused(f"{value.isoformat()} is a date with a time", "write the date alone")
    given = value if isinstance(value, date) else _iso_date(value)
    if not FIRST_YEAR <= given.year <= LAST_YEAR:
        remedy = f"write a date from {FIRST_YEAR} to {LAST_YEAR}"
        raise Refused(f"the year {given.year} cannot be right", remedy)
    return given


def _iso_date(value: object) -> date:
    if not isinstance(value, str) or not ISO_DATE.fullmatch(value):
        raise Refused(f"{shown(value)} is not a date", "write year, month, day as in 2019-03-15")
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise Refused(f"there is no day {value}", "check the day and the month") from None


def choice(value: object, kind: type[StrEnum]) -> StrEnum:
    """Return the member of `kind` that the text names."""
    allowed = [member.value for member in kind]
    refuse_table(value, f"one of {', '.join(allowed)}")
    if not isinstance(value, str):
        raise Refused(f"{shown(value)} is not an allowed value", did_you_mean("", allowed))
    if value not in allowed:
        raise Refused(f"{shown(value)} is not an allowed value", did_you_mean(value, allowed))
    return kind(value)


def state(value: object) -> StateCode:
    """Return the postal code of a state."""
    given = words(value)
    try:
        return state_code(given)
    except ValueError:
        remedy = "write a two-letter postal code such as TN"
        raise Refused(f"{shown(given)} is not the code of a state", remedy) from None


def secret(value: object) -> Sensitive:
    """Return a number that must not be shown, which no message repeats."""
    if isinstance(value, Mapping) and "masked" in value:
        what = "the number was masked when this file was written"
        raise Refused(what, 'write the whole number in quotes, or { unknown = "why" }')
    refuse_table(value, "the number in quotes")
    if not isinstance(value, str):
        raise Refused("the number is not text", "write it in quotes")
    return Sensitive(words(value))


def not_known(value: Mapping[str, object]) -> Unknown:
    """Return the unknown that a table `{ unknown = "reason" }` states."""
    reason = value["unknown"]
    if len(value) > 1 or not isinstance(reason, str) or not text(reason).strip():
        remedy = 'write { unknown = "why it is not known" } and nothing else in it'
        raise Refused("the unknown does not say why", remedy)
    return Unknown(reason)
