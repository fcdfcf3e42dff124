"""Block Markdown written as paragraphs and tables."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve
from lxml import etree

from docassemble_core.assembly.ooxml import tag
from docassemble_core.authoring.draft import Draft, Place
from docassemble_core.authoring.elements import w
from docassemble_core.authoring.inlines import write_inlines
from docassemble_core.authoring.pandoc_reader import Attributes, Node, attributes
from docassemble_core.authoring.paragraphs import (
    TABLE_GAP,
    break_before,
    keep_together,
    paragraph,
)
from docassemble_core.authoring.tables import write_columns, write_table

_DIV_CLASSES = ("keep", "page-break", "restart", "columns", "caption", "column", "plain")
_BOX = "\u2610"


def write_blocks(blocks: Iterable[Node], place: Place, draft: Draft) -> list[etree._Element]:
    """Return the paragraphs and tables of some blocks.

    Args:
        blocks: Pandoc's block nodes.
        place: Where they stand.
        draft: Gathers problems, footnotes and restarted lists.
    """
    elements: list[etree._Element] = []
    breaking = False
    for node in blocks:
        if _is_page_break(node):
            breaking = True
            continue
        written = _written(node, place, draft)
        if breaking:
            break_before(written, place, draft)
            breaking = False
        elements.extend(written)
    return _with_gaps(elements, place, draft)


def _is_page_break(node: Node) -> bool:
    return node.kind == "RawBlock" and node.content[1].strip() in ("\\newpage", "\\pagebreak")


def _with_gaps(elements: list[etree._Element], place: Place, draft: Draft) -> list[etree._Element]:
    """Put a small gap after each table, so that two do not grow together."""
    spaced: list[etree._Element] = []
    for element in elements:
        spaced.append(element)
        if element.tag == tag("tbl"):
            spaced.append(paragraph(place.styled(TABLE_GAP), draft, []))
    return spaced


def _written(node: Node, place: Place, draft: Draft) -> list[etree._Element]:
    match node.kind:
        case "Para" | "Plain":
            return [_paragraph(node.content, place, draft)]
        case "Header":
            level, _, inlines = node.content
            return [_paragraph(inlines, place.styled(f"Heading {level}"), draft)]
        case "Div":
            return _div(node, place, draft)
        case "Table":
            return [write_table(node, place, draft, write_blocks)]
        case "BulletList" | "OrderedList":
            return _list(node, place, draft)
        case _:
            return _less_common(node, place, draft)


def _less_common(node: Node, place: Place, draft: Draft) -> list[etree._Element]:
    match node.kind:
        case "BlockQuote":
            return write_blocks(node.content, place.styled("Block Quotation"), draft)
        case "LineBlock":
            return [_paragraph(_joined(node.content), place, draft)]
        case kind:
            remedy = "use paragraphs, headings, lists, pipe tables and ::: blocks"
            draft.complain(f"the text holds {kind}{_quoted(node)}", remedy)
            return []


def _quoted(node: Node) -> str:
    words = node.content[-1] if isinstance(node.content, list) and node.content else None
    return f": {words[:40]}" if isinstance(words, str) else ""


def _joined(lines: list[list[Node]]) -> list[Node]:
    joined = [one for line in lines for one in (*line, Node("LineBreak"))]
    return joined[:-1]


def _paragraph(inlines: list[Node], place: Place, draft: Draft) -> etree._Element:
    return paragraph(place, draft, write_inlines(inlines, draft, _write_note))


def _write_note(blocks: list[Node], draft: Draft) -> int:
    place = Place(width=draft.reference.width, style="Footnote Text")
    paragraphs = write_blocks(blocks, place, draft)
    mark = w("r", w("rPr", w("rStyle", val="FootnoteReference")), w("footnoteRef"))
    paragraphs[0].insert(1, mark)
    return draft.add_footnote(paragraphs)


def _div(node: Node, place: Place, draft: Draft) -> list[etree._Element]:
    given = attributes(node.content[0])
    _check_classes(given, draft)
    if "columns" in given.classes:
        elements = [write_columns(node, place, draft, write_blocks)]
    else:
        elements = write_blocks(node.content[1], _inside(given, place, draft), draft)
    if "keep" in given.classes:
        keep_together(elements)
    if "page-break" in given.classes:
        break_before(elements, place, draft)
    return elements


def _inside(given: Attributes, place: Place, draft: Draft) -> Place:
    style = given.get("custom-style")
    inner = place.styled(style) if style else place
    return draft.restarted(inner) if "restart" in given.classes else inner


def _check_classes(given: Attributes, draft: Draft) -> None:
    for name in given.classes:
        if name not in _DIV_CLASSES:
            known = ", ".join(f".{one}" for one in _DIV_CLASSES)
            draft.complain(f"a ::: block has the class .{name}", f"use one of: {known}")


def _list(node: Node, place: Place, draft: Draft) -> list[etree._Element]:
    ordered = node.kind == "OrderedList"
    items = node.content[1] if ordered else node.content
    inner = evolve(place, depth=place.depth + 1)
    if inner.depth > 2:  # noqa: PLR2004 - a third level reads badly on paper
        draft.complain("a list stands in a list in a list", "use at most two levels")
    if ordered:
        inner = draft.restarted(inner.styled("List Number"), start=node.content[0][0])
    else:
        inner = inner.styled("List Bullet" if inner.depth == 1 else "List Bullet 2")
    return [one for item in items for one in _item(item, inner, draft)]


def _item(blocks: list[Node], place: Place, draft: Draft) -> list[etree._Element]:
    first, *rest = blocks or [Node("Plain", [])]
    task = first.kind in ("Plain", "Para") and first.content[:1] == [Node("Str", _BOX)]
    head = Node("Plain", first.content[2:]) if task else first
    marked = place.styled("Checklist Item") if task else place
    after = evolve(place.styled("List Continue"), depth=place.depth)
    return write_blocks([head], marked, draft) + write_blocks(rest, after, draft)
