"""Points on which the law or its sources leave a choice, and what was chosen."""

from __future__ import annotations

from attrs import field, frozen
from attrs.validators import matches_re, min_len

from docassemble_core.errors import LawError, Problem
from docassemble_core.law import Citation


@frozen(kw_only=True)
class Option:
    """One answer to an open question of law.

    Args:
        code: Unique code within its question.
        label: The reading in a sentence, as a statement prints it.
        citation: Who reads it so.
    """

    code: str = field(validator=matches_re(r"[a-z][a-z0-9_]*"))
    label: str
    citation: Citation


@frozen(kw_only=True)
class OpenQuestion:
    """A question that the sources answer in more than one way.

    Args:
        code: Unique code, state code first, such as `tn.old_arrears`.
        title: The question in a few words.
        options: At least two answers; the first is the default.
    """

    code: str = field(validator=matches_re(r"[a-z]+\.[a-z0-9_]+"))
    title: str
    options: tuple[Option, ...] = field(validator=min_len(2))

    @property
    def default(self) -> Option:
        """The answer taken where the caller chooses none."""
        return self.options[0]

    def option(self, code: str) -> Option:
        """Return the answer with that code.

        Raises:
            LawError: The question has no such answer.
        """
        for one in self.options:
            if one.code == code:
                return one
        known = ", ".join(one.code for one in self.options)
        raise LawError(
            f"The open question {self.code} has no answer {code}.",
            [Problem(where=self.code, what=f"unknown answer {code!r}", remedy=f"use {known}")],
        )


@frozen
class Choice:
    """The answer that a caller chose.

    Args:
        question: Code of the question.
        option: Code of the answer.
    """

    question: str
    option: str
