"""What a case enters at each item of an official form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from enum import StrEnum

from attrs import frozen

from docassemble_core.official_forms.evaluation import Evaluate, Gap
from docassemble_core.official_forms.wording import Wording
from docassemble_core.spec.official_form import (
    FormChoice,
    FormColumn,
    FormItem,
    ItemKind,
    LeftFor,
)
from docassemble_core.values import Unknown

INSIDE = re.compile(r"\brow((?:\.\w+)+\[\d+\])")


class EntryStatus(StrEnum):
    """What is to be done at an item."""

    ENTER = "enter"
    MISSING = "missing"
    UNKNOWN = "unknown"
    LEFT = "left"
    PERSON = "person"
    EMPTY = "empty"


@frozen(kw_only=True)
class Cell:
    """One cell of a table.

    Args:
        column: Key of its column.
        text: What is entered.
        ticked: Keys of the boxes that are ticked.
        status: What is to be done.
        missing: Paths of missing facts.
    """

    column: str
    text: str = ""
    ticked: tuple[str, ...] = ()
    status: EntryStatus = EntryStatus.ENTER
    missing: tuple[str, ...] = ()


@frozen(kw_only=True)
class Entry:
    """What a case enters at one item.

    Args:
        item: The item.
        status: What is to be done.
        text: What is entered, for a text, sum, date or number.
        ticked: Keys of the boxes that are ticked; `yes` for a check.
        rows: The lines of a table.
        missing: Paths of missing facts.
        reason: Why a fact is unknown, where it is.
    """

    item: FormItem
    status: EntryStatus
    text: str = ""
    ticked: tuple[str, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()
    missing: tuple[str, ...] = ()
    reason: str = ""


def entry(item: FormItem, evaluate: Evaluate, wording: Wording) -> Entry:
    """Return what a case enters at an item.

    Args:
        item: The item.
        evaluate: What evaluates its expressions.
        wording: How sums and dates are written.
    """
    if item.left_for is not LeftFor.NOBODY:
        return Entry(item=item, status=EntryStatus.LEFT)
    applies = evaluate(item.when) if item.when else True
    if isinstance(applies, Gap | Unknown):
        return _open(item, applies)
    if not applies:
        return Entry(item=item, status=EntryStatus.EMPTY)
    needed = evaluate(item.needs) if item.needs else ""
    if isinstance(needed, Gap | Unknown):
        return _open(item, needed)
    return _filled(item, evaluate, wording)


def _filled(item: FormItem, evaluate: Evaluate, wording: Wording) -> Entry:
    if item.kind is ItemKind.TABLE:
        return _table(item, evaluate, wording)
    if item.kind is ItemKind.CHOICE:
        return _choice(item, evaluate)
    return _single(item, evaluate, wording)


def _open(item: FormItem, value: Gap | Unknown) -> Entry:
    if isinstance(value, Unknown):
        return Entry(item=item, status=EntryStatus.UNKNOWN, reason=value.reason)
    if item.optional:
        return Entry(item=item, status=EntryStatus.EMPTY)
    return Entry(item=item, status=EntryStatus.MISSING, missing=(value.path,))


def _single(item: FormItem, evaluate: Evaluate, wording: Wording) -> Entry:
    if not item.value:
        return Entry(item=item, status=EntryStatus.PERSON)
    value = evaluate(item.value)
    if isinstance(value, Gap | Unknown):
        return _open(item, value)
    if item.kind is ItemKind.CHECK:
        status = EntryStatus.ENTER if value else EntryStatus.EMPTY
        return Entry(item=item, status=status, ticked=("yes",) if value else ())
    text = wording.text(value, item.kind) if value is not None else ""
    return Entry(item=item, status=EntryStatus.ENTER if text else EntryStatus.EMPTY, text=text)


def _choice(item: FormItem, evaluate: Evaluate) -> Entry:
    decisive = evaluate(item.value) if item.value else ""
    if isinstance(decisive, Gap | Unknown):
        return _open(item, decisive)
    ticked, gaps = _ticked(item.choices, evaluate)
    if ticked:
        return Entry(item=item, status=EntryStatus.ENTER, ticked=ticked[: None if item.many else 1])
    if gaps:
        return _open(item, gaps[0])
    undecided = any(not choice.when for choice in item.choices)
    return Entry(item=item, status=EntryStatus.PERSON if undecided else EntryStatus.EMPTY)


def _ticked(
    choices: Iterable[FormChoice], evaluate: Evaluate, row: object = None
) -> tuple[tuple[str, ...], tuple[Gap | Unknown, ...]]:
    values = [(one.key, evaluate(one.when, row)) for one in choices if one.when]
    gaps = tuple(value for _, value in values if isinstance(value, Gap | Unknown))
    true = (key for key, value in values if not isinstance(value, Gap | Unknown) and value)
    return tuple(true), gaps


def _table(item: FormItem, evaluate: Evaluate, wording: Wording) -> Entry:
    if not item.value:
        return Entry(item=item, status=EntryStatus.PERSON)
    things = evaluate(item.value)
    if isinstance(things, Gap | Unknown):
        return _open(item, things)
    if not isinstance(things, Sequence) or isinstance(things, str) or not things:
        return Entry(item=item, status=EntryStatus.EMPTY)
    rows = tuple(
        tuple(_cell(column, thing, place, evaluate, wording) for column in item.columns)
        for thing, place in ((one, f"{item.value}[{at}]") for at, one in enumerate(things))
        if not item.only or evaluate(item.only, thing)
    )
    if not rows:
        return Entry(item=item, status=EntryStatus.EMPTY)
    missing = tuple(path for row in rows for cell in row for path in cell.missing)
    status = EntryStatus.MISSING if missing else EntryStatus.ENTER
    return Entry(item=item, status=status, rows=rows, missing=missing)


def _cell(
    column: FormColumn, row: object, place: str, evaluate: Evaluate, wording: Wording
) -> Cell:
    if column.choices:
        ticked, gaps = _ticked(column.choices, evaluate, row)
        return (
            _open_cell(column, gaps[0], place)
            if gaps and not ticked
            else Cell(column=column.key, ticked=ticked)
        )
    if not column.value:
        return Cell(column=column.key, status=EntryStatus.PERSON)
    value = evaluate(column.value, row)
    if isinstance(value, Gap | Unknown):
        return _open_cell(column, value, place)
    if column.kind is ItemKind.CHECK:
        return Cell(column=column.key, ticked=("yes",) if value else ())
    text = wording.text(value, column.kind) if value is not None else ""
    return Cell(column=column.key, text=text)


def _open_cell(column: FormColumn, value: Gap | Unknown, place: str) -> Cell:
    if isinstance(value, Unknown):
        return Cell(column=column.key, status=EntryStatus.UNKNOWN)
    if column.optional:
        return Cell(column=column.key, status=EntryStatus.EMPTY)
    return Cell(
        column=column.key,
        status=EntryStatus.MISSING,
        missing=(_path_in(place, value.path, column.value),),
    )


def _path_in(place: str, path: str, expression: str) -> str:
    """Return the path of a gap met in the row that stands at `place`."""
    if path == "row" or path.startswith("row."):
        return f"{place}{path.removeprefix('row')}"
    inside = INSIDE.search(expression)
    if inside is not None and not path[:1].isalpha():  # what lies beyond the end of a list
        return f"{place}{inside[1]}"
    return path
