"""What is attached to a California declaration, each behind a separator sheet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from docassemble_core.model import Ledger, OrderChange
from docassemble_core.spec import Exhibit, Situation
from docassemble_core.values import day_in_words
from docassemble_state_ca.forms import when
from docassemble_state_ca.gate import gate


def exhibits(situation: Situation) -> tuple[Exhibit, ...]:
    """Return the exhibits of a declaration or of contempt papers; none without a hearing.

    Law: Cal. Rules of Court, rules 3.1110(f), 5.111(a) (CA-FMT-12, CA-FMT-14).
    """
    if not when.HEARING(situation).yes:
        return ()
    return tuple(_all(situation))


def _all(situation: Situation) -> Iterator[Exhibit]:
    order = situation.case.order
    yield Exhibit(
        code="order",
        title=_titled(order.title if order else None, order.entered_on if order else None),
        note="Put a copy with the clerk's filing stamp behind this sheet.",
    )
    yield from (_change(change) for change in (order.changes if order else ()))
    yield from _proof_of_knowledge(situation)
    yield from _notice(situation)
    if when.GRID(situation).yes:
        yield from _figures(situation)


def _change(change: OrderChange) -> Exhibit:
    return Exhibit(
        code="change",
        title=_titled(change.title, change.entered_on),
        note="Put a copy of this later order behind this sheet.",
    )


def _proof_of_knowledge(situation: Situation) -> Iterator[Exhibit]:
    if when.CONTEMPT(situation).yes:
        yield Exhibit(
            code="knowledge",
            title="Proof that the order was served, or minutes of the hearing",
            note="Get it from the court file. Without it contempt fails.",
        )


def _notice(situation: Situation) -> Iterator[Exhibit]:
    found = gate(situation)
    if found.is_open and found.notice_on is not None:
        yield Exhibit(
            code="notice",
            title=f"Notice to the local child support agency of {day_in_words(found.notice_on)}",
            note="The original FL-645 with its proof of mailing, and any FL-646 you received.",
        )


def _figures(situation: Situation) -> Iterator[Exhibit]:
    yield Exhibit(
        code="history", title="Payment history, month by month", note="It follows.", in_packet=True
    )
    yield Exhibit(
        code="interest",
        title="How the arrears and the interest were computed",
        note="It follows.",
        in_packet=True,
    )
    ledger = situation.case.ledger
    keeper = ledger.kept_by if isinstance(ledger, Ledger) else ""
    yield Exhibit(
        code="record",
        title=f"Payment record kept by {keeper}" if keeper else "Payment record",
        note="Put the record behind this sheet. Cross out account numbers but for the last four "
        "digits.",
    )


def _titled(title: object, entered_on: object) -> str:
    name = title if isinstance(title, str) else "Order for child support"
    return f"{name} entered {day_in_words(entered_on)}" if isinstance(entered_on, date) else name
