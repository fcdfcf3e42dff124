"""How sums, dates and numbers are written, in words for a reader or short for a box."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from attrs import frozen
from babel import Locale
from babel.dates import format_date
from babel.numbers import format_decimal

from docassemble_core.spec.official_form import ItemKind
from docassemble_core.values import dollars, round_to_cent

# Court-facing text is English; the boxes of the forms have their own `$` and want figures.
ENGLISH = Locale("en", "US")


@frozen(kw_only=True)
class Wording:
    """A way of writing values.

    Args:
        date_format: Pattern or name of a format as Babel knows them.
        currency: Whether sums carry their sign.
    """

    date_format: str
    currency: bool

    def text(self, value: object, kind: ItemKind = ItemKind.TEXT) -> str:
        """Return a value as it is written.

        Args:
            value: Text, a sum, a date, a number, or several of them.
            kind: What the item takes.
        """
        if isinstance(value, str):
            return value.strip()
        if isinstance(value, bool):
            return "Yes" if value else "No"
        if isinstance(value, date):
            return format_date(value, self.date_format, locale=ENGLISH)
        if isinstance(value, Decimal | int):
            return self._number(Decimal(value), kind)
        if isinstance(value, Sequence):
            return "\n".join(self.text(one, kind) for one in value)
        return str(value)

    def _number(self, value: Decimal, kind: ItemKind) -> str:
        if kind is not ItemKind.MONEY:
            return format_decimal(value, locale=ENGLISH)
        if self.currency:
            return dollars(value)
        return format_decimal(round_to_cent(value), "#,##0.00", locale=ENGLISH)


FOR_READERS = Wording(date_format="long", currency=True)
FOR_BOXES = Wording(date_format="MM/dd/yyyy", currency=False)
