"""All series of one jurisdiction, found by name."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import field, frozen

from docassemble_core.errors import LawError, Problem
from docassemble_core.law.series import Series


def _by_key(series: object) -> tuple[Series, ...]:
    return tuple(sorted(series, key=lambda one: one.key))  # type: ignore[call-overload]


@frozen
class LawLibrary:
    """The dated numbers of one jurisdiction's law.

    Args:
        series: Series with distinct keys, in any order.

    Raises:
        LawError: Two series share a key.
    """

    series: tuple[Series, ...] = field(converter=_by_key, default=())

    def __attrs_post_init__(self) -> None:
        keys = [one.key for one in self.series]
        doubled = sorted({key for key in keys if keys.count(key) > 1})
        if doubled:
            raise LawError(
                "Two series of law share a key.",
                [
                    Problem(where=key, what="the key is used twice", remedy="rename one of them")
                    for key in doubled
                ],
            )

    def __iter__(self) -> Iterator[Series]:
        return iter(self.series)

    def __getitem__(self, key: str) -> Series:
        for one in self.series:
            if one.key == key:
                return one
        raise LawError(
            f"There is no series of law named {key}.",
            [
                Problem(
                    where=key,
                    what="no table defines this key",
                    remedy=f"use one of: {', '.join(one.key for one in self.series)}",
                )
            ],
        )

    def merged(self, other: LawLibrary) -> LawLibrary:
        """Return a library with the series of both.

        Raises:
            LawError: They share a key.
        """
        return LawLibrary((*self.series, *other.series))
