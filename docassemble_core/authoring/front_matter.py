"""What a template source says of itself before its text begins."""

from __future__ import annotations

from collections.abc import Callable

from attrs import evolve, frozen

from docassemble_core.authoring.pandoc_reader import Node
from docassemble_core.authoring.plain_text import plain_text
from docassemble_core.errors import Problem, TemplateError


@frozen(kw_only=True)
class FrontMatter:
    """The heading of a template source.

    Args:
        title: What the document is called; it becomes the title in the file's properties.
        revision: Which wording this is, such as `2026-11`.
        code: The form code that a state's form list uses, such as `tn.contempt_petition`;
            empty for a part that others include.
        footer: The text at the foot of each page, tags allowed; empty for none.
        language: The tag of its language, such as `en-US`.
        note: A remark for people who edit the source.
    """

    title: str
    revision: str
    code: str = ""
    footer: str = ""
    language: str = "en-US"
    note: str = ""


_REQUIRED = ("title", "revision")
_OPTIONAL = ("code", "footer", "language", "note")
_KNOWN = (*_REQUIRED, *_OPTIONAL)


def front_matter(
    entries: tuple[tuple[str, Node], ...], *, name: str, restore: Callable[[str], str]
) -> FrontMatter:
    """Return the front matter of a source.

    Args:
        entries: Keys and values as read.
        name: What to call the source in a message.
        restore: Puts the tags back into a value.

    Raises:
        TemplateError: A key is missing, unknown or no text; every such key is listed.
    """
    problems = [*_unknown(entries, name), *_missing(entries, name), *_not_text(entries, name)]
    if problems:
        raise TemplateError(f"The front matter of {name} is not right.", problems)
    values = {key: restore(plain_text(_inlines(node))) for key, node in entries}
    found = FrontMatter(title=values["title"], revision=values["revision"])
    return evolve(found, **{key: values[key] for key in _OPTIONAL if key in values})


def _unknown(entries: tuple[tuple[str, Node], ...], name: str) -> list[Problem]:
    return [
        Problem(
            where=f"{name}: {key}",
            what="front matter has no such key",
            remedy=f"use one of: {', '.join(_KNOWN)}",
        )
        for key, _ in entries
        if key not in _KNOWN
    ]


def _missing(entries: tuple[tuple[str, Node], ...], name: str) -> list[Problem]:
    given = {key for key, _ in entries}
    return [
        Problem(
            where=f"{name}: {key}",
            what="the front matter lacks this key",
            remedy=f"begin the file with --- and a line `{key}: ...`",
        )
        for key in _REQUIRED
        if key not in given
    ]


def _not_text(entries: tuple[tuple[str, Node], ...], name: str) -> list[Problem]:
    return [
        Problem(
            where=f"{name}: {key}",
            what="the value is no text",
            remedy="write one line of text, in quotes where it looks like something else",
        )
        for key, node in entries
        if key in _KNOWN and node.kind not in ("MetaInlines", "MetaString")
    ]


def _inlines(node: Node) -> list[Node]:
    return [Node("Str", node.content)] if node.kind == "MetaString" else list(node.content)
