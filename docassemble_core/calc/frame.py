"""A statement as pandas tables, for those who have pandas."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from docassemble_core.calc.rows import DueDateRow, PeriodRow
from docassemble_core.errors import ExtraNotInstalledError, Problem

if TYPE_CHECKING:
    from pandas import DataFrame

    from docassemble_core.calc.statement import ArrearsStatement

COLUMNS = ("number", "due", "kind", "description", "order", "amount", "paid", "unpaid", "balance")
MONTH_COLUMNS = ("year", "month", "ordered", "paid", "applied", "unpaid", "balance")


def to_frame(statement: ArrearsStatement) -> DataFrame:
    """Return a table with a row for each charge, amounts as exact decimals.

    Args:
        statement: The statement.

    Raises:
        ExtraNotInstalledError: pandas is not installed.
    """
    return _frame(statement.by_due_date(), COLUMNS)


def to_month_frame(statement: ArrearsStatement) -> DataFrame:
    """Return a table with a row for each calendar month, amounts as exact decimals.

    Args:
        statement: The statement.

    Raises:
        ExtraNotInstalledError: pandas is not installed.
    """
    return _frame(statement.by_month(), MONTH_COLUMNS)


def _frame(rows: Sequence[DueDateRow | PeriodRow], columns: tuple[str, ...]) -> DataFrame:
    try:
        from pandas import DataFrame  # noqa: PLC0415 - pandas is an extra
    except ImportError as error:
        problem = Problem(
            where="pandas",
            what="the package is not installed",
            remedy="install docassemble-core[notebook]",
        )
        raise ExtraNotInstalledError("A table needs pandas.", [problem]) from error
    data = [[*(getattr(row, name) for name in columns), row.interest] for row in rows]
    return DataFrame(data, columns=[*columns, "interest"])
