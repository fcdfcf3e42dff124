"""A penalty that a monthly rule posts together with its interest."""

from __future__ import annotations

from collections.abc import Iterator

from docassemble_core.calc.curve import PostedCurve
from docassemble_core.calc.explanation import InterestPart
from docassemble_core.calc.statement import ArrearsStatement
from docassemble_core.spec import MonthlyBalance, series_rates


def penalty_parts(statement: ArrearsStatement) -> tuple[InterestPart, ...]:
    """Return the penalty on the same bases and postings as the interest, part by part.

    Args:
        statement: A statement with its interest; other rules than a monthly one with a penalty
            give none.
    """
    rule = statement.rule
    if not isinstance(rule, MonthlyBalance) or not rule.penalty or not statement.postings:
        return ()
    pieces = series_rates(statement.basis.state.law, rule.penalty, statement.postings[0])
    curve = PostedCurve(pieces, rule.periods, list(statement.postings))
    parts = (part for line in statement.charges for part in line.interest_parts)
    return tuple(one for part in parts for one in _penalty(part, curve))


def _penalty(part: InterestPart, curve: PostedCurve) -> Iterator[InterestPart]:
    for stretch in curve.stretches_through(part.start, part.end):
        yield InterestPart(
            start=stretch.start,
            end=stretch.end,
            base=part.base,
            rate=stretch.piece.rate,
            units=stretch.units,
            per=part.per,
            unit=part.unit,
            rule="Penalty posted with the interest",
            citation=stretch.piece.citation,
            because=stretch.piece.because,
        )
