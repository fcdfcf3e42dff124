"""A case file's bytes as plain tables."""

from __future__ import annotations

import json
import os
import tomllib
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from pathlib import Path as FilePath
from typing import Any

from attrs import frozen

from docassemble_core.errors import CaseError, Problem
from docassemble_core.model.exchange.refused import Refused
from docassemble_core.model.finding import shown

# A case file is a few thousand lines; more than this is something else.
LARGEST_FILE = 20_000_000
DEEPEST = 40


@frozen(kw_only=True)
class Document:
    """A case as plain tables, lists and values.

    Args:
        name: The file's name, empty for data that came from no file.
        folder: Where paths in it start from.
        tree: What it holds, tables if it is a case; a copy that the reader may change.
    """

    name: str
    folder: FilePath
    tree: Any


def read_document(source: str | os.PathLike[str] | Mapping[str, Any]) -> Document:
    """Return the tables of a TOML or JSON file, or of a mapping.

    Raises:
        CaseError: The file cannot be read, or is neither TOML nor JSON.
    """
    name, folder = "", FilePath()
    try:
        if isinstance(source, Mapping):
            return Document(name=name, folder=folder, tree=_plain(source, 0))
        path = _path(source)
        name, folder = path.name, path.parent
        return Document(name=name, folder=folder, tree=_plain(_parsed(path), 0))
    except Refused as error:
        problem = Problem(where=name or "the case", what=error.what, remedy=error.remedy)
        raise CaseError("The case file cannot be read.", [problem]) from None


def _path(source: object) -> FilePath:
    if not isinstance(source, str | os.PathLike):
        remedy = "give the path of a TOML or JSON file, or a mapping"
        raise Refused(f"{shown(source)} is no case file", remedy)
    if "\n" in os.fspath(source):
        remedy = "give its path, or parse the text and give the mapping"
        raise Refused("this is the text of a case, not the path of a file", remedy)
    return FilePath(source)


def _parsed(path: FilePath) -> object:
    readers = {".toml": _toml, ".json": _json}
    read = readers.get(path.suffix.lower())
    if read is None:
        raise Refused("the name ends neither in .toml nor in .json", "rename the file")
    try:
        return read(_text(path))
    except RecursionError:
        raise Refused("it is nested too deeply", "write a case") from None


def _text(path: FilePath) -> str:
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise Refused("the file is too large for a case", "check the path")
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        what = f"the file is not UTF-8 text (byte {error.start + 1})"
        raise Refused(what, "save it again in UTF-8") from None
    except OSError as error:
        reason = (error.strerror or "no such file").lower()
        raise Refused(f"the file cannot be read ({reason})", "check the path") from None
    except ValueError as error:
        if isinstance(error, Refused):
            raise
        raise Refused("this is no path of a file", "check the path") from None


def _toml(text: str) -> object:
    try:
        return tomllib.loads(text, parse_float=_number)
    except ValueError as error:
        raise Refused(f"the file is not TOML: {error}", "mend the syntax at that place") from None


def _json(text: str) -> object:
    try:
        return json.loads(
            text, parse_float=_number, parse_constant=_number, object_pairs_hook=_object
        )
    except Refused:
        raise
    except ValueError as error:
        raise Refused(f"the file is not JSON: {error}", "mend the syntax at that place") from None


def _number(text: str) -> Decimal:
    """Return the exact number; one beyond all bounds is refused later, where its place is known."""
    try:
        return Decimal(text)
    except InvalidOperation:
        return Decimal("Infinity")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    table = dict(pairs)
    if len(table) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise Refused(f"the key {shown(twice)} stands twice in one table", "keep one of them")
    return table


def _plain(value: Any, depth: int) -> Any:  # noqa: ANN401 - data of any shape
    """Return a copy in dicts and lists, which the reader may change."""
    if depth > DEEPEST:
        raise Refused("it is nested too deeply", "write a case")
    if isinstance(value, Mapping):
        wrong = next((key for key in value if not isinstance(key, str)), None)
        if wrong is not None or None in value:
            raise Refused(f"the key {shown(wrong)} is not text", "write keys as text")
        return {key: _plain(one, depth + 1) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one, depth + 1) for one in value]
    return value
