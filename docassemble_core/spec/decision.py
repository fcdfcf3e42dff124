"""Judgements that carry their reasons: nothing is decided without a because."""

from __future__ import annotations

from attrs import field, frozen

from docassemble_core.law import Citation


@frozen(kw_only=True)
class Reason:
    """Why something was decided as it was.

    Args:
        text: The reason as a sentence for the person who reads the plan.
        citation: The authority, where it rests on law and not only on the facts.
    """

    text: str
    citation: Citation | None = None

    def __str__(self) -> str:
        return f"{self.text} ({self.citation})" if self.citation else self.text


@frozen(kw_only=True)
class Decision:
    """A yes or no with its reasons and with the facts that would settle it better.

    Args:
        yes: The answer by what is known now.
        because: At least one reason.
        needs: Paths of facts that are missing and could change the answer.
    """

    yes: bool
    because: tuple[Reason, ...] = field()
    needs: tuple[str, ...] = ()

    @because.validator
    def _has_reason(self, _: object, value: tuple[Reason, ...]) -> None:
        if not value:
            message = "a decision must carry at least one reason"
            raise ValueError(message)


def decide(
    yes: bool,  # noqa: FBT001 - the answer is what the call is about
    because: str,
    citation: Citation | None = None,
    *,
    needs: tuple[str, ...] = (),
) -> Decision:
    """Return a decision with one reason."""
    return Decision(yes=yes, because=(Reason(text=because, citation=citation),), needs=needs)
