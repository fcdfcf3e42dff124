"""What one dollar of principal has earned by a day, for one sequence of rates."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import accumulate, pairwise
from typing import Protocol

from attrs import define, field, frozen

from docassemble_core.spec import RatePiece
from docassemble_core.values import Span

A_DAY = timedelta(days=1)


@frozen(kw_only=True)
class Stretch:
    """A time at one rate.

    Args:
        start: First day; it does not count itself.
        end: Last day; it counts.
        piece: The rate with its authority.
        units: Days, or postings, within it.
    """

    start: date
    end: date
    piece: RatePiece
    units: int


class Curve(Protocol):
    """What one dollar has earned by a day."""

    @property
    def unit(self) -> str:
        """`day` or `month`."""

    @property
    def per(self) -> int:
        """Units that a rate is divided among."""

    def at(self, day: date) -> Fraction:
        """Return what one dollar has earned before a day began."""

    def stretches(self, start: date, end: date) -> Iterator[Stretch]:
        """Yield the rates between two days in order."""


@frozen
class DailyCurve:
    """Interest by the day at yearly rates.

    Args:
        pieces: Yearly rates in order of days, without overlap; the last may be without end.
        per: Days that a year counts for.
    """

    pieces: tuple[RatePiece, ...] = field()
    per: int
    unit: str = "day"
    _starts: tuple[date, ...] = field(init=False)
    _sums: tuple[Fraction, ...] = field(init=False)

    @pieces.validator
    def _in_order(self, _: object, value: tuple[RatePiece, ...]) -> None:
        for a, b in pairwise(value):
            if a.span.end is None or a.span.end > b.span.start:
                message = f"rates must follow one another (got {a.span} and {b.span})"
                raise ValueError(message)

    @_starts.default
    def _all_starts(self) -> tuple[date, ...]:
        return tuple(piece.span.start for piece in self.pieces)

    @_sums.default
    def _all_sums(self) -> tuple[Fraction, ...]:
        whole = (self._earned(a, b.span.start) for a, b in pairwise(self.pieces))
        return tuple(accumulate(whole, initial=Fraction(0)))

    def _earned(self, piece: RatePiece, day: date) -> Fraction:
        stop = day if piece.span.end is None else min(day, piece.span.end)
        return Fraction(piece.rate) * max(0, (stop - piece.span.start).days) / self.per

    def at(self, day: date) -> Fraction:
        """Return what one dollar has earned before a day began."""
        index = bisect_right(self._starts, day) - 1
        if index < 0:
            return Fraction(0)
        return self._sums[index] + self._earned(self.pieces[index], day)

    def stretches(self, start: date, end: date) -> Iterator[Stretch]:
        """Yield the rates between two days in order."""
        asked = Span(start, end)
        for piece in self.pieces[max(0, bisect_right(self._starts, start) - 1) :]:
            if piece.span.start >= end:
                return
            part = piece.span.overlap(asked)
            if part is not None:
                yield Stretch(start=part.start, end=part.end or end, piece=piece, units=part.days())


@define
class PostedCurve:
    """Interest posted on the last days of months, as they are found to be charged.

    Args:
        pieces: Rates in order of days.
        per: Postings that a rate is divided among.
        posted: Days of posting so far, ascending; shared by all curves of an account.
    """

    pieces: tuple[RatePiece, ...]
    per: int
    posted: list[date]
    unit: str = "month"
    _sums: list[Fraction] = field(init=False, factory=lambda: [Fraction(0)])

    def rate(self, day: date) -> Decimal:
        """Return the rate of a posting, nothing where none is in force."""
        return next((piece.rate for piece in self.pieces if day in piece.span), Decimal(0))

    def post(self, day: date) -> None:
        """Take a posting into account, which the caller has added to the days of posting."""
        self._sums.append(self._sums[-1] + Fraction(self.rate(day)) / self.per)

    def at(self, day: date) -> Fraction:
        """Return what one dollar has earned before a day began."""
        return self._sums[bisect_left(self.posted, day)]

    def stretches(self, start: date, end: date) -> Iterator[Stretch]:
        """Yield the rates whose postings lie from `start` up to, but not on, `end`."""
        asked = Span(start, end)
        for piece in self.pieces:
            part = piece.span.overlap(asked)
            if part is not None:
                stop = part.end or end
                units = bisect_left(self.posted, stop) - bisect_left(self.posted, part.start)
                if units:
                    yield Stretch(start=part.start, end=stop - A_DAY, piece=piece, units=units)

    def stretches_through(self, start: date, end: date) -> Iterator[Stretch]:
        """Yield the rates whose postings lie from `start` up to and including `end`."""
        return self.stretches(start, end + A_DAY)


def months_ending(start: date, before: date) -> Iterator[date]:
    """Yield the last days of months from that of `start` on, as long as they lie before a day."""
    month = start.replace(day=1)
    while True:
        following = (month + timedelta(days=31)).replace(day=1)
        if following - A_DAY >= before:
            return
        yield following - A_DAY
        month = following
