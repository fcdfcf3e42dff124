"""Totals by month in a grid, by kind of support, and by reading of the law."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from attrs import field, frozen

from docassemble_core.calc.explanation import (
    Cell,
    Explanation,
    SumTerm,
    cents,
    interest_explanation,
    sum_explanation,
)
from docassemble_core.calc.lines import ChargeLine
from docassemble_core.calc.rows import PeriodRow, applied_terms
from docassemble_core.law import Citation
from docassemble_core.model import SupportKind


@frozen(kw_only=True)
class GridCell:
    """A month of the grid.

    Args:
        month: The month, from 1.
        ordered: Dollars that fell due in it.
        paid: Dollars received in it.
        unpaid: Dollars of what fell due in it that are unpaid on the reference day.
        row: The month's row; `None` for a month outside the statement.
    """

    month: int
    ordered: Decimal
    paid: Decimal
    unpaid: Decimal
    row: PeriodRow | None = field(default=None, repr=False)

    def explain(self, cell: Cell = Cell.UNPAID) -> Explanation:
        """Return how a figure of the month comes about."""
        if self.row is not None:
            return self.row.explain(cell)
        rule = "The month lies outside the statement."
        return Explanation(title=f"{cell} of month {self.month}", amount=self.ordered, rule=rule)


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
        lines: The charges of the kind.
    """

    kind: SupportKind
    ordered: Decimal
    paid: Decimal
    unpaid: Decimal
    interest_exact: Fraction
    assigned: Decimal
    lines: tuple[ChargeLine, ...] = field(default=(), repr=False)

    @property
    def interest(self) -> Decimal:
        """Interest accrued on it, in dollars, rounded for itself."""
        return cents(self.interest_exact)

    def explain(self, cell: Cell = Cell.INTEREST) -> Explanation:
        """Return how a total of the kind comes about."""
        what = f"{cell} of {self.kind.replace('_', ' ')}"
        if cell is Cell.INTEREST:
            parts = (part for line in self.lines for part in line.interest_parts)
            return interest_explanation(what, parts)
        if cell is Cell.PAID:
            made = (one for line in self.lines for one in line.payments)
            return sum_explanation(what, "Payments applied to it.", applied_terms(made))
        ordered = cell is Cell.ORDERED
        terms = (
            SumTerm(
                label=f"due {line.due.isoformat()}",
                amount=line.amount if ordered else line.unpaid,
            )
            for line in self.lines
        )
        return sum_explanation(what, "The charges of the kind.", terms)


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
