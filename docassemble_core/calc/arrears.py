"""The one entry: a case, a day and a state's rules give the statement of arrears."""

from __future__ import annotations

from datetime import date, timedelta

from attrs import evolve

from docassemble_core.calc.account import Account, by_order, payment_lines, settle
from docassemble_core.calc.basis import Basis
from docassemble_core.calc.charges import ChargeBook, charge_book
from docassemble_core.calc.claims import claims_of
from docassemble_core.calc.current import monthly_current
from docassemble_core.calc.governing import accrual_rule, bears_interest
from docassemble_core.calc.lines import ZERO, ChargeLine, PaymentLine
from docassemble_core.calc.metering import meter_for
from docassemble_core.calc.missing import require_facts
from docassemble_core.calc.notices import notes_of
from docassemble_core.calc.penalty import penalty_parts
from docassemble_core.calc.readings import readings_of
from docassemble_core.calc.settings import DEFAULT_SETTINGS, Settings
from docassemble_core.calc.statement import ArrearsStatement
from docassemble_core.model import Case, Ledger
from docassemble_core.spec import State
from docassemble_core.values import last_day_of_month


def arrears_statement(
    case: Case, *, on: date, state: State, settings: Settings = DEFAULT_SETTINGS
) -> ArrearsStatement:
    """Return what is owed on a day.

    Args:
        case: The facts.
        on: The reference day; charges due and payments received on it are included.
        state: The state whose law governs.
        settings: Readings of open questions, and extent.

    Raises:
        MissingFactsError: No figure can be given; every missing fact is listed with its path.
        NotInForceError: A charge fell due on a day for which a rate was not researched.

    Law: CONV-1, CONV-2, CONV-4, CONV-5, CONV-7, CONV-18.
    """
    require_facts(case)
    basis = Basis(case=case, state=state, settings=settings, on=on)
    bare = _figures(basis, on=on)
    return evolve(bare, notes=notes_of(bare)) if settings.notes else bare


def _figures(basis: Basis, *, on: date) -> ArrearsStatement:
    case, state = basis.case, basis.state
    facts = basis.facts
    following = last_day_of_month(on.year, on.month) + timedelta(days=1)
    book = charge_book(facts, state.duration_rules, before=following)
    received = payment_lines(case, on=on)
    accounts = _accounts(book, received, basis, on=on)
    statement = ArrearsStatement(
        on=on,
        charges=_merged_charges(accounts),
        payments=_merged_payments(received, accounts),
        suspended=tuple(one for one in book.suspended if one.due <= on),
        children=book.children,
        rule=accrual_rule(facts, state, basis.settings),
        credit_claims=case.ledger.credit_claims if isinstance(case.ledger, Ledger) else (),
        interest_paid=sum((one.interest_paid for one in accounts), ZERO),
        monthly_current=monthly_current(book, facts, state.duration_rules, on=on),
        postings=tuple(sorted({day for one in accounts for day in one.meter.postings()})),
        basis=basis,
    )
    statement = evolve(statement, penalty_parts=penalty_parts(statement))
    statement = evolve(statement, claims=claims_of(statement, book))
    return evolve(statement, readings=readings_of(statement, _continue_with))


def _continue_with(statement: ArrearsStatement, settings: Settings) -> ArrearsStatement:
    """Return the figures of the same case and day under other settings."""
    return _figures(evolve(statement.basis, settings=settings), on=statement.on)


def _accounts(
    book: ChargeBook, payments: tuple[PaymentLine, ...], basis: Basis, *, on: date
) -> tuple[Account, ...]:
    facts, state = basis.facts, basis.state
    rule = accrual_rule(facts, state, basis.settings)
    bears = bears_interest(state)
    charges, received = by_order(book.charges), by_order(payments)
    return tuple(
        settle(
            charges.get(order, ()),
            received.get(order, ()),
            meter_for(charges.get(order, ()), rule, facts, bears),
            facts,
            on=on,
            rules=state.crediting_rules,
        )
        for order in sorted({*charges, *received})
    )


def _merged_charges(accounts: tuple[Account, ...]) -> tuple[ChargeLine, ...]:
    lines = [line for account in accounts for line in account.charges]
    return tuple(sorted(lines, key=lambda line: line.number))


def _merged_payments(
    payments: tuple[PaymentLine, ...], accounts: tuple[Account, ...]
) -> tuple[PaymentLine, ...]:
    settled = {line.number: line for account in accounts for line in account.payments}
    return tuple(settled.get(line.number, line) for line in payments)
