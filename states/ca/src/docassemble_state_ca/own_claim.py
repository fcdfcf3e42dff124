"""What of the arrears the parent may claim, the months assigned to the county left out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from fractions import Fraction

from attrs import frozen

from docassemble_core.calc import ArrearsStatement, ChargeLine, ContemptCount, KindTotal
from docassemble_core.calc.explanation import cents
from docassemble_core.calc.views import kind_totals
from docassemble_core.errors import CaseError, Problem

MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])", re.ASCII)


@frozen(kw_only=True)
class OwnClaim:
    """The parent's part of a statement of arrears, and the county's.

    Args:
        principal: Unpaid support that is the parent's, in dollars.
        interest: Interest on it, in dollars, rounded once.
        assigned_principal: Unpaid support of assigned months, in dollars.
        assigned_interest: Interest on that, in dollars, rounded once.
        lines: The parent's unpaid instalments.
        per_day: Interest that each further day adds, in dollars, rounded once.
    """

    principal: Decimal
    interest: Decimal
    assigned_principal: Decimal
    assigned_interest: Decimal
    lines: tuple[ChargeLine, ...]
    per_day: Decimal

    @property
    def total(self) -> Decimal:
        """The parent's principal and interest, in dollars."""
        return self.principal + self.interest

    @property
    def has_assigned(self) -> bool:
        """Whether anything is left out because it is assigned."""
        return self.assigned_principal > 0


def own_claim(statement: ArrearsStatement) -> OwnClaim:
    """Return the parent's part of a statement.

    Interest that payments have met is taken off the parent's part, so that no interest is
    claimed twice.

    Law: Welf. & Inst. Code, § 11477, by Fam. Code, § 17404(h) (CA-PATH-19).
    """
    mine = tuple(line for line in statement.charges if not line.assigned)
    county = [line for line in statement.charges if line.assigned]
    return OwnClaim(
        principal=_unpaid(mine),
        interest=cents(max(_interest(mine) - Fraction(statement.interest_paid), Fraction(0))),
        assigned_principal=_unpaid(county),
        assigned_interest=cents(_interest(county)),
        lines=tuple(line for line in mine if line.unpaid > 0),
        per_day=cents(sum((_a_day(line, statement.on) for line in mine), Fraction(0))),
    )


def own_kinds(statement: ArrearsStatement) -> tuple[KindTotal, ...]:
    """Return the totals of each kind of support, assigned months left out."""
    return kind_totals(tuple(line for line in statement.charges if not line.assigned))


def chargeable(
    counts: Iterable[ContemptCount], left_out: tuple[tuple[int, int], ...]
) -> tuple[ContemptCount, ...]:
    """Return the counts that may be charged.

    Left out are months that the employer withheld and kept, and months assigned to the county.

    Args:
        counts: The counts within the time for contempt.
        left_out: Years and months that the employer withheld for.

    Law: Fam. Code, §§ 5235(a), 5241(b) (CA-CON-20).
    """
    return tuple(
        one
        for one in counts
        if (one.due.year, one.due.month) not in left_out
        and not all(line.assigned for line in one.lines)
    )


def months_named(answer: object) -> tuple[tuple[int, int], ...]:
    """Return the months that an answer such as `2024-05, 2024-06` names.

    >>> months_named("2024-05, 2024-06")
    ((2024, 5), (2024, 6))

    Raises:
        CaseError: Something in it is no month; every such part is listed.
    """
    if not isinstance(answer, str):
        return ()
    parts = [part.strip() for part in answer.split(",") if part.strip()]
    wrong = [part for part in parts if not MONTH.fullmatch(part)]
    if wrong:
        raise CaseError("An answer names months in another way.", [_no_month(one) for one in wrong])
    return tuple((int(part[:4]), int(part[5:])) for part in parts)


def _no_month(part: str) -> Problem:
    return Problem(
        where="answers ca.withheld_not_forwarded",
        what=f"{part!r} is no month",
        remedy="write the months as in 2024-05, 2024-06",
    )


def _unpaid(lines: Iterable[ChargeLine]) -> Decimal:
    return sum((line.unpaid for line in lines), Decimal(0))


def _interest(lines: Iterable[ChargeLine]) -> Fraction:
    return sum((line.interest_exact for line in lines), Fraction(0))


def _a_day(line: ChargeLine, on: date) -> Fraction:
    """Return the interest that one more day adds on a line, at the rate that runs on a day."""
    running = [part for part in line.interest_parts if part.end == on and part.unit == "day"]
    return sum(
        (Fraction(part.base) * Fraction(part.rate) / part.per for part in running), Fraction(0)
    )
