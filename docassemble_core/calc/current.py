"""Current support a month, as thresholds and forms ask for it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from docassemble_core.calc.charges import ChargeBook, amount_on
from docassemble_core.calc.due_days import TIMES_A_YEAR
from docassemble_core.calc.lines import ZERO
from docassemble_core.calc.terms import Term
from docassemble_core.model import Frequency
from docassemble_core.spec import ArrearsFacts, DurationRules
from docassemble_core.values import round_to_cent

MONTHS_A_YEAR = 12


def monthly_current(
    book: ChargeBook, facts: ArrearsFacts, rules: DurationRules | None, *, on: date
) -> Decimal:
    """Return current support a month on a day, in dollars rounded to the cent.

    Args:
        book: What falls due.
        facts: The case and the law.
        rules: The state's rules; they may say for how many weeks a month counts.
        on: The day; nothing is current in a suspension.
    """
    if any(on in one.span for one in (rules.suspensions(facts) if rules else ())):
        return ZERO
    total = sum((_monthly(term, book, facts, rules, on=on) for term in book.terms), ZERO)
    return round_to_cent(total)


def _monthly(
    term: Term, book: ChargeBook, facts: ArrearsFacts, rules: DurationRules | None, *, on: date
) -> Decimal:
    frequency, first = term.obligation.frequency, term.obligation.first_due
    if not isinstance(frequency, Frequency) or not isinstance(first, date) or first > on:
        return ZERO
    if term.until is not None and term.until <= on:
        return ZERO
    amount = amount_on(term, book.children, on)
    if frequency is Frequency.WEEKLY and rules is not None and rules.weeks_per_month:
        return amount * facts.law[rules.weeks_per_month].at(on).value
    return amount * TIMES_A_YEAR[frequency] / MONTHS_A_YEAR
