"""A whole template, compiled: the parts to render, and the members that never change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import evolve, field, frozen

from docassemble_core.assembly import journal
from docassemble_core.assembly.compiled_part import CompiledPart, compile_part
from docassemble_core.assembly.compression import Compression
from docassemble_core.assembly.core_properties import CoreProperties, core_properties
from docassemble_core.assembly.environment import TemplateEnvironment
from docassemble_core.assembly.journal import Journal
from docassemble_core.assembly.layout import Layout
from docassemble_core.assembly.loader import DocumentLoader
from docassemble_core.assembly.package import Member, member, write_package
from docassemble_core.assembly.parts import SourcePackage, take_apart
from docassemble_core.assembly.patching import extended
from docassemble_core.assembly.references import References, checked, with_references
from docassemble_core.assembly.relations import CONTENT_TYPES, Additions

_ROWS = 8  # a part that comes out so many times longer than its template consists of rows


@frozen(kw_only=True)
class CompiledPackage:
    """A template, ready to render.

    Args:
        parts: The parts that hold tags, in docxtpl's order of rendering.
        properties: The core properties, where they hold tags.
        environment: The environment of the parts.
        layout: Writes the package.
        images: Path of each image by the SHA-1 of its content.
    """

    parts: tuple[CompiledPart, ...]
    properties: CoreProperties | None
    environment: TemplateEnvironment = field(repr=False)
    layout: Layout = field(repr=False)
    images: Mapping[str, str] = field(repr=False)

    def document(self, context: Mapping[str, object], notes: Journal) -> bytes:
        """Return the document for `context`.

        Args:
            context: Template variables.
            notes: Takes down what is seen on the way.
        """
        additions = Additions(self.images)
        pack = self.layout.member
        names = self.environment.names(context)
        members: list[Member] = []
        for part in self.parts:
            notes.start_part(additions.of(part.source))
            content = part.text(names, notes).encode("utf-8", "replace")
            repeats = len(content) > _ROWS * part.length
            members.append(pack(part.source.name, content, repeats=repeats))
        if self.properties is not None:
            notes.start_part(None)
            text = self.properties.text(names, notes)
            members.append(pack(self.properties.name, text.encode("utf-8", "replace")))
        if additions.changes:
            return self._with_additions(members, additions)
        return self.layout.package(members)

    def _with_additions(self, rendered: list[Member], additions: Additions) -> bytes:
        known = {each.name: each for each in (*self.layout.still, *rendered)}
        for name, content in additions.changed(known).items():
            known[name] = self.layout.member(name, content)
        first = known.pop(CONTENT_TYPES)
        return write_package([first, *known.values(), *additions.members()])


def compile_package(
    source: bytes, *, name: str, environment: TemplateEnvironment, compression: Compression
) -> CompiledPackage:
    """Return a template compiled.

    Args:
        source: The DOCX.
        name: Its name, for messages.
        environment: The environment to render in.
        compression: How to compress what is rendered.

    Raises:
        TemplateError: A tag cannot be understood; a template it refers to is missing, or does
            not fit into it.
    """
    own = take_apart(source, name=name)
    body = compile_part(own.parts[0], name=name, environment=environment)
    outer, outer_name = _outermost(own, body, name=name, environment=environment)
    body = evolve(body, source=evolve(outer.parts[0], xml=body.source.xml))
    others = [
        compile_part(part, name=outer_name, environment=environment) for part in outer.parts[1:]
    ]
    parts = [_placed(part, outer, environment, name=outer_name) for part in (body, *others)]
    properties = core_properties(outer, name=outer_name, environment=environment)
    return _laid_out(parts, properties, outer, compression, environment)


def _outermost(
    package: SourcePackage, body: CompiledPart, *, name: str, environment: TemplateEnvironment
) -> tuple[SourcePackage, str]:
    """Return the document that brings styles, headers and footers: the last one extended."""
    loader, part = environment.loader, body.template.part
    seen = {name}
    while part is not None and (base := extended(part)) and isinstance(loader, DocumentLoader):
        if base in seen:
            break
        seen.add(base)
        package, name = loader.package(base), base
        part = loader.load(environment, base).part
    return package, name


def _placed(
    part: CompiledPart, outer: SourcePackage, environment: TemplateEnvironment, *, name: str
) -> CompiledPart:
    """Return `part` with all that the templates in it ask for, if they fit into `outer`."""
    references = References(environment)
    if part.template.part is not None:
        references.follow(part.template.part)
    checked(references, outer, name=name)
    return with_references(part, references)


def _laid_out(
    parts: Sequence[CompiledPart],
    properties: CoreProperties | None,
    outer: SourcePackage,
    compression: Compression,
    environment: TemplateEnvironment,
) -> CompiledPackage:
    rendered = {part.source.name for part in parts if part.proof.has_tags}
    if properties is not None:
        rendered.add(properties.name)
    same = {part.source.name: _only_text(part) for part in parts if not part.proof.has_tags}
    still = [
        member(each.name, same[each.name]) if each.name in same else each
        for each in outer.members
        if each.name not in rendered
    ]
    return CompiledPackage(
        environment=environment,
        parts=tuple(part for part in parts if part.proof.has_tags),
        properties=properties,
        layout=Layout(still, compression.packer()),
        images=outer.images,
    )


def _only_text(part: CompiledPart) -> bytes:
    """Return a part without tags, as it is in every document."""
    with journal.opened(Journal({})) as notes:
        return part.text({}, notes).encode()
