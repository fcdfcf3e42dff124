"""Arithmetic of the law: arrears, interest, withholding, deadlines, income tests."""

from docassemble_core.calc.arrears import arrears_statement
from docassemble_core.calc.charges import SuspendedCharge
from docassemble_core.calc.counts import ContemptCount, ContemptCounts
from docassemble_core.calc.explanation import Cell, Explanation, InterestPart, SumTerm
from docassemble_core.calc.forecast import Forecast, ForecastRow
from docassemble_core.calc.frame import to_month_frame
from docassemble_core.calc.lines import (
    Application,
    ChargeLine,
    PaymentLine,
    PaymentStatus,
    Target,
)
from docassemble_core.calc.notes import Note, NoteKind
from docassemble_core.calc.rows import DueDateRow, LawPeriodRow, PeriodRow
from docassemble_core.calc.settings import Settings
from docassemble_core.calc.statement import ArrearsStatement
from docassemble_core.calc.totals import GridCell, GridYear, KindTotal, ReadingFigures

__all__ = [
    "Application",
    "ArrearsStatement",
    "Cell",
    "ChargeLine",
    "ContemptCount",
    "ContemptCounts",
    "DueDateRow",
    "Explanation",
    "Forecast",
    "ForecastRow",
    "GridCell",
    "GridYear",
    "InterestPart",
    "KindTotal",
    "LawPeriodRow",
    "Note",
    "NoteKind",
    "PaymentLine",
    "PaymentStatus",
    "PeriodRow",
    "ReadingFigures",
    "Settings",
    "SumTerm",
    "SuspendedCharge",
    "Target",
    "arrears_statement",
    "to_month_frame",
]
