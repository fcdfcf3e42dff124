"""Obligations that do not say when what is due, or for whom."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from docassemble_core.model.case import Case
from docassemble_core.model.finding import Finding, Path, did_you_mean, shown
from docassemble_core.model.order import Frequency, Obligation, Reduction
from docassemble_core.values import last_day_of_month

CHILDREN: Path = ("children",)
DAYS = range(1, 32)


def obligation_findings(record: object, path: Path, case: Case) -> Iterator[Finding]:
    """Yield what is wrong with one obligation or reduction."""
    if isinstance(record, Obligation):
        yield from _due_days(record, path)
        yield from _first_due(record, path)
        yield from _children(record, path, case)
        yield from _reductions(record, path)
    if isinstance(record, Reduction):
        yield from _reduction(record, path, case)


def _due_days(one: Obligation, path: Path) -> Iterator[Finding]:
    place = (*path, "days_of_month")
    semimonthly = one.frequency is Frequency.SEMIMONTHLY
    days = one.days_of_month
    if semimonthly and (len(set(days)) != len(("1st", "15th")) or len(days) != len(set(days))):
        what = "a semimonthly obligation does not say its two days"
        yield Finding(path=place, what=what, remedy="write both, such as [1, 15]")
    elif any(day not in DAYS for day in days):
        yield Finding(path=place, what="no month has such a day", remedy="write days from 1 to 31")
    elif days and not semimonthly:
        what = "days of the month are given for another frequency than semimonthly"
        remedy = "leave them out; first_due says the day"
        relies_on = ((*path, "frequency"),)
        yield Finding(path=place, what=what, remedy=remedy, relies_on=relies_on)


def _first_due(one: Obligation, path: Path) -> Iterator[Finding]:
    first, days = one.first_due, one.days_of_month
    if not isinstance(first, date) or one.frequency is not Frequency.SEMIMONTHLY or not days:
        return
    last = last_day_of_month(first.year, first.month).day
    if first.day not in {min(day, last) for day in days}:
        what = f"{first} is none of the two days of the month"
        remedy = "correct the day or days_of_month"
        relies_on = ((*path, "days_of_month"),)
        yield Finding(path=(*path, "first_due"), what=what, remedy=remedy, relies_on=relies_on)


def _children(one: Obligation, path: Path, case: Case) -> Iterator[Finding]:
    for index, child in enumerate(one.children):
        place = (*path, "children", index)
        if child in one.children[:index]:
            what = f"the child {shown(child)} is named twice"
            yield Finding(path=place, what=what, remedy="name it once")
        yield from _known_child(child, place, case)
    if one.per_child and not case.children:
        what = "the amount is for each child, but the case has no children"
        remedy = "add the children, or write per_child = false"
        place = (*path, "per_child")
        yield Finding(path=place, what=what, remedy=remedy, relies_on=(CHILDREN,))


def _known_child(child: str, place: Path, case: Case) -> Iterator[Finding]:
    known = [one.id for one in case.children if one.id]
    if child not in known:
        remedy = did_you_mean(child, known) if known else "give the child an id under children"
        what = f"no child has the id {shown(child)}"
        yield Finding(path=place, what=what, remedy=remedy, relies_on=(CHILDREN,))


def _reductions(one: Obligation, path: Path) -> Iterator[Finding]:
    for index, reduction in enumerate(one.reductions):
        first = one.first_due
        if reduction.on is not None and isinstance(first, date) and reduction.on <= first:
            yield Finding(
                path=(*path, "reductions", index, "on"),
                what=f"{reduction.on} is not after first_due, {first}",
                remedy="correct one of the two days",
                relies_on=((*path, "first_due"),),
            )


def _reduction(one: Reduction, path: Path, case: Case) -> Iterator[Finding]:
    if one.child:
        yield from _known_child(one.child, (*path, "child"), case)
    if one.on is None and not one.child and not one.event:
        what = "the reduction does not say when it comes about"
        yield Finding(path=path, what=what, remedy="add on, child or event")
