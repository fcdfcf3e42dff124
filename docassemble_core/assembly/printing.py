"""How a value becomes text of a part: escaped, with nothing that XML cannot hold."""

from __future__ import annotations

import re
from html import unescape

from jinja2 import Undefined
from markupsafe import Markup, escape

from docassemble_core.assembly import journal, sites
from docassemble_core.assembly.gaps import Gap
from docassemble_core.assembly.journal import Journal
from docassemble_core.errors import Problem
from docassemble_core.values import Unknown

_MARKUP = re.compile(r"<[^>]*>")
_UNWRITABLE = re.compile(
    "[\x00-\x06\x08\x0b\x0e-\x1f\ud800-\udfff\ufffe\uffff]"
)  # tab, line feed, form feed, carriage return and bell mean something in a listing


def printed(value: object) -> object:
    """Return what a tag prints for `value`, ready to stand in XML.

    Outside a rendering, that is while constants are folded, the value itself is returned.
    """
    current = journal.current()
    return value if current is None else text_of(value, current)


def text_of(value: object, journal: Journal) -> Markup:
    """Return the XML text of `value` and note it in `journal`."""
    if isinstance(value, Gap):
        return escape(str(value))
    if value is None or isinstance(value, Unknown):
        return escape(str(unnamed_gap(value)))
    if isinstance(value, Undefined):
        return Markup("")
    if hasattr(value, "__html__"):
        return _fragment(value.__html__(), journal)
    return _plain(str(value), journal)


def unnamed_gap(value: Unknown | None) -> Gap:
    """Return the gap for an unknown whose path only the tag can tell."""
    gap = Gap()
    gap.gap_reason = value.reason if isinstance(value, Unknown) else ""
    return gap


def _plain(text: str, journal: Journal) -> Markup:
    _refuse_unwritable(text, journal)
    journal.emitted.append((text,))
    return escape(text)


def _fragment(xml: str, journal: Journal) -> Markup:
    _refuse_unwritable(xml, journal)
    journal.emitted.append(texts_of(xml))
    return Markup(xml)  # noqa: S704  # the value says that it is markup already


def texts_of(xml: str) -> tuple[str, ...]:
    """Return the texts between the tags of a piece of XML.

    >>> texts_of("<w:t>Smith &amp; Jones</w:t><w:br/><w:t> </w:t>")
    ('Smith & Jones',)
    """
    return tuple(unescape(text) for text in _MARKUP.split(xml) if text.strip())


def _refuse_unwritable(text: str, journal: Journal) -> None:
    found = _UNWRITABLE.search(text)
    if found is None:
        return
    site = sites.current_site()
    journal.problems.append(
        Problem(
            where=site.where,
            what=f"{site.tag} prints {found.group()!a}, which a Word document cannot hold",
            remedy="take the character out of the fact",
        )
    )
