"""What an income assignment takes each month.

Law: TN-IWO-6, TN-IWO-7, TN-ARR-11; CONV-12.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

from docassemble_core.calc.charges import charge_book
from docassemble_core.calc.children import FOR_CHILDREN
from docassemble_core.calc.current import monthly_current
from docassemble_core.calc.pay_periods import pay_period_amounts
from docassemble_core.model import Frequency
from docassemble_core.spec import ArrearsFacts, Situation
from docassemble_core.values import round_to_cent
from docassemble_state_tn.conditions import number
from docassemble_state_tn.context import Assignment
from docassemble_state_tn.duration import DURATION_RULES


def assignment(situation: Situation) -> Assignment | None:
    """Return what an income assignment takes; `None` where the arrears cannot be computed.

    Once no support is current, the order goes on at the amount that it last had (TN-ARR-11).
    """
    arrears = situation.arrears
    if arrears is None or not arrears.principal:
        return None
    current = arrears.monthly_current
    share = number(situation, "withholding_arrears_share")
    toward = round_to_cent(current * share) if current else _last_amount(situation)
    old = timedelta(weeks=int(number(situation, "us_ccpa_old_arrears_weeks")))
    return Assignment(
        current=current,
        arrears=toward,
        each=pay_period_amounts(current + toward, Frequency.MONTHLY),
        older_than_12_weeks=arrears.days_past_due >= old.days,
    )


def _last_amount(situation: Situation) -> Decimal:
    """Return support a month on the last day on which any fell due, in dollars."""
    facts = ArrearsFacts(case=situation.case, law=situation.law)
    book = charge_book(facts, DURATION_RULES, before=situation.on + timedelta(days=1))
    last = max(
        (one.due for one in book.charges if one.kind in FOR_CHILDREN),
        default=situation.on,
    )
    return monthly_current(book, facts, DURATION_RULES, on=last)
