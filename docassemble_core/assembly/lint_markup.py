"""Lint of a template's Word markup: split tags, crowded paragraphs, leftovers of editing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen
from lxml import etree

from docassemble_core.assembly.lint_rules import Rule
from docassemble_core.assembly.ooxml import Package, tag, text_of
from docassemble_core.errors import Problem

TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_PARAGRAPH_TAG = re.compile(r"(?:\{\{|\{[%#])p\s")
_ROW_TAG = re.compile(r"(?:\{\{|\{[%#])tr\s")
_SMART_QUOTES = re.compile("[\u2018\u2019\u201c\u201d]")
_CHANGES = {
    *("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "tblPrChange", "trPrChange"),
    *("tcPrChange", "sectPrChange", "numberingChange", "cellIns", "cellDel"),
}
_FIELDS = frozenset({"PAGE", "NUMPAGES"})


@frozen
class Spot:
    """A paragraph, and how to find it.

    Args:
        element: The paragraph.
        where: Template, part and the paragraph's number in the part.
    """

    element: etree._Element
    where: str


def lint_markup(package: Package, name: str) -> Iterator[Problem]:
    """Yield a problem for each piece of markup that does not belong in a template.

    Args:
        package: The template.
        name: What to call it in messages.
    """
    for story in package.story_names():
        root = package.root(story)
        if root is None:
            continue
        where = f"{name}, {story}"
        for number, element in enumerate(root.iter(tag("p")), start=1):
            yield from _lint_paragraph(Spot(element, f"{where}, paragraph {number}"))
        yield from _lint_rows(root, where)
        yield from _leftovers(root, where)
    yield from _comments(package, name)


def _lint_paragraph(spot: Spot) -> Iterator[Problem]:
    words = text_of(spot.element)
    for found in TAG.finditer(words):
        yield from _lint_tag(found, spot)
    paragraph_tags = [one for one in TAG.findall(words) if _PARAGRAPH_TAG.match(one)]
    if paragraph_tags and TAG.sub("", words).strip() + "".join(paragraph_tags[1:]):
        yield Rule.CROWDED_TAG.problem(
            spot.where,
            f"the paragraph tag {paragraph_tags[0]} has other words or tags beside it, "
            "and they would vanish",
            "give each of them a paragraph of its own",
        )


def _lint_tag(found: re.Match[str], spot: Spot) -> Iterator[Problem]:
    shown = found[0]
    if not any(found[0] in (one.text or "") for one in spot.element.iter(tag("t"))):
        what = f"the tag {shown} is split over differently formatted runs"
        remedy = "delete it and type it again in one go"
        yield Rule.SPLIT_TAG.problem(spot.where, what, remedy)
    if _SMART_QUOTES.search(shown):
        what = f"the tag {shown} has curly quotes in it"
        yield Rule.SMART_QUOTE.problem(spot.where, what, "type straight quotes")


def _lint_rows(root: etree._Element, where: str) -> Iterator[Problem]:
    for number, row in enumerate(root.iter(tag("tr")), start=1):
        words = text_of(row)
        row_tags = [one for one in TAG.findall(words) if _ROW_TAG.match(one)]
        if row_tags and words.replace(row_tags[0], "", 1).strip():
            yield Rule.CROWDED_TAG.problem(
                f"{where}, row {number}",
                f"the row tag {row_tags[0]} has other words or tags in its row, "
                "and they would vanish",
                "give each of them a row of its own",
            )


def _leftovers(root: etree._Element, where: str) -> Iterator[Problem]:
    present = {etree.QName(one).localname for one in root.iter(tag("*"))}
    for change in sorted(present & _CHANGES)[:1]:
        what = f"a tracked change ({change}) is left in"
        yield Rule.TRACKED_CHANGE.problem(where, what, "accept or reject all changes in Word")
    if "sdt" in present:
        remedy = "take the control away and keep its text"
        yield Rule.CONTENT_CONTROL.problem(where, "a content control is left in", remedy)
    for code in _field_codes(root):
        what = f"the field {code} is left in"
        remedy = "type its text, or a tag; only PAGE and NUMPAGES may stay"
        yield Rule.FIELD_CODE.problem(where, what, remedy)


def _field_codes(root: etree._Element) -> list[str]:
    written = [one.text or "" for one in root.iter(tag("instrText"))]
    simple = [one.get(tag("instr"), "") for one in root.iter(tag("fldSimple"))]
    codes = [code.split()[0] for code in (*written, *simple) if code.split()]
    return sorted({code for code in codes if code.upper() not in _FIELDS})


def _comments(package: Package, name: str) -> Iterator[Problem]:
    root = package.root("word/comments.xml")
    for one in root.iter(tag("comment")) if root is not None else ():
        what = f'the comment "{text_of(one)[:40]}" is left in'
        yield Rule.COMMENT.problem(f"{name}, word/comments.xml", what, "delete all comments")
