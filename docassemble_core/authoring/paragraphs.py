"""Paragraphs: their properties, their page breaks, and what keeps them together."""

from __future__ import annotations

import re

from lxml import etree

from docassemble_core.assembly.ooxml import tag, text_of
from docassemble_core.authoring.draft import Draft, Place
from docassemble_core.authoring.elements import flag, w

PAGE_BREAK, TABLE_GAP = "Page Break", "Table Gap"
# A paragraph that is only this vanishes when the template is compiled.
_PARAGRAPH_TAG = re.compile(r"\{[%#]p\s.*[%#]\}", re.DOTALL)


def paragraph(place: Place, draft: Draft, runs: list[etree._Element]) -> etree._Element:
    """Return a paragraph in the style and list of its place."""
    return w("p", _properties(place, draft), *runs)


def _properties(place: Place, draft: Draft) -> etree._Element:
    number = None
    if place.list_number is not None:
        number = w("numPr", w("ilvl", val=place.list_level), w("numId", val=place.list_number))
    return w(
        "pPr",
        w("pStyle", val=draft.style_id(place.style)),
        number,
        w("jc", val=place.align) if place.align else None,
    )


def is_tag_paragraph(element: etree._Element) -> bool:
    """Return whether the element is a paragraph that holds only a paragraph tag."""
    return element.tag == tag("p") and bool(_PARAGRAPH_TAG.fullmatch(text_of(element).strip()))


def break_before(elements: list[etree._Element], place: Place, draft: Draft) -> None:
    """Begin a new page before the elements.

    Where a tag or a table comes first, an empty line of no height carries the break,
    because the tag's paragraph vanishes and a table cannot carry one.
    """
    first = elements[0] if elements else None
    if first is None or first.tag != tag("p") or is_tag_paragraph(first):
        elements.insert(0, paragraph(place.styled(PAGE_BREAK), draft, []))
    else:
        set_flags(first, "pageBreakBefore")


def keep_together(elements: list[etree._Element]) -> None:
    """Keep the elements on one page, the last of them free to end it."""
    rows = [row for element in elements for row in _unbroken(element)]
    for row in rows[:-1]:
        for one in _paragraphs(row):
            set_flags(one, "keepNext", "keepLines")
    for one in _paragraphs(rows[-1]) if rows else []:
        set_flags(one, "keepLines")


def _unbroken(element: etree._Element) -> list[etree._Element]:
    return element.findall(tag("tr")) if element.tag == tag("tbl") else [element]


def _paragraphs(element: etree._Element) -> list[etree._Element]:
    return list(element.iter(tag("p")))


# In the order of the schema, which Word insists on.
_FLAGS = ("keepNext", "keepLines", "pageBreakBefore")


def set_flags(element: etree._Element, *names: str) -> None:
    """Switch paragraph properties on, in the order that the schema wants."""
    properties = element.find(tag("pPr"))
    if properties is None:
        properties = w("pPr")
        element.insert(0, properties)
    present = {name for name in _FLAGS if properties.find(tag(name)) is not None}
    for old in [one for name in present for one in properties.findall(tag(name))]:
        properties.remove(old)
    at = 1 if properties.find(tag("pStyle")) is not None else 0
    wanted = [name for name in _FLAGS if name in present | set(names)]
    for offset, name in enumerate(wanted):
        properties.insert(at + offset, flag(name, on=True))  # type: ignore[arg-type] # on is True
