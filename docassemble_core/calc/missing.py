"""Facts without which no figure can be given."""

from __future__ import annotations

from collections.abc import Iterator

from docassemble_core.calc.terms import obligations_of, orders_of
from docassemble_core.errors import MissingFactsError, Problem
from docassemble_core.model import Case, Frequency, Ledger, Obligation, SupportKind
from docassemble_core.values import is_known

SEMIMONTHLY_DAYS = 2


def require_facts(case: Case) -> None:
    """Do nothing where the case has the facts for a statement.

    Raises:
        MissingFactsError: Facts are missing; every path is listed.
    """
    problems = sorted(_problems(case))
    if problems:
        raise MissingFactsError(
            "What is owed cannot be computed, because facts are missing.", problems
        )


def _problems(case: Case) -> Iterator[Problem]:
    if not isinstance(case.ledger, Ledger):
        yield _missing("ledger", "give the payment record, or an empty one if nothing was paid")
    if case.order is None:
        yield _missing("order", "describe the support order")
        return
    if not case.order.obligations and not _has_charges(case):
        yield _missing("order.obligations", "say what the order obliges to pay, and how often")
    for path, order in orders_of(case):
        for place, obligation in obligations_of(order, path):
            yield from _obligation_problems(place, obligation, case)


def _has_charges(case: Case) -> bool:
    return isinstance(case.ledger, Ledger) and bool(case.ledger.charges)


def _obligation_problems(path: str, one: Obligation, case: Case) -> Iterator[Problem]:
    if one.kind is SupportKind.ARREARS_PAYMENT:
        return
    for name in ("amount", "frequency", "first_due"):
        if not is_known(getattr(one, name)):
            yield _missing(f"{path}.{name}", "read it off the order")
    if one.frequency is Frequency.SEMIMONTHLY and len(one.days_of_month) != SEMIMONTHLY_DAYS:
        yield _missing(f"{path}.days_of_month", "give the two days of the month")
    if one.per_child and not (one.children or case.children):
        yield _missing("children", "list the children, because the amount is for each child")
    for index, reduction in enumerate(one.reductions):
        if not is_known(reduction.amount):
            yield _missing(f"{path}.reductions[{index}].amount", "read it off the order")


def _missing(where: str, remedy: str) -> Problem:
    return Problem(where=where, what="the fact is not known", remedy=remedy)
