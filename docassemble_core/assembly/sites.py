"""Where in a template something happened: the tag as its author wrote it, and its place."""

from __future__ import annotations

import re
import sys
from types import FrameType, TracebackType
from typing import Protocol

from attrs import frozen


@frozen(kw_only=True)
class Site:
    """A tag and its place.

    Args:
        tag: The tag as the author wrote it, such as `{%p if order %}`; empty if not known.
        where: Template, part, and paragraph or table cell.
    """

    tag: str
    where: str


class Located(Protocol):
    """A source that knows which tag stands on which line."""

    def site(self, line: int) -> Site:
        """Return the tag on `line` of the Jinja source."""


NOWHERE = Site(tag="", where="template")


def current_site() -> Site:
    """Return the site of the tag that is being rendered in this thread."""
    frame: FrameType | None = sys._getframe(1)  # noqa: SLF001  # the documented way to a caller's frame
    while frame is not None:
        site = _site_of(frame, frame.f_lineno)
        if site is not None:
            return site
        frame = frame.f_back
    return NOWHERE


def site_of_error(error: BaseException) -> Site:
    """Return the site of the innermost tag that `error` passed through."""
    found = NOWHERE
    trace: TracebackType | None = error.__traceback__
    while trace is not None:
        found = _site_of(trace.tb_frame, trace.tb_lineno) or found
        trace = trace.tb_next
    return found


def _site_of(frame: FrameType, line: int) -> Site | None:
    template = frame.f_globals.get("__jinja_template__")
    part: Located | None = getattr(template, "part", None)
    if template is None or part is None:
        return None
    return part.site(template.get_corresponding_lineno(line))


def expression_of(tag: str) -> str:
    """Return the expression that a tag prints.

    >>> expression_of("{{p order.title | upper }}")
    'order.title'
    """
    inner = re.sub(r"^\{[{%](?:tr|tc|p|r)?[-\s]\s*|\s*-?[%}]\}$", "", tag)
    return inner.split("|")[0].strip() or tag


def chain_ending_in(tag: str, name: str) -> str:
    """Return the dotted expression in `tag` that ends in `name`, or `name` alone.

    >>> chain_ending_in("{{ child.parent.name }} {{ x }}", "name")
    'child.parent.name'
    """
    found = re.search(rf"[A-Za-z_][\w.\[\]]*\.{re.escape(name)}\b", tag)
    return found.group(0) if found else name
