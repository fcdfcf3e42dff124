"""Sums that stand beside the arrears and are never part of a total."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from docassemble_core.calc.charges import ChargeBook, children_of
from docassemble_core.calc.children import FOR_CHILDREN, SupportedChild
from docassemble_core.calc.lines import ZERO
from docassemble_core.calc.statement import ArrearsStatement
from docassemble_core.calc.terms import Term
from docassemble_core.spec import Claim, Reason, UnpaidInstalment
from docassemble_core.values import round_to_cent


def claims_of(statement: ArrearsStatement, book: ChargeBook) -> tuple[Claim, ...]:
    """Return what may be claimed beside the arrears, by either side.

    Args:
        statement: The arrears.
        book: The charges with terms and children.
    """
    state, facts = statement.basis.state, statement.basis.facts
    unpaid = tuple(
        UnpaidInstalment(due=line.due, kind=line.kind, amount=line.amount, unpaid=line.unpaid)
        for line in statement.charges
        if line.unpaid > 0
    )
    rules = state.interest_rules.claims if state.interest_rules else ()
    own = tuple(one for rule in rules for one in rule(unpaid, facts, statement.on))
    return own + tuple(_one_of_several(statement, book))


def _one_of_several(statement: ArrearsStatement, book: ChargeBook) -> Iterator[Claim]:
    """Yield the other side's claim that an undivided amount fell when one child came of age."""
    rules = statement.basis.state.duration_rules
    if rules is None or rules.one_of_several is None:
        return
    for term in book.terms:
        kids = _children_at_first(term, book)
        share = _share(statement, term, kids)
        if share > 0:
            yield _share_claim(statement, kids, share, rules.one_of_several)


def _children_at_first(term: Term, book: ChargeBook) -> tuple[SupportedChild, ...]:
    """Return the children whose support had not ended when the sum first fell due."""
    first = term.obligation.first_due
    kids = children_of(term, book.children)
    return tuple(kid for kid in kids if not (isinstance(first, date) and kid.stopped(first)))


def _share(statement: ArrearsStatement, term: Term, kids: tuple[SupportedChild, ...]) -> Decimal:
    one = term.obligation
    if one.per_child or one.kind not in FOR_CHILDREN or any(r.child for r in one.reductions):
        return ZERO
    lines = (line for line in statement.charges if line.path == term.path)
    shares = (line.amount * sum(kid.stopped(line.due) for kid in kids) for line in lines)
    return round_to_cent(sum(shares, ZERO) / len(kids)) if kids else ZERO


def _share_claim(
    statement: ArrearsStatement, kids: tuple[SupportedChild, ...], share: Decimal, because: Reason
) -> Claim:
    alone = len(kids) == 1
    return Claim(
        code=f"{statement.basis.state.code.lower()}.one_of_several",
        title="Charges of the order after support for its only child had ended"
        if alone
        else "A child's share of an amount that the order does not divide",
        amount=share,
        because=kids[0].end.because if alone else because,
        who="the other parent may claim it as a reduction; it is not deducted",
        needs=tuple(f"{kid.path}.{need}" for kid in kids for need in kid.end.needs),
    )
