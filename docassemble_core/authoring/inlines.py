"""Inline Markdown written as the runs of a paragraph."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from attrs import evolve, frozen
from lxml import etree

from docassemble_core.authoring.draft import Draft
from docassemble_core.authoring.elements import flag, run_content, w
from docassemble_core.authoring.pandoc_reader import Node, attributes
from docassemble_core.authoring.plain_text import QUOTES, plain_text

_BREAKS = {"Space": " ", "SoftBreak": " ", "LineBreak": "\n"}
# A line as long as a signature, and a blank as long as a date.
_SPAN_TEXTS = {"tab": "\t", "line": "_" * 36, "blank": "_" * 16}


@frozen(kw_only=True)
class Look:
    """How a stretch of text looks beyond its paragraph's style."""

    bold: bool = False
    italic: bool = False
    underline: bool = False
    small_caps: bool = False
    style: str | None = None


@frozen
class Piece:
    """A stretch of text of one look, or the number of a footnote."""

    look: Look
    text: str = ""
    footnote: int | None = None


_LOOKS: dict[str, Callable[[Look], Look]] = {
    "Strong": lambda look: evolve(look, bold=True),
    "Emph": lambda look: evolve(look, italic=True),
    "Underline": lambda look: evolve(look, underline=True),
    "SmallCaps": lambda look: evolve(look, small_caps=True),
}


def write_inlines(
    inlines: Iterable[Node],
    draft: Draft,
    write_note: Callable[[list[Node], Draft], int],
) -> list[etree._Element]:
    """Return the runs of a paragraph; a tag never spans two of them.

    Args:
        inlines: Pandoc's inline nodes.
        draft: Gathers problems.
        write_note: Writes a footnote's blocks and returns its number.
    """
    pieces = list(_pieces(inlines, Look(), _Notes(draft, write_note)))
    merged = [
        (key, "".join(piece.text for piece in group))
        for key, group in groupby(pieces, lambda piece: (piece.look, piece.footnote))
    ]
    return [_run(look, draft.hidden.restore(text), note) for (look, note), text in merged]


@frozen
class _Notes:
    draft: Draft
    write: Callable[[list[Node], Draft], int]


def _pieces(inlines: Iterable[Node], look: Look, notes: _Notes) -> Iterator[Piece]:
    for node in inlines:
        if node.kind in _LOOKS:
            yield from _pieces(node.content, _LOOKS[node.kind](look), notes)
        elif node.kind == "Str":
            yield Piece(look, node.content)
        elif node.kind in _BREAKS:
            yield Piece(look, _BREAKS[node.kind])
        else:
            yield from _special(node, look, notes)


def _special(node: Node, look: Look, notes: _Notes) -> Iterator[Piece]:
    match node.kind:
        case "Quoted":
            yield from _quoted(node, look, notes)
        case "Span":
            yield from _span(node, look, notes)
        case "Link":
            yield from _link(node, look, notes)
        case "Code":
            yield Piece(look, node.content[1])
        case "Note":
            yield Piece(Look(), footnote=notes.write(node.content, notes.draft))
        case kind:
            notes.draft.complain(f"the text holds {kind}", "say it in plain paragraphs")


def _quoted(node: Node, look: Look, notes: _Notes) -> Iterator[Piece]:
    before, after = QUOTES[node.content[0].kind]
    yield Piece(look, before)
    yield from _pieces(node.content[1], look, notes)
    yield Piece(look, after)


def _span(node: Node, look: Look, notes: _Notes) -> Iterator[Piece]:
    given = attributes(node.content[0])
    for name in given.classes:
        if name in _SPAN_TEXTS:
            yield Piece(look, _SPAN_TEXTS[name])
        else:
            notes.draft.complain(
                f"a span has the class .{name}", "use .tab, .line, .blank or custom-style"
            )
    style = given.get("custom-style")
    inner = evolve(look, style=notes.draft.style_id(style)) if style else look
    yield from _pieces(node.content[1], inner, notes)


def _link(node: Node, look: Look, notes: _Notes) -> Iterator[Piece]:
    _, inlines, (target, _) = node.content
    shown = plain_text(inlines)
    if shown not in (target, target.removeprefix("mailto:")):
        notes.draft.complain(
            f'the address {target} hides behind the words "{shown}", and paper has no links',
            f"write the address out: <{target}>",
        )
    yield from _pieces(inlines, look, notes)


def _run(look: Look, text: str, footnote: int | None) -> etree._Element:
    if footnote is not None:
        style = w("rPr", w("rStyle", val="FootnoteReference"))
        return w("r", style, w("footnoteReference", id=footnote))
    return w("r", _run_properties(look), *run_content(text))


def _run_properties(look: Look) -> etree._Element | None:
    properties = w(
        "rPr",
        w("rStyle", val=look.style) if look.style else None,
        flag("b", on=look.bold),
        flag("bCs", on=look.bold),
        flag("i", on=look.italic),
        flag("iCs", on=look.italic),
        flag("smallCaps", on=look.small_caps),
        w("u", val="single") if look.underline else None,
    )
    return properties if len(properties) else None
