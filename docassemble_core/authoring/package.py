"""A template's DOCX package: the reference document with the template's text in it."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from docassemble_core.assembly.canonical import canonical_package, write_package
from docassemble_core.assembly.ooxml import (
    CORE,
    CORE_PROPERTIES,
    DOCUMENT,
    DUBLIN_CORE,
    FOOTNOTES,
    NUMBERING,
    STYLES,
    Package,
    Part,
    parse,
    serialize,
    tag,
)
from docassemble_core.authoring.draft import Draft
from docassemble_core.authoring.elements import w
from docassemble_core.authoring.front_matter import FrontMatter
from docassemble_core.authoring.reference import FOOTER_TEXT

_DEFAULT_LANGUAGE = "/".join(map(tag, ("docDefaults", "rPrDefault", "rPr", "lang")))


def template_bytes(front: FrontMatter, body: list[etree._Element], draft: Draft) -> bytes:
    """Return the DOCX of a template, the same bytes for the same source.

    Args:
        front: The heading of the source.
        body: The paragraphs and tables.
        draft: The reference document, and the footnotes and lists that the text gathered.
    """
    package = draft.reference.package.replaced(
        Part(DOCUMENT, _document(body, draft)),
        Part(CORE_PROPERTIES, _core_properties(front)),
        *_styles(draft, front.language),
        *_footnotes(draft),
        *_numbering(draft),
        *_footers(draft.reference.package, front.footer),
    )
    return write_package(canonical_package(package), stored=True)


def _document(body: list[etree._Element], draft: Draft) -> bytes:
    section = deepcopy(draft.reference.section())
    return serialize(w("document", w("body", *body, section)))


def _core_properties(front: FrontMatter) -> bytes:
    root = etree.Element(f"{{{CORE}}}coreProperties", nsmap={"cp": CORE, "dc": DUBLIN_CORE})
    properties = (
        (DUBLIN_CORE, "title", front.title),
        (DUBLIN_CORE, "identifier", front.code),
        (DUBLIN_CORE, "language", front.language),
        (CORE, "version", front.revision),
    )
    for namespace, name, value in properties:
        if value:
            etree.SubElement(root, f"{{{namespace}}}{name}").text = value
    return serialize(root)


def _styles(draft: Draft, language: str) -> list[Part]:
    """Say in which language the text is, for those who hear it read and for spelling."""
    root = draft.reference.package.root(STYLES)
    default = None if root is None else root.find(_DEFAULT_LANGUAGE)
    if root is None or default is None:
        return []
    default.set(tag("val"), language)
    return [Part(STYLES, serialize(root))]


def _footnotes(draft: Draft) -> list[Part]:
    root = draft.reference.package.root(FOOTNOTES)
    if not draft.footnotes:
        return []
    if root is None:
        draft.complain(
            "the text has a footnote and the reference document has no part for them",
            "add a footnote to the reference document once, and delete it",
        )
        return []
    root.extend(draft.footnotes)
    return [Part(FOOTNOTES, serialize(root))]


def _numbering(draft: Draft) -> list[Part]:
    root = draft.reference.package.root(NUMBERING)
    if root is None or not draft.restarts:
        return []
    root.extend(draft.restarts)
    return [Part(NUMBERING, serialize(root))]


def _footers(package: Package, words: str) -> list[Part]:
    return [
        Part(part.name, _with_footer_text(part.content, words))
        for part in package
        if part.name.startswith("word/footer")
    ]


def _with_footer_text(xml: bytes, words: str) -> bytes:
    """Put the words where the reference document wants them, or take the paragraph out."""
    root = parse(xml)
    for place in [one for one in root.iter(tag("t")) if one.text == FOOTER_TEXT]:
        place.text = words
        paragraph = next(place.iterancestors(tag("p")))
        parent = paragraph.getparent()
        if not words and parent is not None and len(parent) > 1:
            parent.remove(paragraph)
    return serialize(root)
