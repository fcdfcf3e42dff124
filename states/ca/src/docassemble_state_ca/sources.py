"""Authorities of California law by their research identifier."""

from __future__ import annotations

from importlib.resources import files

from docassemble_core.law import Citation, federal_citations, load_citations

_BOOK = load_citations(files(__package__) / "citations.toml")


def cite(identifier: str) -> Citation:
    """Return the authority with an identifier such as `CA-INT-1`.

    Raises:
        LawError: There is none.
    """
    return _BOOK[identifier]


def federal(identifier: str) -> Citation:
    """Return the federal authority, or the convention, with an identifier such as `CONV-9`.

    Raises:
        LawError: There is none.
    """
    return federal_citations()[identifier]
