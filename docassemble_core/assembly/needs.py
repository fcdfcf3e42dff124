"""What an included template uses of its own document, and the outer document may lack."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from attrs import frozen

from docassemble_core.assembly.package import Member
from docassemble_core.assembly.parts import SourcePackage
from docassemble_core.errors import Problem

_STYLE = re.compile(r'<w:(?:pStyle|rStyle|tblStyle)\s[^>]*?w:val="([^"{]*)"')
_LIST = re.compile(r'<w:numId\s[^>]*?w:val="([^"{]*)"')
_RELATION = re.compile(r'\sr:(?:id|embed|link|pict|dm|lo|qs|cs)="([^"{]*)"')
_NOTE = re.compile(r'<w:(?:footnote|endnote|comment)Reference\s[^>]*?w:id="([^"{]*)"')
_STYLE_ID = re.compile(r'<w:style\s[^>]*?w:styleId="([^"]*)"')
_LIST_ID = re.compile(r'<w:num\s[^>]*?w:numId="([^"]*)"')
_NO_LIST = frozenset({"0"})


@frozen(kw_only=True)
class Needs:
    """What the body of a template refers to.

    Args:
        styles: Ids of paragraph, character and table styles.
        lists: Ids of numbered or bulleted lists.
        relations: Ids of relationships: images and links of its own.
        notes: Ids of footnotes, endnotes and comments.
    """

    styles: frozenset[str]
    lists: frozenset[str]
    relations: frozenset[str]
    notes: frozenset[str]


def needs_of(xml: str) -> Needs:
    """Return what the body `xml` of a template refers to."""
    return Needs(
        styles=frozenset(_STYLE.findall(xml)),
        lists=frozenset(_LIST.findall(xml)) - _NO_LIST,
        relations=frozenset(_RELATION.findall(xml)),
        notes=frozenset(_NOTE.findall(xml)),
    )


def lacking(
    inner: SourcePackage, outer: SourcePackage, *, name: str, outer_name: str
) -> Iterator[Problem]:
    """Yield what the template `inner` uses and `outer`, which includes it, lacks.

    Args:
        inner: The included template.
        outer: The document that brings styles, lists, headers and footers.
        name: Name of the included template, for messages.
        outer_name: Name of the outer one.
    """
    needs = needs_of(inner.parts[0].xml)
    members = {each.name: each for each in outer.members}
    where = f"{name}, {inner.parts[0].name}"
    for style in sorted(needs.styles - _ids(members, "word/styles.xml", _STYLE_ID)):
        remedy = f"add the style to {outer_name}, or use one that it has"
        yield Problem(where, f"uses the style {style!r}, which {outer_name} lacks", remedy)
    for each in sorted(needs.lists - _ids(members, "word/numbering.xml", _LIST_ID)):
        remedy = f"number by a paragraph style that {outer_name} has"
        yield Problem(where, f"uses the list {each}, which {outer_name} lacks", remedy)
    for relation in sorted(needs.relations):
        remedy = f"put the image or link into {outer_name}, or print it from a tag"
        yield Problem(where, f"uses the image or link {relation} of its own document", remedy)
    for note in sorted(needs.notes):
        remedy = f"put the text with the note into {outer_name}"
        yield Problem(where, f"uses the note {note} of its own document", remedy)


def _ids(members: Mapping[str, Member], path: str, pattern: re.Pattern[str]) -> frozenset[str]:
    if path not in members:
        return frozenset()
    return frozenset(pattern.findall(members[path].content().decode()))
