"""Case files that a plugin keeps for its own tests, whole or based on a canonical case."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from attrs import frozen

from docassemble_core.errors import CaseError, Problem
from docassemble_core.model import Case
from docassemble_core.model.exchange import dump_case, load_case
from docassemble_core.testing.canonical import CANONICAL_DAY
from docassemble_core.testing.cases import NamedCase

OWN_KEYS = ("based_on", "on", "without")


@frozen(kw_only=True)
class _Written:
    """A case file as read: what it says of itself, and what it says of the case."""

    file: Path
    tree: dict[str, Any]

    def own(self, key: str, otherwise: Any) -> Any:  # noqa: ANN401 - raw TOML
        return self.tree.get(key, otherwise)

    @property
    def facts(self) -> dict[str, Any]:
        return {key: value for key, value in self.tree.items() if key not in OWN_KEYS}


def cases_in(folder: Path, canonical: tuple[NamedCase, ...]) -> tuple[NamedCase, ...]:
    """Return the cases of the `.toml` files of a folder, by file name.

    A file may begin with `based_on = "complete"`, the name of a canonical case: its own tables
    are laid over that case, and `without = ["whereabouts.employer"]` takes facts out of it.
    `on` is the day as of which it is planned.

    Args:
        folder: The folder; none where there is no such folder.
        canonical: The cases to base others on.

    Raises:
        CaseError: A file is no case, or is based on a case that there is not.
    """
    return tuple(_named_case(one, canonical) for one in sorted(folder.glob("*.toml")))


def _named_case(file: Path, canonical: tuple[NamedCase, ...]) -> NamedCase:
    written = _Written(file=file, tree=tomllib.loads(file.read_text(encoding="utf-8"),
                                                     parse_float=str))  # fmt: skip
    on: date = written.own("on", CANONICAL_DAY)
    if "based_on" not in written.tree:
        case = _loaded(written.facts, file)
        return NamedCase(name=file.stem, case=case, on=on)
    base = _base(written, canonical)
    tree = json.loads(dump_case(base.case, format="json", disclose=True))
    for path in written.own("without", ()):
        _take_out(tree, path.split("."))
    case = _loaded(_laid_over(tree, written.facts), file)
    return NamedCase(name=file.stem, case=case, on=on)


def _loaded(tree: dict[str, Any], file: Path) -> Case:
    try:
        return load_case(tree, folder=file.parent)
    except CaseError as error:
        raise CaseError(f"{file.name} does not state a case.", error.problems) from None


def _base(written: _Written, canonical: tuple[NamedCase, ...]) -> NamedCase:
    wanted = written.own("based_on", "")
    for one in canonical:
        if one.name == wanted:
            return one
    known = ", ".join(one.name for one in canonical)
    problem = Problem(
        where=f"{written.file.name}: based_on",
        what=f"there is no canonical case {wanted!r}",
        remedy=f"use one of {known}",
    )
    raise CaseError(f"{written.file.name} is based on nothing.", [problem])


def _take_out(tree: dict[str, Any], path: list[str]) -> None:
    for step in path[:-1]:
        tree = tree.get(step, {})
    tree.pop(path[-1], None)


def _laid_over(below: dict[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    merged = dict(below)
    for key, value in above.items():
        under = merged.get(key)
        both = isinstance(under, dict) and isinstance(value, Mapping) and "unknown" not in value
        merged[key] = _laid_over(under, value) if both and isinstance(under, dict) else value
    return merged
