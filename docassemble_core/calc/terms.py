"""What an order and its later changes oblige to, and from when until when."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from attrs import evolve, field, frozen

from docassemble_core.model import Case, Child, Obligation, SupportKind, SupportOrder


@frozen(kw_only=True)
class Term:
    """One obligation with the days on which it is in force.

    Args:
        obligation: What the order lays down.
        order: Docket number of the order.
        path: Where it stands in the case file.
        children: `id`s of the children it is for; empty where the case lists none.
        superseded_on: Day from which a later order takes its place.
        dropped: Children that a later order took out of an amount for each child, each with
            the day.
    """

    obligation: Obligation
    order: str
    path: str
    children: tuple[str, ...] = ()
    superseded_on: date | None = None
    dropped: tuple[tuple[str, date], ...] = field(default=())

    @property
    def until(self) -> date | None:
        """First day on which it no longer falls due by the orders' own words."""
        named = self.obligation.until
        ends = [day for day in (named, self.superseded_on) if isinstance(day, date)]
        return min(ends) if ends else None

    def covers(self, child: str, day: date) -> bool:
        """Return whether a later order still leaves a child in it on a day."""
        return not any(who == child and since <= day for who, since in self.dropped)


def terms_of(case: Case) -> tuple[Term, ...]:
    """Return the terms of all orders of a case, with later changes applied.

    An obligation of a change ends the earlier ones of its kind for the same children from its
    first due day on. A change for some children of an amount for each child leaves the others.
    """
    keys = tuple(child_key(index, child) for index, child in enumerate(case.children))
    return tuple(term for path, order in orders_of(case) for term in _terms(order, path, keys))


def child_key(index: int, child: Child) -> str:
    """Return a child's `id`, or its place in the case file where it has none."""
    return child.id or f"children[{index}]"


def docket_of(order: SupportOrder, path: str) -> str:
    """Return an order's docket number, or its place in the case file where it is not known."""
    return order.docket_number if isinstance(order.docket_number, str) else path


def _terms(order: SupportOrder, path: str, keys: tuple[str, ...]) -> list[Term]:
    docket = docket_of(order, path)
    found: list[Term] = []
    for place, obligation in obligations_of(order, path):
        later = Term(
            obligation=obligation,
            order=docket,
            path=place,
            children=obligation.children or keys,
        )
        if "changes[" in place:
            found = [_after(earlier, later) for earlier in found]
        found.append(later)
    return [one for one in found if one.obligation.kind is not SupportKind.ARREARS_PAYMENT]


def orders_of(case: Case) -> Iterator[tuple[str, SupportOrder]]:
    """Yield every order of a case with its place in the case file."""
    if case.order is not None:
        yield "order", case.order
    for index, one in enumerate(case.other_orders):
        yield f"other_orders[{index}]", one


def obligations_of(order: SupportOrder, path: str) -> Iterator[tuple[str, Obligation]]:
    """Yield every obligation of an order and its changes with its place in the case file."""
    for index, one in enumerate(order.obligations):
        yield f"{path}.obligations[{index}]", one
    for number, change in enumerate(order.changes):
        for index, one in enumerate(change.obligations):
            yield f"{path}.changes[{number}].obligations[{index}]", one


def _after(earlier: Term, later: Term) -> Term:
    """Return the earlier term as the later one leaves it."""
    day = later.obligation.first_due
    shared = set(earlier.children) & set(later.children)
    named = bool(earlier.children and later.children)
    if (
        not isinstance(day, date)
        or earlier.path.rpartition(".")[0] == later.path.rpartition(".")[0]
        or earlier.obligation.kind is not later.obligation.kind
        or (named and not shared)
    ):
        return earlier
    if earlier.obligation.per_child and named and shared != set(earlier.children):
        return evolve(earlier, dropped=(*earlier.dropped, *((one, day) for one in sorted(shared))))
    ends = [one for one in (earlier.superseded_on, day) if one is not None]
    return evolve(earlier, superseded_on=min(ends))
