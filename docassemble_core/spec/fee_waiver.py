"""Who need not pay fees now, and what that is worth."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from attrs import field, frozen
from attrs.validators import matches_re

from docassemble_core.law import Citation
from docassemble_core.spec.decision import Decision
from docassemble_core.spec.situation import Situation


@frozen(kw_only=True)
class Comparison:
    """A sum of the household held against a limit of law, for the reader to check.

    Args:
        label: What is compared.
        amount: The household's figure, in dollars.
        limit: The limit, in dollars.
        period: `month` or `year`.
        citation: The authority for the limit.
    """

    label: str
    amount: Decimal
    limit: Decimal
    period: str
    citation: Citation


@frozen(kw_only=True)
class Assessment:
    """Whether a rule is met, with the figures.

    Args:
        decision: The answer with its reasons and missing facts.
        comparisons: The figures that were compared.
    """

    decision: Decision
    comparisons: tuple[Comparison, ...] = ()

    @property
    def eligible(self) -> bool:
        """Whether the rule is met by what is known."""
        return self.decision.yes


@frozen(kw_only=True)
class FeeWaiverRule:
    """One ground for a fee waiver.

    Args:
        code: Unique code, state code first.
        title: The ground in a few words.
        assess: Whether a case meets it.
        effect: What the waiver does and does not do.
        forms: Codes of the forms with which it is asked for.
        citation: The authority.
    """

    code: str = field(validator=matches_re(r"[a-z]{2}\.[a-z0-9_]+"))
    title: str
    assess: Callable[[Situation], Assessment]
    effect: str
    citation: Citation
    forms: tuple[str, ...] = ()
