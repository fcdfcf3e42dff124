"""Plain tables into a record, with every problem found on the way."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

import attrs
from cattrs import ClassValidationError, ForbiddenExtraKeysError, IterableValidationError

from docassemble_core.model.exchange.converter import GONE, converter
from docassemble_core.model.exchange.refused import Refused
from docassemble_core.model.finding import Finding, Path, did_you_mean, shown
from docassemble_core.model.ledger import Ledger

T = TypeVar("T")

# The key of a ledger under which a case file names a payment file.
FILE_KEY = "payment_file"
# Each round takes out what the last one found wrong, so a record is soon left or nothing is.
ROUNDS = 12


@attrs.frozen(kw_only=True)
class Draft:
    """What could be read of a record.

    Args:
        record: The record without what is wrong; `None` where nothing is left.
        findings: What is wrong.
        removed: Places that were taken out.
        tree: The tables with those places taken out.
    """

    record: Any
    findings: tuple[Finding, ...]
    removed: tuple[Path, ...]
    tree: Any

    def original(self, path: Path) -> Path:
        """Return the place in the file for a place in `record`, whose lists may be shorter."""
        node, steps = self.tree, []
        for step in path:
            index = _kept(node)[step] if isinstance(step, int) and isinstance(node, list) else step
            steps.append(index)
            node = _child(node, index)
        return tuple(steps)


def _kept(node: list[Any]) -> list[int]:
    return [index for index, one in enumerate(node) if one is not GONE]


def _child(node: Any, step: str | int) -> Any:  # noqa: ANN401 - plain data of any kind
    if isinstance(node, dict):
        return node.get(step)
    return node[step] if isinstance(node, list) and isinstance(step, int) else None


def structure(tree: Any, kind: type[T], at: Path = ()) -> Draft:  # noqa: ANN401 - same
    """Read plain tables as a record of `kind`.

    Args:
        tree: Tables, lists and values; changed where they are wrong.
        kind: An attrs class.
        at: Where the tables stand in the file.
    """
    record, findings = _attempt(tree, kind)
    wrong = findings
    removed: list[Path] = []
    for _ in range(ROUNDS):
        if not wrong:
            break
        taken = [_take_out(tree, one.path, removed) for one in wrong]
        if not all(taken):
            break
        record, wrong = _attempt(tree, kind)
    placed = tuple(attrs.evolve(one, path=(*at, *one.path)) for one in findings)
    return Draft(record=record, findings=placed, removed=tuple(removed), tree=tree)


def _attempt(tree: Any, kind: type[T]) -> tuple[T | None, list[Finding]]:  # noqa: ANN401 - same
    try:
        return converter().structure(tree, kind), []
    except Exception as error:  # noqa: BLE001 - whatever is wrong with the data becomes a finding
        return None, list(_findings(error, ()))


def _findings(error: Exception, path: Path) -> Iterator[Finding]:
    if isinstance(error, ClassValidationError):
        yield from _class_findings(error, path)
    elif isinstance(error, IterableValidationError):
        for inner, note in error.group_exceptions()[0]:
            yield from _findings(inner, (*path, note.index))
    elif isinstance(error, Refused):
        yield Finding(path=path, what=error.what, remedy=error.remedy)
    elif isinstance(error, KeyError):
        yield Finding(path=path, what="it is missing", remedy="add it")
    elif isinstance(error, ForbiddenExtraKeysError):
        yield from _extra_keys(error, path)
    else:
        yield from _validator_findings(error, path)


def _class_findings(error: ClassValidationError, path: Path) -> Iterator[Finding]:
    with_notes, without = error.group_exceptions()
    for inner, note in with_notes:
        yield from _findings(inner, (*path, note.name))
    for inner in without:
        yield from _findings(inner, path)


def _extra_keys(error: ForbiddenExtraKeysError, path: Path) -> Iterator[Finding]:
    allowed = [one.name for one in attrs.fields(error.cl)]
    allowed += [FILE_KEY] if error.cl is Ledger else []
    for key in sorted(error.extra_fields):
        remedy = did_you_mean(key, allowed)
        yield Finding(path=(*path, key), what="the key is not known here", remedy=remedy)


def _validator_findings(error: Exception, path: Path) -> Iterator[Finding]:
    named = [one for one in error.args if isinstance(one, attrs.Attribute)]
    if named and isinstance(error, ValueError):
        _, attribute, pattern, value = error.args
        what, remedy = f"{shown(value)} does not have the right form", f"match {pattern.pattern}"
        yield Finding(path=(*path, attribute.name), what=what, remedy=remedy)
        return
    yield Finding(path=path, what=str(error), remedy="correct it")


def _take_out(tree: Any, path: Path, removed: list[Path]) -> bool:  # noqa: ANN401 - same
    """Take the value at `path` out, or what holds it where it is not there to be taken out."""
    removed.append(path)
    for length in range(len(path), 0, -1):
        holder, last = tree, path[length - 1]
        for step in path[: length - 1]:
            holder = _child(holder, step)
        if isinstance(holder, dict) and last in holder:
            del holder[last]
            return True
        if isinstance(holder, list) and isinstance(last, int) and holder[last] is not GONE:
            holder[last] = GONE
            return True
    return False
