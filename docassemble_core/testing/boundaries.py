"""The boundary table: what each series of law says around each day on which it changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from docassemble_core.errors import NotInForceError
from docassemble_core.law import Series

ONE_DAY = timedelta(days=1)


def boundary_table(series: Iterable[Series]) -> str:
    """Return a line for the day before, the day of and the day after each change.

    Args:
        series: The series, listed in the order given.
    """
    return "\n".join(line for one in series for line in (one.key, *_lines(one), ""))


def _lines(series: Series) -> Iterator[str]:
    for day in _days(series):
        yield f"  {day.isoformat()}  {_said(series, day)}"


def _days(series: Series) -> list[date]:
    changes = {dated.since for dated in series.values}
    changes |= {dated.until for dated in series.values if dated.until is not None}
    around = (change + shift for change in changes for shift in (-ONE_DAY, ONE_DAY * 0, ONE_DAY))
    return sorted(set(around))


def _said(series: Series, day: date) -> str:
    try:
        dated = series.at(day)
    except NotInForceError:
        return "not in force"
    value = ", ".join(str(amount) for amount in dated.by_size or (dated.value,))
    further = "" if dated.each_further is None else f" + {dated.each_further} each"
    about = "" if dated.since_known else " (first day not known)"
    citation = dated.citation
    return f"{value}{further} {series.unit}  {citation.id} {citation.confidence}{about}"
