"""Views of a statement's three lists: by due day, month, year, grid and kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import groupby

from attrs import evolve

from docassemble_core.calc.explanation import InterestPart
from docassemble_core.calc.lines import ZERO, ChargeLine, PaymentLine
from docassemble_core.calc.rows import DueDateRow, LawPeriodRow, PeriodRow
from docassemble_core.calc.totals import GridCell, GridYear, KindTotal
from docassemble_core.values import last_day_of_month

AccruedBy = Callable[[list[date]], list[Fraction]]
MONTHS = 12


def due_date_rows(lines: tuple[ChargeLine, ...]) -> tuple[DueDateRow, ...]:
    """Return a row for each charge, with the balance that runs on."""
    rows, balance = [], ZERO
    for line in lines:
        balance += line.unpaid
        rows.append(_due_date_row(line, balance))
    return tuple(rows)


def _due_date_row(line: ChargeLine, balance: Decimal) -> DueDateRow:
    return DueDateRow(
        number=line.number,
        due=line.due,
        kind=line.kind,
        description=line.description,
        order=line.order,
        path=line.path,
        amount=line.amount,
        paid=line.paid,
        unpaid=line.unpaid,
        payments=line.payments,
        parts=line.interest_parts,
        balance=balance,
    )


def month_rows(
    lines: tuple[ChargeLine, ...],
    payments: tuple[PaymentLine, ...],
    accrued: AccruedBy,
    *,
    on: date,
) -> tuple[PeriodRow, ...]:
    """Return a row for each calendar month from the first charge or payment to the last day.

    Args:
        lines: The charges.
        payments: The payments; those that do not count are left out.
        accrued: Gives the interest accrued by each of some days.
        on: The reference day.
    """
    months = list(_months(lines, payments, on=on))
    ends = [min(on, last_day_of_month(*month)) for month in months]
    totals = accrued(ends)
    sums = _Sums(lines, payments)
    rows, before, balance = [], Fraction(0), ZERO
    for month, total in zip(months, totals, strict=True):
        balance += sums.ordered[month] - sums.principal[month]
        rows.append(sums.row(month, balance, total - before))
        before = total
    return tuple(rows)


def year_rows(months: tuple[PeriodRow, ...]) -> tuple[PeriodRow, ...]:
    """Return the months added up by calendar year."""
    return tuple(
        _year(year, tuple(group)) for year, group in groupby(months, key=lambda row: row.year)
    )


def _year(year: int, rows: tuple[PeriodRow, ...]) -> PeriodRow:
    return PeriodRow(
        year=year,
        month=0,
        ordered=sum((row.ordered for row in rows), ZERO),
        paid=sum((row.paid for row in rows), ZERO),
        applied=sum((row.applied for row in rows), ZERO),
        unpaid=sum((row.unpaid for row in rows), ZERO),
        balance=rows[-1].balance,
        interest_exact=sum((row.interest_exact for row in rows), Fraction(0)),
        charges=tuple(line for row in rows for line in row.charges),
        payments=tuple(line for row in rows for line in row.payments),
    )


def grid_years(months: tuple[PeriodRow, ...]) -> tuple[GridYear, ...]:
    """Return the months as a grid: a year to a block, twelve months to a year."""
    return tuple(
        _grid_year(year, tuple(group)) for year, group in groupby(months, key=lambda row: row.year)
    )


def _grid_year(year: int, rows: tuple[PeriodRow, ...]) -> GridYear:
    by_month = {row.month: row for row in rows}
    cells = tuple(_cell(month, by_month.get(month)) for month in range(1, MONTHS + 1))
    return GridYear(
        year=year,
        cells=cells,
        ordered=sum((cell.ordered for cell in cells), ZERO),
        paid=sum((cell.paid for cell in cells), ZERO),
        unpaid=sum((cell.unpaid for cell in cells), ZERO),
    )


def _cell(month: int, row: PeriodRow | None) -> GridCell:
    if row is None:
        return GridCell(month=month, ordered=ZERO, paid=ZERO, unpaid=ZERO)
    return GridCell(month=month, ordered=row.ordered, paid=row.paid, unpaid=row.unpaid, row=row)


def payments_on(
    lines: tuple[ChargeLine, ...], payments: tuple[PaymentLine, ...]
) -> tuple[PaymentLine, ...]:
    """Return payments with only what they put on some charges, those with nothing left out."""
    numbers = {line.number for line in lines}
    parts = (
        (one, tuple(made for made in one.applications if made.charge in numbers))
        for one in payments
    )
    return tuple(
        evolve(one, amount=sum((made.amount for made in kept), ZERO), applications=kept)
        for one, kept in parts
        if kept
    )


def kind_totals(lines: tuple[ChargeLine, ...]) -> tuple[KindTotal, ...]:
    """Return totals for each kind of support that was charged."""
    groups: dict[str, list[ChargeLine]] = defaultdict(list)
    for line in lines:
        groups[line.kind].append(line)
    return tuple(_kind_total(groups[kind]) for kind in sorted(groups))


def _kind_total(lines: list[ChargeLine]) -> KindTotal:
    return KindTotal(
        kind=lines[0].kind,
        ordered=sum((line.amount for line in lines), ZERO),
        paid=sum((line.paid for line in lines), ZERO),
        unpaid=sum((line.unpaid for line in lines), ZERO),
        interest_exact=sum((line.interest_exact for line in lines), Fraction(0)),
        assigned=sum((line.unpaid for line in lines if line.assigned), ZERO),
        lines=tuple(lines),
    )


def law_period_rows(lines: tuple[ChargeLine, ...]) -> tuple[LawPeriodRow, ...]:
    """Return a row for each rate and authority under which principal ran, by first day."""
    groups: dict[tuple[str, Decimal, str], list[InterestPart]] = defaultdict(list)
    bases: dict[tuple[str, Decimal, str], Decimal] = defaultdict(Decimal)
    for line in lines:
        largest: dict[tuple[str, Decimal, str], Decimal] = {}
        for part in line.interest_parts:
            key = (part.unit, part.rate, part.citation.text + part.because)
            groups[key].append(part)
            largest[key] = max(largest.get(key, ZERO), part.base)
        for key, base in largest.items():
            bases[key] += base
    rows = (_law_period(parts, bases[key]) for key, parts in groups.items())
    return tuple(sorted(rows, key=lambda row: (row.start, row.end, row.rate)))


def _law_period(parts: list[InterestPart], principal: Decimal) -> LawPeriodRow:
    first = parts[0]
    return LawPeriodRow(
        start=min(part.start for part in parts),
        end=max(part.end for part in parts),
        rate=first.rate,
        unit=first.unit,
        citation=first.citation,
        because=first.because,
        principal=principal,
        parts=tuple(parts),
    )


class _Sums:
    """Sums by month of what fell due, was received and was applied."""

    def __init__(self, lines: tuple[ChargeLine, ...], payments: tuple[PaymentLine, ...]) -> None:
        self.ordered: dict[tuple[int, int], Decimal] = defaultdict(Decimal)
        self.unpaid: dict[tuple[int, int], Decimal] = defaultdict(Decimal)
        self.paid: dict[tuple[int, int], Decimal] = defaultdict(Decimal)
        self.principal: dict[tuple[int, int], Decimal] = defaultdict(Decimal)
        self.charges: dict[tuple[int, int], list[ChargeLine]] = defaultdict(list)
        self.payments: dict[tuple[int, int], list[PaymentLine]] = defaultdict(list)
        for line in lines:
            self.charges[_month(line.due)].append(line)
            self.ordered[_month(line.due)] += line.amount
            self.unpaid[_month(line.due)] += line.unpaid
            for made in line.payments:
                self.principal[_month(max(made.on, line.due))] += made.amount
        for payment in payments:
            if payment.counts:
                self.payments[_month(payment.on)].append(payment)
                self.paid[_month(payment.on)] += payment.amount

    def row(self, month: tuple[int, int], balance: Decimal, interest: Fraction) -> PeriodRow:
        return PeriodRow(
            year=month[0],
            month=month[1],
            ordered=self.ordered[month],
            paid=self.paid[month],
            applied=self.ordered[month] - self.unpaid[month],
            unpaid=self.unpaid[month],
            balance=balance,
            interest_exact=interest,
            charges=tuple(self.charges[month]),
            payments=tuple(self.payments[month]),
        )


def _month(day: date) -> tuple[int, int]:
    return (day.year, day.month)


def _months(
    lines: tuple[ChargeLine, ...], payments: tuple[PaymentLine, ...], *, on: date
) -> Iterator[tuple[int, int]]:
    days = [line.due for line in lines[:1]] + [one.on for one in payments if one.counts][:1]
    if not days:
        return
    day = min(days).replace(day=1)
    while day <= on:
        yield _month(day)
        day = last_day_of_month(day.year, day.month) + timedelta(days=1)
