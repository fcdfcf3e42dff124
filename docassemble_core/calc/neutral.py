"""The neutral order of crediting, for states whose own order is not known (CONV-4)."""

from __future__ import annotations

from docassemble_core.law import Citation, Confidence
from docassemble_core.model import Payment
from docassemble_core.spec import ArrearsFacts, CreditingOrder, CreditingRules, CreditTarget

NEUTRAL_ORDER = CreditingOrder(
    targets=(CreditTarget.CURRENT_MONTH, CreditTarget.PRINCIPAL, CreditTarget.INTEREST),
    citation=Citation(
        text="no authority found; neutral order of crediting",
        id="CONV-4",
        confidence=Confidence.UNVERIFIED,
        note="The month's support first, then the oldest principal, then interest.",
    ),
)


def neutral_order(_payment: Payment, _facts: ArrearsFacts) -> CreditingOrder:
    """Return current month, then oldest principal, then interest.

    Law: CONV-4 and CONV-17; no authority, and marked so.
    """
    return NEUTRAL_ORDER


NEUTRAL_CREDITING = CreditingRules(order=neutral_order)
