"""A DOCX template that is read once and rendered many times."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from itertools import chain
from pathlib import Path
from typing import Literal

from attrs import field, frozen

from docassemble_core.assembly import journal
from docassemble_core.assembly.compiled_package import CompiledPackage, compile_package
from docassemble_core.assembly.compression import Compression, default_compression
from docassemble_core.assembly.environment import (
    EnvironmentSettings,
    TemplateEnvironment,
    environment_of,
)
from docassemble_core.assembly.fallback import render_with_docxtpl
from docassemble_core.assembly.faults import refusal, rendering_error
from docassemble_core.assembly.gaps import Gap
from docassemble_core.assembly.journal import GapSeen, Journal
from docassemble_core.assembly.package import member, read_members, write_package
from docassemble_core.assembly.printing import NeedsDocxtplError
from docassemble_core.assembly.properties import PART, without_people
from docassemble_core.assembly.template_cache import BoundedCache
from docassemble_core.values import Unknown

_WITHOUT_FACT = frozenset({type(None), Unknown})

FOR_FILING = EnvironmentSettings(mode="filing")

Engine = Literal["compiled", "docxtpl"]


@frozen(kw_only=True)
class Rendering:
    """A document, and what was seen while it was made.

    Args:
        document: Bytes of the DOCX.
        gaps: Facts that were needed and missing; always empty for a document to be filed.
        emitted: Every text that a tag printed onto a page, in order.
        engine: What made it: `docxtpl` where a value was a sub-document.
    """

    document: bytes = field(repr=False)
    gaps: tuple[GapSeen, ...]
    emitted: tuple[str, ...] = field(repr=False)
    engine: Engine
    asked: tuple[str, ...] = ()


class CompiledTemplate:
    """A DOCX template, ready to render, from as many threads as there are.

    Args:
        source: The DOCX as bytes, or its path.
        name: What to call it in messages; the file name where a path is given.
        environment: The environment of its parts; decides between filing and draft. Where none
            is given, it is one for filing, with Jinja's own filters.
        compression: How to compress the parts that are rendered.

    Raises:
        TemplateError: It is no DOCX, or a tag in it cannot be understood.
    """

    def __init__(
        self,
        source: bytes | Path,
        *,
        environment: TemplateEnvironment | None = None,
        name: str | None = None,
        compression: Compression | None = None,
    ) -> None:
        self.source = source.read_bytes() if isinstance(source, Path) else source
        self.name = name or (source.name if isinstance(source, Path) else "template")
        self.environment = environment or environment_of(FOR_FILING)
        self.compression = compression or default_compression()
        self.digest = hashlib.sha256(self.source).hexdigest()
        self.engine: Engine = "compiled"
        self._package: CompiledPackage = compile_package(
            anonymous(self.source, name=self.name),
            name=self.name,
            environment=self.environment,
            compression=self.compression,
        )

    def __reduce__(self) -> tuple[Callable[..., object], tuple[object, ...]]:
        return cached_template, (self.source, self.name, self.environment, self.compression)

    def render(
        self, context: Mapping[str, object], *, paths: Mapping[int, str] | None = None
    ) -> bytes:
        """Return the bytes of the document that `fill` makes."""
        return self.fill(context, paths=paths).document

    def fill(
        self, context: Mapping[str, object], *, paths: Mapping[int, str] | None = None
    ) -> Rendering:
        """Return the document for `context`, with the gaps it shows and the text it printed.

        Args:
            context: Template variables by name.
            paths: Path by `id()` of the records that messages name by their place; where absent,
                the whole context is searched for records once one is needed.

        Raises:
            TemplateError: A fact is missing and the environment's mode is `filing`; a value
                cannot be printed; an expression fails. All gaps are named, not only the first.
            DisclosureError: A sensitive value was printed.
        """
        lenient = self.environment.lenient
        notes = Journal(context, paths, lenient=lenient)
        before = journal.open_(notes)
        try:
            document = self._document(context if lenient else facts(context), notes)
        finally:
            journal.close(before)
        gaps = tuple(notes.gaps)
        refused = gaps if self.environment.mode == "filing" else ()
        if notes.problems or refused:
            raise refusal(self.name, refused, notes.problems)
        emitted = tuple(chain.from_iterable(notes.emitted))
        engine: Engine = "docxtpl" if notes.in_docxtpl else "compiled"
        return Rendering(
            document=document,
            gaps=gaps,
            emitted=emitted,
            engine=engine,
            asked=notes.asked_paths(),
        )

    def _document(self, context: Mapping[str, object], notes: Journal) -> bytes:
        try:
            try:
                return self._package.document(context, notes)
            except NeedsDocxtplError as needed:
                notes.start_in_docxtpl()
                return render_with_docxtpl(
                    self.source, context, self.environment, name=self.name, owner=needed.template
                )
        except Exception as error:  # whatever an expression of a template can raise
            refused = tuple(notes.gaps) if self.environment.mode == "filing" else ()
            raise rendering_error(self.name, error, notes, gaps=refused) from error


_templates: BoundedCache[CompiledTemplate] = BoundedCache()


def cached_template(
    source: bytes,
    name: str,
    environment: TemplateEnvironment,
    compression: Compression | None = None,
) -> CompiledTemplate:
    """Return the template with this content, compiled at most once by this process.

    A bounded number is kept, those used last. A template that is sent to a worker process
    arrives through here.

    Args:
        source: Bytes of the DOCX.
        name: What to call it in messages.
        environment: The environment of its parts.
        compression: How to compress the parts that are rendered.
    """
    chosen = compression or default_compression()
    key = (hashlib.sha256(source).digest(), name, environment, chosen)
    return _templates.get(
        key,
        lambda: CompiledTemplate(source, name=name, environment=environment, compression=chosen),
    )


def facts(context: Mapping[str, object]) -> Mapping[str, object]:
    """Return the variables of a template, those without a fact as gaps.

    Args:
        context: Template variables by name.
    """
    if _WITHOUT_FACT.isdisjoint(map(type, context.values())):
        return context
    return {name: _fact(name, value) for name, value in context.items()}


def _fact(name: str, value: object) -> object:
    if value is None:
        return Gap.at(name, not_asked=True)
    return Gap.at(name, reason=value.reason) if isinstance(value, Unknown) else value


def anonymous(source: bytes, *, name: str) -> bytes:
    """Return a DOCX whose core properties name nobody.

    Args:
        source: Its bytes.
        name: What to call it in messages.
    """
    members = read_members(source, name=name)
    if all(each.name != PART for each in members):
        return source
    return write_package(
        member(each.name, without_people(each.content())) if each.name == PART else each
        for each in members
    )
