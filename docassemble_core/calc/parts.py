"""The interest on one charge, stretch by stretch."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from docassemble_core.calc.explanation import InterestPart
from docassemble_core.calc.lines import ChargeLine
from docassemble_core.calc.pool import Course


def interest_parts(line: ChargeLine, course: Course, *, on: date) -> tuple[InterestPart, ...]:
    """Return the interest on a charge up to a day.

    Args:
        line: The charge with what was applied to it.
        course: How it bears interest.
        on: The last day.
    """
    return tuple(
        InterestPart(
            start=stretch.start,
            end=stretch.end,
            base=base,
            rate=stretch.piece.rate,
            units=stretch.units,
            per=course.curve.per,
            unit=course.curve.unit,
            rule=course.rule,
            citation=stretch.piece.citation,
            because=stretch.piece.because,
        )
        for start, end, base in _bases(line, course, on=on)
        for stretch in course.curve.stretches(start, end)
    )


def _bases(line: ChargeLine, course: Course, *, on: date) -> Iterator[tuple[date, date, Decimal]]:
    """Yield from when to when which part of a charge was unpaid."""
    base, start = line.amount, course.start
    for made in sorted(line.payments, key=lambda one: one.on):
        if made.on > start:
            yield start, made.on, base
            start = made.on
        base -= made.amount
    stop = on + timedelta(days=course.through)
    if base > 0 and stop > start:
        yield start, stop, base
