"""Authorities by the identifier of the research notes, kept in one file for each state."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from attrs import field, frozen

from docassemble_core.errors import LawError, Problem
from docassemble_core.law.citation import Citation, Confidence

KEYS = ("cite", "source", "confidence", "note")


@frozen
class CitationBook:
    """Citations found by their identifier.

    Args:
        citations: The citations, identifiers distinct.
    """

    citations: Mapping[str, Citation] = field(factory=dict)

    def __getitem__(self, identifier: str) -> Citation:
        """Return the citation with an identifier such as `TN-INT-3`.

        Raises:
            LawError: There is none; near identifiers are named.
        """
        found = self.citations.get(identifier)
        if found is None:
            family = identifier.rpartition("-")[0]
            near = [one for one in self.citations if one.startswith(family)] or ["(none)"]
            remedy = f"add it to citations.toml or use one of {', '.join(sorted(near))}"
            raise LawError(
                f"There is no citation {identifier}.",
                [Problem(where=identifier, what="no authority is recorded for it", remedy=remedy)],
            )
        return found

    def __iter__(self) -> Iterator[Citation]:
        return iter(self.citations.values())


def load_citations(file: Traversable) -> CitationBook:
    """Return the citations of a TOML file.

    Args:
        file: A file of tables `[identifier]` with `cite` and, if known, `source`, `confidence`
            and `note`.

    Raises:
        LawError: The file is malformed; every problem is listed with its key.
    """
    try:
        tables = tomllib.loads(file.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        problem = Problem(where=file.name, what=f"not TOML: {error}", remedy="mend the syntax")
        raise LawError("A file of citations is malformed.", [problem]) from error
    problems = [one for key, table in tables.items() for one in _problems(file.name, key, table)]
    if problems:
        raise LawError("A file of citations is malformed.", problems)
    return CitationBook({key: _citation(key, table) for key, table in tables.items()})


def federal_citations() -> CitationBook:
    """Return the authorities of federal law and of the conventions that all states share."""
    return load_citations(files("docassemble_core.law") / "federal_citations.toml")


def _problems(name: str, key: str, table: object) -> Iterator[Problem]:
    where = f"{name}: {key}"
    if not isinstance(table, Mapping) or not table.get("cite"):
        yield Problem(where=where, what="cite is missing", remedy="name the authority in cite")
        return
    for entry in table:
        if entry not in KEYS:
            remedy = f"use one of {', '.join(KEYS)}"
            yield Problem(where=f"{where}.{entry}", what="unknown key", remedy=remedy)
    if table.get("confidence", Confidence.OFFICIAL) not in set(Confidence):
        remedy = f"use one of {', '.join(Confidence)}"
        yield Problem(where=f"{where}.confidence", what="unknown confidence", remedy=remedy)


def _citation(key: str, table: Mapping[str, Any]) -> Citation:
    return Citation(
        id=key,
        text=table["cite"],
        source=table.get("source", ""),
        note=table.get("note", ""),
        confidence=Confidence(table.get("confidence", Confidence.OFFICIAL)),
    )
