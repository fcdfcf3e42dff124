"""One part of a template, compiled: its text for any context, finished as docxtpl finishes it."""

from __future__ import annotations

import re

from attrs import evolve, field, frozen

from docassemble_core.assembly.drawings import with_numbered_drawings
from docassemble_core.assembly.environment import PartTemplate, TemplateEnvironment
from docassemble_core.assembly.fragments import FragmentCheck
from docassemble_core.assembly.journal import Journal
from docassemble_core.assembly.listing import with_listings
from docassemble_core.assembly.parts import DECLARATION, SourcePart
from docassemble_core.assembly.patching import from_extends, patch
from docassemble_core.assembly.printing import refuse_character
from docassemble_core.assembly.proof import Proof, fault_in, prove
from docassemble_core.assembly.tables import with_fitting_columns
from docassemble_core.errors import Problem

_LEFT_OVER = re.compile("[\a\f]")


@frozen(kw_only=True)
class CompiledPart:
    """A part that is ready to render.

    Args:
        source: Where it comes from.
        template: Its tags and text, compiled.
        proof: What is known of every rendering of it.
    """

    source: SourcePart
    template: PartTemplate = field(repr=False)
    proof: Proof = field(repr=False)

    @property
    def length(self) -> int:
        """Characters of the template."""
        return len(self.source.xml)

    def text(self, names: dict[str, object], notes: Journal) -> str:
        """Return the XML of the part.

        Args:
            names: All names it may use.
            notes: What is noted while values are printed decides which last steps are taken.
        """
        source = self.source
        return f"{source.prefix}{self.finished(self.template.text(names), notes)}{source.suffix}"

    def finished(self, xml: str, notes: Journal) -> str:
        """Return rendered XML after those last steps that this rendering needs."""
        if self.proof.listing or notes.listing:
            xml = with_listings(xml)
            if found := _LEFT_OVER.search(xml):
                refuse_character(found.group(), notes)
        if self.source.is_body:
            xml = self._body_finished(xml, notes)
        if notes.unproven or not self.proof.well_formed:
            self._check(xml, notes)
        return xml

    def _body_finished(self, xml: str, notes: Journal) -> str:
        if self.proof.tables_change or notes.tables:
            opening = self.source.prefix.removeprefix(DECLARATION)
            xml = with_fitting_columns(xml, opening=opening, closing=self.source.suffix)
        if self.proof.drawings_vary or notes.drawings:
            xml = with_numbered_drawings(xml)
        return xml

    def _check(self, xml: str, notes: Journal) -> None:
        fault = fault_in(f"{self.source.prefix}{xml}{self.source.suffix}")
        if fault is not None:
            problem = Problem(
                where=f"{self.template.name}, {self.source.name}",
                what=f"its tags leave the XML of the document broken ({fault})",
                remedy="let each block begin and end in the same kind of place: "
                "{%p %} tags around paragraphs, {%tr %} around rows, plain tags inside one run",
            )
            notes.problems.append(problem)


def compile_part(
    source: SourcePart, *, name: str, environment: TemplateEnvironment
) -> CompiledPart:
    """Return a part compiled.

    Args:
        source: The part.
        name: Name of its template, for messages.
        environment: The environment it is rendered in.

    Raises:
        TemplateError: A tag of it cannot be understood.
    """
    patched = from_extends(patch(source.xml, template=name, part=source.name))
    opening, closing = source.around()
    proof = prove(patched.source, prefix=source.prefix, suffix=source.suffix)
    if proof.by_blocks and not environment.looks_at_blocks:
        proof = evolve(proof, well_formed=False)
    if source.is_body and proof.drawings and not proof.drawings_vary:
        patched = evolve(patched, source=with_numbered_drawings(patched.source))
    template = environment.compiled(patched)
    template.proof = proof
    template.fragments = FragmentCheck(contexts=proof.contexts, opening=opening, closing=closing)
    return CompiledPart(source=source, template=template, proof=proof)
