"""Markdown read by pandoc into its syntax tree, as typed records."""

from __future__ import annotations

import json
from typing import Any

import pypandoc
from attrs import frozen

# Markdown as lawyers type it: `$5 and $6` is no formula, `clerk@court.gov` no citation,
# `(@)` no example, `~` and `^` no script, and the `v.` between two parties no fifth item
# of a list; quotes and dashes are typographic.
_FORMAT = "".join(
    (
        "markdown+smart+task_lists",
        *(
            f"-{extension}"
            for extension in (
                "tex_math_dollars",
                "citations",
                "example_lists",
                "fancy_lists",
                "raw_html",
                "subscript",
                "superscript",
                "strikeout",
                "auto_identifiers",
                "implicit_figures",
                "definition_lists",
            )
        ),
    )
)
# Below any line's length, so that the dashes of a pipe table always give its widths.
_COLUMNS = "--columns=1"


@frozen
class Node:
    """One node of pandoc's syntax tree.

    Args:
        kind: Pandoc's constructor, such as `Para` or `Str`.
        content: What it holds, in pandoc's own nesting of lists and nodes.
    """

    kind: str
    content: Any = None


@frozen
class Attributes:
    """Classes and keys that the source gives a block or a span.

    Args:
        classes: Such as `keep` in `::: keep`.
        keys: Such as `custom-style` and its value, in order.
    """

    classes: tuple[str, ...]
    keys: tuple[tuple[str, str], ...]

    def get(self, key: str) -> str | None:
        """Return the value of `key`, or None where the source does not give it."""
        return dict(self.keys).get(key)


@frozen
class Markdown:
    """A source read: its front matter and its blocks.

    Args:
        front_matter: Keys with their values as pandoc's nodes.
        blocks: The body.
    """

    front_matter: tuple[tuple[str, Node], ...]
    blocks: tuple[Node, ...]


def read_markdown(text: str) -> Markdown:
    """Return the syntax tree of a Markdown text with YAML front matter."""
    raw = json.loads(
        pypandoc.convert_text(text, "json", format=_FORMAT, extra_args=[_COLUMNS, "--sandbox"])
    )
    tree = _typed(raw["blocks"])
    meta = tuple((key, _typed(value)) for key, value in sorted(raw["meta"].items()))
    return Markdown(meta, tuple(tree))


def attributes(raw: list[Any]) -> Attributes:
    """Return pandoc's triple of identifier, classes and keys as a record."""
    _, classes, keys = raw
    return Attributes(tuple(classes), tuple((key, value) for key, value in keys))


def _typed(raw: Any) -> Any:  # noqa: ANN401 - pandoc nests strings, numbers, lists and nodes freely
    if isinstance(raw, list):
        return [_typed(one) for one in raw]
    if isinstance(raw, dict) and "t" in raw:
        return Node(raw["t"], _typed(raw.get("c")))
    return raw
