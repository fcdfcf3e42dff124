"""To what payments of support are credited in California, and what else may be a credit.

Law: CA-INT-13 to CA-INT-16, CA-INT-33; CONV-4.
"""

from __future__ import annotations

from attrs import evolve

from docassemble_core.law import Citation
from docassemble_core.model import CreditKind, Payment, PaymentSource
from docassemble_core.spec import (
    ArrearsFacts,
    CreditingOrder,
    CreditingRules,
    CreditReason,
    CreditTarget,
    Reason,
)
from docassemble_state_ca.sources import cite

TAX_NOTE = (
    "A tax intercept is credited by the same order here; the agency distributes what it intercepts "
    "by CCP 695.221(e) and (f)."
)


def _order(payment: Payment, facts: ArrearsFacts) -> CreditingOrder:
    """Return the order of crediting of a payment's day. Law: CA-INT-13, CA-INT-14."""
    dated = facts.law["principal_before_interest"].at(payment.on)
    rest = (CreditTarget.PRINCIPAL, CreditTarget.INTEREST)
    return CreditingOrder(
        targets=(CreditTarget.CURRENT_MONTH, *(rest if dated.value else reversed(rest))),
        citation=_citation(payment, dated.citation),
    )


def _citation(payment: Payment, citation: Citation) -> Citation:
    if payment.source is not PaymentSource.TAX_INTERCEPT:
        return citation
    return evolve(citation, note=f"{citation.note} {TAX_NOTE}".strip())


BENEFITS = Reason(
    text="Benefits received for the child because of the other parent are credited in the same "
    "order, unless the order already took them into account.",
    citation=cite("CA-INT-33"),
)

CREDITING_RULES = CreditingRules(
    order=_order,
    credits=(
        CreditReason(kind=CreditKind.SOCIAL_SECURITY_DERIVATIVE, because=BENEFITS),
        CreditReason(kind=CreditKind.VETERANS_DERIVATIVE, because=BENEFITS),
        CreditReason(
            kind=CreditKind.CHILD_LIVED_WITH_OBLIGOR,
            because=Reason(
                text="The application to determine arrears lets the other parent say that the "
                "child lived with him or her full time; support that fell due is otherwise final.",
                citation=cite("CA-INT-9"),
            ),
        ),
    ),
)
