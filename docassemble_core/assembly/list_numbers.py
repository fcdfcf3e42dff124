"""The numbers that Word would put before the paragraphs of a document's lists."""

from __future__ import annotations

import re
from collections.abc import Callable

from attrs import Factory, define, frozen
from lxml import etree

from docassemble_core.assembly.ooxml import NUMBERING, Package, tag
from docassemble_core.assembly.style_sheet import ListPlace, value

_LEVELS = 9
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


def _roman(number: int) -> str:
    letters = ""
    for worth, letter in _ROMAN:
        letters += letter * (number // worth)
        number %= worth
    return letters


def _letter(number: int) -> str:
    """Return a, b, ... z, aa, bb, as Word counts on."""
    repeats, place = divmod(number - 1, 26)
    return chr(ord("a") + place) * (repeats + 1)


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02d}",
    "lowerLetter": _letter,
    "upperLetter": lambda number: _letter(number).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
}


@frozen
class Level:
    """How one level of a list counts: its format, its text such as `(%2)`, its first number."""

    format: str
    text: str
    start: int


@frozen
class NumberedList:
    """One list of a document.

    Args:
        number: Its identifier.
        definition: The identifier of the definition it counts by; lists of one definition
            count on from each other.
        levels: Its levels from the outermost.
        restarts: The levels that begin anew in this list, with their first numbers.
    """

    number: str
    definition: str
    levels: tuple[Level, ...]
    restarts: tuple[tuple[int, int], ...]


@define
class ListCounter:
    """Counts through a document from its first paragraph to its last."""

    lists: tuple[NumberedList, ...]
    _counts: dict[str, list[int | None]] = Factory(dict)
    _begun: set[str] = Factory(set)

    @classmethod
    def read(cls, package: Package) -> ListCounter:
        """Return a counter for the lists of a package, before the first paragraph."""
        root = package.root(NUMBERING)
        return cls(() if root is None else tuple(_list(one, root) for one in root.iter(tag("num"))))

    def next_mark(self, place: ListPlace) -> str:
        """Return the mark of the next paragraph there, such as `3.`; nothing for no list."""
        found = next((one for one in self.lists if one.number == place.number), None)
        if found is None or place.level >= len(found.levels):
            return ""
        counts = self._advanced(found, place.level)
        level = found.levels[place.level]
        if level.format == "bullet":
            return level.text
        return re.sub(r"%(\d)", lambda match: _shown(found, counts, int(match[1]) - 1), level.text)

    def _advanced(self, found: NumberedList, level: int) -> list[int | None]:
        counts = self._counts.setdefault(found.definition, [None] * _LEVELS)
        if found.number not in self._begun:
            self._begun.add(found.number)
            for at, start in found.restarts:
                counts[at] = start - 1
        before = counts[level]
        counts[level] = found.levels[level].start if before is None else before + 1
        counts[level + 1 :] = [None] * (_LEVELS - level - 1)
        return counts


def _shown(found: NumberedList, counts: list[int | None], level: int) -> str:
    number = counts[level]
    one = found.levels[level]
    return _FORMATS.get(one.format, str)(one.start if number is None else number)


def _list(element: etree._Element, root: etree._Element) -> NumberedList:
    definition = value(element, "abstractNumId") or ""
    found = root.find(f"{tag('abstractNum')}[@{tag('abstractNumId')}='{definition}']")
    levels = [] if found is None else found.findall(tag("lvl"))
    restarts = [
        (int(one.get(tag("ilvl"), "0")), int(value(one, "startOverride") or 1))
        for one in element.findall(tag("lvlOverride"))
        if one.find(tag("startOverride")) is not None
    ]
    number = element.get(tag("numId"), "")
    return NumberedList(number, definition, tuple(_level(one) for one in levels), tuple(restarts))


def _level(element: etree._Element) -> Level:
    start = int(value(element, "start") or 1)
    return Level(value(element, "numFmt") or "decimal", value(element, "lvlText") or "", start)
