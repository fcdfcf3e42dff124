"""Rendering through docxtpl itself, for what the compiled engine cannot do."""

from __future__ import annotations

from collections.abc import Mapping
from html import unescape
from io import BytesIO
from typing import Any

from attrs import evolve
from docx.opc.constants import RELATIONSHIP_TYPE
from docxtpl import DocxTemplate

from docassemble_core.assembly.environment import TemplateEnvironment
from docassemble_core.assembly.package import member, read_members, write_package
from docassemble_core.assembly.patching import PatchedPart, patch, plain_source
from docassemble_core.assembly.properties import FILLED, PART, without_people

_FOOTNOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"


class TracedTemplate(DocxTemplate):  # type: ignore[misc]  # docxtpl has no types
    """docxtpl's template, which can tell the tag behind each line of its Jinja source."""

    def __init__(self, source: bytes, *, name: str) -> None:
        super().__init__(BytesIO(source))
        self.traced_name = name
        self.traced: dict[str, PatchedPart] = {}
        self.owner: Any = None

    def adopt(self, owner: Any) -> None:  # noqa: ANN401  # docxtpl has no types
        """Render into the document of `owner`, which holds what its sub-documents need."""
        self.owner = owner
        if owner is not None:
            self.docx = owner.docx

    def patch_xml(self, src_xml: str) -> str:
        """Return the Jinja source of a part, and keep what it was made from."""
        patched = patch(src_xml, template=self.traced_name, part="")
        self.traced[patched.source] = patched
        return patched.source

    def render_xml_part(
        self,
        src_xml: str,
        part: Any,  # noqa: ANN401  # python-docx has no types
        context: Mapping[str, object],
        jinja_env: TemplateEnvironment | None = None,
    ) -> str:
        """Return a part as rendered, after docxtpl's own last steps."""
        assert jinja_env is not None  # noqa: S101  # docxtpl allows none, `rendered` gives one
        self.current_rendering_part = part
        if self.owner is not None:
            self.owner.current_rendering_part = part  # which its images ask for
        patched = evolve(self.traced[src_xml], part=part.partname.lstrip("/"))
        return str(self.resolve_listing(jinja_env.compiled(patched).text(jinja_env.names(context))))

    def render_properties(
        self, context: Mapping[str, object], jinja_env: TemplateEnvironment | None = None
    ) -> None:
        """Fill the core properties; unlike docxtpl, escaped once and only where there are tags."""
        assert jinja_env is not None  # noqa: S101  # docxtpl allows none, `rendered` gives one
        package = self.docx.part.package
        if all(r.reltype != RELATIONSHIP_TYPE.CORE_PROPERTIES for r in package.rels.values()):
            return
        for name in FILLED:
            source = getattr(self.docx.core_properties, name)
            if "{" in source:
                part = plain_source(source, template=self.traced_name, part=f"{PART}, {name}")
                text = unescape(jinja_env.compiled(part).text(jinja_env.names(context)))
                setattr(self.docx.core_properties, name, text)

    def render_footnotes(
        self, context: Mapping[str, object], jinja_env: TemplateEnvironment | None = None
    ) -> None:
        """Render the footnotes once; docxtpl does it for each section, and so evaluates values."""
        for part in self.docx.part.package.parts:
            if part.content_type == _FOOTNOTES:
                source = self.patch_xml(part.blob.decode())
                part._blob = self.render_xml_part(source, part, context, jinja_env).encode()  # noqa: SLF001  # as docxtpl does


def render_with_docxtpl(
    source: bytes,
    context: Mapping[str, object],
    environment: TemplateEnvironment,
    *,
    name: str,
    owner: Any = None,  # noqa: ANN401  # docxtpl has no types
) -> bytes:
    """Return the document that docxtpl makes, in our own zip layout.

    Args:
        source: Bytes of the template.
        context: Template variables.
        environment: Environment to render in.
        name: Name of the template, for messages.
        owner: The docxtpl template that made the sub-documents in `context`, and holds the
            styles and images they need.
    """
    template = TracedTemplate(source, name=name)
    template.adopt(owner)
    template.render(dict(context), environment, autoescape=True)
    written = BytesIO()
    template.save(written)
    return repacked(written.getvalue(), name=name)


def repacked(document: bytes, *, name: str) -> bytes:
    """Return `document` with fixed dates, so that the same content has the same bytes."""
    return write_package(
        member(each.name, without_people(each.content()) if each.name == PART else each.content())
        for each in read_members(document, name=name)
    )
