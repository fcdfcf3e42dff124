"""How much of somebody's earnings may be withheld for support."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import ROUND_DOWN, Decimal

from attrs import frozen

from docassemble_core.law import Citation, Dated, LawLibrary
from docassemble_core.spec import Decision, Reason
from docassemble_core.spec.withholding import Deduction, WithholdingRules
from docassemble_core.values import CENT, day_in_words

ZERO = Decimal(0)
WEEK = timedelta(weeks=1)
REQUIRED_BY_LAW = (Deduction.TAXES, Deduction.SOCIAL_INSURANCE, Deduction.OTHER_REQUIRED)


@frozen(kw_only=True)
class Deducted:
    """What came off the gross pay of one pay period.

    Args:
        kind: What for.
        amount: Dollars.
    """

    kind: Deduction
    amount: Decimal


@frozen(kw_only=True)
class Earnings:
    """The pay of one pay period.

    Args:
        gross: Dollars before deductions.
        deducted: What came off.
    """

    gross: Decimal
    deducted: tuple[Deducted, ...] = ()

    def after(self, kinds: tuple[Deduction, ...]) -> Decimal:
        """Return the pay left after deductions of those kinds, never less than nothing."""
        off = sum((one.amount for one in self.deducted if one.kind in kinds), ZERO)
        return max(self.gross - off, ZERO)

    @property
    def disposable(self) -> Decimal:
        """Earnings less what law requires to be withheld.

        Law: 15 U.S.C. § 1672(b); US-CCPA-DEF.
        """
        return self.after(REQUIRED_BY_LAW)


@frozen(kw_only=True)
class Limit:
    """The share of earnings that may be withheld for support, as the form asks for it.

    Args:
        rate: The share, the lower of the federal and the state's own.
        federal: The federal share for current support and newer arrears.
        old_arrears: What the federal share adds for older arrears, or `None`.
        state: The state's own share, or `None` where it has none.
        because: Which limit holds, and why.
    """

    rate: Decimal
    federal: Dated
    old_arrears: Dated | None
    state: Dated | None
    because: tuple[Reason, ...]

    @property
    def federal_rate(self) -> Decimal:
        """The federal share, the addition for older arrears included."""
        return self.federal.value + (self.old_arrears.value if self.old_arrears else ZERO)


@frozen(kw_only=True)
class Ceiling:
    """The most that may be withheld from one pay.

    Args:
        amount: Dollars, cut to the cent because a limit must not be exceeded.
        for_old_arrears_only: What of it may be taken for arrears older than twelve weeks only.
        base: The earnings the share is taken of.
        rate: The share.
        citation: The authority for the limit that holds.
    """

    amount: Decimal
    for_old_arrears_only: Decimal
    base: Decimal
    rate: Decimal
    citation: Citation


def old_arrears(oldest_unpaid: date | None, *, on: date, law: LawLibrary) -> Decision:
    """Return the answer to "arrears greater than 12 weeks?".

    Args:
        oldest_unpaid: Due day of the oldest instalment that is not fully paid.
        on: The day of the withholding order.
        law: Dated numbers, the federal ones included.

    Law: CONV-12: yes where any principal fell due twelve weeks or more before the order.
    15 U.S.C. § 1673(b)(2); US-CCPA-LIMIT, US-IWO-FIELDS-2.
    """
    weeks = law["us_ccpa_old_arrears_weeks"].at(on)
    since = on - int(weeks.value) * WEEK
    yes = oldest_unpaid is not None and oldest_unpaid <= since
    if oldest_unpaid is None:
        text = "Nothing is unpaid."
    else:
        text = (
            f"The oldest unpaid instalment fell due on {day_in_words(oldest_unpaid)}; "
            f"{weeks.value} weeks before the order is {day_in_words(since)}."
        )
    return Decision(yes=yes, because=(Reason(text=text, citation=weeks.citation),))


def limit(
    law: LawLibrary,
    rules: WithholdingRules | None,
    *,
    on: date,
    supports_others: bool,
    old_arrears: bool,
) -> Limit:
    """Return the share of earnings that may be withheld.

    Args:
        law: Dated numbers, the federal ones included.
        rules: What the state of employment adds, or `None` where nothing is known of it.
        on: The day of the order.
        supports_others: Whether the obligor supports another spouse or child.
        old_arrears: Whether arrears are older than twelve weeks.

    Raises:
        NotInForceError: A limit is not known for that day.

    Law: 15 U.S.C. § 1673(b)(2); US-CCPA-LIMIT, US-CCPA-STATE.
    """
    whom = "others" if supports_others else "nobody_else"
    federal = law[f"us_ccpa_supporting_{whom}"].at(on)
    added = law["us_ccpa_old_arrears_addition"].at(on) if old_arrears else None
    state = law[rules.cap.series].at(on) if rules is not None and rules.cap is not None else None
    rate = federal.value + (added.value if added else ZERO)
    return Limit(
        rate=min(rate, state.value) if state else rate,
        federal=federal,
        old_arrears=added,
        state=state,
        because=_because(federal, added, state),
    )


def _because(federal: Dated, added: Dated | None, state: Dated | None) -> tuple[Reason, ...]:
    reasons = [Reason(text=f"Federal limit {federal.value:.0%}.", citation=federal.citation)]
    if added is not None:
        text = f"{added.value:.0%} more, to the extent that older arrears are taken."
        reasons.append(Reason(text=text, citation=added.citation))
    if state is not None:
        text = f"The state's own limit is {state.value:.0%}; the lower of the two holds."
        reasons.append(Reason(text=text, citation=state.citation))
    return tuple(reasons)


def ceiling(earnings: Earnings, limit: Limit, rules: WithholdingRules | None) -> Ceiling:
    """Return the most that may be withheld from one pay.

    The state's share may be taken of other earnings than the federal one; the lower sum holds.

    Law: US-CCPA-LIMIT, US-CCPA-DEF, US-CCPA-STATE; TN-IWO-6.
    """
    disposable = earnings.disposable
    federal = _cut(disposable * limit.federal_rate)
    if limit.state is not None and rules is not None and rules.cap is not None:
        base = earnings.after(rules.cap.deductions)
        own = _cut(base * limit.state.value)
        if own <= federal:
            return _ceiling(own, base, limit.state, _cut(disposable * limit.federal.value))
    newer = _cut(disposable * limit.federal.value)
    return Ceiling(
        amount=federal,
        for_old_arrears_only=federal - newer,
        base=disposable,
        rate=limit.federal_rate,
        citation=limit.federal.citation,
    )


def _ceiling(amount: Decimal, base: Decimal, cap: Dated, newer: Decimal) -> Ceiling:
    return Ceiling(
        amount=amount,
        for_old_arrears_only=max(amount - newer, ZERO),
        base=base,
        rate=cap.value,
        citation=cap.citation,
    )


def _cut(amount: Decimal) -> Decimal:
    return amount.quantize(CENT, rounding=ROUND_DOWN)
