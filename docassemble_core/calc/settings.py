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
        alternatives: Whether the figures of the readings not chosen are computed as well
            (CONV-18).
        notes: Whether notes are written.
    """

    choices: tuple[Choice, ...] = ()
    interest: bool = True
    alternatives: bool = True
    notes: bool = True

    def choosing(self, question: str, option: str) -> tuple[Choice, ...]:
        """Return the choices with one question answered in another way."""
        others = tuple(one for one in self.choices if one.question != question)
        return (*others, Choice(question, option))


DEFAULT_SETTINGS = Settings()
