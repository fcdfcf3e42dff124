"""What a state adds to the federal rules of income withholding."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen

from docassemble_core.law import Citation


class Deduction(StrEnum):
    """What comes off gross pay before a percentage is taken."""

    TAXES = "income taxes"
    SOCIAL_INSURANCE = "Social Security and Medicare taxes"
    OTHER_REQUIRED = "other amounts that law requires to be withheld"
    CHILD_HEALTH_PREMIUM = "the premium for the child's health cover"


class SupportClass(StrEnum):
    """A class of support as several orders rank them."""

    CURRENT_CHILD = "current child support"
    CURRENT_MEDICAL = "current medical support"
    CURRENT_SPOUSAL = "current spousal support"
    ARREARS_CHILD = "child support arrears"
    ARREARS_MEDICAL = "medical support arrears"
    ARREARS_SPOUSAL = "spousal support arrears"


class Sharing(StrEnum):
    """How several orders share what can be withheld when it is not enough."""

    PRO_RATA = "in proportion to what each order asks for"
    EQUAL = "in equal shares"


@frozen(kw_only=True)
class StateCap:
    """A ceiling of the state's own.

    Args:
        series: Key of its share, such as `withholding_cap`.
        deductions: What comes off gross pay before the share is taken.
    """

    series: str
    deductions: tuple[Deduction, ...]


@frozen(kw_only=True)
class EmployerFee:
    """What the employer may keep.

    Args:
        per_payment: Key of a sum each payment, or empty.
        share: Key of a share of what is withheld, or empty.
        monthly_cap: Key of the most it may keep in a month, or empty.
    """

    per_payment: str = ""
    share: str = ""
    monthly_cap: str = ""


@frozen(kw_only=True)
class WithholdingRules:
    """What a state adds to the federal rules.

    Args:
        cap: Its own ceiling, or `None` where none was found.
        fee: What the employer may keep, or `None` where that was not found.
        ranks: Classes of support, first served first; classes in one rank are served together.
            Empty where no rule was found.
        ranking: The authority for the ranks.
        sharing: How several orders share within a rank, or `None` where no rule was found.
        sharing_citation: The authority for that.
    """

    cap: StateCap | None = None
    fee: EmployerFee | None = None
    ranks: tuple[tuple[SupportClass, ...], ...] = ()
    ranking: Citation | None = None
    sharing: Sharing | None = None
    sharing_citation: Citation | None = None
