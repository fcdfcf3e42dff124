"""Lint of a template's look and properties: styles, fonts, and who wrote it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml import etree

from docassemble_core.assembly.lint_rules import Rule
from docassemble_core.assembly.ooxml import (
    CORE_PROPERTIES,
    NUMBERING,
    STYLES,
    Package,
    tag,
)
from docassemble_core.assembly.style_sheet import StyleSheet
from docassemble_core.errors import Problem

FONTS = frozenset(
    {"Times New Roman", "Arial", "Helvetica", "Courier New", "Courier", "Georgia", "Symbol"}
    | {"Wingdings", "Segoe UI Symbol", "MS Gothic"}
)
_STYLE_REFERENCES = ("pStyle", "rStyle", "tblStyle")
_PEOPLE = {
    CORE_PROPERTIES: ("creator", "lastModifiedBy"),
    "docProps/app.xml": ("Company", "Manager"),
}


def lint_look(package: Package, name: str, reference_styles: frozenset[str]) -> Iterator[Problem]:
    """Yield a problem for each style, font or property that does not belong.

    Args:
        package: The template.
        name: What to call it in messages.
        reference_styles: The names of the styles of the reference document.
    """
    sheet = StyleSheet.read(package)
    used = used_styles(package)
    known = {one.lower() for one in reference_styles}
    for identifier in sorted(used):
        if sheet.name(identifier).lower() not in known:
            what = f'the style "{sheet.name(identifier)}" is not in the reference document'
            remedy = "use one of its styles, or add the style there"
            yield Rule.STYLE.problem(name, what, remedy)
    yield from _fonts(package, name, used)
    yield from _people(package, name)


def used_styles(package: Package) -> frozenset[str]:
    """Return the identifiers of the styles that the text of a document refers to."""
    return frozenset(
        one.get(tag("val"), "")
        for root in _stories(package)
        for reference in _STYLE_REFERENCES
        for one in root.iter(tag(reference))
    )


def _stories(package: Package) -> list[etree._Element]:
    roots = [package.root(story) for story in package.story_names()]
    return [root for root in roots if root is not None]


def _fonts(package: Package, name: str, used: frozenset[str]) -> Iterator[Problem]:
    found = {
        font
        for root in (*_stories(package), *_style_elements(package, used))
        for font in _named_fonts(root)
    }
    for font in sorted(found - FONTS):
        yield Rule.FONT.problem(name, f'the font "{font}" is used', f"use one of: {_listed(FONTS)}")


def _style_elements(package: Package, used: frozenset[str]) -> Iterator[etree._Element]:
    """Yield the defaults, the styles that are used with those they are based on, and the lists."""
    root, numbering = package.root(STYLES), package.root(NUMBERING)
    sheet = StyleSheet.read(package)
    wanted = {parent for one in used for parent in sheet.ancestry(one)}
    for one in root if root is not None else ():
        default = one.get(tag("default")) == "1"
        if one.tag == tag("docDefaults") or default or one.get(tag("styleId")) in wanted:
            yield one
    if numbering is not None:
        yield numbering


def _named_fonts(root: etree._Element) -> Iterator[str]:
    for one in root.iter(tag("rFonts")):
        for key, value in one.attrib.items():
            if key in (tag("ascii"), tag("hAnsi"), tag("cs"), tag("eastAsia")):
                yield str(value)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names))


def _people(package: Package, name: str) -> Iterator[Problem]:
    for part, keys in _PEOPLE.items():
        root = package.root(part)
        for one in root if root is not None else ():
            key = etree.QName(one).localname
            if key in keys and (one.text or "").strip() and "{" not in (one.text or ""):
                what = f'{key} says "{one.text}"'
                remedy = "empty it in File > Info, or build the template again"
                yield Rule.METADATA.problem(f"{name}, {part}", what, remedy)
