"""The words of inline Markdown, its quotes turned typographic."""

from __future__ import annotations

from collections.abc import Iterable

from docassemble_core.authoring.pandoc_reader import Node

QUOTES = {"SingleQuote": ("\u2018", "\u2019"), "DoubleQuote": ("\u201c", "\u201d")}
_SPACES = frozenset({"Space", "SoftBreak", "LineBreak"})


def plain_text(inlines: Iterable[Node]) -> str:
    """Return the words without emphasis; a note or an image has none."""
    return "".join(_words(one) for one in inlines)


def _words(node: Node) -> str:
    if node.kind == "Str":
        return str(node.content)
    if node.kind in _SPACES:
        return " "
    if node.kind == "Quoted":
        before, after = QUOTES[node.content[0].kind]
        return f"{before}{plain_text(node.content[1])}{after}"
    if node.kind == "Code":
        return str(node.content[1])
    nested = node.content[1] if node.kind in ("Span", "Link") else node.content
    return plain_text(nested) if isinstance(nested, list) else ""
