"""Principal that bears interest, kept as one sum for each sequence of rates."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction

from attrs import define, field, frozen

from docassemble_core.calc.curve import Curve


@frozen(kw_only=True)
class Course:
    """How one charge bears interest.

    Args:
        start: From when.
        curve: At which rates.
        rule: Name of the method.
        through: Days by which a stretch that is still open on the last day reaches beyond it:
            0 by the day, 1 where a posting on the last day belongs to it.
    """

    start: date
    curve: Curve
    rule: str
    through: int


@define
class Pool:
    """Principal that bears interest, kept as one sum for each curve.

    Interest so far is principal times what a dollar has earned, less what a dollar had earned
    when the principal joined; so each event costs the same however many charges there are.
    """

    courses: Sequence[Course | None]
    _waiting: list[int] = field(init=False)
    _active: list[bool] = field(init=False)
    _principal: dict[int, Decimal] = field(init=False, factory=lambda: defaultdict(Decimal))
    _earlier: dict[int, Fraction] = field(init=False, factory=lambda: defaultdict(Fraction))
    _curves: dict[int, Curve] = field(init=False, factory=dict)

    def __attrs_post_init__(self) -> None:
        bearing = [(one.start, n) for n, one in enumerate(self.courses) if one is not None]
        self._waiting = [n for _, n in sorted(bearing, reverse=True)]
        self._active = [False] * len(self.courses)

    def join(self, day: date, unpaid: Sequence[Decimal]) -> None:
        """Let the charges join that bear interest from a day or earlier."""
        while self._waiting:
            course = self.courses[self._waiting[-1]]
            if course is None or course.start > day:
                return
            index = self._waiting.pop()
            self._active[index] = True
            self._curves[id(course.curve)] = course.curve
            self._shift(course, unpaid[index], course.start)

    def reduce(self, index: int, amount: Decimal, day: date) -> None:
        """Take a payment on one charge into account."""
        course = self.courses[index]
        if course is not None and self._active[index]:
            self._shift(course, -amount, day)

    def _shift(self, course: Course, amount: Decimal, day: date) -> None:
        key = id(course.curve)
        self._principal[key] += amount
        self._earlier[key] += Fraction(amount) * course.curve.at(day)

    def accrued(self, day: date) -> Fraction:
        """Return all interest accrued before a day began, in dollars."""
        earned = (
            Fraction(self._principal[key]) * curve.at(day) - self._earlier[key]
            for key, curve in self._curves.items()
        )
        return sum(earned, Fraction(0))
