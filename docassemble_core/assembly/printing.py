"""How values become text of a part: escaped, with nothing that XML cannot hold.

Values come in groups, as they stand side by side in the template. A group of plain strings
without control characters, which is nearly every group, is escaped in one go. In any other
group each value is looked at by itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from decimal import Decimal
from html import unescape
from typing import Any

from docxtpl import InlineImage
from jinja2 import Undefined, pass_context
from markupsafe import Markup, escape

from docassemble_core.assembly import journal, sites
from docassemble_core.assembly.ascii_text import in_ascii
from docassemble_core.assembly.gaps import Gap
from docassemble_core.assembly.journal import Journal
from docassemble_core.errors import Problem
from docassemble_core.values import Unknown

try:
    from markupsafe._speedups import _escape_inner as escape_text
except ImportError:  # pragma: no cover  # a MarkupSafe without its compiled half

    def escape_text(text: str, /) -> str:
        """Return `text` escaped, as a plain string."""
        return str(escape(text))


_SIMPLE = frozenset({str, int, float, bool, Decimal})
_SUBDOCUMENTS = "docxtpl.subdoc"  # needs docxcompose, which is an extra
_SEPARATOR = "`"
_MARKUP = re.compile(r"<[^>]*>")
_UNWRITABLE = re.compile(
    "[\x00-\x06\x08\x0b\x0e-\x1f\ud800-\udfff\ufffe\uffff]"
)  # tab, line feed, form feed, carriage return and bell mean something in a listing
_LISTING = re.compile("[\t\n\a\f]")

Texts = tuple[str, ...]
Values = tuple[object, ...]
Lines = tuple[int, ...]
Show = Callable[[Values, Texts, Lines], str]
ShowRows = Callable[[list[object], Texts, Lines], str]


class NeedsDocxtplError(Exception):
    """A value can only be printed by docxtpl.

    Args:
        template: The docxtpl template that the value belongs to.
    """

    def __init__(self, template: Any) -> None:  # noqa: ANN401  # docxtpl has no types
        super().__init__()
        self.template = template


def showers() -> tuple[Show, ShowRows]:
    """Return what prints a row of values, and a number of rows, in the rendering going on.

    A row is the values, the texts around them with an empty place for each value, and the line
    of the source that each value is on.
    """
    notes = _journal()
    emit = notes.emitted.append

    def show(values: Values, texts: Texts, lines: Lines) -> str:
        plain = _plain_texts(values)
        escaped = None if plain is None else _escaped(plain)
        if plain is None or escaped is None:
            return mix(values, texts, lines, (True,) * len(values))
        emit(plain)
        laid = list(texts)
        laid[1::2] = escaped
        return "".join(laid)

    def show_rows(values: list[object], texts: Texts, lines: Lines) -> str:
        width = len(lines)
        plain = _plain_texts(values)
        laid = None if plain is None else _laid_in_rows(plain, texts, width)
        if plain is None or laid is None:
            starts = range(0, len(values), width)
            return "".join([show(tuple(values[n : n + width]), texts, lines) for n in starts])
        emit(plain)
        return "".join(laid)

    return show, show_rows


def _plain_texts(values: Sequence[object]) -> Sequence[str] | None:
    """Return the texts of plain values; None where one is not plain."""
    kinds = list(map(type, values))
    if kinds.count(str) == len(kinds):
        return values  # type: ignore[return-value]  # they are strings
    return tuple(map(str, values)) if _SIMPLE.issuperset(kinds) else None


def _escaped(values: Sequence[str]) -> Sequence[str] | None:
    """Return strings escaped all at once; None where they have to be looked at one by one."""
    joined = _SEPARATOR.join(values)
    if not joined.isprintable():
        return None
    marked = in_ascii(escape_text(joined))
    if marked is joined:
        return values
    escaped = marked.split(_SEPARATOR)
    return escaped if len(escaped) == len(values) else None


def _laid_in_rows(values: Sequence[str], texts: Texts, width: int) -> list[str] | None:
    """Return rows of escaped strings among texts; None where one has to be looked at by itself.

    Columns are escaped one at a time, since most hold nothing to escape.
    """
    if not values:
        return []
    first = list(texts[:-1])
    other = [texts[-1] + texts[0], *first[1:]]
    laid = first + other * (len(values) // width - 1)
    for column in range(width):
        escaped = _escaped(values[column::width])
        if escaped is None:
            return None
        laid[2 * column + 1 :: 2 * width] = escaped
    laid.append(texts[-1])
    return laid


def hold(values: Values, texts: Texts, lines: Lines) -> str:
    """Return a row of values among texts, which a macro or a block keeps for later.

    What becomes of it is noted when it is printed.
    """
    return _unnoted(lambda: showers()[0](values, texts, lines))


def hold_rows(values: list[object], texts: Texts, lines: Lines) -> str:
    """Return rows of values among texts, which a macro or a block keeps for later."""
    return _unnoted(lambda: showers()[1](values, texts, lines))


def _unnoted(written: Callable[[], str]) -> str:
    emitted = _journal().emitted
    before = len(emitted)
    text = written()
    del emitted[before:]
    return text


def mix(values: Values, texts: Texts, lines: Lines, on_page: tuple[bool, ...]) -> str:
    """Return a row of values among texts, some of them in attributes, which nobody reads.

    Args:
        values: What the tags print.
        texts: The texts around them, with an empty place for each value.
        lines: The line of the source that each value is on.
        on_page: Whether each value stands on the page, and not in an attribute.
    """
    notes = _journal()
    laid = list(texts)
    for index, (value, line) in enumerate(zip(values, lines, strict=True)):
        notes.line = line
        before = len(notes.emitted)
        laid[2 * index + 1] = text_of(value, notes)
        if not on_page[index]:
            del notes.emitted[before:]
    notes.line = None
    return "".join(laid)


@pass_context
def finalized(_context: object, value: object) -> Markup:
    """Return the XML text of one value, for code of Jinja's own generator.

    It asks for the context, which it does not need, so that constants wait for a rendering too.
    """
    notes = _journal()
    before = len(notes.emitted)
    text = text_of(value, notes)
    if not sites.on_page():
        del notes.emitted[before:]
    return Markup(text)  # noqa: S704  # it is escaped


def _journal() -> Journal:
    current = journal.current()
    if current is None:
        message = "a part is rendered outside of a rendering"
        raise RuntimeError(message)
    return current


def text_of(value: object, notes: Journal) -> str:
    """Return the XML text of `value`, and note it."""
    if type(value) is str:
        return _plain(value, notes)
    if isinstance(value, str) and not hasattr(value, "__html__"):
        return _plain(str(value), notes)
    return _special(value, notes)


def _special(value: object, notes: Journal) -> str:
    if isinstance(value, Gap):
        return escape_text(str(value))
    if (value is None and not notes.lenient) or isinstance(value, Unknown):
        return escape_text(str(_unnamed_gap(value)))
    if isinstance(value, Undefined):
        return escape_text(str(value))
    if type(value).__module__ == _SUBDOCUMENTS and not notes.prints_subdocuments:
        raise NeedsDocxtplError(value.tpl)  # type: ignore[attr-defined]  # docxtpl has no types
    if isinstance(value, InlineImage) and notes.relations is not None:
        return _fragment(notes.relations.image(value), notes)
    if hasattr(value, "__html__"):
        return _fragment(str(value.__html__()), notes)
    return _plain(str(value), notes)


def _unnamed_gap(value: Unknown | None) -> Gap:
    gap = Gap()
    gap.gap_reason = value.reason if isinstance(value, Unknown) else ""
    return gap


def _plain(text: str, notes: Journal) -> str:
    _look_at(text, notes)
    notes.emitted.append((text,))
    return escape_text(text)


def _fragment(xml: str, notes: Journal) -> str:
    _look_at(xml, notes)
    notes.emitted.append(texts_of(xml))
    return notes.note_fragment(xml)


def texts_of(xml: str) -> Texts:
    """Return the texts between the tags of a piece of XML.

    >>> texts_of("<w:t>Smith &amp; Jones</w:t><w:br/><w:t> </w:t>")
    ('Smith & Jones',)
    """
    return tuple(unescape(text) for text in _MARKUP.split(xml) if text.strip())


def _look_at(text: str, notes: Journal) -> None:
    if text.isprintable():
        return
    notes.listing = notes.listing or _LISTING.search(text) is not None
    if found := _UNWRITABLE.search(text):
        refuse_character(found.group(), notes)


def refuse_character(character: str, notes: Journal) -> None:
    """Note that a tag prints a character that no Word document can hold."""
    site = notes.site()
    notes.problems.append(
        Problem(
            where=site.where,
            what=f"{site.tag} prints {character!a}, which a Word document cannot hold",
            remedy="take the character out of the fact",
        )
    )
