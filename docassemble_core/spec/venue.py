"""Courts, and where papers are filed."""

from __future__ import annotations

from collections.abc import Callable

from attrs import field, frozen
from attrs.validators import matches_re

from docassemble_core.law import Citation
from docassemble_core.model import Court
from docassemble_core.spec.decision import Decision
from docassemble_core.spec.situation import Situation


@frozen(kw_only=True)
class CourtKind:
    """A kind of court that a state has.

    Args:
        code: Code used in `Court.kind`.
        name: What it is called, such as `Circuit Court`.
        caption: Its line in a caption; `{county}` and `{city}` are filled in.
        clerk: What its clerk is called.
        counties: Counties or divisions that have one.
    """

    code: str = field(validator=matches_re(r"[a-z_]+"))
    name: str
    caption: str
    clerk: str
    counties: tuple[str, ...]

    def caption_of(self, court: Court) -> str | None:
        """Return the caption line of a court, or `None` where its county is not known."""
        if not isinstance(court.county, str):
            return None
        return self.caption.format(county=court.county, city=court.city or "________")


@frozen(kw_only=True)
class Venue:
    """A court in which papers may be filed, and why there.

    Args:
        court: The court.
        decision: Whether it is the right one, with reasons.
    """

    court: Court
    decision: Decision


@frozen(kw_only=True)
class VenueRule:
    """A rule that says where a paper is filed.

    Args:
        code: Unique code, state code first.
        title: The rule in a few words.
        find: The courts it points to, best first; none where it does not apply.
        citation: The authority.
    """

    code: str = field(validator=matches_re(r"[a-z]{2}\.[a-z0-9_]+"))
    title: str
    find: Callable[[Situation], tuple[Venue, ...]]
    citation: Citation
