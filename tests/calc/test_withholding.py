"""Limits of withholding, worked by hand from the federal percentages and the states' own."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from docassemble_state_ca.state import CALIFORNIA
from docassemble_state_tn.state import TENNESSEE

from docassemble_core.calc.withholding import (
    Deducted,
    Earnings,
    ceiling,
    limit,
    old_arrears,
)
from docassemble_core.errors import NotInForceError
from docassemble_core.spec import Deduction

ON = date(2026, 11, 21)
# Gross 2,000; income tax 250, FICA 153, child's health premium 97.
# Disposable: 2,000 - 250 - 153 = 1,597 (a premium is not required by law).
PAY = Earnings(
    gross=Decimal(2000),
    deducted=(
        Deducted(kind=Deduction.TAXES, amount=Decimal(250)),
        Deducted(kind=Deduction.SOCIAL_INSURANCE, amount=Decimal(153)),
        Deducted(kind=Deduction.CHILD_HEALTH_PREMIUM, amount=Decimal(97)),
    ),
)


@pytest.mark.parametrize(
    ("supports_others", "old", "rate", "most", "old_only"),
    [
        # 1,597 x 50 % = 798.50; x 60 % = 958.20; x 55 % = 878.35; x 65 % = 1,038.05.
        (True, False, "0.50", "798.50", "0.00"),
        (False, False, "0.60", "958.20", "0.00"),
        (True, True, "0.55", "878.35", "79.85"),
        (False, True, "0.65", "1038.05", "79.85"),
    ],
)
def test_federal_limit_holds_in_california(
    supports_others: bool, old: bool, rate: str, most: str, old_only: str
) -> None:
    found = limit(
        CALIFORNIA.law,
        CALIFORNIA.withholding,
        on=ON,
        supports_others=supports_others,
        old_arrears=old,
    )
    top = ceiling(PAY, found, CALIFORNIA.withholding)

    assert Decimal(rate) == found.rate
    assert Decimal(most) == top.amount
    assert Decimal(old_only) == top.for_old_arrears_only
    assert top.citation.id == "US-CCPA-LIMIT"


@pytest.mark.parametrize("supports_others", [True, False])
@pytest.mark.parametrize("old", [True, False])
def test_tennessee_takes_half_at_most_of_pay_after_the_childs_premium(
    supports_others: bool, old: bool
) -> None:
    # 2,000 - 250 - 153 - 97 = 1,500; half is 750, below every federal limit.
    found = limit(
        TENNESSEE.law,
        TENNESSEE.withholding,
        on=ON,
        supports_others=supports_others,
        old_arrears=old,
    )
    top = ceiling(PAY, found, TENNESSEE.withholding)

    assert Decimal("0.50") == found.rate
    assert Decimal("750.00") == top.amount
    assert Decimal(1500) == top.base
    assert top.citation.id == "TN-IWO-6"
    assert top.for_old_arrears_only == 0


def test_federal_sum_holds_in_tennessee_where_its_earnings_are_lower() -> None:
    # 200 more required by law: disposable 1,397, half 698.50; Tennessee's half is 798.50.
    pay = Earnings(
        gross=Decimal(2000),
        deducted=(
            Deducted(kind=Deduction.TAXES, amount=Decimal(250)),
            Deducted(kind=Deduction.SOCIAL_INSURANCE, amount=Decimal(153)),
            Deducted(kind=Deduction.OTHER_REQUIRED, amount=Decimal(200)),
        ),
    )
    found = limit(
        TENNESSEE.law, TENNESSEE.withholding, on=ON, supports_others=True, old_arrears=False
    )
    top = ceiling(pay, found, TENNESSEE.withholding)

    assert Decimal("698.50") == top.amount
    assert top.citation.id == "US-CCPA-LIMIT"


def test_limit_names_the_federal_share_the_addition_and_the_states_own() -> None:
    found = limit(
        TENNESSEE.law, TENNESSEE.withholding, on=ON, supports_others=False, old_arrears=True
    )

    assert [reason.text for reason in found.because] == [
        "Federal limit 60%.",
        "5% more, to the extent that older arrears are taken.",
        "The state's own limit is 50%; the lower of the two holds.",
    ]


def test_deductions_greater_than_the_pay_leave_nothing_to_withhold() -> None:
    pay = Earnings(
        gross=Decimal(100), deducted=(Deducted(kind=Deduction.TAXES, amount=Decimal(120)),)
    )
    found = limit(CALIFORNIA.law, None, on=ON, supports_others=True, old_arrears=False)

    assert ceiling(pay, found, None).amount == 0


def test_limit_is_cut_to_the_cent_and_never_rounded_up() -> None:
    # 333.33 x 50 % = 166.665.
    found = limit(CALIFORNIA.law, None, on=ON, supports_others=True, old_arrears=False)

    assert Decimal("166.66") == ceiling(Earnings(gross=Decimal("333.33")), found, None).amount


@pytest.mark.parametrize(
    ("oldest", "answer"),
    [
        # 84 days before 21 November 2026 is 29 August 2026 (CONV-12: 84 or more).
        (date(2026, 8, 28), True),
        (date(2026, 8, 29), True),
        (date(2026, 8, 30), False),
    ],
)
def test_arrears_are_older_than_twelve_weeks_from_the_84th_day(oldest: date, answer: bool) -> None:
    assert answer == old_arrears(oldest, on=ON, law=TENNESSEE.law).yes


def test_nothing_unpaid_is_no_old_arrears() -> None:
    assert not old_arrears(None, on=ON, law=TENNESSEE.law).yes


def test_limit_is_not_known_before_the_text_that_was_read() -> None:
    with pytest.raises(NotInForceError, match="2023-04-20"):
        limit(CALIFORNIA.law, None, on=date(2023, 4, 19), supports_others=True, old_arrears=False)
