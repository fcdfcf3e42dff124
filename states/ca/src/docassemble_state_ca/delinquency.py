"""California's civil penalty for delinquent child support, a claim of the obligee alone.

Law: CA-PEN-1 to CA-PEN-9.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal

from docassemble_core.calc import ChargeLine
from docassemble_core.law import LawLibrary
from docassemble_core.model import SupportKind
from docassemble_core.spec import ArrearsFacts, Claim, Reason, UnpaidInstalment
from docassemble_core.values import add_months, round_to_cent
from docassemble_state_ca.sources import cite

FILED = "ca.delinquency_notice_filed_on"
SERVED = "ca.delinquency_notice_served_on"
WHO = "the obligee alone may claim it; the local child support agency may not (Fam. 4729)"


def penalty(
    unpaid: tuple[UnpaidInstalment, ...], facts: ArrearsFacts, on: date
) -> tuple[Claim, ...]:
    """Return the claim for the penalty, without an amount until the notice was filed and served.

    Law: CA-PEN-2, CA-PEN-3.
    """
    filed, served = facts.case.answer(FILED), facts.case.answer(SERVED)
    if isinstance(filed, date) and isinstance(served, date):
        late = _late(unpaid, facts.law, filed)
        return (_claim(late, _amount(late, facts.law, max(filed, served), on)),) if late else ()
    late = _late(unpaid, facts.law, on)
    return (_claim(late, None),) if late else ()


def _late(
    unpaid: tuple[UnpaidInstalment, ...], law: LawLibrary, day: date
) -> tuple[UnpaidInstalment, ...]:
    """Return the child support that is late enough for a notice on a day."""
    first = law["delinquency_penalty"].values[0].since
    if day < first:
        return ()
    days = int(law["delinquency_notice_days"].at(day).value)
    return tuple(
        one
        for one in unpaid
        if one.kind is SupportKind.CHILD_SUPPORT
        and one.due >= first
        and (day - one.due).days > days
    )


def delinquent(lines: Iterable[ChargeLine], law: LawLibrary, on: date) -> tuple[ChargeLine, ...]:
    """Return the unpaid lines of child support that a notice of delinquency may list on a day.

    Law: Fam. Code, §§ 4721, 4722(a) (CA-PEN-1, CA-PEN-2).
    """
    days = int(law["delinquency_notice_days"].at(on).value)
    first = law["delinquency_penalty"].values[0].since
    return tuple(
        line
        for line in lines
        if line.unpaid > 0
        and line.kind is SupportKind.CHILD_SUPPORT
        and line.due >= first
        and (on - line.due).days > days
    )


def _amount(late: tuple[UnpaidInstalment, ...], law: LawLibrary, notice: date, on: date) -> Decimal:
    waited = notice + timedelta(days=int(law["delinquency_notice_days"].at(notice).value))
    months = _whole_months(waited, on)
    rate = law["delinquency_penalty"].at(notice).value
    cap = law["delinquency_penalty_cap"].at(notice).value
    each = (min(one.unpaid * rate * months, one.amount * cap) for one in late)
    return round_to_cent(sum(each, Decimal(0)))


def _whole_months(start: date, end: date) -> int:
    months = 0
    while add_months(start, months + 1) <= end:
        months += 1
    return months


def _claim(late: tuple[UnpaidInstalment, ...], amount: Decimal | None) -> Claim:
    text = (
        "After a notice of delinquency is filed and served, each payment listed in it that stays "
        "unpaid bears a penalty for each month, up to a cap; whole months are counted here. "
        "Money withheld from wages is never late, and the court may excuse the other parent."
    )
    return Claim(
        code="ca.delinquency_penalty",
        title="Penalty for delinquent child support",
        amount=amount,
        because=Reason(text=text, citation=cite("CA-PEN-3")),
        who=WHO,
        needs=() if amount is not None else (f"answers.{FILED}", f"answers.{SERVED}"),
        instalments=late,
    )
