"""To what a payment is credited."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from attrs import field, frozen

from docassemble_core.law import Citation
from docassemble_core.model import CreditKind, Payment
from docassemble_core.spec.arrears_facts import ArrearsFacts
from docassemble_core.spec.decision import Reason
from docassemble_core.spec.open_question import OpenQuestion


class CreditTarget(StrEnum):
    """What a payment can be credited to.

    `current_month`: charges of the payment's own calendar month, those still to fall due in it
    included (CONV-4). `principal`: unpaid charges, oldest first. `interest`: accrued interest.
    """

    CURRENT_MONTH = "current_month"
    PRINCIPAL = "principal"
    INTEREST = "interest"


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
