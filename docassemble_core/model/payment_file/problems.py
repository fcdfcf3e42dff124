"""A payment file that cannot be read at all."""

from __future__ import annotations


class Unreadable(ValueError):  # noqa: N818 - it never leaves the reader; it becomes a problem there
    """Why the file as a whole cannot be read.

    Args:
        what: What is wrong, as a clause without a final period.
        remedy: What would be right, as a clause that starts with a verb.
        line: The line it is about, counted from 1, where it is about one.
    """

    def __init__(self, what: str, remedy: str, *, line: int | None = None) -> None:
        self.what = what
        self.remedy = remedy
        self.line = line
        super().__init__(what, remedy)
