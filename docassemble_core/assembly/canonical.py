"""Same content, same bytes: a DOCX without times, order or people in it."""

from __future__ import annotations

import re
import zlib

from lxml import etree

from docassemble_core.assembly.ooxml import (
    CONTENT_TYPES,
    CORE_PROPERTIES,
    RELATIONSHIPS,
    Package,
    Part,
    parse,
    serialize,
    tag,
)
from docassemble_core.assembly.package import STORED, Member, member
from docassemble_core.assembly.package import write_package as write_members

EXTENDED_PROPERTIES = "docProps/app.xml"
# What a document says of itself; everything else in the properties is about people or machines.
KEPT_PROPERTIES = frozenset(
    {"title", "subject", "identifier", "version", "language", "category", "keywords"}
)
DROPPED_PARTS = re.compile(r"docProps/(custom\.xml|thumbnail\..*)|customXml/.*|word/people\.xml")
_EDIT_MARKS = frozenset({"docId", "paraId", "textId"})
_FIRST = ("[Content_Types].xml", "_rels/.rels")
_EDIT_MARK_NAMES = (b"rsid", b"paraId", b"textId", b"docId")


def canonical(docx: bytes, *, name: str = "document.docx", stored: bool = False) -> bytes:
    """Return the same document with nothing in it that depends on who wrote it, where or when.

    Zip times and order are fixed, personal properties emptied, edit-session marks removed.

    Args:
        docx: The bytes of a DOCX file.
        name: What to call the file in a message.
        stored: Leave the members uncompressed, so that the bytes do not depend on which
            compression library Python was built with.

    Raises:
        TemplateError: It is not a DOCX file.
    """
    return write_package(canonical_package(Package.read(docx, name=name)), stored=stored)


def canonical_package(package: Package) -> Package:
    """Return the package cleaned of people and edit sessions, its parts in fixed order."""
    kept = [part for part in package if not DROPPED_PARTS.fullmatch(part.name)]
    parts = sorted((_clean(part) for part in kept), key=_place)
    return Package(tuple(parts))


def write_package(package: Package, *, stored: bool = False) -> bytes:
    """Return the zip archive of the parts in their order, without a time."""
    return write_members(
        _stored(part) if stored else member(part.name, part.content) for part in package
    )


def _stored(part: Part) -> Member:
    content, size = part.content, len(part.content)
    return Member(name=part.name, method=STORED, crc=zlib.crc32(content), size=size, data=content)


def _place(part: Part) -> tuple[int, str]:
    first = _FIRST.index(part.name) if part.name in _FIRST else len(_FIRST)
    return (first, part.name)


def _clean(part: Part) -> Part:
    match part.name:
        case "[Content_Types].xml":
            return _without_children(part, f"{{{CONTENT_TYPES}}}Override", "PartName")
        case name if name.endswith(".rels"):
            return _without_children(part, f"{{{RELATIONSHIPS}}}Relationship", "Target")
        case name if name == CORE_PROPERTIES:
            return _without_people(part)
        case name if name == EXTENDED_PROPERTIES:
            return Part(part.name, _emptied(part.content))
        case name if name.endswith(".xml"):
            return _without_edit_marks(part)
        case _:
            return part


def _without_children(part: Part, child: str, key: str) -> Part:
    root = parse(part.content)
    dropped = [
        one for one in root.findall(child) if DROPPED_PARTS.fullmatch(_path(one.get(key, "")))
    ]
    for one in dropped:
        root.remove(one)
    return Part(part.name, serialize(root)) if dropped else part


def _path(target: str) -> str:
    return re.sub(r"^(\.\./|/)+", "", target) if "/" in target else f"word/{target}"


def _without_people(part: Part) -> Part:
    root = parse(part.content)
    for one in list(root):
        if etree.QName(one).localname not in KEPT_PROPERTIES:
            root.remove(one)
    return Part(part.name, serialize(root))


def _emptied(xml: bytes) -> bytes:
    root = parse(xml)
    for one in list(root):
        root.remove(one)
    root.text = None
    return serialize(root)


def _without_edit_marks(part: Part) -> Part:
    if not any(mark in part.content for mark in _EDIT_MARK_NAMES):
        return part
    root = parse(part.content)
    for one in list(root.iter(etree.Element)):
        _strip_marks(one)
    return Part(part.name, serialize(root))


def _strip_marks(element: etree._Element) -> None:
    name = etree.QName(element).localname
    parent = element.getparent()
    if (name == "rsids" or name in _EDIT_MARKS) and parent is not None:
        parent.remove(element)
        return
    for key in list(element.attrib):
        if _is_edit_mark(str(key)):
            del element.attrib[key]


def _is_edit_mark(key: str) -> bool:
    return key.startswith(tag("rsid")) or etree.QName(key).localname in _EDIT_MARKS
