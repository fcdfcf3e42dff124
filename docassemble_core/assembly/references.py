"""The templates that a template extends, includes or imports, followed to the last."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import define, evolve, field
from jinja2 import TemplateNotFound, meta

from docassemble_core.assembly.compiled_part import CompiledPart
from docassemble_core.assembly.environment import PartTemplate, TemplateEnvironment
from docassemble_core.assembly.loader import DocumentLoader
from docassemble_core.assembly.needs import lacking
from docassemble_core.assembly.parts import SourcePackage
from docassemble_core.assembly.patching import PatchedPart
from docassemble_core.assembly.proof import Proof
from docassemble_core.errors import Problem, TemplateError

_REFERRING = re.compile(r"\b(?:extends|include|import)\b")
_NAMESPACE = re.compile(r'\sxmlns:([\w.-]+)="([^"]*)"')


@define
class References:
    """What a template refers to, directly or through another.

    Args:
        environment: Finds and compiles the templates.
        names: Names of all of them that are written in tags.
        open_ended: Whether a tag computes a name, so that it may be any template.
        problems: Why one of them cannot be used.
    """

    environment: TemplateEnvironment
    names: dict[str, PartTemplate] = field(factory=dict)
    open_ended: bool = False
    problems: list[Problem] = field(factory=list)

    def follow(self, part: PatchedPart) -> None:
        """Take in all that `part` refers to."""
        if _REFERRING.search(part.source) is None:  # most do not, and parsing again is slow
            return
        for name in meta.find_referenced_templates(self.environment.parse(part.source)):
            if name is None:
                self.open_ended = True
            elif name not in self.names:
                self._take_in(name, part)

    def _take_in(self, name: str, referring: PatchedPart) -> None:
        try:
            template = self.environment.get_template(name)
        except TemplateNotFound:
            self.problems.append(_not_found(name, referring))
            return
        if isinstance(template, PartTemplate) and template.part is not None:
            self.names[name] = template
            self.follow(template.part)


def _not_found(name: str, referring: PatchedPart) -> Problem:
    for line, text in enumerate(referring.source.split("\n"), start=1):
        if name in text:
            site = referring.site(line)
            return Problem(
                where=site.where,
                what=f"{site.tag} names {name}, which is not among the templates",
                remedy="correct the name, or give the loader the folder it is in",
            )
    return Problem(referring.template, f"{name} is not among the templates", "add it")


def checked(references: References, outer: SourcePackage, *, name: str) -> None:
    """Refuse templates that use what the outer document lacks.

    Args:
        references: The templates.
        outer: The document that brings styles, lists, headers and footers.
        name: Its name.

    Raises:
        TemplateError: A template is missing, or uses what the outer document lacks.
    """
    problems = list(references.problems)
    loader = references.environment.loader
    if isinstance(loader, DocumentLoader):
        for inner in references.names:
            if inner != name:
                problems += lacking(loader.package(inner), outer, name=inner, outer_name=name)
    if problems:
        raise TemplateError(f"{name} cannot be compiled.", problems)


def with_references(part: CompiledPart, references: References) -> CompiledPart:
    """Return a part of the outer document, with what the templates in it ask for.

    Their namespaces are declared, and the last steps that one of them needs are taken.
    """
    inner = [template for template in references.names.values() if template.proof]
    if not inner and not references.open_ended:
        return part
    proofs = [part.proof, *(template.proof for template in inner if template.proof)]
    proof = _joined(proofs, open_ended=references.open_ended)
    if not part.source.is_body:  # its root stands in the source, where nothing can be declared
        return evolve(part, proof=evolve(proof, well_formed=False))
    source = evolve(part.source, prefix=_with_namespaces(part.source.prefix, inner))
    return evolve(part, source=source, proof=proof)


def _joined(proofs: list[Proof], *, open_ended: bool) -> Proof:
    drawings = sum(proof.drawings for proof in proofs)
    several = len(proofs) > 1 and bool(drawings)
    return evolve(
        proofs[0],
        well_formed=all(proof.well_formed for proof in proofs) and not open_ended,
        has_tags=True,
        tables_change=any(proof.tables_change for proof in proofs) or open_ended,
        drawings=drawings,
        drawings_vary=any(proof.drawings_vary for proof in proofs) or several or open_ended,
        listing=any(proof.listing for proof in proofs) or open_ended,
    )


def _with_namespaces(prefix: str, templates: list[PartTemplate]) -> str:
    declared = dict(_NAMESPACE.findall(prefix))
    for name, address in _namespaces(templates):
        if declared.setdefault(name, address) != address:
            message = f"the prefix {name} stands for two namespaces"
            problem = Problem("templates", message, "save all templates with the same Word")
            raise TemplateError("Templates cannot be put together.", [problem])
    known = dict(_NAMESPACE.findall(prefix))
    added = "".join(
        f' xmlns:{name}="{address}"' for name, address in declared.items() if name not in known
    )
    return f"{prefix[:-1]}{added}>"


def _namespaces(templates: list[PartTemplate]) -> Iterator[tuple[str, str]]:
    for template in templates:
        if template.fragments is not None:
            yield from _NAMESPACE.findall(template.fragments.opening)
