"""Something wrong at a place of a case, before the place is written out for a person."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from typing import TypeAlias

from attrs import frozen

from docassemble_core.errors import Problem

Path: TypeAlias = tuple[str | int, ...]

# Longest text of a wrong value that a message repeats.
SHOWN = 60


@frozen(kw_only=True)
class Finding:
    """One thing that is wrong.

    Args:
        path: Keys and indices that lead to it, such as `("order", "obligations", 1, "amount")`.
        what: What is wrong, as a clause without a final period.
        remedy: What would be right, as a clause that starts with a verb.
        relies_on: Other places that the judgement took as given.
    """

    path: Path
    what: str
    remedy: str
    relies_on: tuple[Path, ...] = ()

    def touches(self, place: Path) -> bool:
        """Return whether the finding, or what it relies on, overlaps with `place`."""
        return any(_overlap(one, place) for one in (self.path, *self.relies_on))

    def problem(self, source: str) -> Problem:
        """Return the problem that a person reads.

        Args:
            source: Name of the case file, or empty for data that came from no file.
        """
        place = dotted(self.path)
        where = ": ".join(part for part in (source, place) if part) or "the case"
        return Problem(where=where, what=self.what, remedy=self.remedy)


def _overlap(one: Path, other: Path) -> bool:
    shorter = min(len(one), len(other))
    return one[:shorter] == other[:shorter]


def dotted(path: Path) -> str:
    """Return a path as a case file's reader writes it.

    >>> dotted(("order", "obligations", 1, "amount"))
    'order.obligations[1].amount'
    """
    text = ""
    for step in path:
        if isinstance(step, int):
            text += f"[{step}]"
        else:
            text += ("." if text else "") + (step if _plain_key(step) else shown(step))
    return text


def _plain_key(key: str) -> bool:
    return key.isidentifier() and key.isascii() and len(key) <= SHOWN


def shown(value: object) -> str:
    r"""Return a wrong value as a message repeats it: short, and safe to print.

    >>> shown("a\x00b"), shown([1, 2])
    ("'a\\x00b'", 'a list')
    """
    if isinstance(value, str):
        text = ascii(value[:SHOWN]) if not value.isprintable() else repr(value[:SHOWN])
        return text if len(value) <= SHOWN else f"{text[:-1]}…{text[-1]}"
    names = {dict: "a table", list: "a list", tuple: "a list", type(None): "nothing"}
    if type(value) in names:
        return names[type(value)]
    if isinstance(value, int) and abs(value) >= 10**SHOWN:
        return "a very large number"
    return str(value)[:SHOWN] if _is_scalar(value) else f"a {type(value).__name__}"


def _is_scalar(value: object) -> bool:
    return type(value).__module__ in ("builtins", "datetime", "decimal")


def one_of(allowed: Iterable[str]) -> str:
    """Return a remedy that lists what is allowed.

    >>> one_of(["weekly", "monthly"])
    'use one of weekly, monthly'
    """
    return f"use one of {', '.join(allowed)}"


def did_you_mean(wrong: str, allowed: Sequence[str]) -> str:
    """Return a remedy that names the closest allowed word first, then all of them.

    >>> did_you_mean("montly", ["weekly", "monthly"])
    'write monthly, or use one of weekly, monthly'
    """
    close = get_close_matches(wrong[:SHOWN].lower(), allowed, n=1, cutoff=0.7)
    return f"write {close[0]}, or {one_of(allowed)}" if close else one_of(allowed)
