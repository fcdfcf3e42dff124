"""Interest measured while payments are applied, each event in constant time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction

from attrs import define, field

from docassemble_core.calc.curve import PostedCurve, months_ending
from docassemble_core.calc.lines import ZERO, ChargeLine
from docassemble_core.calc.pool import Course, Pool
from docassemble_core.spec import MonthEnd
from docassemble_core.values import last_day_of_month


class NoMeter:
    """Measures no interest."""

    def advance(self, day: date, unpaid: Sequence[Decimal]) -> None:
        """Do nothing."""

    def finish(self, day: date, unpaid: Sequence[Decimal]) -> None:
        """Do nothing."""

    def reduce(self, index: int, amount: Decimal, day: date) -> None:
        """Do nothing."""

    def receive(self, amount: Decimal, day: date) -> None:
        """Do nothing."""

    def accrued(self, _day: date) -> Fraction:
        """Return zero."""
        return Fraction(0)

    def course(self, _index: int) -> None:
        """Return nothing: no charge bears interest."""

    def postings(self) -> tuple[date, ...]:
        """Return nothing."""
        return ()


@define
class DailyMeter:
    """Simple interest by the day."""

    pool: Pool

    def advance(self, day: date, unpaid: Sequence[Decimal]) -> None:
        """Let charges join up to a day."""
        self.pool.join(day, unpaid)

    finish = advance

    def reduce(self, index: int, amount: Decimal, day: date) -> None:
        """Take a payment on one charge into account."""
        self.pool.reduce(index, amount, day)

    def receive(self, amount: Decimal, day: date) -> None:
        """Do nothing: interest by the day does not ask what was received."""

    def accrued(self, day: date) -> Fraction:
        """Return all interest accrued by a day, in dollars, not rounded."""
        return self.pool.accrued(day)

    def course(self, index: int) -> Course | None:
        """Return how one charge bears interest."""
        return self.pool.courses[index]

    def postings(self) -> tuple[date, ...]:
        """Return nothing: interest by the day is not posted."""
        return ()


@define
class PostingMeter:
    """Simple interest posted at month ends, where the month is charged."""

    pool: Pool
    lines: Sequence[ChargeLine]
    curves: list[PostedCurve]
    posted: list[date]
    charged: Callable[[MonthEnd], bool]
    _received: dict[tuple[int, int], Decimal] = field(
        init=False, factory=lambda: defaultdict(Decimal)
    )
    _balance: Decimal = field(init=False, default=ZERO)
    _next: int = field(init=False, default=0)
    _required: Decimal = field(init=False, default=ZERO)
    _from: date | None = field(init=False, default=None)

    def advance(self, day: date, unpaid: Sequence[Decimal]) -> None:
        """Post the month ends before a day, then let charges join up to it."""
        self._post_before(day, unpaid)
        self._fall_due(day, unpaid)
        self.pool.join(day, unpaid)

    def finish(self, day: date, unpaid: Sequence[Decimal]) -> None:
        """Post the month ends up to and including the last day."""
        self.advance(day, unpaid)
        if day == last_day_of_month(day.year, day.month):
            self._post(day, unpaid)

    def _post_before(self, day: date, unpaid: Sequence[Decimal]) -> None:
        start = self._from or (self.lines[0].due if self.lines else day)
        for end in months_ending(start, day):
            self._fall_due(end, unpaid)
            self.pool.join(end, unpaid)
            self._post(end, unpaid)
        self._from = max(start, day.replace(day=1))

    def _fall_due(self, day: date, unpaid: Sequence[Decimal]) -> None:
        while self._next < len(self.lines) and self.lines[self._next].due <= day:
            self._balance += unpaid[self._next]
            self._next += 1

    def _post(self, end: date, unpaid: Sequence[Decimal]) -> None:
        month = self._month(end)
        self._required = sum((self.lines[n].amount for n in month), ZERO) or self._required
        matters = MonthEnd(
            on=end,
            balance=self._balance,
            required=self._required,
            received=self._received[end.year, end.month],
            current_paid=bool(month) and all(unpaid[n] == 0 for n in month),
        )
        if self.charged(matters):
            self.posted.append(end)
            for curve in self.curves:
                curve.post(end)

    def _month(self, end: date) -> list[int]:
        """Return the charges of the month that ends on a day, which are the newest due."""
        found = []
        for index in range(self._next - 1, -1, -1):
            if self.lines[index].due < end.replace(day=1):
                break
            found.append(index)
        return found

    def reduce(self, index: int, amount: Decimal, day: date) -> None:
        """Take a payment on one charge into account."""
        if index < self._next:
            self._balance -= amount
        self.pool.reduce(index, amount, day)

    def receive(self, amount: Decimal, day: date) -> None:
        """Take note of money received."""
        self._received[day.year, day.month] += amount

    def accrued(self, day: date) -> Fraction:
        """Return all interest posted before a day, in dollars, not rounded."""
        return self.pool.accrued(day)

    def course(self, index: int) -> Course | None:
        """Return how one charge bears interest."""
        return self.pool.courses[index]

    def postings(self) -> Sequence[date]:
        """Return the days on which interest was posted."""
        return self.posted
