"""Orders, hearings and payments that cannot have come in that sequence."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from docassemble_core.model.case import Case
from docassemble_core.model.court import Court
from docassemble_core.model.finding import Finding, Path, one_of, shown
from docassemble_core.model.ledger import Ledger
from docassemble_core.model.order import Obligation, SupportOrder

ORDERS: tuple[Path, ...] = (("order",), ("other_orders",))


def order_findings(case: Case) -> Iterator[Finding]:
    """Yield what is wrong between the orders, and between them and what came after."""
    for path, order in _orders(case):
        yield from _changes(order, path)
    yield from _docket_numbers(case)
    yield from _hearing(case)
    if isinstance(case.ledger, Ledger):
        yield from _too_early(case.ledger, case)
        yield from _dockets_named(case.ledger, case)


def _orders(case: Case) -> Iterator[tuple[Path, SupportOrder]]:
    if case.order is not None:
        yield ("order",), case.order
    for index, order in enumerate(case.other_orders):
        yield ("other_orders", index), order


def _changes(order: SupportOrder, path: Path) -> Iterator[Finding]:
    places: list[Path] = [(*path, "entered_on")]
    places += [(*path, "changes", index, "entered_on") for index in range(len(order.changes))]
    days = (order.entered_on, *(one.entered_on for one in order.changes))
    known = [(place, day) for place, day in zip(places, days, strict=True) if isinstance(day, date)]
    for (before, earlier), (place, day) in pairwise(known):
        if day < earlier:
            what = f"the change of {day} stands after an order of {earlier}"
            remedy = "correct the day, or write the changes oldest first"
            yield Finding(path=place, what=what, remedy=remedy, relies_on=(before,))


def _docket_numbers(case: Case) -> Iterator[Finding]:
    seen: list[tuple[str, Court | None]] = []
    for path, order in _orders(case):
        if not isinstance(order.docket_number, str):
            continue
        court = order.court if isinstance(order.court, Court) else None
        if any(_same_file(order.docket_number, court, *other) for other in seen):
            what = f"the docket number {shown(order.docket_number)} belongs to another order"
            remedy = "write later orders in the same file as changes of the first"
            yield Finding(path=(*path, "docket_number"), what=what, remedy=remedy)
        seen.append((order.docket_number, court))


def _same_file(number: str, court: Court | None, other: str, other_court: Court | None) -> bool:
    if number.casefold() != other.casefold():
        return False
    if court is None or other_court is None:
        return True
    mine = (court.state, court.kind, court.county)
    return mine == (other_court.state, other_court.kind, other_court.county)


def _hearing(case: Case) -> Iterator[Finding]:
    if case.hearing is None or case.order is None:
        return
    day, entered = case.hearing.on, case.order.entered_on
    if isinstance(day, date) and isinstance(entered, date) and day < entered:
        what = f"the hearing on {day} lies before the order of {entered}"
        remedy = "write the hearing of this matter, not an earlier one"
        relies_on = (("order", "entered_on"),)
        yield Finding(path=("hearing", "on"), what=what, remedy=remedy, relies_on=relies_on)


def _earliest(case: Case) -> date | None:
    """Return the first day on which support can have been owed, where it is certain."""
    days: list[date] = []
    for _, order in _orders(case):
        if not isinstance(order.entered_on, date):
            return None
        days.append(order.entered_on)
        obligations = (*order.obligations, *_later_obligations(order))
        due = [one.first_due for one in obligations if isinstance(one.first_due, date)]
        days += due + ([order.signed_on] if isinstance(order.signed_on, date) else [])
    return min(days, default=None)


def _later_obligations(order: SupportOrder) -> Iterator[Obligation]:
    for change in order.changes:
        yield from change.obligations


def _too_early(ledger: Ledger, case: Case) -> Iterator[Finding]:
    first = _earliest(case)
    if first is None:
        return
    for index, payment in enumerate(ledger.payments):
        if payment.on < first and payment.counts:
            path = ("ledger", "payments", index, "on")
            what = f"the payment of {payment.on} lies before the order ({first})"
            remedy = "correct the day, or say why it does not count (excluded)"
            yield Finding(path=path, what=what, remedy=remedy, relies_on=ORDERS)
    for index, charge in enumerate(ledger.charges):
        if charge.due < first:
            path = ("ledger", "charges", index, "due")
            what = f"the charge due on {charge.due} lies before the order ({first})"
            remedy = "correct the day, or leave the charge out"
            yield Finding(path=path, what=what, remedy=remedy, relies_on=ORDERS)


def _dockets_named(ledger: Ledger, case: Case) -> Iterator[Finding]:
    known = sorted(_numbers(case))
    named = [(("payments", index), one.order) for index, one in enumerate(ledger.payments)]
    named += [(("charges", index), one.order) for index, one in enumerate(ledger.charges)]
    for place, number in named:
        if number and known and number not in known:
            path = ("ledger", *place, "order")
            what = f"no order has the docket number {shown(number)}"
            yield Finding(path=path, what=what, remedy=one_of(known), relies_on=ORDERS)


def _numbers(case: Case) -> set[str]:
    orders = [order for _, order in _orders(case)]
    numbers = {order.docket_number for order in orders}
    numbers |= {change.docket_number for order in orders for change in order.changes}
    return {one for one in numbers if isinstance(one, str)}
