"""One sum, stated for each pay period as the withholding form asks for it."""

from __future__ import annotations

from decimal import Decimal

from attrs import frozen

from docassemble_core.model import Frequency
from docassemble_core.model.household import TIMES_A_YEAR
from docassemble_core.values import round_to_cent


@frozen(kw_only=True)
class PayPeriodAmounts:
    """The four amounts of items 13a to 13d of the federal form, in dollars, to the cent.

    Args:
        weekly: For a weekly pay period.
        semimonthly: For a pay period twice a month.
        biweekly: For a pay period every two weeks.
        monthly: For a monthly pay period.
    """

    weekly: Decimal
    semimonthly: Decimal
    biweekly: Decimal
    monthly: Decimal


def pay_period_amounts(amount: Decimal, frequency: Frequency) -> PayPeriodAmounts:
    """Return what an amount comes to in each pay period.

    Args:
        amount: Dollars each time.
        frequency: How often; not once.

    Raises:
        ValueError: The amount is paid once only.

    Law: the year's amount divided by its pay periods; US-IWO-CONVERT (AT-16-04).
    """
    if frequency is Frequency.ONCE:
        message = "a sum paid once has no amount for each pay period; use a lump-sum order"
        raise ValueError(message)
    yearly = amount * TIMES_A_YEAR[frequency]
    return PayPeriodAmounts(
        weekly=_each(yearly, Frequency.WEEKLY),
        semimonthly=_each(yearly, Frequency.SEMIMONTHLY),
        biweekly=_each(yearly, Frequency.BIWEEKLY),
        monthly=_each(yearly, Frequency.MONTHLY),
    )


def _each(yearly: Decimal, frequency: Frequency) -> Decimal:
    return round_to_cent(yearly / TIMES_A_YEAR[frequency])
