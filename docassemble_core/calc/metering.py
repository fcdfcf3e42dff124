"""The measure of interest that a state's accrual rule asks for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from docassemble_core.calc.credit import Meter
from docassemble_core.calc.curve import DailyCurve, PostedCurve
from docassemble_core.calc.lines import ChargeLine
from docassemble_core.calc.meters import DailyMeter, NoMeter, PostingMeter
from docassemble_core.calc.pool import Course, Pool
from docassemble_core.spec import (
    AccrualRule,
    ArrearsFacts,
    DailySimple,
    Instalment,
    MonthlyBalance,
    RatePiece,
)

Bears = Callable[[ChargeLine], bool]


def meter_for(
    lines: Sequence[ChargeLine], rule: AccrualRule | None, facts: ArrearsFacts, bears: Bears
) -> Meter:
    """Return a fresh measure of interest for the charges of one account.

    Args:
        lines: The charges, in order of due days.
        rule: The rule that governs; `None` where no interest is computed.
        facts: The case and the law.
        bears: Whether a charge bears interest at all.
    """
    if isinstance(rule, DailySimple):
        return _daily_meter(lines, rule, facts, bears)
    if isinstance(rule, MonthlyBalance):
        return _posting_meter(lines, rule, facts, bears)
    return NoMeter()


def _instalment(line: ChargeLine) -> Instalment:
    """Return a charge as rules about interest see it."""
    return Instalment(
        due=line.due, kind=line.kind, agency_open=line.agency_open, assigned=line.assigned
    )


def _daily_meter(
    lines: Sequence[ChargeLine], rule: DailySimple, facts: ArrearsFacts, bears: Bears
) -> DailyMeter:
    """Return a measure of simple interest by the day."""
    curves: dict[tuple[RatePiece, ...], DailyCurve] = {}

    def course(line: ChargeLine) -> Course:
        one = _instalment(line)
        pieces = rule.rates(one, facts)
        per = int(facts.law[rule.day_basis].at(line.due).value)
        curve = curves.setdefault(pieces, DailyCurve(pieces, per))
        return Course(start=rule.starts(one, facts).on, curve=curve, rule=rule.name, through=0)

    return DailyMeter(Pool([course(line) if bears(line) else None for line in lines]))


def _posting_meter(
    lines: Sequence[ChargeLine],
    rule: MonthlyBalance,
    facts: ArrearsFacts,
    bears: Bears,
) -> PostingMeter:
    """Return a measure of interest posted at month ends."""
    posted: list[date] = []
    curves: dict[tuple[RatePiece, ...], PostedCurve] = {}

    def course(line: ChargeLine) -> Course:
        one = _instalment(line)
        pieces = rule.rates(one, facts)
        curve = curves.setdefault(pieces, PostedCurve(pieces, rule.periods, posted))
        return Course(start=rule.starts(one, facts).on, curve=curve, rule=rule.name, through=1)

    courses = [course(line) if bears(line) else None for line in lines]
    return PostingMeter(
        pool=Pool(courses),
        lines=lines,
        curves=list(curves.values()),
        posted=posted,
        charged=lambda end: rule.charged(end, facts),
    )
