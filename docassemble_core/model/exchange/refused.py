"""A value refused while a case is read, with what would be right."""

from __future__ import annotations


class Refused(ValueError):  # noqa: N818 - it never leaves the reader; it becomes a problem there
    """A value that does not fit its place.

    Args:
        what: What is wrong, as a clause without a final period.
        remedy: What would be right, as a clause that starts with a verb.
    """

    def __init__(self, what: str, remedy: str) -> None:
        self.what = what
        self.remedy = remedy
        super().__init__(what, remedy)
