"""Times of a statement in which nothing fell due because of custody."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from attrs import frozen

from docassemble_core.calc import ArrearsStatement

ONE_DAY = timedelta(days=1)


@frozen(kw_only=True)
class SuspendedTime:
    """One such time.

    Args:
        start: Its first day.
        last: Its last day, or `None` while it goes on.
        amount: Dollars that would have fallen due in it.
        means_unknown: Whether it is not known if the obligor had means to pay.
    """

    start: date
    last: date | None
    amount: Decimal
    means_unknown: bool


def suspended_times(statement: ArrearsStatement) -> tuple[SuspendedTime, ...]:
    """Return the times of suspension of a statement, in order.

    Law: Fam. Code, § 4007.5 (CA-INT-24).
    """
    found = dict.fromkeys(one.suspension for one in statement.suspended)
    return tuple(
        SuspendedTime(
            start=time.span.start,
            last=time.span.end - ONE_DAY if time.span.end else None,
            amount=sum(
                (one.amount for one in statement.suspended if one.suspension == time), Decimal(0)
            ),
            means_unknown=any(path.endswith("had_means") for path in time.needs),
        )
        for time in found
    )
