"""Rows of the views of a statement, named for templates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction

from attrs import field, frozen

from docassemble_core.calc.explanation import (
    Cell,
    Explanation,
    InterestPart,
    SumTerm,
    cents,
    interest_explanation,
    sum_explanation,
)
from docassemble_core.calc.lines import Application, ChargeLine, PaymentLine
from docassemble_core.law import Citation
from docassemble_core.model import SupportKind

PERIOD_RULES = {
    Cell.ORDERED: "Everything that fell due in it.",
    Cell.PAID: "Every payment received in it that counts, whatever it was credited to.",
    Cell.UNPAID: "What fell due in it and is unpaid on the reference day.",
}


def applied_terms(made: Iterable[Application]) -> Iterator[SumTerm]:
    """Yield what payments put on a charge, each with the authority for its crediting."""
    for one in made:
        label = f"payment of {one.paid_on.isoformat()}, credited as {one.target}"
        yield SumTerm(label=label, amount=one.amount, citation=one.citation)


@frozen(kw_only=True)
class DueDateRow:
    """A due day: one charge and its payments.

    Args:
        number: Number of the charge.
        due: Due day.
        kind: What it is for.
        description: What it is, for charges besides the recurring ones.
        order: Docket number of the order.
        path: Where its obligation stands in the case file.
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
    path: str
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

    def explain(self, cell: Cell = Cell.INTEREST) -> Explanation:
        """Return how a figure of the row comes about."""
        what = f"{cell} on the charge due {self.due.isoformat()}"
        if cell is Cell.INTEREST:
            return interest_explanation(what, self.parts)
        if cell is Cell.PAID:
            return sum_explanation(what, "Payments applied to it.", applied_terms(self.payments))
        rule, terms = self._terms(cell)
        return sum_explanation(what, rule, terms)

    def _terms(self, cell: Cell) -> tuple[str, tuple[SumTerm, ...]]:
        ordered = SumTerm(label=f"due under {self.path or self.order}", amount=self.amount)
        if cell is Cell.ORDERED:
            return "What the order lays down.", (ordered,)
        if cell is Cell.UNPAID:
            paid = SumTerm(label="paid", amount=-self.paid)
            return "What fell due less what was applied to it.", (ordered, paid)
        earlier = SumTerm(label="unpaid before", amount=self.balance - self.unpaid)
        own = SumTerm(label="unpaid of this charge", amount=self.unpaid)
        return "Unpaid principal of this and all earlier charges.", (earlier, own)


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
        charges: The charges that fell due in it.
        payments: The payments received in it that count.
    """

    year: int
    month: int
    ordered: Decimal
    paid: Decimal
    applied: Decimal
    unpaid: Decimal
    balance: Decimal
    interest_exact: Fraction
    charges: tuple[ChargeLine, ...] = field(default=(), repr=False)
    payments: tuple[PaymentLine, ...] = field(default=(), repr=False)

    @property
    def interest(self) -> Decimal:
        """Interest accrued in it, in dollars, rounded for itself."""
        return cents(self.interest_exact)

    @property
    def start(self) -> date:
        """Its first day."""
        return date(self.year, self.month or 1, 1)

    def explain(self, cell: Cell = Cell.INTEREST) -> Explanation:
        """Return how a figure of the row comes about."""
        label = f"{self.year}-{self.month:02}" if self.month else str(self.year)
        what = f"{cell} of {label}"
        if cell is Cell.INTEREST:
            rule = "Interest accrued on all charges by the end, less that accrued by the start."
            return Explanation(title=what, amount=self.interest, rule=rule)
        if cell is Cell.BALANCE:
            rule = "Unpaid principal of all charges at the end."
            return Explanation(title=what, amount=self.balance, rule=rule)
        return sum_explanation(what, PERIOD_RULES[cell], self._terms(cell))

    def _terms(self, cell: Cell) -> Iterator[SumTerm]:
        if cell is Cell.PAID:
            for one in self.payments:
                yield SumTerm(label=f"received {one.on.isoformat()}", amount=one.amount)
            return
        for line in self.charges:
            amount = line.amount if cell is Cell.ORDERED else line.unpaid
            yield SumTerm(label=f"due {line.due.isoformat()}", amount=amount)


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
