"""Traps that a case may fall into."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from attrs import field, frozen
from attrs.validators import matches_re

from docassemble_core.law import Citation
from docassemble_core.spec.situation import Situation


class Severity(StrEnum):
    """How much a warning matters."""

    STOP = "stop"
    WARNING = "warning"
    NOTE = "note"


@frozen(kw_only=True)
class CaseWarning:
    """A trap that this case would fall into, and what to do instead.

    Args:
        code: Code of the check that found it.
        severity: How much it matters.
        message: What would go wrong, as a sentence.
        remedy: What to do, as a sentence.
        citation: The authority.
        paths: Facts of the case it rests on.
    """

    code: str
    severity: Severity
    message: str
    remedy: str
    citation: Citation
    paths: tuple[str, ...] = ()


@frozen(kw_only=True)
class Check:
    """A check of a case for one trap.

    Args:
        code: Unique code; for a trap of the research notes its id, such as `TN-TRAP-19`.
        title: The trap in a few words.
        find: The warnings that a case deserves; none where it does not fall into the trap.
        citation: The authority.
    """

    code: str = field(validator=matches_re(r"[A-Za-z]{2}[A-Za-z0-9_.-]+"))
    title: str
    find: Callable[[Situation], tuple[CaseWarning, ...]]
    citation: Citation
