"""Where a figure comes from: rate, days, base, rule and citation, part by part."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from fractions import Fraction

from attrs import field, frozen

from docassemble_core.law import Citation
from docassemble_core.values import CENT


def cents(exact: Fraction) -> Decimal:
    """Return an exact amount in dollars rounded half up to the cent (CONV-2).

    >>> cents(Fraction(1, 3))
    Decimal('0.33')
    """
    hundredths, rest = divmod(exact.numerator * 100, exact.denominator)
    whole = hundredths + (1 if 2 * rest >= exact.denominator else 0)
    return (Decimal(whole) * CENT).quantize(CENT, rounding=ROUND_HALF_UP)


@frozen(kw_only=True)
class InterestPart:
    """Interest on one base at one rate for one stretch of days.

    Args:
        start: First day; it does not count itself (CONV-1).
        end: Last day; it counts.
        base: Principal it runs on, in dollars.
        rate: The rate, for a year or for a posting as `unit` says.
        units: Days, or postings, that it ran.
        per: How many units the rate is divided among: days a year has, or postings.
        unit: `day` or `month`.
        rule: Name of the method.
        citation: The authority for the rate.
        because: What a reader must know beside the rate.
    """

    start: date
    end: date
    base: Decimal
    rate: Decimal
    units: int
    per: int
    unit: str
    rule: str
    citation: Citation
    because: str = ""
    exact: Fraction = field(init=False)

    @exact.default
    def _product(self) -> Fraction:
        return Fraction(self.base) * Fraction(self.rate) * self.units / self.per

    @property
    def amount(self) -> Decimal:
        """The interest in dollars, rounded for itself only."""
        return cents(self.exact)

    @property
    def days(self) -> int:
        """Days from start to end."""
        return (self.end - self.start).days


class Cell(StrEnum):
    """A figure of a row."""

    ORDERED = "ordered"
    PAID = "paid"
    UNPAID = "unpaid"
    BALANCE = "balance"
    INTEREST = "interest"


@frozen(kw_only=True)
class SumTerm:
    """One of the amounts that a figure is the sum of.

    Args:
        label: What it is.
        amount: Dollars, negative for what is taken away.
        citation: The authority, where one decided it.
    """

    label: str
    amount: Decimal
    citation: Citation | None = None


@frozen(kw_only=True)
class Explanation:
    """How a figure comes about.

    Args:
        title: What the figure is.
        amount: The figure, in dollars.
        rule: The rule in a sentence.
        citation: The authority; `None` where the figure is mere addition.
        parts: The stretches of interest it is the sum of.
        terms: The amounts it is the sum of, where it is no interest.
    """

    title: str
    amount: Decimal
    rule: str
    citation: Citation | None = None
    parts: tuple[InterestPart, ...] = ()
    terms: tuple[SumTerm, ...] = ()

    @property
    def rate(self) -> Decimal | None:
        """The one rate, or `None` where there are several or none."""
        rates = {part.rate for part in self.parts}
        return rates.pop() if len(rates) == 1 else None

    @property
    def days(self) -> int:
        """Days of all parts together."""
        return sum(part.days for part in self.parts)

    @property
    def base(self) -> Decimal | None:
        """The one base, or `None` where there are several or none."""
        bases = {part.base for part in self.parts}
        return bases.pop() if len(bases) == 1 else None

    def __str__(self) -> str:
        lines = [f"{self.title}: {self.amount}. {self.rule}"]
        lines += [_sentence(part) for part in self.parts]
        lines += [f"  {term.amount}: {term.label}" for term in self.terms]
        return "\n".join(lines)


def _sentence(part: InterestPart) -> str:
    return (
        f"  {part.start.isoformat()} to {part.end.isoformat()}: {part.base} x {part.rate} x "
        f"{part.units}/{part.per} ({part.unit}s) = {part.amount} ({part.citation})"
    )


def interest_explanation(title: str, parts: Iterable[InterestPart]) -> Explanation:
    """Return the explanation of interest that is the sum of parts, rounded once."""
    parts = tuple(parts)
    return Explanation(
        title=title,
        amount=cents(sum((part.exact for part in parts), Fraction(0))),
        rule=parts[0].rule if parts else "No interest accrued.",
        citation=parts[0].citation if parts else None,
        parts=parts,
    )


def sum_explanation(title: str, rule: str, terms: Iterable[SumTerm]) -> Explanation:
    """Return the explanation of a figure that is the sum of amounts.

    Its authority is that of its terms, where they share one.
    """
    terms = tuple(terms)
    cited = {term.citation for term in terms}
    return Explanation(
        title=title,
        amount=sum((term.amount for term in terms), Decimal(0)),
        rule=rule,
        citation=cited.pop() if len(cited) == 1 else None,
        terms=terms,
    )
