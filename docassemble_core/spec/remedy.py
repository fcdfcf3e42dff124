"""What can be done about unpaid support."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from attrs import field, frozen
from attrs.validators import matches_re

from docassemble_core.law import Citation
from docassemble_core.spec.decision import Decision
from docassemble_core.spec.situation import Situation


class Pathway(StrEnum):
    """The five ways that a parent can go."""

    AGREEMENT = "a written agreement that a court can approve"
    AGENCY = "the state's child-support agency"
    ATTORNEY = "an attorney"
    COURT = "a court filing on one's own"
    INTERSTATE = "the other parent in another state"


@frozen(kw_only=True)
class Remedy:
    """One thing that can be done.

    Args:
        code: Unique code without the state, which case files name in `requests`, such as
            `civil_contempt`.
        title: What it is called.
        path: The way it belongs to.
        summary: What it brings, in plain words.
        available: Whether its conditions are met, thresholds included.
        forms: Codes of the forms it takes.
        on_request: Whether it enters a packet only when the case file asks for it.
        citation: The authority.
    """

    code: str = field(validator=matches_re(r"[a-z0-9_]+"))
    title: str
    path: Pathway
    summary: str
    available: Callable[[Situation], Decision]
    citation: Citation
    forms: tuple[str, ...] = ()
    on_request: bool = True
