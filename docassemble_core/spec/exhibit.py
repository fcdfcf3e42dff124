"""Papers attached to a pleading, each behind a cover sheet with its letter."""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen

from docassemble_core.spec.situation import Situation


@frozen(kw_only=True)
class Exhibit:
    """One paper to attach.

    Args:
        code: Code by which templates ask for its letter, such as `order`.
        title: What it is, as its cover sheet names it.
        note: What the filer must do to have it ready.
        in_packet: Whether a document of the packet is the exhibit itself; otherwise the filer
            adds a copy behind the cover sheet.
    """

    code: str
    title: str
    note: str = ""
    in_packet: bool = False


@frozen(kw_only=True)
class LetteredExhibit:
    """An exhibit with the letter that its place in the packet gives it."""

    letter: str
    exhibit: Exhibit

    @property
    def title(self) -> str:
        """What it is."""
        return self.exhibit.title

    @property
    def note(self) -> str:
        """What the filer must do to have it ready."""
        return self.exhibit.note

    @property
    def in_packet(self) -> bool:
        """Whether a document of the packet is the exhibit itself."""
        return self.exhibit.in_packet


ExhibitFinder = Callable[[Situation], tuple[Exhibit, ...]]


def letters(index: int) -> str:
    """Return the letters of the exhibit at a place: A to Z, then AA, AB and so on.

    >>> letters(0), letters(25), letters(26)
    ('A', 'Z', 'AA')
    """
    before, last = divmod(index, 26)
    return (letters(before - 1) if before else "") + chr(ord("A") + last)
