"""Which financial statement the filer gives, by income.

Law: Supp. Prob. & Fam. Ct. R. 401(a) (MA-HEAR-8, MA-HEAR-9); MA-X-3.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from docassemble_core.spec import Condition, Decision, Reason, Situation, decide
from docassemble_core.values import dollars
from docassemble_state_ma.conditions import number, yearly_gross
from docassemble_state_ma.judgements.contempt import contempt
from docassemble_state_ma.sources import cite

LIMIT = "financial_statement_long_form_income"


def limit(situation: Situation) -> Decimal:
    """Yearly income, in dollars, from which the long form is used."""
    return number(situation, LIMIT)


def at_the_boundary(situation: Situation) -> bool:
    """Whether the filer's income is exactly the limit, where the sources differ."""
    return yearly_gross(situation.case) == limit(situation)


def long_form(situation: Situation) -> Decision:
    """The filer's income reaches the limit."""
    return _by_income(situation, lambda income, most: income >= most, "long")


def short_form(situation: Situation) -> Decision:
    """The filer's income stays below the limit."""
    return _by_income(situation, lambda income, most: income < most, "short")


def _by_income(
    situation: Situation, holds: Callable[[Decimal, Decimal], bool], form: str
) -> Decision:
    filed = contempt(situation)
    if not filed.yes:
        return filed
    income = yearly_gross(situation.case)
    if income is None:
        return decide(
            False,
            "Yearly income before deductions decides between the two forms, and it is not known.",
            cite("MA-HEAR-9"),
            needs=("household.incomes",),
        )
    return Decision(
        yes=holds(income, limit(situation)),
        because=tuple(_reasons(situation, income, form)),
    )


def _reasons(situation: Situation, income: Decimal, form: str) -> list[Reason]:
    most = limit(situation)
    line = dollars(most, round_sum=True)
    found = [
        Reason(
            text=f"Income of {dollars(income)} a year: the rule takes the long form where income "
            f"equals or exceeds {line}, the short form where it is less.",
            citation=cite("MA-HEAR-9"),
        )
    ]
    if income == most:
        found.append(
            Reason(
                text=f"At exactly {line} a how-to page of the court says “more than” for "
                f"the long form; the rule governs. This decides about the {form} form.",
                citation=cite("MA-HEAR-9"),
            )
        )
    return found


def own_statement(situation: Situation) -> Decision:
    """The filer gives a financial statement of one kind or the other."""
    long = long_form(situation)
    return long if long.yes else short_form(situation)


def with_income(kind: str, because: str) -> Condition:
    """Return the condition that a schedule for one kind of income goes with the statement."""

    def judge(situation: Situation) -> Decision:
        filed = contempt(situation)
        household = situation.case.household
        kinds = {
            one.kind
            for one in (household.incomes if household else None) or ()
            if one.recipient == "filer"
        }
        if filed.yes and kind not in kinds:
            return decide(False, "The case file names no such income.", cite("MA-FORM-4a"))
        return decide(True, because, cite("MA-FORM-4a")) if filed.yes else filed

    return judge


schedule_a = with_income("self_employment", "Income from self-employment goes on Schedule A.")
schedule_b = with_income("rental", "Income from rent goes on Schedule B.")
