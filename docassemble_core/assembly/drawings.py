"""Ids of drawings, numbered anew because a template may print a drawing more than once."""

from __future__ import annotations

import re

FIRST_ID = 1001
_DRAWING = re.compile(r"<wp:docPr\b([^>]*)>")
_ID = re.compile(r'\sid="[^"]*"')


def with_numbered_drawings(xml: str) -> str:
    """Return `xml` with the ids of its drawings counting from `FIRST_ID`.

    >>> with_numbered_drawings('<wp:docPr id="7" name="a"/>')
    '<wp:docPr id="1001" name="a"/>'
    """
    ids = iter(range(FIRST_ID, FIRST_ID + xml.count("<wp:docPr")))

    def numbered(found: re.Match[str]) -> str:
        return f'<wp:docPr id="{next(ids)}"{_ID.sub("", found.group(1), count=1)}>'

    return _DRAWING.sub(numbered, xml)
