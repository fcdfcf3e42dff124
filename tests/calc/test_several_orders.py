"""Sharing among several orders, and the employer's fee."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from docassemble_state_ca.state import CALIFORNIA
from docassemble_state_ca.withholding import WITHHOLDING as CALIFORNIAN
from docassemble_state_tn.state import TENNESSEE
from docassemble_state_tn.withholding import WITHHOLDING as TENNESSEAN
from hypothesis import given
from hypothesis import strategies as st

from docassemble_core.calc.several_orders import Claim, employer_fee, share_orders, withhold
from docassemble_core.errors import LawError
from docassemble_core.spec import Sharing, SupportClass, WithholdingRules

ON = date(2026, 11, 21)


def claim(order: str, amount: int, kind: SupportClass = SupportClass.CURRENT_CHILD) -> Claim:
    return Claim(order=order, kind=kind, amount=Decimal(amount))


def test_california_prorates_two_orders() -> None:
    # 450 for 400 and 200: 450 x 400 / 600 = 300 and 150.
    shares = share_orders((claim("A", 400), claim("B", 200)), Decimal(450), CALIFORNIAN)

    assert [Decimal("300.00"), Decimal("150.00")] == [one.amount for one in shares]


def test_current_support_of_all_orders_comes_before_arrears_of_any() -> None:
    # 500: current 300 + 150 first, 50 left for A's arrears of 200.
    claims = (
        claim("A", 300),
        claim("A", 200, SupportClass.ARREARS_CHILD),
        claim("B", 150),
    )

    shares = share_orders(claims, Decimal(500), CALIFORNIAN)

    assert [one.amount for one in shares] == [300, 50, 150]


def test_tennessee_serves_child_support_before_spousal_support() -> None:
    claims = (claim("A", 300), claim("A", 200, SupportClass.CURRENT_SPOUSAL))

    shares = share_orders(claims, Decimal(400), TENNESSEAN)

    assert [one.amount for one in shares] == [300, 100]


def test_way_of_sharing_that_was_not_found_is_asked_for() -> None:
    claims = (claim("A", 400), claim("B", 200))

    with pytest.raises(LawError, match="how several orders share was not found"):
        share_orders(claims, Decimal(450), TENNESSEAN)


def test_equal_shares_leave_to_others_what_one_does_not_need() -> None:
    # 450 / 2 = 225; B asks for 200 only, A gets 250.
    claims = (claim("A", 400), claim("B", 200))

    shares = share_orders(claims, Decimal(450), TENNESSEAN, sharing=Sharing.EQUAL)

    assert [one.amount for one in shares] == [250, 200]


def test_cent_left_over_goes_to_the_first_claim() -> None:
    claims = (claim("A", 50), claim("B", 50), claim("C", 50))

    shares = share_orders(claims, Decimal(100), CALIFORNIAN)

    assert [str(one.amount) for one in shares] == ["33.34", "33.33", "33.33"]


def test_no_rule_is_needed_where_the_money_suffices() -> None:
    claims = (claim("A", 50), claim("B", 50))

    assert [one.amount for one in share_orders(claims, Decimal(100), WithholdingRules())] == [
        50,
        50,
    ]


def test_ranks_that_were_not_found_are_asked_for() -> None:
    with pytest.raises(LawError, match="which class of support comes first was not found"):
        share_orders((claim("A", 50),), Decimal(40), WithholdingRules())


claims_of_any_size = st.lists(
    st.builds(
        claim,
        order=st.sampled_from("ABC"),
        amount=st.integers(min_value=0, max_value=3000),
        kind=st.sampled_from(SupportClass),
    ),
    max_size=8,
).map(tuple)


@given(
    claims=claims_of_any_size,
    available=st.decimals(min_value=0, max_value=5000, places=2),
    sharing=st.sampled_from(Sharing),
)
def test_shares_use_up_what_is_available_and_no_claim_gets_more_than_it_asks(
    claims: tuple[Claim, ...], available: Decimal, sharing: Sharing
) -> None:
    shares = share_orders(claims, available, TENNESSEAN, sharing=sharing)

    wanted = sum((one.amount for one in claims), Decimal(0))
    assert sum((one.amount for one in shares), Decimal(0)) == min(wanted, available)
    assert all(Decimal(0) <= one.amount <= one.claim.amount for one in shares)


def test_tennessee_employer_keeps_five_percent_up_to_five_dollars_a_month() -> None:
    take = employer_fee(TENNESSEAN.fee, TENNESSEE.law, on=ON)
    late = employer_fee(TENNESSEAN.fee, TENNESSEE.law, on=ON, kept_this_month=Decimal(4))

    assert Decimal("3.00") == take(Decimal(60))
    assert Decimal(5) == take(Decimal(200))
    assert Decimal(1) == late(Decimal(200))


def test_californian_employer_keeps_a_dollar_fifty_each_payment() -> None:
    take = employer_fee(CALIFORNIAN.fee, CALIFORNIA.law, on=ON)

    assert Decimal("1.50") == take(Decimal(200))


def test_fee_and_support_together_stay_in_the_limit() -> None:
    # Available 500, fee 5: 495 is paid over. Available 21 at 5 %: 20 + 1.
    take = employer_fee(TENNESSEAN.fee, TENNESSEE.law, on=ON)

    capped = withhold(Decimal(500), Decimal(500), take)
    shared = withhold(Decimal(50), Decimal(21), take)

    assert (Decimal(495), Decimal(5), Decimal(5)) == (capped.support, capped.fee, capped.short_by)
    assert (Decimal(20), Decimal(1)) == (shared.support, shared.fee)


def test_whole_sum_is_paid_over_where_it_fits_with_the_fee() -> None:
    take = employer_fee(CALIFORNIAN.fee, CALIFORNIA.law, on=ON)

    found = withhold(Decimal(300), Decimal(500), take)

    assert (Decimal(300), Decimal("1.50"), Decimal(0)) == (
        found.support,
        found.fee,
        found.short_by,
    )


def test_nothing_available_takes_nothing_and_keeps_no_fee() -> None:
    take = employer_fee(CALIFORNIAN.fee, CALIFORNIA.law, on=ON)

    found = withhold(Decimal(300), Decimal(1), take)

    assert (found.support, found.fee, found.short_by) == (0, 0, 300)


def test_no_fee_is_kept_where_no_rule_was_found() -> None:
    assert employer_fee(None, CALIFORNIA.law, on=ON)(Decimal(100)) == 0
