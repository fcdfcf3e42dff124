"""Ways of serving papers, and how each is proved."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from attrs import field, frozen
from attrs.validators import matches_re

from docassemble_core.law import Citation
from docassemble_core.spec.decision import Decision
from docassemble_core.spec.filing import Fee
from docassemble_core.spec.situation import Situation


class ServiceStage(StrEnum):
    """When papers are served."""

    INITIAL = "the papers that start the proceeding"
    LATER = "later papers in the same proceeding"
    EMPLOYER = "papers for the employer"


@frozen(kw_only=True)
class ServiceOption:
    """One way of service.

    Args:
        code: Unique code, state code first.
        title: What it is called.
        stage: Which papers it is for.
        who_may_serve: Who may do it.
        how: What is done.
        proof: What proves it.
        available: Whether it is open in a case, with reasons and traps.
        rank: Order of preference within a stage, 1 first.
        forms: Codes of forms that it uses.
        fees: What it costs.
        warnings: What goes wrong with it.
        citation: The authority.
    """

    code: str = field(validator=matches_re(r"[a-z]{2}\.[a-z0-9_]+"))
    title: str
    stage: ServiceStage
    who_may_serve: str
    how: str
    proof: str
    available: Callable[[Situation], Decision]
    citation: Citation
    rank: int = 1
    forms: tuple[str, ...] = ()
    fees: tuple[Fee, ...] = ()
    warnings: tuple[str, ...] = ()
