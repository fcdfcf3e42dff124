"""What several orders get of earnings that do not suffice for all, and what the employer keeps."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from datetime import date
from decimal import ROUND_DOWN, Decimal

from attrs import frozen

from docassemble_core.errors import LawError, Problem
from docassemble_core.law import LawLibrary
from docassemble_core.spec.withholding import (
    EmployerFee,
    Sharing,
    SupportClass,
    WithholdingRules,
)
from docassemble_core.values import CENT

ZERO = Decimal(0)


@frozen(kw_only=True)
class Claim:
    """What one order asks for in one class of support.

    Args:
        order: The order, by docket number or another name of its own.
        kind: The class.
        amount: Dollars in the pay period.
    """

    order: str
    kind: SupportClass
    amount: Decimal


@frozen(kw_only=True)
class Share:
    """What a claim gets.

    Args:
        claim: The claim.
        amount: Dollars.
    """

    claim: Claim
    amount: Decimal


@frozen(kw_only=True)
class Withheld:
    """What is taken from one pay.

    Args:
        support: Dollars paid over.
        fee: Dollars that the employer keeps.
        short_by: Dollars of what was asked that could not be taken.
    """

    support: Decimal
    fee: Decimal
    short_by: Decimal


def share_orders(
    claims: tuple[Claim, ...],
    available: Decimal,
    rules: WithholdingRules,
    *,
    sharing: Sharing | None = None,
) -> tuple[Share, ...]:
    """Return what each claim gets, in the order of `claims`.

    Args:
        claims: What the orders ask for in one pay period.
        available: The most that may be withheld from it, in dollars.
        rules: The state of employment's ranks and way of sharing.
        sharing: The way of sharing, where the state's was not found.

    Raises:
        LawError: The money does not suffice, and the state's rule was not found.

    Law: TN-CRD-6, CA-IWO-11; US-UIFSA-503-505 (the place of employment decides).
    """
    got = [ZERO for _ in claims]
    left = available
    for rank in _ranks(claims, available, rules):
        places = [index for index, claim in enumerate(claims) if claim.kind in rank]
        amounts = _divide([claims[index] for index in places], left, rules.sharing or sharing)
        for index, amount in zip(places, amounts, strict=True):
            got[index] = amount
            left -= amount
    return tuple(
        Share(claim=claim, amount=amount) for claim, amount in zip(claims, got, strict=True)
    )


def _ranks(
    claims: tuple[Claim, ...], available: Decimal, rules: WithholdingRules
) -> tuple[tuple[SupportClass, ...], ...]:
    if sum((claim.amount for claim in claims), ZERO) <= available:
        return (tuple(SupportClass),)
    if not rules.ranks:
        raise _unknown("which class of support comes first was not found")
    return rules.ranks


def _divide(claims: list[Claim], available: Decimal, way: Sharing | None) -> list[Decimal]:
    wanted = [claim.amount for claim in claims]
    if sum(wanted, ZERO) <= available:
        return wanted
    if way is None and len({claim.order for claim in claims}) > 1:
        raise _unknown("how several orders share was not found")
    divide = _equally if way is Sharing.EQUAL else _in_proportion
    return _whole_cents(divide(wanted, available), wanted, available)


def _in_proportion(wanted: list[Decimal], available: Decimal) -> list[Decimal]:
    total = sum(wanted, ZERO)
    return [available * amount / total for amount in wanted]


def _equally(wanted: list[Decimal], available: Decimal) -> list[Decimal]:
    """Equal shares; who asks for less than a share leaves the rest to the others."""
    got = [ZERO for _ in wanted]
    left = available
    smallest_first = sorted(range(len(wanted)), key=lambda index: wanted[index])
    for done, index in enumerate(smallest_first):
        got[index] = min(wanted[index], left / (len(wanted) - done))
        left -= got[index]
    return got


def _whole_cents(exact: list[Decimal], wanted: list[Decimal], available: Decimal) -> list[Decimal]:
    """Cut to the cent and hand out the cents left over one by one, first claim first."""
    cut = [amount.quantize(CENT, rounding=ROUND_DOWN) for amount in exact]
    left = int((available - sum(cut, ZERO)) / CENT)
    for index, amount in enumerate(cut):
        if left and amount + CENT <= wanted[index]:
            cut[index] += CENT
            left -= 1
    return cut


def _unknown(what: str) -> LawError:
    return LawError(
        "What can be withheld does not suffice for all orders.",
        [
            Problem(
                where="withholding rules of the state of employment",
                what=what,
                remedy="ask the employer or the agency of that state, and pass the answer",
            )
        ],
    )


def withhold(
    wanted: Decimal,
    available: Decimal,
    take: Callable[[Decimal], Decimal],
) -> Withheld:
    """Return what is paid over and what the employer keeps; both together stay in the limit.

    Args:
        wanted: Support asked for in the pay period, in dollars.
        available: The most that may be withheld, fee included, in dollars.
        take: The employer's fee on a sum that is paid over, as `employer_fee` gives it.

    Law: 42 U.S.C. § 666(b)(1), (6)(A)(i); US-IW-FEE.
    """
    cents = range(1, int(min(wanted, available) / CENT) + 1)
    # What is taken in all never falls as more is paid over, so the most can be looked up.
    most = bisect_right(cents, available, key=lambda count: count * CENT + take(count * CENT))
    support = most * CENT
    return Withheld(
        support=support,
        fee=take(support) if support else ZERO,
        short_by=wanted - support,
    )


def employer_fee(
    fee: EmployerFee | None, law: LawLibrary, *, on: date, kept_this_month: Decimal = ZERO
) -> Callable[[Decimal], Decimal]:
    """Return how much an employer may keep of a sum that it pays over.

    Args:
        fee: The state's rule, or `None` where none was found: then nothing is kept.
        law: The state's dated numbers.
        on: The payday.
        kept_this_month: What it has kept in the month already, in dollars.

    Law: TN-IWO-11, CA-IWO-8.
    """
    if fee is None:
        return lambda _: ZERO
    fixed = law[fee.per_payment].at(on).value if fee.per_payment else ZERO
    share = law[fee.share].at(on).value if fee.share else ZERO
    most = law[fee.monthly_cap].at(on).value - kept_this_month if fee.monthly_cap else None

    def take(support: Decimal) -> Decimal:
        kept = fixed + (support * share).quantize(CENT, rounding=ROUND_DOWN)
        return kept if most is None else max(min(kept, most), ZERO)

    return take
