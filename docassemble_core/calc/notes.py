"""What a reader of a statement must know beside its figures."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen

from docassemble_core.law import Citation


class NoteKind(StrEnum):
    """What a note is for.

    `rule`: the rule that was followed. `unverified`: a rule or choice whose authority was not
    verified. `question`: a fact that a person should supply. `claim`: what the other side may
    say. `fact`: something about the record itself.
    """

    RULE = "rule"
    UNVERIFIED = "unverified"
    QUESTION = "question"
    CLAIM = "claim"
    FACT = "fact"


@frozen(kw_only=True)
class Note:
    """One remark.

    Args:
        kind: What it is for.
        text: The remark as one or more sentences.
        citation: The authority, where it rests on law.
        paths: Facts of the case it is about.
    """

    kind: NoteKind
    text: str
    citation: Citation | None = None
    paths: tuple[str, ...] = ()

    def __str__(self) -> str:
        return self.text


def rule_note(text: str, citation: Citation | None) -> Note:
    """Return a note about a rule followed, marked where its authority is unverified."""
    unverified = citation is not None and citation.is_unverified
    return Note(
        kind=NoteKind.UNVERIFIED if unverified else NoteKind.RULE, text=text, citation=citation
    )
