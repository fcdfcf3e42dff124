"""The four pay-period amounts of the federal withholding form."""

from __future__ import annotations

from decimal import Decimal

import pytest

from docassemble_core.calc.pay_periods import pay_period_amounts
from docassemble_core.model import Frequency


def test_monthly_order_is_divided_by_the_pay_periods_of_a_year() -> None:
    # 548 x 12 = 6,576; / 52 = 126.4615; / 24 = 274; / 26 = 252.9231.
    amounts = pay_period_amounts(Decimal(548), Frequency.MONTHLY)

    assert Decimal("126.46") == amounts.weekly
    assert Decimal("274.00") == amounts.semimonthly
    assert Decimal("252.92") == amounts.biweekly
    assert Decimal("548.00") == amounts.monthly


def test_weekly_order_keeps_its_amount_in_a_weekly_pay_period() -> None:
    # 150 x 52 = 7,800; / 12 = 650; / 26 = 300; / 24 = 325.
    amounts = pay_period_amounts(Decimal(150), Frequency.WEEKLY)

    assert Decimal("150.00") == amounts.weekly
    assert Decimal("325.00") == amounts.semimonthly
    assert Decimal("300.00") == amounts.biweekly
    assert Decimal("650.00") == amounts.monthly


def test_sum_paid_once_has_no_pay_period_amounts() -> None:
    with pytest.raises(ValueError, match="lump-sum"):
        pay_period_amounts(Decimal(500), Frequency.ONCE)
