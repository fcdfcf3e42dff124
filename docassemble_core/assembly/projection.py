"""A DOCX as text that a reviewer can read and compare.

One line a paragraph: `[style] number text`. A table is a line with its style,
then a line a row: `=` for a header row that repeats, `|` for the others.
Headers, footers and notes follow the body under their names. Jinja tags stand as they are,
fields as `<PAGE>`, footnotes as `[^1]`, a break inside a paragraph as an indented line.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen
from lxml import etree

from docassemble_core.assembly.list_numbers import ListCounter
from docassemble_core.assembly.ooxml import CORE_PROPERTIES, DOCUMENT, Package, tag
from docassemble_core.assembly.style_sheet import StyleSheet, list_place, value

_BREAK = "\n    "
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_PLAIN = {tag("br"): _BREAK, tag("cr"): _BREAK, tag("tab"): "\t", tag("noBreakHyphen"): "-"}
_UNREAD = (tag("txbxContent"), tag("pPr"), _FALLBACK)
_NOTE_TAGS = (tag("footnote"), tag("endnote"))


def project(docx: bytes, *, name: str = "document.docx") -> str:
    """Return the text of a DOCX, a line a paragraph or table row.

    Args:
        docx: The bytes of a DOCX file, a template or a finished document.
        name: What to call the file in a message.

    Raises:
        TemplateError: It is not a DOCX file.
    """
    package = Package.read(docx, name=name)
    reader = _Reader(StyleSheet.read(package), ListCounter.read(package))
    lines = list(_title_lines(package))
    for story in package.story_names():
        root = package.root(story)
        if root is not None:
            lines += ["", f"--- {story.removeprefix('word/').removesuffix('.xml')} ---"]
            lines += _story(root, story, reader)
    return "\n".join(line.rstrip() for line in lines).strip("\n") + "\n"


@frozen
class _Reader:
    styles: StyleSheet
    counter: ListCounter


def _title_lines(package: Package) -> Iterator[str]:
    root = package.root(CORE_PROPERTIES)
    for one in root if root is not None else []:
        if one.text:
            yield f"{etree.QName(one).localname}: {one.text}"


def _story(root: etree._Element, story: str, reader: _Reader) -> Iterator[str]:
    body = root.find(tag("body")) if story == DOCUMENT else root
    for block in body if body is not None else []:
        if block.tag in _NOTE_TAGS:
            yield from _note(block, reader)
        else:
            yield from _block(block, reader)


def _note(note: etree._Element, reader: _Reader) -> Iterator[str]:
    number = note.get(tag("id"), "")
    if note.get(tag("type"), "normal") == "normal":
        lines = [line for block in note for line in _block(block, reader)]
        yield from [f"[^{number}] {line}" for line in lines]


def _block(block: etree._Element, reader: _Reader) -> Iterator[str]:
    if block.tag == tag("p"):
        yield from _paragraph_lines(block, reader)
    elif block.tag == tag("tbl"):
        yield from _table(block, reader)
    elif block.tag == tag("sdt"):
        for one in block.findall(f"{tag('sdtContent')}/*"):
            yield from _block(one, reader)


def _paragraph_lines(paragraph: etree._Element, reader: _Reader) -> Iterator[str]:
    if paragraph.find(f"{tag('pPr')}/{tag('pageBreakBefore')}") is not None:
        yield "-- new page --"
    yield _paragraph(paragraph, reader)
    for box in paragraph.iter(tag("txbxContent")):
        if not any(one.tag == _FALLBACK for one in box.iterancestors()):
            yield from (f"(box) {line}" for block in box for line in _block(block, reader))


def _paragraph(paragraph: etree._Element, reader: _Reader) -> str:
    properties = paragraph.find(tag("pPr"))
    style = value(properties, "pStyle")
    place = list_place(properties) or reader.styles.list_place(style)
    mark = reader.counter.next_mark(place) if place else ""
    words = paragraph_text(paragraph)
    return " ".join(part for part in (f"[{reader.styles.name(style)}]", mark, words) if part)


def paragraph_text(paragraph: etree._Element) -> str:
    """Return the words of a paragraph, without those of text boxes that hang on it."""
    results = frozenset(_field_results(paragraph))
    return "".join(_words(paragraph, results))


def _field_results(paragraph: etree._Element) -> Iterator[etree._Element]:
    """Yield the runs that show what a field last came to, which is not the author's text."""
    showing = False
    for run in paragraph.iter(tag("r")):
        mark = run.find(tag("fldChar"))
        kind = None if mark is None else mark.get(tag("fldCharType"))
        showing = kind == "separate" or (showing and kind != "end")
        if showing:
            yield run


def _words(element: etree._Element, skipped: frozenset[etree._Element]) -> Iterator[str]:
    for child in element:
        if child.tag in _UNREAD or child in skipped:
            continue
        if child.tag in _PLAIN:
            yield _PLAIN[child.tag]
        elif child.tag == tag("t"):
            yield child.text or ""
        else:
            yield from _marked(child, skipped)


def _marked(child: etree._Element, skipped: frozenset[etree._Element]) -> Iterator[str]:
    match etree.QName(child).localname if isinstance(child.tag, str) else "":
        case "instrText":
            yield f"<{(child.text or '').strip()}>"
        case "fldSimple":
            yield f"<{child.get(tag('instr'), '').strip()}>"
        case "footnoteReference" | "endnoteReference":
            yield f"[^{child.get(tag('id'))}]"
        case "sym":
            yield chr(int(child.get(tag("char"), "20"), 16))
        case _:
            yield from _words(child, skipped)


def _table(table: etree._Element, reader: _Reader) -> Iterator[str]:
    style = value(table.find(tag("tblPr")), "tblStyle")
    yield f"[{reader.styles.name(style)}]"
    for row in table.iter(tag("tr")):
        if next(row.iterancestors(tag("tbl"))) is table:
            header = row.find(f"{tag('trPr')}/{tag('tblHeader')}") is not None
            cells = [_cell(cell, reader) for cell in row.findall(tag("tc"))]
            yield f"{'=' if header else '|'} {' | '.join(cells)}"


def _cell(cell: etree._Element, reader: _Reader) -> str:
    return " / ".join(line for block in cell for line in _block(block, reader))
