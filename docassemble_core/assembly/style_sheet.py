"""The styles part of a DOCX, as far as reading a document needs it."""

from __future__ import annotations

from attrs import frozen
from lxml import etree

from docassemble_core.assembly.ooxml import STYLES, Package, tag


def value(parent: etree._Element | None, child: str) -> str | None:
    """Return the `w:val` of a child element, or None where there is no such child."""
    found = None if parent is None else parent.find(tag(child))
    return None if found is None else found.get(tag("val"))


@frozen
class ListPlace:
    """The list and level that a paragraph counts in.

    Args:
        number: The identifier of the list, `w:numId`.
        level: The level from 0.
    """

    number: str
    level: int


@frozen
class Style:
    """One style.

    Args:
        identifier: What paragraphs refer to.
        name: What Word shows.
        based_on: The identifier of the style it starts from.
        list_place: The list that it numbers its paragraphs in.
    """

    identifier: str
    name: str
    based_on: str | None = None
    list_place: ListPlace | None = None


@frozen
class StyleSheet:
    """All styles of a document."""

    styles: tuple[Style, ...] = ()

    @classmethod
    def read(cls, package: Package) -> StyleSheet:
        """Return the styles of a package; none where it has no styles part."""
        root = package.root(STYLES)
        return cls(() if root is None else tuple(_style(one) for one in root.iter(tag("style"))))

    def find(self, identifier: str | None) -> Style | None:
        """Return the style with the identifier, or None."""
        return next((one for one in self.styles if one.identifier == identifier), None)

    def name(self, identifier: str | None) -> str:
        """Return the name of a style; what has no style is "Normal"."""
        found = self.find(identifier)
        return found.name if found else identifier or "Normal"

    def ancestry(self, identifier: str | None) -> tuple[str, ...]:
        """Return a style and those it is based on, nearest first."""
        found: list[str] = []
        style = self.find(identifier)
        while style is not None and style.identifier not in found:
            found.append(style.identifier)
            style = self.find(style.based_on)
        return tuple(found)

    def list_place(self, identifier: str | None) -> ListPlace | None:
        """Return the list that a style or one it is based on numbers its paragraphs in."""
        styles = [self.find(one) for one in self.ancestry(identifier)]
        return next((one.list_place for one in styles if one and one.list_place), None)


def _style(element: etree._Element) -> Style:
    identifier = element.get(tag("styleId"), "")
    return Style(
        identifier=identifier,
        name=value(element, "name") or identifier,
        based_on=value(element, "basedOn"),
        list_place=list_place(element.find(tag("pPr"))),
    )


def list_place(properties: etree._Element | None) -> ListPlace | None:
    """Return the list that paragraph properties name themselves, or None."""
    found = None if properties is None else properties.find(tag("numPr"))
    number = value(found, "numId")
    return ListPlace(number, int(value(found, "ilvl") or 0)) if number is not None else None
