"""What is attached to a Tennessee petition."""

from __future__ import annotations

from datetime import date

from docassemble_core.model import Ledger, OrderChange
from docassemble_core.spec import Exhibit, Situation
from docassemble_state_tn.judgements.enforcement import petition


def exhibits(situation: Situation) -> tuple[Exhibit, ...]:
    """Return the exhibits of a petition: orders, statement, payment record; none without one.

    Law: Tenn. R. Civ. P. 10.03 (TN-FMT-10), Tenn. R. Evid. 1006 (TN-HRG-8).
    """
    if not petition(situation).yes:
        return ()
    order = situation.case.order
    changes = order.changes if order else ()
    return (
        Exhibit(
            code="order",
            title=_order_title(order.title if order else None, order.entered_on if order else None),
            note="Put a copy of the order behind this sheet; a certified copy is best.",
        ),
        *(_change(change) for change in changes),
        Exhibit(
            code="statement",
            title="Statement of Child Support Due, Paid and Unpaid",
            note="The statement is the next document of this packet.",
            in_packet=True,
        ),
        Exhibit(
            code="record",
            title=_record_title(situation),
            note="Put the record behind this sheet. Cross out account numbers except for the last "
            "four digits, and bring the full record to the hearing.",
        ),
    )


def _change(change: OrderChange) -> Exhibit:
    return Exhibit(
        code="change",
        title=_order_title(change.title, change.entered_on),
        note="Put a copy of this later order behind this sheet; a certified copy is best.",
    )


def _order_title(title: object, entered_on: object) -> str:
    name = title if isinstance(title, str) else "Order for child support"
    day = (
        f" entered {entered_on:%B} {entered_on.day}, {entered_on.year}"
        if isinstance(entered_on, date)
        else ""
    )
    return f"{name}{day}"


def _record_title(situation: Situation) -> str:
    ledger = situation.case.ledger
    kept_by = ledger.kept_by if isinstance(ledger, Ledger) else ""
    return f"Payment record kept by {kept_by}" if kept_by else "Payment record"
