"""What is attached to the affidavit of a Massachusetts complaint for contempt."""

from __future__ import annotations

from datetime import date

from docassemble_core.model import OrderChange
from docassemble_core.spec import Exhibit, Situation
from docassemble_core.values import day_in_words
from docassemble_state_ma.conditions import ledger

BEHIND = (
    "Put a copy behind this sheet. Make Social Security, driver's license and account numbers "
    "unreadable first; a plain or a certified copy will do."
)


def exhibits(situation: Situation) -> tuple[Exhibit, ...]:
    """Return the exhibits: the order, later orders, the statement, the payment record.

    Law: Mass.R.Dom.Rel.P. 10(c) (MA-FMT-3, MA-FILE-10); SJC Rule 1:24 (MA-PRIV-1).
    """
    order = situation.case.order
    changes = order.changes if order else ()
    return (
        Exhibit(
            code="order",
            title=_titled(order.title if order else None, order.entered_on if order else None),
            note=BEHIND,
        ),
        *(_change(change) for change in changes),
        Exhibit(
            code="statement",
            title="Statement of Child Support Due, Paid and Unpaid",
            note="The statement is the next document of this packet.",
            in_packet=True,
        ),
        Exhibit(code="record", title=_record(situation), note=BEHIND),
    )


def _change(change: OrderChange) -> Exhibit:
    return Exhibit(code="change", title=_titled(change.title, change.entered_on), note=BEHIND)


def _titled(title: object, entered_on: object) -> str:
    name = title if isinstance(title, str) else "Order of child support"
    if not isinstance(entered_on, date):
        return name
    return f"{name} of {day_in_words(entered_on)}"


def _record(situation: Situation) -> str:
    record = ledger(situation.case)
    return (
        f"Payment record kept by {record.kept_by}"
        if record and record.kept_by
        else ("Payment record")
    )
