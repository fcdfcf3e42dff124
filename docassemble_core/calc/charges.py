"""What fell due, day by day, by the orders' words and the state's rules on its duration."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from attrs import evolve, frozen

from docassemble_core.calc.children import FOR_CHILDREN, SupportedChild, supported_children
from docassemble_core.calc.due_days import due_days
from docassemble_core.calc.lines import ZERO, ChargeLine
from docassemble_core.calc.terms import Term, docket_of, terms_of
from docassemble_core.model import Charge, Frequency, Ledger, Reduction, SupportKind
from docassemble_core.spec import ArrearsFacts, DurationRules, Suspension

KIND_RANK = {kind: rank for rank, kind in enumerate(SupportKind)}


@frozen(kw_only=True)
class SuspendedCharge:
    """A sum that would have fallen due, had it not been suspended.

    Args:
        due: Its due day.
        kind: What it is for.
        amount: Dollars.
        order: Docket number of the order.
        suspension: The time in which nothing falls due.
    """

    due: date
    kind: SupportKind
    amount: Decimal
    order: str
    suspension: Suspension


@frozen(kw_only=True)
class ChargeBook:
    """Everything that falls due before a day.

    Args:
        charges: What fell due, in order of due days, numbered from 1.
        suspended: What would have fallen due but for a suspension.
        terms: The obligations with their days in force.
        children: The children with the ends of support.
    """

    charges: tuple[ChargeLine, ...]
    suspended: tuple[SuspendedCharge, ...]
    terms: tuple[Term, ...]
    children: tuple[SupportedChild, ...]


def charge_book(facts: ArrearsFacts, rules: DurationRules | None, *, before: date) -> ChargeBook:
    """Return what falls due before a day.

    Args:
        facts: The case and the law; the facts of its obligations must be known.
        rules: The state's rules on duration; without them the orders' words alone count.
        before: First day that is not looked at.
    """
    children = supported_children(facts, rules)
    suspensions = rules.suspensions(facts) if rules else ()
    terms = terms_of(facts.case)
    series = rules.agency_weekday if rules else ""
    drafts = [
        _posted(draft, term, facts, series)
        for term in terms
        for draft in _term_charges(term, children, before=before)
    ]
    drafts += _explicit(facts, before=before)
    due, suspended = _sift(drafts, suspensions)
    return ChargeBook(
        charges=_numbered(due, facts),
        suspended=suspended,
        terms=terms,
        children=children,
    )


def children_of(term: Term, children: tuple[SupportedChild, ...]) -> tuple[SupportedChild, ...]:
    """Return the children that a term is for."""
    return tuple(one for one in children if one.key in term.children)


def _term_charges(
    term: Term, children: tuple[SupportedChild, ...], *, before: date
) -> Iterator[ChargeLine]:
    one = term.obligation
    last_due = _last_due(term) if one.last_amount is not None else None
    for day in _days(term, before=before):
        amount = amount_on(term, children, day)
        if amount > 0 and day == one.first_due:
            amount = amount if one.first_amount is None else one.first_amount
        elif amount > 0 and day == last_due and one.last_amount is not None:
            amount = one.last_amount
        if amount > 0:
            yield ChargeLine(
                number=0,
                due=day,
                kind=one.kind,
                amount=amount,
                order=term.order,
                path=term.path,
                after_majority=_after_majority(term, children, day),
            )


def _days(term: Term, *, before: date) -> Iterator[date]:
    one = term.obligation
    end = before if term.until is None else min(before, term.until)
    if not isinstance(one.frequency, Frequency) or not isinstance(one.first_due, date):
        return iter(())
    return due_days(one.frequency, one.first_due, before=end, days_of_month=one.days_of_month)


def _last_due(term: Term) -> date | None:
    """Return the last due day that the order itself names, where no later order came before."""
    named = term.obligation.until
    if not isinstance(named, date) or term.until != named:
        return None
    return max(_days(term, before=named), default=None)


def amount_on(term: Term, children: tuple[SupportedChild, ...], day: date) -> Decimal:
    """Return what falls due under a term on a day, first and last instalments apart, in dollars.

    Args:
        term: The term.
        children: Children of the case.
        day: The day, within the term.
    """
    one, children = term.obligation, children_of(term, children)
    if _bound_to_children(term) and _all_stopped(term, children, day):
        return ZERO
    amount = one.amount if isinstance(one.amount, Decimal) else ZERO
    for reduction in _in_effect(term, children, day):
        amount = reduction.amount if isinstance(reduction.amount, Decimal) else amount
    if not one.per_child:
        return amount
    return amount * sum(term.covers(kid.key, day) and not kid.stopped(day) for kid in children)


def _in_effect(
    term: Term, children: tuple[SupportedChild, ...], day: date
) -> tuple[Reduction, ...]:
    """Return the reductions that have taken effect, the latest last."""
    dated = [(_reduction_day(one, children), one) for one in term.obligation.reductions]
    known = [(since, one) for since, one in dated if since is not None and since <= day]
    return tuple(one for _, one in sorted(known, key=lambda pair: pair[0]))


def _reduction_day(one: Reduction, children: tuple[SupportedChild, ...]) -> date | None:
    if one.on is not None or not one.child:
        return one.on
    return next((kid.end.on for kid in children if kid.key == one.child), None)


def _bound_to_children(term: Term) -> bool:
    """Return whether the end of support for the children ends it.

    An order that names its own end is followed by its words.
    """
    return term.obligation.kind in FOR_CHILDREN and not isinstance(term.obligation.until, date)


def _all_stopped(term: Term, children: tuple[SupportedChild, ...], day: date) -> bool:
    return bool(children) and all(
        kid.stopped(day) or not term.covers(kid.key, day) for kid in children
    )


def _after_majority(term: Term, children: tuple[SupportedChild, ...], day: date) -> bool:
    return (
        term.obligation.kind in FOR_CHILDREN
        and not isinstance(term.obligation.until, date)
        and bool(children)
        and all(kid.ended(day) for kid in children)
    )


def _posted(line: ChargeLine, term: Term, facts: ArrearsFacts, series: str) -> ChargeLine:
    """Return a weekly charge on the weekday on which the agency's ledger posts it."""
    weekly = term.obligation.frequency is Frequency.WEEKLY
    if not series or not weekly or not facts.agency_open(line.due):
        return line
    weekday = int(facts.law[series].at(line.due).value)
    return evolve(line, due=line.due + timedelta(days=(weekday - line.due.isoweekday()) % 7))


def _explicit(facts: ArrearsFacts, *, before: date) -> list[ChargeLine]:
    ledger, order = facts.case.ledger, facts.case.order
    given = ledger.charges if isinstance(ledger, Ledger) else ()
    own = docket_of(order, "order") if order else ""
    return [
        ChargeLine(
            number=0,
            due=one.due,
            kind=one.kind,
            amount=one.amount,
            order=one.order or own,
            path=f"ledger.charges[{index}]",
            description=one.description,
        )
        for index, one in enumerate(given)
        if one.due < before and _owed(one)
    ]


def _owed(one: Charge) -> bool:
    return one.amount > 0 and one.kind is not SupportKind.ARREARS_PAYMENT


def _sift(
    drafts: list[ChargeLine], suspensions: tuple[Suspension, ...]
) -> tuple[list[ChargeLine], tuple[SuspendedCharge, ...]]:
    """Separate what falls due from what is suspended; sums given one by one always fall due."""
    due, suspended = [], []
    for line in drafts:
        hit = next((one for one in suspensions if line.due in one.span), None)
        if hit is None or line.path.startswith("ledger."):
            due.append(line)
        else:
            suspended.append(_suspended(line, hit))
    return due, tuple(sorted(suspended, key=lambda one: (one.due, KIND_RANK[one.kind])))


def _suspended(line: ChargeLine, suspension: Suspension) -> SuspendedCharge:
    return SuspendedCharge(
        due=line.due,
        kind=line.kind,
        amount=line.amount,
        order=line.order,
        suspension=suspension,
    )


def _numbered(lines: list[ChargeLine], facts: ArrearsFacts) -> tuple[ChargeLine, ...]:
    ordered = sorted(lines, key=_line_order)
    return tuple(
        evolve(
            line,
            number=number,
            agency_open=facts.agency_open(line.due),
            assigned=facts.assigned(line.due),
        )
        for number, line in enumerate(ordered, start=1)
    )


def _line_order(line: ChargeLine) -> tuple[date, int, str, str, Decimal, str]:
    return (line.due, KIND_RANK[line.kind], line.order, line.path, line.amount, line.description)
