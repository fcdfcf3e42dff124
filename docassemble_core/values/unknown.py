"""The unknown as a value: somebody was asked, and does not know."""

from __future__ import annotations

from typing import TypeVar

from attrs import field, frozen
from attrs.validators import min_len

T = TypeVar("T")


@frozen
class Unknown:
    """A fact that the person was asked for and does not know.

    It is distinct from `None` (not asked yet) and from a plain no.

    Args:
        reason: Why it is not known, in the person's words or the office's.
    """

    reason: str = field(validator=min_len(1))

    def __bool__(self) -> bool:
        message = "an unknown fact is neither true nor false; ask is_known() first"
        raise TypeError(message)


def is_known(value: object) -> bool:
    """Return whether `value` is a fact: neither unknown nor not asked.

    >>> is_known(Unknown("moved away")), is_known(None), is_known(False)
    (False, False, True)
    """
    return value is not None and not isinstance(value, Unknown)


def known_or(value: T | Unknown | None, otherwise: T) -> T:
    """Return `value` where it is a fact, else `otherwise`."""
    return otherwise if value is None or isinstance(value, Unknown) else value
