"""Authorities of Westmark by their identifier."""

from __future__ import annotations

from importlib.resources import files

from docassemble_core.law import Citation, load_citations

_BOOK = load_citations(files(__package__) / "citations.toml")


def cite(identifier: str) -> Citation:
    """Return the authority with an identifier such as `ZZ-ENF-1`.

    Raises:
        LawError: There is none.
    """
    return _BOOK[identifier]
