"""Children whose days do not fit the order or their parents."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from docassemble_core.model.case import Case
from docassemble_core.model.child import Child
from docassemble_core.model.finding import Finding, Path, shown
from docassemble_core.model.order import SupportOrder
from docassemble_core.model.person import Person

# A child not born yet may be named in an order; ten months is longer than a pregnancy.
UNBORN = timedelta(days=300)
# No state's support order reaches a child of that age who can support himself or herself. This is
# a bound for slips of the pen, not the law of any state.
OLDEST_AT_ORDER = 25


def children_findings(case: Case) -> Iterator[Finding]:
    """Yield children who cannot be the children of this case."""
    ids: set[str] = set()
    for index, child in enumerate(case.children):
        path = ("children", index)
        if child.id and child.id in ids:
            what = f"the id {shown(child.id)} belongs to another child already"
            yield Finding(path=(*path, "id"), what=what, remedy="give each child its own id")
        ids.add(child.id)
        if isinstance(child.date_of_birth, date):
            yield from _against_orders(child, child.date_of_birth, path, case)
            yield from _against_parents(child.date_of_birth, path, case)
            yield from _against_own_life(child, child.date_of_birth, path)


def _against_orders(child: Child, born: date, path: Path, case: Case) -> Iterator[Finding]:
    place = (*path, "date_of_birth")
    orders = [one for one in (case.order, *case.other_orders) if one is not None]
    days = [day for order in orders for day in _entered(order)]
    latest, relies_on = max(days, default=None), (("order",), ("other_orders",))
    if latest is not None and born > latest + UNBORN:
        what = f"the child was born on {born}, long after the last order of {latest}"
        remedy = "correct the date of birth, or add the order that names the child"
        yield Finding(path=place, what=what, remedy=remedy, relies_on=relies_on)
    first = min(days, default=None)
    age = None if first is None else child.age(first)
    if age is not None and age >= OLDEST_AT_ORDER and child.disabled is not True:
        what = f"the child was {age} years old when the order of {first} was made"
        remedy = "correct the date of birth, or write disabled = true"
        yield Finding(path=place, what=what, remedy=remedy, relies_on=relies_on)


def _entered(order: SupportOrder) -> Iterator[date]:
    for one in (order.entered_on, *(change.entered_on for change in order.changes)):
        if isinstance(one, date):
            yield one


def _against_parents(born: date, path: Path, case: Case) -> Iterator[Finding]:
    for role, parent in (("obligee", case.obligee), ("obligor", case.obligor)):
        if not isinstance(parent, Person) or not isinstance(parent.date_of_birth, date):
            continue
        if born <= parent.date_of_birth:
            what = f"the child was born on {born}, before the {role} ({parent.date_of_birth})"
            remedy = "correct one of the two dates of birth"
            relies_on = ((role,),)
            place = (*path, "date_of_birth")
            yield Finding(path=place, what=what, remedy=remedy, relies_on=relies_on)


def _against_own_life(child: Child, born: date, path: Path) -> Iterator[Finding]:
    days: list[tuple[Path, object]] = [(("leaves_school_on",), child.leaves_school_on)]
    days += [(("events", index, "on"), one.on) for index, one in enumerate(child.events)]
    days += [(("residences", index, "since"), one.since)
             for index, one in enumerate(child.residences)]  # fmt: skip
    for place, day in days:
        if isinstance(day, date) and day < born:
            what = f"{day} lies before the child's birth on {born}"
            remedy = "correct one of the two days"
            relies_on = ((*path, "date_of_birth"),)
            yield Finding(path=(*path, *place), what=what, remedy=remedy, relies_on=relies_on)
