"""A part of a DOCX as Jinja source: docxtpl's patching, with every tag kept traceable.

docxtpl turns the XML of a part into Jinja source: it joins tags that Word split over runs,
lifts `{%p %}`, `{%tr %}` and their kin out of the element that holds them, straightens quotes.
What comes out no longer tells where a tag stood or how it was written. So each tag of the part
gets a mark of white space before it is patched, which patching carries along; and each tag of
the source gets a line of its own, by a line break inside the tag, where it prints nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from xml.sax.saxutils import escape

from attrs import evolve, field, frozen
from docxtpl import DocxTemplate

from docassemble_core.assembly.places import place_of
from docassemble_core.assembly.sites import Site

_DIGITS = "\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
_MARK = re.compile("\u2009([\u2000-\u2007]+)\u200a")
_WRITTEN = re.compile(
    r"\{(?:<[^>]*>)*(?:"
    r"\{.*?(?=\}(?:<[^>]*>)*\})"
    r"|%.*?(?=-?(?:<[^>]*>)*%(?:<[^>]*>)*\})"
    r"|\#.*?(?=\#(?:<[^>]*>)*\}))",
    re.DOTALL,
)
_CLOSER = re.compile(r"-?(?:<[^>]*>)*[}%#](?:<[^>]*>)*\}")
_QUOTED = r"""(?:"[^"]*"|'[^']*'|[^"'])*?"""
SOURCE_TAG = re.compile(
    r"(?P<raw>\{%[-+]?\s*raw\s*-?%\}.*?\{%[-+]?\s*endraw\s*[-+]?%\})"
    r"|(?P<comment>\{\#.*?\#\})"
    rf"|(?P<open>\{{\{{[-+]?)(?P<print>{_QUOTED})\}}\}}"
    rf"|(?P<begin>\{{%[-+]?)(?P<do>{_QUOTED})%\}}"
    r"|(?P<broken>\{[{%])",
    re.DOTALL,
)
_LITERALS = {  # docxtpl's way to write braces that are no tag
    "{_{": '{{ "{{" }}',
    "}_}": '{{ "}}" }}',
    "{_%": '{{ "{%" }}',
    "%_}": '{{ "%}" }}',
}
_LITERAL = re.compile("|".join(map(re.escape, _LITERALS)))
_ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"), ("&amp;", "&"))


@frozen(kw_only=True)
class PatchedPart:
    """The Jinja source of one part, and for each line of it the tag that the author wrote.

    Args:
        template: Name of the template, for messages.
        part: Name of the part in the package, such as `word/document.xml`.
        source: Jinja source; every tag begins a new line.
        xml: The part as it was before patching.
        spans: Start and end in `xml` of each tag, in order.
        lines: For each line of `source` the number of its tag in `spans`, or -1.
    """

    template: str
    part: str
    source: str = field(repr=False)
    xml: str = field(repr=False)
    spans: tuple[tuple[int, int], ...] = field(repr=False)
    lines: tuple[int, ...] = field(repr=False)

    def site(self, line: int) -> Site:
        """Return the tag that stands on `line` of the source, as its author wrote it."""
        where = f"{self.template}, {self.part}"
        number = self.lines[line - 1] if 0 < line <= len(self.lines) else -1
        if number < 0:
            return Site(tag="", where=where)
        start, end = self.spans[number]
        return Site(tag=written(self.xml[start:end]), where=f"{where}, {place_of(self.xml, start)}")


def patch(xml: str, *, template: str, part: str) -> PatchedPart:
    """Return the Jinja source of a part.

    Args:
        xml: The part, as text.
        template: Name of the template, for messages.
        part: Name of the part, for messages.
    """
    spans = tuple(_tags_of(xml)) if not _MARK.search(xml) else ()
    marked = _marked(xml, spans)
    source, lines = _numbered(DocxTemplate.patch_xml(None, marked))
    return PatchedPart(
        template=template, part=part, source=source, xml=xml, spans=spans, lines=lines
    )


def plain_source(text: str, *, template: str, part: str) -> PatchedPart:
    """Return the Jinja source of a text that is not XML, such as the title of the document.

    What it renders is XML: the text between the tags is escaped.
    """
    spans = tuple(_tags_of(text))
    source, lines = _numbered(_marked(text, spans), escape=escape)
    return PatchedPart(
        template=template, part=part, source=source, xml=text, spans=spans, lines=lines
    )


_EXTENDS = re.compile(r"""\s*extends\s+(?:"([^"]+)"|'([^']+)')\s*""")


def extended(part: PatchedPart) -> str | None:
    """Return the name of the template that a part extends, if it names one."""
    found = _extends(part)
    named = found and _EXTENDS.fullmatch(found["do"])
    return (named[1] or named[2]) if named else None


def from_extends(part: PatchedPart) -> PatchedPart:
    """Return a part without the XML before its `extends`, which Jinja would print.

    Its line breaks stay, in a comment, so that each tag keeps its line.
    """
    found = _extends(part)
    if found is None:
        return part
    breaks = part.source.count("\n", 0, found.start())
    return evolve(part, source=f"{{#{breaks * chr(10)}#}}{part.source[found.start() :]}")


def _extends(part: PatchedPart) -> re.Match[str] | None:
    for found in SOURCE_TAG.finditer(part.source):
        if found["begin"] and _EXTENDS.fullmatch(found["do"]):
            return found
    return None


def written(xml: str) -> str:
    """Return a tag as its author sees it in Word.

    >>> written('{{ </w:t></w:r><w:r><w:t>order.title }}')
    '{{ order.title }}'
    """
    text = re.sub(r"<[^>]*>", "", xml)
    for entity, character in _ENTITIES:
        text = text.replace(entity, character)
    return text


def _tags_of(xml: str) -> Iterator[tuple[int, int]]:
    position = 0
    while found := _WRITTEN.search(xml, position):
        closer = _CLOSER.match(xml, found.end())
        position = closer.end() if closer else found.end()
        yield found.start(), position


def _marked(xml: str, spans: tuple[tuple[int, int], ...]) -> str:
    pieces, done = [], 0
    for number, (start, end) in enumerate(spans):
        closer = _WRITTEN.match(xml, start)
        middle = closer.end() if closer else end
        pieces += [xml[done:middle], _mark(number)]
        done = middle
    return "".join([*pieces, xml[done:]])


def _mark(number: int) -> str:
    digits = "".join(_DIGITS[int(digit)] for digit in f"{number:o}")
    return f"\u2009{digits}\u200a"


def _number(marked: str) -> int:
    found = _MARK.search(marked)
    return int("".join(str(_DIGITS.index(digit)) for digit in found.group(1)), 8) if found else -1


def _numbered(patched: str, escape: Callable[[str], str] = str) -> tuple[str, tuple[int, ...]]:
    pieces: list[str] = []
    lines = [-1]
    done = 0
    for found in SOURCE_TAG.finditer(patched):
        pieces.append(_text(escape(patched[done : found.start()]), lines))
        pieces.append(_own_line(found, lines))
        done = found.end()
    pieces.append(_text(escape(patched[done:]), lines))
    return "".join(pieces), tuple(lines)


def _text(text: str, lines: list[int]) -> str:
    return _LITERAL.sub(lambda found: _LITERALS[found.group()], _without_marks(text, lines))


def _without_marks(text: str, lines: list[int]) -> str:
    lines += [-1] * text.count("\n")
    return _MARK.sub("", text)


def _own_line(found: re.Match[str], lines: list[int]) -> str:
    opener = found["open"] or found["begin"] or found["broken"]
    if opener is None:
        return _without_marks(found.group(), lines)
    lines.append(_number(found.group()))
    rest = found.group()[len(opener) :]
    lines += [lines[-1]] * rest.count("\n")
    return f"{opener}\n{_MARK.sub('', rest)}"
