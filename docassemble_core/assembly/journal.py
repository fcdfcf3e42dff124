"""What one rendering has seen so far: its gaps, the text it printed, what is left to check."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar, Token
from typing import TYPE_CHECKING, Protocol

from attrs import frozen
from jinja2.utils import missing

from docassemble_core.assembly import sites
from docassemble_core.assembly.paths import PathFinder
from docassemble_core.errors import Problem

if TYPE_CHECKING:
    from docxtpl import InlineImage

    from docassemble_core.assembly.gaps import Gap

MARK = "[[ missing: {path} ]]"


@frozen(kw_only=True)
class GapSeen:
    """A missing fact that a template needed.

    Args:
        path: The fact, such as `order.obligations[1].amount`.
        tag: The tag that needed it, as the author wrote it.
        where: Template, part, and paragraph or table cell.
        reason: Why it is not known, where somebody was asked and said so; else empty.
    """

    path: str
    tag: str
    where: str
    reason: str = ""

    @property
    def mark(self) -> str:
        """The text that stands in a draft where the fact belongs."""
        return MARK.format(path=self.path)


class Relations(Protocol):
    """The part that is being written, as far as images and links need it."""

    def image(self, image: InlineImage) -> str:
        """Return the XML of an image, after adding it to the package."""

    def linked(self, xml: str) -> str:
        """Return `xml` with the links in it made into relationships of the part."""


class Journal:
    """The notes of one rendering.

    Args:
        context: The variables of the template.
        paths: Case path of records by their `id()`; the context is searched where it is absent.
        lenient: Print `None` as it is, and sub-documents without docxtpl.
    """

    def __init__(
        self,
        context: Mapping[str, object],
        paths: Mapping[int, str] | None = None,
        *,
        lenient: bool = False,
    ) -> None:
        self.context = context
        self.given_paths = paths or {}
        self.lenient = lenient
        self.gaps: dict[GapSeen, None] = {}
        self.problems: list[Problem] = []
        self.emitted: list[Sequence[str]] = []
        self.asked: list[Gap] = []
        self.in_docxtpl = False
        self._finder: PathFinder | None = None
        self.start_part(None)

    @property
    def prints_subdocuments(self) -> bool:
        """Whether the document is one that sub-documents have been added to."""
        return self.in_docxtpl or self.lenient

    def start_part(self, relations: Relations | None) -> None:
        """Forget what concerns only the part before, and go on to the next.

        Args:
            relations: The relationships of the part; none where docxtpl writes it.
        """
        self.relations = relations
        self.line: int | None = None
        self.listing = False
        self.tables = False
        self.drawings = False
        self.unproven = False

    def start_in_docxtpl(self) -> None:
        """Forget all that was seen: docxtpl renders the document from its beginning."""
        self.gaps.clear()
        self.problems.clear()
        self.emitted.clear()
        self.asked.clear()
        self.in_docxtpl = True
        self.start_part(None)

    def site(self) -> sites.Site:
        """Return the tag that is being printed or evaluated."""
        return sites.current_site(self.line)

    def note_fragment(self, xml: str) -> str:
        """Note what the markup of a value asks for, and return it as it is to be printed."""
        if "<" not in xml and "&" not in xml:
            return xml
        self.tables |= "<w:t" in xml and ("<w:tbl" in xml or "<w:tc" in xml or "<w:tr" in xml)
        self.drawings |= "<wp:docPr" in xml
        self.unproven |= self.relations is not None and not sites.allows(xml, self.line)
        return self.relations.linked(xml) if self.relations is not None else xml

    def note_gap(self, gap: Gap) -> GapSeen:
        """Record that the template printed or tested `gap`, and return the record."""
        site = self.site()
        seen = GapSeen(
            path=self.path_of(gap, site.tag),
            tag=site.tag,
            where=site.where,
            reason=gap.gap_reason,
        )
        self.gaps.setdefault(seen)
        return seen

    def asked_paths(self) -> tuple[str, ...]:
        """Return the paths of what the template asked whether it is known, and nobody was asked."""
        return tuple(dict.fromkeys(self.path_of(gap, "") for gap in self.asked))

    def path_of(self, gap: Gap, tag: str) -> str:
        """Return the path of the missing fact, as exactly as it can be named."""
        if gap.gap_path is not None:
            return gap.gap_path
        if gap.gap_owner is missing:
            return str(gap.gap_name) if gap.gap_name is not None else sites.expression_of(tag)
        return self._path_through(gap, tag)

    def _path_through(self, gap: Gap, tag: str) -> str:
        owner = gap.gap_owner
        step = f"[{gap.gap_name!r}]" if isinstance(gap.gap_name, int) else f".{gap.gap_name}"
        if isinstance(owner, type(gap)):
            return self.path_of(owner, tag) + step
        known = self._path_of_record(owner)
        return known + step if known else sites.chain_ending_in(tag, str(gap.gap_name))

    def _path_of_record(self, record: object) -> str | None:
        if self.given_paths:
            return self.given_paths.get(id(record))
        if self._finder is None:
            self._finder = PathFinder(self.context)
        return self._finder.path_of(record)


_current: ContextVar[Journal | None] = ContextVar("docassemble_core_journal", default=None)


def current() -> Journal | None:
    """Return the notes of the rendering that this thread is in the middle of, if any."""
    return _current.get()


def open_(notes: Journal) -> Token[Journal | None]:
    """Make `notes` the current ones, and return what `close` puts back."""
    return _current.set(notes)


def close(before: Token[Journal | None]) -> None:
    """End what `open_` began; a rendering inside a rendering puts the outer notes back."""
    _current.reset(before)


@contextmanager
def opened(notes: Journal) -> Iterator[Journal]:
    """Make `notes` the current ones for a while."""
    before = open_(notes)
    try:
        yield notes
    finally:
        close(before)
