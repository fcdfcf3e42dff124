"""Interest accrued by a series of days, in one pass over its stretches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from fractions import Fraction
from itertools import chain

from attrs import define, frozen

from docassemble_core.calc.explanation import InterestPart


@frozen(order=True)
class _Turn:
    """A day on which the interest of a day, or of a posting, changes."""

    on: date
    rank: int
    daily: Fraction = Fraction(0)
    posted: Fraction = Fraction(0)


@define
class _Sweep:
    """Interest so far, while days go by."""

    total: Fraction = Fraction(0)
    a_day: Fraction = Fraction(0)
    a_posting: Fraction = Fraction(0)
    day: date = date.min

    def go(self, day: date) -> None:
        self.total += self.a_day * (day - self.day).days
        self.day = day


# What happens on one day, in this order: a part begins, interest is posted, a total is read,
# a part ends. Interest by the day does not mind the order, postings do.
BEGIN, POST, READ, END = range(4)


def accrued_by(
    parts: Iterable[InterestPart], postings: Sequence[date], days: Sequence[date]
) -> list[Fraction]:
    """Return the interest of all parts accrued by each of some days.

    Args:
        parts: Stretches of interest, in any order.
        postings: Days on which a monthly rule posted interest, ascending.
        days: The days asked about, ascending.
    """
    reads = (_Turn(day, READ) for day in days)
    posts = (_Turn(day, POST) for day in postings)
    turns = chain(chain.from_iterable(_turns(part) for part in parts), posts, reads)
    sweep, totals = _Sweep(), []
    for turn in sorted(turns, key=lambda one: (one.on, one.rank)):
        sweep.go(turn.on)
        if turn.rank == POST:
            sweep.total += sweep.a_posting
        elif turn.rank == READ:
            totals.append(sweep.total)
        sweep.a_day += turn.daily
        sweep.a_posting += turn.posted
    return totals


def _turns(part: InterestPart) -> Iterator[_Turn]:
    rate = Fraction(part.base) * Fraction(part.rate) / part.per
    if part.unit == "day":
        yield _Turn(part.start, BEGIN, daily=rate)
        yield _Turn(part.end, END, daily=-rate)
    else:
        yield _Turn(part.start, BEGIN, posted=rate)
        yield _Turn(part.end, END, posted=-rate)
