"""Lint of what the tags of a template say: syntax, names, attributes, filters, tests."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from jinja2 import TemplateSyntaxError

from docassemble_core.assembly.environment import make_environment
from docassemble_core.assembly.lint_names import find_misuse
from docassemble_core.assembly.lint_rules import Rule
from docassemble_core.assembly.lint_types import attribute_names, type_names
from docassemble_core.assembly.lint_walk import Finding, Vocabulary
from docassemble_core.assembly.ooxml import Package
from docassemble_core.assembly.patching import PatchedPart, patch
from docassemble_core.errors import Problem

_ENVIRONMENT = make_environment(mode="filing")
TESTS = frozenset(_ENVIRONMENT.tests)
# Filters that undo escaping, that differ from run to run, or that make no words.
_REFUSED = frozenset(
    {"safe", "forceescape", "escape", "e", "xmlattr", "urlize", "striptags", "tojson"}
    | {"pprint", "random", "filesizeformat", "format"}
)
FILTERS = frozenset(_ENVIRONMENT.filters) - _REFUSED


def lint_tags(package: Package, name: str, vocabulary: Vocabulary) -> Iterator[Problem]:
    """Yield a problem for each tag that is wrong in itself.

    Args:
        package: The template.
        name: What to call it in messages.
        vocabulary: What its tags may use.
    """
    for part in package:
        if part.name in package.story_names():
            patched = patch(part.content.decode(), template=name, part=part.name)
            yield from _lint_part(patched, vocabulary)


def _lint_part(part: PatchedPart, vocabulary: Vocabulary) -> Iterator[Problem]:
    try:
        tree = _ENVIRONMENT.parse(part.source)
    except TemplateSyntaxError as error:
        site = part.site(error.lineno)
        what = f"the tag {site.tag} cannot be understood: {(error.message or '').rstrip('.')}"
        yield Rule.SYNTAX.problem(site.where, what, "correct the tag, or the one that opens it")
        return
    for finding in find_misuse(tree, vocabulary):
        yield _problem(finding, part, vocabulary)


def _problem(finding: Finding, part: PatchedPart, vocabulary: Vocabulary) -> Problem:
    site = part.site(finding.line)
    what, remedy = words_of(finding, vocabulary)
    return finding.rule.problem(site.where, f"the tag {site.tag} {what}", remedy)


def words_of(finding: Finding, vocabulary: Vocabulary) -> tuple[str, str]:
    """Return what is wrong, as the end of a clause, and what to do."""
    match finding.rule:
        case Rule.UNKNOWN_NAME:
            known = [name for name, _ in vocabulary.roots]
            return f"uses the name {finding.name}, which nothing defines", _use(finding.name, known)
        case Rule.UNKNOWN_ATTRIBUTE:
            owner = type_names(finding.owner)
            what = f"asks for {finding.name}, which {owner} does not have"
            return what, _use(finding.name, list(attribute_names(finding.owner)))
        case Rule.DISCLOSURE:
            return (
                f"prints {finding.name} in a document that is not declared to disclose it",
                "print .last4, or declare the form with discloses_sensitive=True",
            )
        case _:
            known = sorted(vocabulary.filters if finding.rule is Rule.FILTER else vocabulary.tests)
            kind = "filter" if finding.rule is Rule.FILTER else "test"
            what = f"uses the {kind} {finding.name}, which templates do not have"
            return what, _use(finding.name, known)


def _use(name: str, known: list[str]) -> str:
    """Return a remedy that names the nearest spelling, or all there are."""
    near = get_close_matches(name, known, n=1)
    return f"write {near[0]}" if near else f"use one of: {', '.join(known)}"
