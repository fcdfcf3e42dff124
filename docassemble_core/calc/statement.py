"""The arrears on one day: three lists, their totals and their views."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from docassemble_core.calc.accrued import accrued_by
from docassemble_core.calc.basis import Basis
from docassemble_core.calc.charges import SuspendedCharge
from docassemble_core.calc.children import SupportedChild
from docassemble_core.calc.counts import ContemptCounts, contempt_counts
from docassemble_core.calc.explanation import (
    Cell,
    Explanation,
    InterestPart,
    SumTerm,
    cents,
    interest_explanation,
    sum_explanation,
)
from docassemble_core.calc.forecast import Forecast, forecast
from docassemble_core.calc.frame import to_frame
from docassemble_core.calc.lines import (
    ZERO,
    Application,
    ChargeLine,
    PaymentLine,
    PaymentStatus,
    Target,
)
from docassemble_core.calc.notes import Note
from docassemble_core.calc.rows import DueDateRow, LawPeriodRow, PeriodRow
from docassemble_core.calc.totals import GridYear, KindTotal, ReadingFigures
from docassemble_core.calc.views import (
    due_date_rows,
    grid_years,
    kind_totals,
    law_period_rows,
    month_rows,
    payments_on,
    year_rows,
)
from docassemble_core.model import CreditClaim, Frequency, SupportKind
from docassemble_core.spec import AccrualRule, ArrearsSummary, Claim

if TYPE_CHECKING:
    from pandas import DataFrame


@frozen(kw_only=True)
class ArrearsStatement:
    """What is owed on one day, and how it comes about.

    Args:
        on: The reference day; charges due and payments received on it are included.
        charges: Every sum that fell due, in order of due days.
        payments: Every payment of the record up to the day, those that do not count included.
        suspended: Sums that would have fallen due but for a suspension.
        children: The children with the ends of support.
        rule: The rule of interest that governs; `None` where no interest was wanted.
        claims: Sums that may be claimed besides, by either side; none is in a total.
        readings: The figures of every answer to the open questions.
        penalty_parts: A penalty posted together with interest; it is in no total.
        credit_claims: Credits the other side may claim; none is deducted.
        notes: What a reader must know beside the figures.
        interest_paid: Dollars of payments credited to interest.
        monthly_current: Current support a month on the day, in dollars.
        postings: Days on which a monthly rule posted interest.
        basis: What it was computed from.
    """

    on: date
    charges: tuple[ChargeLine, ...]
    payments: tuple[PaymentLine, ...]
    suspended: tuple[SuspendedCharge, ...] = ()
    children: tuple[SupportedChild, ...] = ()
    rule: AccrualRule | None = None
    claims: tuple[Claim, ...] = ()
    readings: tuple[ReadingFigures, ...] = ()
    penalty_parts: tuple[InterestPart, ...] = field(default=(), repr=False)
    credit_claims: tuple[CreditClaim, ...] = ()
    notes: tuple[Note, ...] = ()
    interest_paid: Decimal = ZERO
    monthly_current: Decimal = ZERO
    postings: tuple[date, ...] = ()
    basis: Basis = field(repr=False, eq=False)

    @property
    def applications(self) -> tuple[Application, ...]:
        """What was applied to what, in order of days."""
        made = [one for line in self.payments for one in line.applications]
        return tuple(sorted(made, key=lambda one: (one.on, one.payment, one.charge or 0)))

    @property
    def ordered(self) -> Decimal:
        """Everything that fell due, in dollars."""
        return sum((line.amount for line in self.charges), ZERO)

    @property
    def paid(self) -> Decimal:
        """Every payment that counts, in dollars."""
        return sum((line.amount for line in self.payments if line.counts), ZERO)

    @property
    def principal(self) -> Decimal:
        """Unpaid charges, in dollars."""
        return sum((line.unpaid for line in self.charges), ZERO)

    @property
    def interest_exact(self) -> Fraction:
        """Interest accrued and not paid, in dollars, not rounded."""
        accrued = sum((line.interest_exact for line in self.charges), Fraction(0))
        return accrued - Fraction(self.interest_paid)

    @property
    def interest(self) -> Decimal:
        """Interest accrued and not paid, in dollars, rounded once."""
        return cents(self.interest_exact)

    @property
    def penalty(self) -> Decimal:
        """The penalty posted with interest, in dollars, rounded once; no total holds it."""
        return cents(sum((part.exact for part in self.penalty_parts), Fraction(0)))

    @property
    def total(self) -> Decimal:
        """Principal and interest, in dollars."""
        return self.principal + self.interest

    @property
    def carried_forward(self) -> Decimal:
        """Payments that count and are not applied to anything due, in dollars."""
        return sum((line.carried for line in self.payments), ZERO)

    @property
    def set_aside(self) -> Decimal:
        """The part carried forward for charges of its month still to fall due, in dollars."""
        return sum((line.set_aside for line in self.payments), ZERO)

    @property
    def unassigned(self) -> tuple[PaymentLine, ...]:
        """Payments of which the case file does not say for which order they were (CONV-7)."""
        return self.having(PaymentStatus.UNASSIGNED)

    @property
    def oldest_unpaid(self) -> date | None:
        """Due day of the oldest charge that is not fully paid."""
        return next((line.due for line in self.charges if line.unpaid > 0), None)

    @property
    def missed(self) -> int:
        """Number of charges that are not fully paid."""
        return sum(line.unpaid > 0 for line in self.charges)

    @property
    def assigned_principal(self) -> Decimal:
        """Unpaid charges that are assigned to the state, in dollars."""
        return sum((line.unpaid for line in self.charges if line.assigned), ZERO)

    @property
    def counted(self) -> tuple[PaymentLine, ...]:
        """The payments that reduce what is owed."""
        return self.having(PaymentStatus.COUNTED)

    @property
    def not_counted(self) -> tuple[PaymentLine, ...]:
        """The payments of the record that do not, each with its reason."""
        return tuple(line for line in self.payments if not line.counts)

    def having(self, status: PaymentStatus) -> tuple[PaymentLine, ...]:
        """Return the payments of one status."""
        return tuple(line for line in self.payments if line.status is status)

    def credited(self, target: Target) -> Decimal:
        """Return what payments were credited to one kind of target, in dollars."""
        return sum((line.to(target) for line in self.payments), ZERO)

    def accrued_by(self, days: list[date]) -> list[Fraction]:
        """Return the interest accrued by each of some days in ascending order, not rounded."""
        parts = [part for line in self.charges for part in line.interest_parts]
        return accrued_by(parts, self.postings, days)

    def by_due_date(self) -> tuple[DueDateRow, ...]:
        """Return a row for each charge with its payments and the balance that runs on."""
        return due_date_rows(self.charges)

    def by_month(self) -> tuple[PeriodRow, ...]:
        """Return a row for each calendar month."""
        return month_rows(self.charges, self.payments, self.accrued_by, on=self.on)

    def by_year(self) -> tuple[PeriodRow, ...]:
        """Return a row for each calendar year."""
        return year_rows(self.by_month())

    def month_grid(self, kind: SupportKind | None = None) -> tuple[GridYear, ...]:
        """Return years by months with what was ordered, paid and is unpaid, as FL-421 has it.

        Args:
            kind: One kind of support, with what payments of each month put on it; `None` for
                all kinds, with all that was received.
        """
        if kind is None:
            return grid_years(self.by_month())
        lines = tuple(line for line in self.charges if line.kind is kind)
        paid = payments_on(lines, self.payments)
        return grid_years(
            month_rows(lines, paid, lambda days: [Fraction(0)] * len(days), on=self.on)
        )

    def by_period(self) -> tuple[LawPeriodRow, ...]:
        """Return a row for each rate of law that applied, with its span and authority."""
        return law_period_rows(self.charges)

    def by_kind(self) -> tuple[KindTotal, ...]:
        """Return totals for each kind of support."""
        return kind_totals(self.charges)

    def counts(self) -> ContemptCounts:
        """Return the contempt counts, those that come too late apart."""
        state = self.basis.state
        return contempt_counts(self.charges, state.count_rule, state.law, on=self.on)

    def explain(self, cell: Cell = Cell.INTEREST) -> Explanation:
        """Return how a total comes about; that of interest has every stretch of every charge."""
        if cell is not Cell.INTEREST:
            terms = (_total_term(row, cell) for row in self.by_kind())
            return sum_explanation(f"{cell} in all", "The totals of each kind of support.", terms)
        parts = tuple(part for line in self.charges for part in line.interest_parts)
        accrued = interest_explanation("interest accrued and not paid", parts)
        paid = SumTerm(label="payments credited to interest", amount=-self.interest_paid)
        return evolve(accrued, amount=self.interest, terms=(paid,) if self.interest_paid else ())

    def summary(self) -> ArrearsSummary:
        """Return the arrears in short, as thresholds of law ask for them."""
        return ArrearsSummary(
            on=self.on,
            principal=self.principal,
            interest=self.interest,
            oldest_unpaid=self.oldest_unpaid,
            missed=self.missed,
            monthly_current=self.monthly_current,
        )

    def continued(self, *, on: date) -> ArrearsStatement:
        """Return the statement of the same case, state and settings on another day."""
        from docassemble_core.calc.arrears import (  # noqa: PLC0415 - it builds statements
            arrears_statement,
        )

        basis = self.basis
        return arrears_statement(basis.case, on=on, state=basis.state, settings=basis.settings)

    def forecast(
        self,
        payment: Decimal,
        *,
        start: date,
        frequency: Frequency = Frequency.MONTHLY,
        days_of_month: tuple[int, ...] = (),
    ) -> Forecast:
        """Return the plan that pays off the arrears, with its assumptions; see `forecast`."""
        return forecast(
            self, payment, start=start, frequency=frequency, days_of_month=days_of_month
        )

    def to_frame(self) -> DataFrame:
        """Return a pandas table with a row for each charge; needs the `notebook` extra."""
        return to_frame(self)


def _total_term(row: KindTotal, cell: Cell) -> SumTerm:
    amounts = {Cell.ORDERED: row.ordered, Cell.PAID: row.paid}
    return SumTerm(label=row.kind.replace("_", " "), amount=amounts.get(cell, row.unpaid))
