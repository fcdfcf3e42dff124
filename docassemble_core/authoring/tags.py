"""Jinja tags carried unharmed through a Markdown reader.

Each tag becomes one plain word before the text is read and a tag again afterwards,
so that no quote in it turns curly, no underscore starts emphasis and no bar ends a table cell.
"""

from __future__ import annotations

import re

from attrs import frozen

from docassemble_core.errors import Problem, TemplateError

TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
# A paragraph tag needs its paragraph to itself.
_PARAGRAPH_TAG_LINE = re.compile(r"^[ \t]*(\{[%#]p\s[^\n]*?[%#]\})[ \t]*$", re.MULTILINE)
_HTML_REMARK = re.compile("<!--")
_WORD = re.compile(r"Zqtag(\d+)gatqZ")


@frozen
class HiddenTags:
    """A text whose tags are words, and the tags in their order.

    Args:
        text: The text to read as Markdown.
        tags: The tags that stood in it; the word for the nth is `Zqtag<n>gatqZ`.
    """

    text: str
    tags: tuple[str, ...]

    def restore(self, text: str) -> str:
        """Return `text` with every word that stands for a tag replaced by the tag."""
        return _WORD.sub(lambda match: self.tags[int(match[1])], text)


def hide_tags(source: str, *, name: str) -> HiddenTags:
    """Return the source with each tag as one word; paragraph tags get blank lines around them.

    Args:
        source: Markdown with Jinja tags.
        name: What to call the source in a message.

    Raises:
        TemplateError: The source holds a word that this function would write, or a remark
            that would be printed.
    """
    problems = _problems(source, name)
    if problems:
        raise TemplateError(f"{name} cannot be read as a template source.", problems)
    tags: list[str] = []

    def hide(match: re.Match[str]) -> str:
        tags.append(" ".join(match[0].split("\n")))
        return f"Zqtag{len(tags) - 1}gatqZ"

    spaced = _PARAGRAPH_TAG_LINE.sub(r"\n\1\n", source)
    return HiddenTags(TAG.sub(hide, spaced), tuple(tags))


def _problems(source: str, name: str) -> list[Problem]:
    refused = (
        (
            _WORD,
            "the text holds a word of the form Zqtag1gatqZ, which stands for a tag",
            "change the word",
        ),
        (
            _HTML_REMARK,
            "the text holds a remark in <!-- and -->, which would be printed",
            "write the remark as {#p ... #} on a line of its own",
        ),
    )
    return [
        Problem(where=name, what=what, remedy=remedy)
        for pattern, what, remedy in refused
        if pattern.search(source)
    ]
