"""What the writing of one template gathers: problems, footnotes, restarted lists."""

from __future__ import annotations

from attrs import Factory, define, evolve, frozen
from lxml import etree

from docassemble_core.authoring.elements import w
from docassemble_core.authoring.reference import Reference
from docassemble_core.authoring.tags import HiddenTags
from docassemble_core.errors import Problem

# Footnotes -1 and 0 are the separators that the reference document brings.
_FIRST_FOOTNOTE = 1
# Above the numbers that a reference document gives its own lists.
_FIRST_RESTARTED_LIST = 1000


@frozen(kw_only=True)
class Place:
    """Where in the document a block stands, and what that makes of it.

    Args:
        width: The width there, in twentieths of a point.
        style: The paragraph style that the surroundings ask for.
        list_number: The list that the surroundings count in, where it is not the style's own.
        list_level: The level in that list.
        align: How a table's column aligns its text: "left", "right", "center" or nothing.
        depth: How many lists the block stands in.
    """

    width: int
    style: str = "Body Text"
    list_number: int | None = None
    list_level: str = "0"
    align: str | None = None
    depth: int = 0

    def styled(self, style: str) -> Place:
        """Return the place with another paragraph style, outside any restarted list."""
        return evolve(self, style=style, list_number=None)


@define
class Draft:
    """The gathering side of writing one template.

    Args:
        name: The source's name, for messages.
        reference: The styles and lists that the text may use.
        hidden: The tags behind the words of the text.
    """

    name: str
    reference: Reference
    hidden: HiddenTags
    problems: list[Problem] = Factory(list)
    footnotes: list[etree._Element] = Factory(list)
    restarts: list[etree._Element] = Factory(list)

    def complain(self, what: str, remedy: str) -> None:
        """Note something that the text may not do."""
        self.problems.append(Problem(where=self.name, what=what, remedy=remedy))

    def style_id(self, name: str) -> str:
        """Return the identifier of a style; one that the reference lacks is noted."""
        found = self.reference.style_id(name)
        if found is None:
            known = ", ".join(sorted(one for one, _ in self.reference.styles))
            self.complain(f'the reference document has no style "{name}"', f"use one of: {known}")
        return found or name

    def add_footnote(self, paragraphs: list[etree._Element]) -> int:
        """Keep a footnote and return its number."""
        number = _FIRST_FOOTNOTE + len(self.footnotes)
        self.footnotes.append(w("footnote", *paragraphs, id=number))
        return number

    def restarted(self, place: Place, *, start: int = 1) -> Place:
        """Return the place inside a new run of its style's numbers, which begins at `start`."""
        found = self.reference.list_place(self.style_id(place.style))
        if found is None:
            self.complain(f'the style "{place.style}" has no numbers', "take out the restart")
            return place
        number = _FIRST_RESTARTED_LIST + len(self.restarts)
        override = w("lvlOverride", w("startOverride", val=start), ilvl=found.level)
        self.restarts.append(
            w("num", w("abstractNumId", val=found.abstract), override, numId=number)
        )
        return evolve(place, list_number=number, list_level=found.level)
