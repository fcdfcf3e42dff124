"""What a judgement may look at: the case, the day, the law, and the arrears in short."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from attrs import frozen

from docassemble_core.law import LawLibrary
from docassemble_core.model import Case


@frozen(kw_only=True)
class ArrearsSummary:
    """The arrears on one day, as thresholds of law ask for them.

    Args:
        on: The day.
        principal: Unpaid instalments, in dollars.
        interest: Interest that the state's default reading gives, in dollars.
        oldest_unpaid: Due day of the oldest instalment that is not fully paid.
        missed: Number of instalments that fell due and are not fully paid.
        monthly_current: Current support a month, in dollars.
    """

    on: date
    principal: Decimal
    interest: Decimal
    oldest_unpaid: date | None
    missed: int
    monthly_current: Decimal

    @property
    def total(self) -> Decimal:
        """Principal and interest together."""
        return self.principal + self.interest

    @property
    def days_past_due(self) -> int:
        """Days since the oldest unpaid instalment fell due; 0 where nothing is unpaid."""
        return (self.on - self.oldest_unpaid).days if self.oldest_unpaid else 0


@frozen(kw_only=True)
class Situation:
    """A case on a day, with what every judgement about it needs.

    Args:
        case: The facts.
        on: The day as of which to judge.
        law: The state's dated numbers, the federal ones included.
        arrears: The arrears in short, or `None` where the facts do not allow to compute them.
    """

    case: Case
    on: date
    law: LawLibrary
    arrears: ArrearsSummary | None = None
