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


class FragmentCheck(Protocol):
    """What a part allows a value to bring along."""

    def allows(self, xml: str, line: int) -> bool:
        """Return whether the part stays well-formed with `xml` printed on `line`."""

    def on_page(self, line: int) -> bool:
        """Return whether what `line` prints is read by people."""


class Rendered(Protocol):
    """A template of Jinja's, as far as it can tell where it is."""

    part: Located | None
    fragments: FragmentCheck | None

    def get_corresponding_lineno(self, lineno: int) -> int:
        """Return the line of the source for a line of the code."""


NOWHERE = Site(tag="", where="template")


def current_site(line: int | None = None) -> Site:
    """Return the site of the tag that is being rendered in this thread.

    Args:
        line: Its line in the source, where that is known better than from the running code.
    """
    template, running = _innermost()
    return template.part.site(line or running) if template and template.part else NOWHERE


def allows(xml: str, line: int | None) -> bool:
    """Return whether the part that is being rendered stays well-formed with `xml` in it."""
    template, running = _innermost()
    if template is None or template.fragments is None:
        return False
    return template.fragments.allows(xml, line or running)


def on_page() -> bool:
    """Return whether the tag that is being rendered prints onto the page."""
    template, running = _innermost()
    return template is None or template.fragments is None or template.fragments.on_page(running)


def site_of_error(error: BaseException, line: int | None = None) -> Site:
    """Return the site of the innermost tag that `error` passed through.

    Args:
        error: As it was caught.
        line: Line in the source of the value that was being printed, if one was.
    """
    found = NOWHERE
    trace: TracebackType | None = error.__traceback__
    while trace is not None:
        template = _template_of(trace.tb_frame)
        if template is not None and template.part is not None:
            running = template.get_corresponding_lineno(trace.tb_lineno)
            found = template.part.site(line or running)
        trace = trace.tb_next
    return found


def _innermost() -> tuple[Rendered | None, int]:
    frame: FrameType | None = sys._getframe(1)  # noqa: SLF001  # the documented way to a caller
    while frame is not None:
        template = _template_of(frame)
        if template is not None and template.part is not None:
            return template, template.get_corresponding_lineno(frame.f_lineno)
        frame = frame.f_back
    return None, 0


def _template_of(frame: FrameType) -> Rendered | None:
    template: Rendered | None = frame.f_globals.get("__jinja_template__")
    return template if hasattr(template, "part") else None


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
