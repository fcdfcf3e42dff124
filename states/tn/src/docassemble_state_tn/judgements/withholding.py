"""Income assignment: by affidavit to the clerk, by the clerk's records, or by the court."""

from __future__ import annotations

from docassemble_core.model import PayableThrough
from docassemble_core.spec import Decision, Situation, decide
from docassemble_state_tn.conditions import (
    agency_is_open,
    employer,
    filer_is_owed,
    is_direct_pay,
    payable_through,
    support_is_unpaid,
)
from docassemble_state_tn.judgements.enforcement import (
    not_for_obligor,
    petition,
    petition_is_barred,
)
from docassemble_state_tn.sources import cite

REQUEST = "income_withholding"


def _not_asked(situation: Situation) -> Decision | None:
    if not situation.case.asks_for(REQUEST):
        return decide(False, "The case file does not ask for income assignment.")
    if not filer_is_owed(situation.case):
        return not_for_obligor()
    if not support_is_unpaid(situation):
        return decide(False, "Nothing is owed on this day.", cite("TN-IWO-3"))
    if situation.case.order_is_from_elsewhere:
        return petition_is_barred(situation)
    return None


def assignment_affidavit(situation: Situation) -> Decision:
    """The obligee of a direct-pay order swears to the arrears before the clerk.

    Law: T.C.A. § 36-5-501(b)(1)(D) (TN-IWO-5).
    """
    no = _not_asked(situation)
    if no is not None:
        return no
    if not is_direct_pay(situation.case):
        return decide(
            False,
            "The affidavit is for orders that are paid to the obligee directly; otherwise the "
            "clerk or the agency acts on its own records.",
            cite("TN-IWO-4"),
        )
    return decide(
        True,
        "The order is paid directly and an installment was missed: the clerk sends the order to "
        "the employer on an affidavit, without a hearing.",
        cite("TN-IWO-5"),
    )


def withholding_data(situation: Situation) -> Decision:
    """The clerk gets the data of the federal withholding form."""
    no = _not_asked(situation)
    if no is not None:
        return no
    if employer(situation.case) is None:
        return decide(False, "No employer is known yet; add it once it is known.", cite("TN-IWO-5"))
    return decide(
        True, "The clerk fills in the federal form, which is mandatory.", cite("TN-IWO-8")
    )


def assignment_order(situation: Situation) -> Decision:
    """The court is asked for a wage-assignment order, where nobody can act without one."""
    no = _not_asked(situation) or (None if petition(situation).yes else petition(situation))
    if no is not None:
        return no
    if is_direct_pay(situation.case):
        return decide(
            False, "An affidavit to the clerk is enough for a direct-pay order.", cite("TN-IWO-5")
        )
    if payable_through(situation.case) is PayableThrough.CLERK:
        return decide(
            False, "The clerk must issue it from the clerk's own records.", cite("TN-IWO-4")
        )
    if agency_is_open(situation.case):
        return decide(False, "The agency issues it from its own records.", cite("TN-IWO-4"))
    return decide(
        True,
        "Neither the obligee nor the clerk keeps the record of payments, so the court orders it "
        "when it enforces the order.",
        cite("TN-IWO-1"),
    )


def waits_for_judge(situation: Situation) -> Decision:
    """Somebody might wait for a judge though an affidavit to the clerk is enough."""
    return assignment_affidavit(situation)


def clerk_issues(situation: Situation) -> Decision:
    """The clerk or the agency must issue the income assignment from its own records."""
    no = _not_asked(situation)
    if no is not None:
        return no
    by_records = payable_through(situation.case) is PayableThrough.CLERK or agency_is_open(
        situation.case
    )
    return decide(
        by_records, "The records of whoever collects the money show it.", cite("TN-IWO-4")
    )


def assignment_asked(situation: Situation) -> Decision:
    """Income assignment is asked for, in whatever way."""
    return _not_asked(situation) or decide(True, "The case file asks for it.", cite("TN-IWO-3"))
