"""Reference documents made from their description, so that a reviewer can read them."""

from __future__ import annotations

from attrs import frozen
from lxml import etree

from docassemble_core.assembly.canonical import canonical_package, write_package
from docassemble_core.assembly.ooxml import (
    CONTENT_TYPES,
    CORE,
    CORE_PROPERTIES,
    DOCUMENT,
    DUBLIN_CORE,
    EXTENDED,
    FOOTNOTES,
    NUMBERING,
    RELATIONSHIPS,
    STYLES,
    Package,
    Part,
    R,
    serialize,
)
from docassemble_core.authoring.elements import text, w
from docassemble_core.authoring.reference_page import footer, header, numbering, section
from docassemble_core.authoring.reference_spec import ReferenceSpec, read_spec
from docassemble_core.authoring.reference_styles import style_id, styles

_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PACKAGE_TYPES = "http://schemas.openxmlformats.org/package/2006/relationships/metadata"
_SETTINGS, _FOOTER, _HEADER = "word/settings.xml", "word/footer1.xml", "word/header1.xml"


@frozen
class _Made:
    """A part that is made, with its content type and the kind of relationship that finds it."""

    name: str
    root: etree._Element
    content_type: str
    relationship: str


def reference_bytes(room: str, *, name: str) -> bytes:
    """Return the reference document that a `reference.toml` describes.

    Args:
        room: The text of the TOML file.
        name: What to call it in a message.

    Raises:
        TemplateError: The description has an unknown key or a value of the wrong type.
    """
    spec = read_spec(room, name=name)
    parts = _word_parts(spec)
    related = [one for one in parts if one.relationship != "officeDocument"]
    package = Package(
        (
            Part("[Content_Types].xml", serialize(_content_types(parts))),
            Part("_rels/.rels", serialize(_package_relationships())),
            Part("word/_rels/document.xml.rels", serialize(_relationships(related))),
            Part(CORE_PROPERTIES, serialize(_core_properties())),
            Part(
                "docProps/app.xml", serialize(etree.fromstring(f'<Properties xmlns="{EXTENDED}"/>'))
            ),
            *(Part(one.name, serialize(one.root)) for one in parts),
        )
    )
    return write_package(canonical_package(package), stored=True)


def _word_parts(spec: ReferenceSpec) -> list[_Made]:
    top = header(spec)
    made = [
        _Made(STYLES, styles(spec), "styles", "styles"),
        _Made(NUMBERING, numbering(spec), "numbering", "numbering"),
        _Made(_SETTINGS, _settings(), "settings", "settings"),
        _Made(FOOTNOTES, _footnotes(), "footnotes", "footnotes"),
        _Made(_FOOTER, footer(spec), "footer", "footer"),
        *([_Made(_HEADER, top, "header", "header")] if top is not None else []),
    ]
    document = _document(spec, made)
    return [_Made(DOCUMENT, document, "document.main", "officeDocument"), *made]


def _document(spec: ReferenceSpec, made: list[_Made]) -> etree._Element:
    """Return a body that shows each paragraph style once, with the room's page set-up."""
    references = [
        _reference(one, f"rId{number}")
        for number, one in enumerate(made, start=1)
        if one.relationship in ("header", "footer")
    ]
    samples = [
        w("p", w("pPr", w("pStyle", val=style_id(one.name))), w("r", text(one.name)))
        for one in spec.styles
        if one.look.kind == "paragraph"
    ]
    return w("document", w("body", *samples, section(spec, sorted(references, key=_header_first))))


def _reference(one: _Made, identifier: str) -> etree._Element:
    element = w(f"{one.relationship}Reference", type="default")
    element.set(f"{{{R}}}id", identifier)
    return element


def _header_first(element: etree._Element) -> bool:
    return "footer" in str(element.tag)


def _settings() -> etree._Element:
    """Return settings that ask for the layout of current Word, not of an old version."""
    compatibility = w(
        "compatSetting",
        name="compatibilityMode",
        uri="http://schemas.microsoft.com/office/word",
        val="15",
    )
    notes = w("footnotePr", w("footnote", id=-1), w("footnote", id=0))
    return w("settings", notes, w("compat", compatibility))


def _footnotes() -> etree._Element:
    marks = (("separator", -1), ("continuationSeparator", 0))
    return w(
        "footnotes",
        *(w("footnote", w("p", w("r", w(kind))), type=kind, id=number) for kind, number in marks),
    )


def _core_properties() -> etree._Element:
    root = etree.Element(f"{{{CORE}}}coreProperties", nsmap={"cp": CORE, "dc": DUBLIN_CORE})
    etree.SubElement(root, f"{{{DUBLIN_CORE}}}title").text = "Reference document"
    return root


def _content_types(parts: list[_Made]) -> etree._Element:
    root = etree.fromstring(f'<Types xmlns="{CONTENT_TYPES}"/>')
    package = "application/vnd.openxmlformats-package"
    for extension, kind in (("rels", f"{package}.relationships+xml"), ("xml", "application/xml")):
        _add(root, "Default", Extension=extension, ContentType=kind)
    for one in parts:
        kind = f"{_WORD}.{one.content_type}+xml"
        _add(root, "Override", PartName=f"/{one.name}", ContentType=kind)
    office = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
    core = f"{package}.core-properties+xml"
    _add(root, "Override", PartName=f"/{CORE_PROPERTIES}", ContentType=core)
    _add(root, "Override", PartName="/docProps/app.xml", ContentType=office)
    return root


def _package_relationships() -> etree._Element:
    root = _new_relationships()
    related = (
        (f"{_TYPES}/officeDocument", DOCUMENT),
        (f"{_PACKAGE_TYPES}/core-properties", CORE_PROPERTIES),
        (f"{_TYPES}/extended-properties", "docProps/app.xml"),
    )
    for number, (kind, target) in enumerate(related, start=1):
        _add(root, "Relationship", Id=f"rId{number}", Type=kind, Target=target)
    return root


def _relationships(parts: list[_Made]) -> etree._Element:
    root = _new_relationships()
    for number, one in enumerate(parts, start=1):
        kind, target = f"{_TYPES}/{one.relationship}", one.name.removeprefix("word/")
        _add(root, "Relationship", Id=f"rId{number}", Type=kind, Target=target)
    return root


def _new_relationships() -> etree._Element:
    return etree.fromstring(f'<Relationships xmlns="{RELATIONSHIPS}"/>')


def _add(root: etree._Element, name: str, **attributes: str) -> None:
    etree.SubElement(root, f"{{{etree.QName(root).namespace}}}{name}", attributes)
