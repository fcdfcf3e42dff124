"""What a court or a county wants when papers are filed."""

from __future__ import annotations

from collections.abc import Callable

from attrs import field, frozen
from attrs.validators import matches_re

from docassemble_core.law import Citation
from docassemble_core.spec.decision import Decision
from docassemble_core.spec.situation import Situation


@frozen(kw_only=True)
class Fee:
    """A cost of filing or of service.

    Args:
        label: What is paid for.
        series: Key of the series of law that holds the amount; empty where the amount is not
            known or differs from county to county.
        waivable: Whether a fee waiver covers it.
        note: What to ask the clerk.
        citation: The authority.
    """

    label: str
    series: str = ""
    waivable: bool = True
    note: str = ""
    citation: Citation | None = None


@frozen(kw_only=True)
class FilingRequirement:
    """Something that filing takes: papers, copies, a fee, a way.

    Args:
        code: Unique code, state code first.
        title: What it is, in a few words.
        detail: What to do, in plain words.
        forms: Codes of the forms it is about.
        fees: What it costs.
        applies: Whether it holds for a case; a local rule asks for its county here.
        citation: The authority.
    """

    code: str = field(validator=matches_re(r"[a-z]{2}\.[a-z0-9_]+"))
    title: str
    detail: str
    applies: Callable[[Situation], Decision]
    citation: Citation
    forms: tuple[str, ...] = ()
    fees: tuple[Fee, ...] = ()
