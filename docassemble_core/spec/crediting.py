"""To what a payment is credited."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from attrs import field, frozen

from docassemble_core.law import Citation
from docassemble_core.model import CreditKind, Payment
from docassemble_core.spec.arrears_facts import ArrearsFacts
from docassemble_core.spec.decision import Reason
from docassemble_core.spec.open_question import OpenQuestion, Option


class CreditTarget(StrEnum):
    """What a payment can be credited to.

    `current_month`: charges of the payment's own calendar month, those still to fall due in it
    included (CONV-4). `principal`: unpaid charges, oldest first. `interest`: accrued interest.
    """

    CURRENT_MONTH = "current_month"
    PRINCIPAL = "principal"
    INTEREST = "interest"


PRINCIPAL_FIRST = (CreditTarget.CURRENT_MONTH, CreditTarget.PRINCIPAL, CreditTarget.INTEREST)
INTEREST_FIRST = (CreditTarget.INTEREST, CreditTarget.CURRENT_MONTH, CreditTarget.PRINCIPAL)
ARREARS_ONLY = (CreditTarget.PRINCIPAL, CreditTarget.INTEREST)
CREDITING_ORDERS = {"principal_first": PRINCIPAL_FIRST, "interest_first": INTEREST_FIRST}


@frozen(kw_only=True)
class CreditingOrder:
    """The order in which a payment is credited; what is left is carried forward.

    Args:
        targets: What it goes to, first one first.
        citation: The authority.
    """

    targets: tuple[CreditTarget, ...] = field()
    citation: Citation

    @targets.validator
    def _reaches_principal(self, _: object, value: tuple[CreditTarget, ...]) -> None:
        if CreditTarget.PRINCIPAL not in value or len(set(value)) != len(value):
            message = f"an order of crediting must name principal, each target once (got {value})"
            raise ValueError(message)


@frozen(kw_only=True)
class CreditReason:
    """What a state says about a credit other than a payment.

    Args:
        kind: What the credit rests on.
        because: When it is given.
    """

    kind: CreditKind
    because: Reason


@frozen(kw_only=True)
class CreditingRules:
    """A state's order of crediting, which may depend on the payment's day and source.

    Args:
        order: The order for one payment.
        credits: What it says about credits other than payments.
        questions: Open questions that the order depends on.
    """

    order: Callable[[Payment, ArrearsFacts], CreditingOrder]
    credits: tuple[CreditReason, ...] = ()
    questions: tuple[OpenQuestion, ...] = ()


def crediting_question(
    code: str, *, principal_first: Citation, interest_first: Citation
) -> OpenQuestion:
    """Return the question of the order of crediting, for a state that has not settled it.

    Its answers are the keys of `CREDITING_ORDERS`; principal first is the default (CONV-17).

    Args:
        code: Code of the question, such as `tn.crediting`.
        principal_first: Who credits the month and the oldest principal before interest.
        interest_first: Who credits interest first.
    """
    return OpenQuestion(
        code=code,
        title="The order of crediting ordinary payments",
        options=(
            Option(
                code="principal_first",
                label="The month's support, then the oldest principal, then interest",
                citation=principal_first,
            ),
            Option(
                code="interest_first",
                label="Interest, then the month's support, then the oldest principal",
                citation=interest_first,
            ),
        ),
    )
