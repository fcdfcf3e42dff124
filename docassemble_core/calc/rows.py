"""Rows of the views of a statement, named for templates."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

from attrs import frozen

from docassemble_core.calc.explanation import (
    Explanation,
    InterestPart,
    cents,
    interest_explanation,
)
from docassemble_core.calc.lines import Application
from docassemble_core.law import Citation
from docassemble_core.model import SupportKind


@frozen(kw_only=True)
class DueDateRow:
    """A due day: one charge and its payments.

    Args:
        number: Number of the charge.
        due: Due day.
        kind: What it is for.
        description: What it is, for charges besides the recurring ones.
        order: Docket number of the order.
        amount: Dollars that fell due.
        paid: Dollars applied to it.
        unpaid: Dollars unpaid.
        payments: What was applied to it.
        parts: The interest on it, stretch by stretch.
        balance: Unpaid principal of this and all earlier rows, in dollars.
    """

    number: int
    due: date
    kind: SupportKind
    description: str
    order: str
    amount: Decimal
    paid: Decimal
    unpaid: Decimal
    payments: tuple[Application, ...]
    parts: tuple[InterestPart, ...]
    balance: Decimal

    @property
    def interest(self) -> Decimal:
        """Interest accrued on it, in dollars, rounded for itself."""
        return self.explain().amount

    def explain(self) -> Explanation:
        """Return how the interest on it comes about."""
        title = f"Interest on {self.amount} due {self.due.isoformat()}"
        return interest_explanation(title, self.parts)


@frozen(kw_only=True)
class PeriodRow:
    """A calendar month or year.

    Args:
        year: The year.
        month: The month, from 1; 0 in a view by year.
        ordered: Dollars that fell due in it.
        paid: Dollars of payments received in it that count.
        applied: Dollars applied, by whatever payment, to what fell due in it.
        unpaid: Dollars of what fell due in it that are unpaid on the reference day.
        balance: Unpaid principal at its end, in dollars.
        interest_exact: Interest accrued in it, in dollars, not rounded.
    """

    year: int
    month: int
    ordered: Decimal
    paid: Decimal
    applied: Decimal
    unpaid: Decimal
    balance: Decimal
    interest_exact: Fraction

    @property
    def interest(self) -> Decimal:
        """Interest accrued in it, in dollars, rounded for itself."""
        return cents(self.interest_exact)

    @property
    def start(self) -> date:
        """Its first day."""
        return date(self.year, self.month or 1, 1)

    def explain(self) -> Explanation:
        """Return how its interest comes about."""
        label = f"{self.year}-{self.month:02}" if self.month else str(self.year)
        return Explanation(
            title=f"Interest of {label}",
            amount=self.interest,
            rule="Interest accrued on all charges by the end, less that accrued by the start.",
        )


@frozen(kw_only=True)
class LawPeriodRow:
    """A period in which one rate was in force.

    Args:
        start: First day on which a charge ran at the rate.
        end: Last such day.
        rate: The rate.
        unit: `day` for a yearly rate run by the day, `month` for one posted at month ends.
        citation: The authority.
        because: What a reader must know beside the rate.
        principal: Dollars of principal that ran at the rate at any time, each charge once.
        parts: The stretches it is the sum of.
    """

    start: date
    end: date
    rate: Decimal
    unit: str
    citation: Citation
    because: str
    principal: Decimal
    parts: tuple[InterestPart, ...]

    @property
    def interest(self) -> Decimal:
        """Interest of the period, in dollars, rounded for itself."""
        return self.explain().amount

    def explain(self) -> Explanation:
        """Return how its interest comes about."""
        return interest_explanation(
            f"Interest at {self.rate} from {self.start} to {self.end}", self.parts
        )


@frozen(kw_only=True)
class GridCell:
    """A month of the grid.

    Args:
        month: The month, from 1.
        ordered: Dollars that fell due in it.
        paid: Dollars received in it.
        unpaid: Dollars of what fell due in it that are unpaid on the reference day.
    """

    month: int
    ordered: Decimal
    paid: Decimal
    unpaid: Decimal


@frozen(kw_only=True)
class GridYear:
    """A year of the grid.

    Args:
        year: The year.
        cells: Its twelve months.
        ordered: Dollars that fell due in it.
        paid: Dollars received in it.
        unpaid: Dollars of what fell due in it that are unpaid on the reference day.
    """

    year: int
    cells: tuple[GridCell, ...]
    ordered: Decimal
    paid: Decimal
    unpaid: Decimal


@frozen(kw_only=True)
class KindTotal:
    """Totals of one kind of support.

    Args:
        kind: The kind.
        ordered: Dollars that fell due.
        paid: Dollars applied to it.
        unpaid: Dollars unpaid.
        interest_exact: Interest accrued on it, in dollars, not rounded.
        assigned: Dollars unpaid that are assigned to the state.
    """

    kind: SupportKind
    ordered: Decimal
    paid: Decimal
    unpaid: Decimal
    interest_exact: Fraction
    assigned: Decimal

    @property
    def interest(self) -> Decimal:
        """Interest accrued on it, in dollars, rounded for itself."""
        return cents(self.interest_exact)


@frozen(kw_only=True)
class ReadingFigures:
    """The figures that one answer to an open question gives.

    Args:
        question: Code of the question.
        title: The question in a few words.
        option: Code of the answer.
        label: The answer in a sentence.
        citation: Who reads it so.
        chosen: Whether the statement follows it.
        principal: Unpaid charges, in dollars.
        interest: Interest accrued and not paid, in dollars.
    """

    question: str
    title: str
    option: str
    label: str
    citation: Citation
    chosen: bool
    principal: Decimal
    interest: Decimal

    @property
    def total(self) -> Decimal:
        """Principal and interest, in dollars."""
        return self.principal + self.interest
