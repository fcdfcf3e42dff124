"""What the person does with the papers, in order."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from attrs import field, frozen
from attrs.validators import matches_re

from docassemble_core.law import Citation
from docassemble_core.spec.decision import Decision
from docassemble_core.spec.situation import Situation


class Stage(StrEnum):
    """When a step is taken."""

    PREPARE = "Before you file"
    FILE = "Filing"
    SERVE = "Serving the other parent"
    HEARING = "At the hearing"
    AFTER = "After the hearing"


@frozen(kw_only=True)
class Step:
    """One thing to do.

    Args:
        code: Unique code, state code first.
        stage: When.
        title: What, as a short command.
        detail: How, in plain words.
        applies: Whether a case needs it.
        position: Place within its stage, ascending.
        citation: The authority, where there is one.
        deadline: Code of the deadline rule that says by when, empty for none.
    """

    code: str = field(validator=matches_re(r"[a-z]{2}\.[a-z0-9_]+"))
    stage: Stage
    title: str
    detail: str
    applies: Callable[[Situation], Decision]
    position: int = 0
    citation: Citation | None = None
    deadline: str = ""
