"""To what payments are credited in Tennessee, and what else may be claimed as a credit.

Law: TN-CRD-1 to TN-CRD-9, CONV-17.
"""

from __future__ import annotations

from attrs import evolve

from docassemble_core.law import Citation, Confidence, federal_citations
from docassemble_core.model import CreditKind, Payment
from docassemble_core.spec import (
    CREDITING_ORDERS,
    ArrearsFacts,
    CreditingOrder,
    CreditingRules,
    CreditReason,
    Reason,
    crediting_question,
)
from docassemble_state_tn.sources import cite

NO_AUTHORITY = Citation(
    text="no Tennessee authority found",
    id="TN-CRD-7",
    confidence=Confidence.UNVERIFIED,
    note="No Tennessee authority on principal and interest was found for support.",
)
CREDITING = crediting_question(
    "tn.crediting",
    principal_first=evolve(federal_citations()["CONV-17"], note=NO_AUTHORITY.note),
    interest_first=NO_AUTHORITY,
)


def _order(_payment: Payment, facts: ArrearsFacts) -> CreditingOrder:
    """Return the order of crediting. Law: TN-CRD-7, CONV-17; unverified."""
    option = facts.reading(CREDITING)
    return CreditingOrder(targets=CREDITING_ORDERS[option.code], citation=option.citation)


CREDITING_RULES = CreditingRules(
    order=_order,
    credits=(
        CreditReason(
            kind=CreditKind.SUPPORT_IN_KIND,
            because=Reason(
                text="Tennessee courts have credited necessaries, within a limit of time.",
                citation=cite("TN-CRD-4"),
            ),
        ),
        CreditReason(
            kind=CreditKind.DIRECT_PAYMENT,
            because=Reason(
                text="Outside agency and central-collection cases, documented direct payments "
                "were credited where the other parent had asked for them.",
                citation=cite("TN-CRD-3"),
            ),
        ),
        CreditReason(
            kind=CreditKind.SOCIAL_SECURITY_DERIVATIVE,
            because=Reason(
                text="Benefits that the children receive are weighed case by case.",
                citation=cite("TN-CRD-8"),
            ),
        ),
    ),
    questions=(CREDITING,),
)
