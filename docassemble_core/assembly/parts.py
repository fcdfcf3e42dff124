"""The parts of a DOCX that docxtpl fills, as python-docx reads them."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import docx
from attrs import field, frozen
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.oxml import parse_xml
from lxml import etree

from docassemble_core.assembly.package import Member, read_members
from docassemble_core.assembly.proof import fault_in
from docassemble_core.assembly.properties import FILLED
from docassemble_core.errors import Problem, TemplateError

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_BODY = re.compile(r"<w:body[^>]*>")
_ROOT = re.compile(r"^\s*(?:<\?xml.*?\?>\s*)?(<([^\s/>]+)[^>]*?)/?>", re.DOTALL)


@frozen
class Relation:
    """A relationship of a part.

    Args:
        id: Its id in the part.
        kind: Address of its type.
        target: Path in the package, or the address of something outside.
        external: Whether it leads outside.
    """

    id: str
    kind: str
    target: str
    external: bool


@frozen(kw_only=True)
class SourcePart:
    """A part that may hold tags.

    Args:
        name: Path in the package, such as `word/document.xml`.
        prefix: XML that is written before it in every document.
        xml: What may hold tags; of the body, all but the properties of its last section.
        suffix: XML that is written after it in every document.
        next_id: The id that python-docx would give to the next drawing in the part.
        relations: Its relationships.
    """

    name: str
    prefix: str = field(repr=False)
    xml: str = field(repr=False)
    suffix: str = field(repr=False)
    next_id: int = 1
    relations: tuple[Relation, ...] = ()

    @property
    def is_body(self) -> bool:
        """Whether it is the body, whose tables and drawings docxtpl puts right."""
        return "<w:body" in self.prefix

    def around(self) -> tuple[str, str]:
        """Return XML that opens and closes what surrounds its content, namespaces declared."""
        if self.is_body:
            return self.prefix, self.suffix
        found = _ROOT.match(self.xml)
        return (f"{found[1]}>", f"</{found[2]}>") if found else ("", "")


@frozen(kw_only=True)
class SourcePackage:
    """A DOCX taken apart.

    Args:
        members: All its files as python-docx writes them, compressed.
        parts: Body, headers, footers and footnotes, in docxtpl's order of rendering.
        properties: Text of those core properties that hold tags, by their name; the members
            have `property_place` there.
        core: Path of the core properties; empty where there are none.
        images: Path of each image by the SHA-1 of its content.
    """

    members: tuple[Member, ...] = field(repr=False)
    parts: tuple[SourcePart, ...]
    properties: dict[str, str]
    core: str
    images: dict[str, str] = field(repr=False)


def take_apart(source: bytes, *, name: str) -> SourcePackage:
    """Return the parts of a DOCX.

    Args:
        source: Its bytes.
        name: What to call it in messages.

    Raises:
        TemplateError: It is a zip file, but no Word document.
    """
    try:
        document = docx.Document(BytesIO(source))
    except (KeyError, ValueError, RuntimeError, zipfile.BadZipFile, etree.LxmlError) as error:
        problem = Problem(name, f"it is no Word document ({error})", "save it as .docx from Word")
        raise TemplateError(f"{name} cannot be read.", [problem]) from error
    properties, core = _properties(document)
    written = BytesIO()
    document.save(written)
    return SourcePackage(
        members=read_members(written.getvalue(), name=name),
        parts=tuple(_parts(document)),
        properties=properties,
        core=core,
        images={
            image.sha1: image.partname.lstrip("/") for image in document.part.package.image_parts
        },
    )


def property_place(name: str) -> str:
    """Return what stands in the core properties where the property `name` is to be filled."""
    return f"\ufdd0{name}\ufdd0"


def _properties(document: Any) -> tuple[dict[str, str], str]:  # noqa: ANN401  # no types
    """Return the properties to fill and where they are; each is set, as docxtpl leaves them."""
    for relation in document.part.package.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.CORE_PROPERTIES:
            properties = document.core_properties
            values = {name: getattr(properties, name) for name in FILLED}
            tagged = {name: value for name, value in values.items() if "{" in value}
            for name in FILLED:
                if name in tagged or not values[name]:
                    setattr(properties, name, property_place(name) if name in tagged else "")
            return tagged, relation.target_part.partname.lstrip("/")
    return {}, ""


def _relations(part: Any) -> tuple[Relation, ...]:  # noqa: ANN401  # no types
    return tuple(
        Relation(
            relation.rId,
            relation.reltype,
            relation.target_ref
            if relation.is_external
            else relation.target_part.partname.lstrip("/"),
            relation.is_external,
        )
        for relation in part.rels.values()
    )


def _parts(document: Any) -> Iterator[SourcePart]:  # noqa: ANN401  # no types
    yield _body(document)
    seen = set()
    for kind in (RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER):
        for relation in document.part.rels.values():
            if relation.reltype == kind and relation.target_part.blob not in ("", b""):
                part = relation.target_part
                if part.partname not in seen:
                    seen.add(part.partname)
                    yield _story(part)
    for part in document.part.package.parts:
        if part.content_type == CONTENT_TYPE.WML_FOOTNOTES:
            yield _footnotes(part)


def _body(document: Any) -> SourcePart:  # noqa: ANN401  # no types
    xml = etree.tostring(document._element, encoding="unicode")  # noqa: SLF001  # as docxtpl does
    opening = _BODY.search(xml)
    if opening is None or opening.group().endswith("/>"):
        return SourcePart(
            name=document.part.partname.lstrip("/"), prefix=DECLARATION + xml, xml="", suffix=""
        )
    end = xml.rindex("</w:body>")
    prefix, closing = xml[: opening.end()], xml[end:]
    inner = xml[opening.end() : end]
    cut = _section_start(inner, prefix, closing)
    return SourcePart(
        name=document.part.partname.lstrip("/"),
        prefix=DECLARATION + prefix,
        xml=inner[:cut],
        suffix=inner[cut:] + closing,
        next_id=document.part.next_id,
        relations=_relations(document.part),
    )


def _section_start(inner: str, prefix: str, closing: str) -> int:
    """Return where the last section properties of a body begin; its end where there are none."""
    start = len(inner)
    while (start := inner.rfind("<w:sectPr", 0, start)) >= 0:
        tail = inner[start:]
        if "<w:p" not in tail.replace("<w:pg", "") and fault_in(prefix + tail + closing) is None:
            return start
    return len(inner)


def _story(part: Any) -> SourcePart:  # noqa: ANN401  # no types
    xml = etree.tostring(parse_xml(part.blob), encoding="unicode")
    return SourcePart(
        name=part.partname.lstrip("/"),
        prefix=DECLARATION,
        xml=xml,
        suffix="",
        next_id=part.next_id,
        relations=_relations(part),
    )


def _footnotes(part: Any) -> SourcePart:  # noqa: ANN401  # no types
    return SourcePart(
        name=part.partname.lstrip("/"),
        prefix="",
        xml=part.blob.decode(),
        suffix="",
        relations=_relations(part),
    )
