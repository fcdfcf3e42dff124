"""To what payments are credited in Massachusetts, and what else may be claimed as a credit.

Law: MA-INT-7, MA-INT-8, MA-INT-38 to MA-INT-40; CONV-17.
"""

from __future__ import annotations

from attrs import evolve

from docassemble_core.law import Citation, Confidence, federal_citations
from docassemble_core.model import CreditKind, Payment, PaymentSource
from docassemble_core.spec import (
    ARREARS_ONLY,
    CREDITING_ORDERS,
    ArrearsFacts,
    CreditingOrder,
    CreditingRules,
    CreditReason,
    Reason,
    crediting_question,
)
from docassemble_state_ma.sources import cite

NO_AUTHORITY = Citation(
    text="830 CMR 119A.6.1(7), text not seen",
    id="MA-INT-40",
    confidence=Confidence.UNVERIFIED,
    note="The place of interest in a partial payment was not seen.",
)
TAX_REFUNDS = Citation(
    text="leaflet on DOR child support, undated",
    id="MA-INT-39",
    source="https://www.cominghomeworcester.org/re-entry-services/department-of-revenue-child-support/",
    confidence=Confidence.SECONDARY,
    note="Federal tax refunds that are intercepted go to arrears only.",
)
CREDITING = crediting_question(
    "ma.crediting",
    principal_first=evolve(federal_citations()["CONV-17"], note=NO_AUTHORITY.note),
    interest_first=NO_AUTHORITY,
)


def _order(payment: Payment, facts: ArrearsFacts) -> CreditingOrder:
    """Return the order of crediting of a payment.

    Law: MA-INT-38 while the agency has the case, MA-INT-39 for tax refunds, else CONV-17.
    """
    option = facts.reading(CREDITING)
    if payment.source is PaymentSource.TAX_INTERCEPT:
        return CreditingOrder(targets=ARREARS_ONLY, citation=TAX_REFUNDS)
    agency = option.code == "principal_first" and facts.agency_open(payment.on)
    return CreditingOrder(
        targets=CREDITING_ORDERS[option.code],
        citation=cite("MA-INT-38") if agency else option.citation,
    )


CREDITING_RULES = CreditingRules(
    order=_order,
    credits=(
        CreditReason(
            kind=CreditKind.CHILD_LIVED_WITH_OBLIGOR,
            because=Reason(
                text="A judge may credit direct support in narrow cases; the payor must prove "
                "each of their conditions.",
                citation=cite("MA-INT-7"),
            ),
        ),
        CreditReason(
            kind=CreditKind.SUPPORT_IN_KIND,
            because=Reason(
                text="A judge may credit direct support in narrow cases; the payor must prove "
                "each of their conditions.",
                citation=cite("MA-INT-7"),
            ),
        ),
        CreditReason(
            kind=CreditKind.SOCIAL_SECURITY_DERIVATIVE,
            because=Reason(
                text="Benefits paid for the child can be credited only with a judge's approval.",
                citation=cite("MA-INT-8"),
            ),
        ),
    ),
    questions=(CREDITING,),
)
