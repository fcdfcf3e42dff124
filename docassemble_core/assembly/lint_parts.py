"""Lint of the parts that a template includes, extends or imports."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from jinja2 import TemplateSyntaxError, nodes

from docassemble_core.assembly.environment import make_environment
from docassemble_core.assembly.lint_look import used_styles
from docassemble_core.assembly.lint_rules import Rule
from docassemble_core.assembly.ooxml import DOCUMENT, Package, R, tag
from docassemble_core.assembly.patching import patch
from docassemble_core.assembly.style_sheet import StyleSheet
from docassemble_core.errors import Problem

FindPart = Callable[[str], bytes | None]
_REFERRING = (nodes.Include, nodes.Extends, nodes.Import, nodes.FromImport)
_NOTES = ("footnoteReference", "endnoteReference")


def lint_parts(docx: bytes, *, name: str, find: FindPart) -> tuple[Problem, ...]:
    """Return a problem for each part that is missing, or that needs what the template lacks.

    An included part brings only its body: styles, lists, pictures and notes are those of the
    document that includes it.

    Args:
        docx: The bytes of the template.
        name: What to call it in messages.
        find: Returns the bytes of a template by its file name, or None where there is none.

    Raises:
        TemplateError: The template or a part is no DOCX file.
    """
    outer = Package.read(docx, name=name)
    return tuple(_lint(outer, outer, name, find, frozenset()))


def _lint(
    outer: Package, package: Package, name: str, find: FindPart, seen: frozenset[str]
) -> Iterator[Problem]:
    for part in referred_parts(package, name):
        content = find(part)
        if content is None:
            what = f"the part {part} is included, and there is no such template"
            yield Rule.MISSING_PART.problem(name, what, "correct its name, or add it")
        elif part not in seen:
            inner = Package.read(content, name=part)
            yield from _lacks(outer, inner, name, part)
            yield from _lint(outer, inner, part, find, seen | {part})


def referred_parts(package: Package, name: str) -> tuple[str, ...]:
    """Return the file names of the templates that a template names outright.

    Args:
        package: The template.
        name: What to call it in a message.
    """
    found: list[str] = []
    for story in package.story_names():
        part = package.find(story)
        if part is not None:
            found += _referred(patch(part.content.decode(), template=name, part=story).source)
    return tuple(dict.fromkeys(found))


def _referred(source: str) -> Iterator[str]:
    try:
        tree = make_environment(mode="filing").parse(source)
    except TemplateSyntaxError:
        return  # the rule about syntax says so
    for node in tree.find_all(_REFERRING):
        named = getattr(node, "template", None)
        if isinstance(named, nodes.Const):
            yield named.value


def _lacks(outer: Package, inner: Package, name: str, part: str) -> Iterator[Problem]:
    for what, remedy in (*_styles(outer, inner), *_lists(inner), *_relations(inner)):
        yield Rule.INCLUDED_PART.problem(name, f"the included part {part} {what}", remedy)


def _styles(outer: Package, inner: Package) -> Iterator[tuple[str, str]]:
    known = {one.identifier for one in StyleSheet.read(outer).styles}
    sheet = StyleSheet.read(inner)
    for identifier in sorted(_body_styles(inner) - known):
        what = f'uses the style "{sheet.name(identifier)}", which the document lacks'
        yield what, "use a style that both have"


def _body_styles(package: Package) -> frozenset[str]:
    part = package.find(DOCUMENT)
    return used_styles(Package((part,))) if part is not None else frozenset()


def _lists(inner: Package) -> Iterator[tuple[str, str]]:
    root = inner.root(DOCUMENT)
    found = root.iter(tag("numId")) if root is not None else ()
    for number in sorted({one.get(tag("val"), "0") for one in found} - {"0"}):
        yield (
            f"counts in a list of its own (number {number})",
            "number it through a paragraph style, without a restart",
        )


def _relations(inner: Package) -> Iterator[tuple[str, str]]:
    root = inner.root(DOCUMENT)
    body = root.find(tag("body")) if root is not None else None
    for block in body if body is not None else ():
        if block.tag == tag("sectPr"):
            continue
        if any(one.get(f"{{{R}}}id") or one.get(f"{{{R}}}embed") for one in block.iter()):
            yield "uses a picture or link", "put it into the document itself"
        if next(block.iter(*map(tag, _NOTES)), None) is not None:
            yield "has a footnote", "say it in the text, or put the note into the document itself"
