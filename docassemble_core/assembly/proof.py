"""What can be proved of a part before it is rendered, whichever branches are taken.

A block of a template whose XML opens and closes under the same open elements cannot unbalance
the part, however often it is printed. If that holds for every block, and the text with all
branches one after the other is well-formed, every rendering is. Values are escaped, so they
cannot undo the proof; markup that a value brings along is checked when it is printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from xml.parsers import expat

from attrs import define, field, frozen

from docassemble_core.assembly.patching import SOURCE_TAG
from docassemble_core.assembly.proof_tables import TableProof

_PRINT, _BLOCK = "\ufdd0", "\ufdd1"
_XML = re.compile(
    r"(?P<aside><!--.*?-->|<\?.*?\?>)"
    r"|<(?P<close>/?)(?P<name>[^\s<>/\"'=]+)"
    r"(?P<attributes>(?:\s+[^\s<>/\"'=\ufdd0\ufdd1]+\s*=\s*(?:\"[^\"<]*\"|'[^'<]*'))*)"
    r"\s*(?P<empty>/?)>"
    r"|(?P<tag>[\ufdd0\ufdd1])"
    r"|(?P<text>[^<\ufdd0\ufdd1]+)",
    re.DOTALL,
)
_TAG_IN_ATTRIBUTE = re.compile(r"[\ufdd0\ufdd1]")
_OPENING = re.compile(r"\s*(if|for|block|macro|call|filter|with|set(?=\s+[^=]*$))\b")
_MIDDLE = re.compile(r"\s*(else|elif)\b")
_ENDING = re.compile(r"\s*end\w+")
_ELSEWHERE = re.compile(r"\s*(block|include|extends)\b")
_BY_BLOCKS = re.compile(r"\s*(call|filter)\b|\s*for\b.*\brecursive\b", re.DOTALL)


class Context(StrEnum):
    """Where in the XML a tag stands, which decides what may be printed there."""

    UNKNOWN = "unknown"
    CONTENT = "content"
    RUN_TEXT = "run text"
    ATTRIBUTE = "attribute"


@frozen(kw_only=True)
class Proof:
    """What is known of every rendering of a part.

    Args:
        well_formed: Each rendering is well-formed, if its values are escaped.
        contexts: Where each tag stands, by the line of the source it is on.
        has_tags: It has tags at all.
        tables_change: The columns of a table may differ from rendering to rendering.
        drawings: Number of drawings whose id docxtpl assigns.
        drawings_vary: A drawing may be printed more than once, or not at all.
        listing: The template's own text holds tabs or line breaks that become elements.
        by_blocks: It prints through `call`, `filter` or a recursive loop, which code of Jinja's
            own generator does without a look at what is printed.
    """

    well_formed: bool
    contexts: dict[int, Context] = field(repr=False)
    has_tags: bool
    tables_change: bool
    drawings: int
    drawings_vary: bool
    listing: bool
    by_blocks: bool


@define
class _Block:
    """An open block: the elements around its start, and the number of its present branch."""

    elements: tuple[str, ...] | None
    branch: int
    overridable: bool


@define
class _Masked:
    """The source with each tag masked by one character, and the tags in order."""

    text: str
    tags: list[tuple[int, re.Match[str]]]


class _Unproven(Exception):  # noqa: N818  # it is an answer, not an error
    pass


class _Walk:
    """A walk through a masked part: open elements, open blocks, and what they say."""

    def __init__(self, masked: _Masked) -> None:
        self.masked = masked
        self.tags = iter(masked.tags)
        self.elements: list[str] = []
        self.blocks: list[_Block] = []
        self.contexts: dict[int, Context] = {}
        self.tables = TableProof()
        self.drawings = 0
        self.drawings_vary = False
        self.out_of_place = False
        self.by_blocks = False

    def run(self) -> None:
        """Go through the part; raises `_Unproven` where nothing can be promised."""
        position = 0
        while position < len(self.masked.text):
            found = _XML.match(self.masked.text, position)
            if found is None:
                raise _Unproven
            self._meet(found)
            position = found.end()
        if self.elements or self.blocks:
            raise _Unproven

    def _meet(self, found: re.Match[str]) -> None:
        if found["tag"]:
            self._meet_tag(Context.RUN_TEXT if self._in_run_text() else Context.CONTENT)
        elif found["name"] and found["close"]:
            self._close(found["name"])
        elif found["name"]:
            self._open(found)

    def _in_run_text(self) -> bool:
        return self.elements[-3:] == ["w:p", "w:r", "w:t"]

    def _open(self, found: re.Match[str]) -> None:
        depth = len(self.blocks)
        for _ in _TAG_IN_ATTRIBUTE.findall(found["attributes"]):
            self._meet_tag(Context.ATTRIBUTE)
        if len(self.blocks) != depth:
            raise _Unproven
        path = tuple(block.branch for block in self.blocks)
        if found["name"] == "wp:docPr":
            self.drawings += 1
            self.drawings_vary |= bool(path)
        self.tables.open(found["name"], found["attributes"], self.elements, path)
        self.elements.append(found["name"])
        if found["empty"]:
            self._close(found["name"])

    def _close(self, name: str) -> None:
        if not self.elements or self.elements.pop() != name:
            raise _Unproven
        # What overrides a block is put elsewhere, so it may close only what it opened.
        self.out_of_place |= any(
            block.overridable and len(self.elements) < len(block.elements or ())
            for block in self.blocks
        )
        self.tables.close(name, self.elements)

    def _meet_tag(self, context: Context) -> None:
        line, tag = next(self.tags)
        self.contexts[line] = context
        if tag["begin"]:
            self._meet_block(tag["do"], context)

    def _meet_block(self, inner: str, context: Context) -> None:
        here = None if context is Context.ATTRIBUTE else tuple(self.elements)
        self.by_blocks |= bool(_BY_BLOCKS.match(inner))
        if _ELSEWHERE.match(inner):
            self.tables.meet_something_else()
            self.out_of_place |= context is Context.ATTRIBUTE
        if _OPENING.match(inner):
            overridable = inner.strip().startswith("block")
            self.blocks.append(_Block(here, len(self.contexts), overridable))
        elif _MIDDLE.match(inner):
            self._innermost(here).branch = len(self.contexts)
        elif _ENDING.match(inner):
            self._innermost(here)
            self.blocks.pop()

    def _innermost(self, here: tuple[str, ...] | None) -> _Block:
        if not self.blocks or self.blocks[-1].elements != here:
            raise _Unproven
        return self.blocks[-1]


def prove(source: str, *, prefix: str = "", suffix: str = "") -> Proof:
    """Return what is known of every rendering of a part.

    Args:
        source: The Jinja source, as `patch` gives it.
        prefix: XML before it, which declares the namespaces.
        suffix: XML after it.
    """
    masked = _mask(source)
    walk = _Walk(masked)
    try:
        walk.run()
        proven = not walk.out_of_place
    except _Unproven:
        proven = False
    plain = masked.text.replace(_PRINT, "x").replace(_BLOCK, "")
    return Proof(
        well_formed=proven and fault_in(f"{prefix}{plain}{suffix}") is None,
        contexts=walk.contexts,
        has_tags=SOURCE_TAG.search(source) is not None,
        tables_change=walk.tables.change or (not proven and "<w:tbl" in source),
        drawings=source.count("<wp:docPr"),
        drawings_vary=walk.drawings_vary or not proven,
        listing=any(character in masked.text for character in "\t\n\a\f"),
        by_blocks=walk.by_blocks,
    )


def fault_in(xml: str) -> str | None:
    """Return why `xml` is not well-formed, or None where it is.

    >>> fault_in("<a>x</a>"), fault_in("<a>x</b>")
    (None, 'mismatched tag')
    """
    parser = expat.ParserCreate(namespace_separator=" ")
    try:
        parser.Parse(xml.encode("utf-8", "surrogatepass"), True)
    except expat.ExpatError as error:
        return expat.ErrorString(error.code)
    return None


def _mask(source: str) -> _Masked:
    pieces: list[str] = []
    tags: list[tuple[int, re.Match[str]]] = []
    done, line = 0, 1
    for found in SOURCE_TAG.finditer(source):
        pieces.append(source[done : found.start()])
        line += source.count("\n", done, found.end())
        pieces += _masked_tag(found, line, tags)
        done = found.end()
    return _Masked("".join([*pieces, source[done:]]), tags)


def _masked_tag(
    found: re.Match[str], line: int, tags: list[tuple[int, re.Match[str]]]
) -> Iterator[str]:
    if found["raw"]:
        yield re.sub(r"\{%[^%]*%\}", "", found["raw"])
    elif found["open"] or found["begin"]:
        tags.append((line, found))
        yield _PRINT if found["open"] else _BLOCK
    elif found["broken"]:
        yield "<"  # which no proof survives
