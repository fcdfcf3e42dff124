"""Tabs, line breaks, new paragraphs and page breaks inside printed text, made into elements."""

from __future__ import annotations

import re

from docxtpl import DocxTemplate

LISTING = "\t\n\a\f"
_CHARACTER = re.compile(f"[{LISTING}]")
_OPENING = re.compile(r"<w:p(?: [^>]*)?>")
_CLOSING = "</w:p>"


def with_listings(xml: str) -> str:
    """Return `xml` with the listing characters of its paragraphs made into elements.

    docxtpl looks at every paragraph; this looks only at those that hold such a character.
    """
    pieces: list[str] = []
    done = 0
    while found := _CHARACTER.search(xml, done):
        start, end = _paragraph_around(xml, found.start(), done)
        pieces += [xml[done:start], str(DocxTemplate.resolve_listing(None, xml[start:end]))]
        done = end
    return "".join([*pieces, xml[done:]])


def _paragraph_around(xml: str, position: int, floor: int) -> tuple[int, int]:
    """Return start and end of the paragraph that docxtpl takes `position` to be in.

    A closing tag ends whatever paragraph is open, so the first opening tag after it begins
    the next one; a paragraph inside a text box is taken apart the same way.
    """
    last = xml.rfind(_CLOSING, floor, position)
    since = floor if last < 0 else last + len(_CLOSING)
    opening = _OPENING.search(xml, since, position)
    end = xml.find(_CLOSING, position)
    if opening is None or end < 0:
        return position, position + 1
    return opening.start(), end + len(_CLOSING)
