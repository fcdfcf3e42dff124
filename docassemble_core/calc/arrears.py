"""The one entry: a case, a day and a state's rules give the statement of arrears."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from docassemble_core.calc.account import Account, by_order, payment_lines, settle
from docassemble_core.calc.charges import ChargeBook, charge_book
from docassemble_core.calc.current import monthly_current
from docassemble_core.calc.lines import ZERO, ChargeLine, PaymentLine
from docassemble_core.calc.missing import require_facts
from docassemble_core.calc.settings import DEFAULT_SETTINGS, Settings
from docassemble_core.calc.statement import ArrearsStatement, Basis
from docassemble_core.model import Case, Ledger
from docassemble_core.spec import ArrearsFacts, State
from docassemble_core.values import last_day_of_month


class NoMeter:
    """Measures no interest."""

    def advance(self, day: date, unpaid: Sequence[Decimal]) -> None:
        """Do nothing."""

    def reduce(self, index: int, amount: Decimal, day: date) -> None:
        """Do nothing."""

    def receive(self, amount: Decimal, day: date) -> None:
        """Do nothing."""

    def accrued(self, _day: date) -> Decimal:
        """Return zero."""
        return ZERO


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

    Law: CONV-1, CONV-2, CONV-4, CONV-5, CONV-7.
    """
    require_facts(case)
    facts = ArrearsFacts(case=case, law=state.law, choices=settings.choices)
    following = last_day_of_month(on.year, on.month) + timedelta(days=1)
    book = charge_book(facts, state.duration_rules, before=following)
    payments = payment_lines(case, on=on)
    accounts = _accounts(book, payments, facts, state, on=on)
    return ArrearsStatement(
        on=on,
        charges=_merged_charges(accounts),
        payments=_merged_payments(payments, accounts),
        suspended=tuple(one for one in book.suspended if one.due <= on),
        credit_claims=case.ledger.credit_claims if isinstance(case.ledger, Ledger) else (),
        interest_paid=sum((one.interest_paid for one in accounts), ZERO),
        monthly_current=monthly_current(book, facts, state.duration_rules, on=on),
        basis=Basis(case=case, state=state, settings=settings),
    )


def _accounts(
    book: ChargeBook,
    payments: tuple[PaymentLine, ...],
    facts: ArrearsFacts,
    state: State,
    *,
    on: date,
) -> tuple[Account, ...]:
    charges, received = by_order(book.charges), by_order(payments)
    return tuple(
        settle(
            charges.get(order, ()),
            received.get(order, ()),
            NoMeter(),
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
