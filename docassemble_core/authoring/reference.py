"""The reference document: the styles, numbering, page and footer that a template takes over."""

from __future__ import annotations

from pathlib import Path

from attrs import frozen
from lxml import etree

from docassemble_core.assembly.ooxml import DOCUMENT, NUMBERING, STYLES, Package, tag
from docassemble_core.errors import Problem, TemplateError

# The footer of a reference document says where a template's own footer text goes.
FOOTER_TEXT = "FOOTER TEXT"
# Letter paper between margins of an inch: what Word assumes where a document does not say.
_LETTER_TEXT = 9360


@frozen
class ListPlace:
    """Where a style's numbers come from.

    Args:
        abstract: The identifier of the list definition.
        level: The level in it, from 0.
    """

    abstract: str
    level: str


@frozen
class Reference:
    """A reference document, read.

    Args:
        package: Its parts.
        styles: Style names and identifiers, paragraph and character styles alike.
        width: The width of the text, in twentieths of a point.
    """

    package: Package
    styles: tuple[tuple[str, str], ...]
    width: int

    @classmethod
    def read(cls, docx: bytes, *, name: str) -> Reference:
        """Return the reference document that `docx` holds.

        Raises:
            TemplateError: It is no DOCX file.
        """
        package = Package.read(docx, name=name)
        root = package.root(DOCUMENT)
        section = None if root is None else root.find(f"{tag('body')}/{tag('sectPr')}")
        return cls(package, _styles(package), _text_width(section))

    def style_id(self, name: str) -> str | None:
        """Return the identifier of the style called `name`, or None where there is none."""
        wanted = name.lower()  # Word writes its own styles in lower case: heading 1
        return next((found for one, found in self.styles if one.lower() == wanted), None)

    def list_place(self, style_id: str) -> ListPlace | None:
        """Return where the style takes its numbers from, or None for an unnumbered style."""
        styles, numbering = self.package.root(STYLES), self.package.root(NUMBERING)
        if styles is None or numbering is None:
            return None
        wanted = f"{tag('style')}[@{tag('styleId')}='{style_id}']/{tag('pPr')}/{tag('numPr')}"
        properties = styles.find(wanted)
        if properties is None:
            return None
        number = _value(properties, "numId")
        found = numbering.find(f"{tag('num')}[@{tag('numId')}='{number}']")
        if found is None:
            return None
        return ListPlace(_value(found, "abstractNumId"), _value(properties, "ilvl") or "0")

    def section(self) -> etree._Element:
        """Return the page set-up that every template of this room has."""
        root = self.package.root(DOCUMENT)
        found = None if root is None else root.find(f"{tag('body')}/{tag('sectPr')}")
        return etree.Element(tag("sectPr")) if found is None else found


def read_reference(path: Path) -> Reference:
    """Return the reference document at `path`.

    Raises:
        TemplateError: There is none, or it is no DOCX file with styles.
    """
    if not path.is_file():
        problem = Problem(
            where=str(path.name),
            what=f"the folder {path.parent.name} has no reference document",
            remedy="write reference.toml there and build again, or save one from Word",
        )
        raise TemplateError("A template folder cannot be built.", [problem])
    return Reference.read(path.read_bytes(), name=path.name)


def _styles(package: Package) -> tuple[tuple[str, str], ...]:
    root = package.root(STYLES)
    styles = [] if root is None else root.findall(tag("style"))
    return tuple((_value(one, "name"), one.get(tag("styleId"), "")) for one in styles)


def _text_width(section: etree._Element | None) -> int:
    if section is None:
        return _LETTER_TEXT
    size, margins = section.find(tag("pgSz")), section.find(tag("pgMar"))
    if size is None or margins is None:
        return _LETTER_TEXT
    left, right = int(margins.get(tag("left"), "0")), int(margins.get(tag("right"), "0"))
    return int(size.get(tag("w"), "12240")) - left - right


def _value(parent: etree._Element, child: str) -> str:
    found = parent.find(tag(child))
    return "" if found is None else found.get(tag("val"), "")
