"""Whether the parts of an official form fit together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from docassemble_core.errors import Problem
from docassemble_core.spec.official_form import (
    FieldBinding,
    FormItem,
    FormRevision,
    ItemKind,
    LeftFor,
    OfficialForm,
)


def form_problems(form: OfficialForm, name: str) -> tuple[Problem, ...]:
    """Return everything that is wrong with how the parts of a form fit together.

    Args:
        form: The form.
        name: Its file, for messages.
    """
    problems = [*_twice((item.key for item in form.items), f"{name}: items")]
    for item in form.items:
        problems += _item_problems(item, f"{name}: items.{item.key}")
    for revision in form.revisions:
        problems += _revision_problems(form, revision, f"{name}: {revision.revision}")
    return tuple(problems)


def _twice(keys: Iterable[str], where: str) -> Iterator[Problem]:
    for key, times in Counter(keys).items():
        if times > 1:
            what = f"{key} stands there {times} times"
            yield Problem(where=where, what=what, remedy="give each its own")


def _item_problems(item: FormItem, where: str) -> Iterator[Problem]:
    yield from _twice((choice.key for choice in item.choices), where)
    yield from _twice((column.key for column in item.columns), where)
    if (item.kind is ItemKind.CHOICE) != bool(item.choices):
        remedy = "list choices for the kind choice, and for no other"
        yield Problem(where=where, what=f"kind {item.kind} and choices disagree", remedy=remedy)
    if (item.kind is ItemKind.TABLE) != bool(item.columns):
        remedy = "list columns for the kind table, and for no other"
        yield Problem(where=where, what=f"kind {item.kind} and columns disagree", remedy=remedy)
    if item.left_for is not LeftFor.NOBODY and item.value:
        remedy = "take away one of the two"
        what = f"has a value and is left for the {item.left_for}"
        yield Problem(where=where, what=what, remedy=remedy)


def _revision_problems(form: OfficialForm, revision: FormRevision, where: str) -> Iterator[Problem]:
    fields = [name for one in revision.bindings for name in one.fields]
    yield from _twice([*fields, *revision.unused], f"{where}: fields")
    for bound in revision.bindings:
        item = form.item(bound.item)
        place = f"{where}: fields.{bound.item}"
        if item is None:
            yield Problem(where=place, what="no such item", remedy="use the key of an item")
        else:
            yield from _binding_problems(item, bound, place)


def _binding_problems(item: FormItem, bound: FieldBinding, where: str) -> Iterator[Problem]:
    boxes = {key for key, _ in bound.boxes}
    known = {choice.key for choice in item.choices} or {"yes"}
    yield from _strangers(boxes - known, "choice", where)
    cells = {key for key, _ in bound.cells}
    columns = {column.key for column in item.columns}
    yield from _strangers(cells - columns, "column", where)
    pairs = {f"{one.key}.{box.key}" for one in item.columns for box in one.choices}
    yield from _strangers({key for key, _ in bound.cell_boxes} - pairs, "column.choice", where)


def _strangers(keys: set[str], what: str, where: str) -> Iterator[Problem]:
    for key in sorted(keys):
        remedy = f"use the key of a {what} of the item"
        yield Problem(where=where, what=f"{key} is no {what}", remedy=remedy)
