"""What a caller may choose about a statement; facts belong into the case instead."""

from __future__ import annotations

from attrs import frozen

from docassemble_core.spec import Choice


@frozen(kw_only=True)
class Settings:
    """Readings and extent of a statement.

    Args:
        choices: Answers to open questions of law; a question not named keeps its default.
        interest: Whether interest is computed.
        alternatives: Whether the figures of the readings not chosen are computed as well, for
            the notes (CONV-18).
    """

    choices: tuple[Choice, ...] = ()
    interest: bool = True
    alternatives: bool = True


DEFAULT_SETTINGS = Settings()
