"""A number of law through time: each value with the days it is in force and its authority."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from attrs import frozen

from docassemble_core.errors import LawError, NotInForceError, Problem
from docassemble_core.law.citation import Citation
from docassemble_core.values.dates import Span


@frozen(kw_only=True)
class Dated:
    """One value of a series, with its time in force.

    Args:
        value: The number; in a table by household size, the number for one person.
        since: The exact day it took effect, or the earliest day for which it is known.
        until: First day it no longer applied, where an end is written in the law.
        citation: The authority for this value.
        note: What a reader must know beside it.
        since_known: Whether `since` is the exact first day; where it is not, the value may
            have been in force before, and nothing is said about earlier days.
        by_size: In a table by household size, the numbers printed, for one person and up.
        each_further: What each person beyond those printed adds.
    """

    value: Decimal
    since: date
    citation: Citation
    until: date | None = None
    note: str = ""
    since_known: bool = True
    by_size: tuple[Decimal, ...] = ()
    each_further: Decimal | None = None

    def for_size(self, persons: int) -> Decimal:
        """Return the number for a household of that many persons.

        Raises:
            ValueError: `persons` is less than one.
            LawError: The value is no table by household size.
        """
        if persons < 1:
            message = f"a household has at least one person (got {persons})"
            raise ValueError(message)
        printed = self.by_size or (self.value,)
        if persons <= len(printed):
            return printed[persons - 1]
        if self.each_further is None:
            raise LawError(
                "A number of law does not depend on household size.",
                [
                    Problem(
                        where=f"{self.citation}",
                        what=f"no number for {persons} persons",
                        remedy="give the value each_further in its table, or ask for .value",
                    )
                ],
            )
        return printed[-1] + self.each_further * (persons - len(printed))

    @property
    def span(self) -> Span:
        """The days this value is in force."""
        return Span(self.since, self.until)


@frozen(kw_only=True)
class Series:
    """A number of law and how it changed, oldest value first.

    Args:
        key: Its name, unique within the file's subject, such as `support_interest`.
        label: What it is, for people.
        unit: Unit of every value, such as `rate/year`, `USD`, `USD/month`, `days`, `percent`.
        verified_on: The day somebody last compared it with its source.
        values: Values in force, ascending by day; gaps are days on which nothing is in force.
    """

    key: str
    label: str
    unit: str
    verified_on: date
    values: tuple[Dated, ...]

    def at(self, day: date) -> Dated:
        """Return the value in force on `day`.

        Raises:
            NotInForceError: None is; the message names the nearest days on which one is.
        """
        begun = [dated for dated in self.values if dated.since <= day]
        if begun and day in begun[-1].span:
            return begun[-1]
        raise NotInForceError(
            f"{self.label} has no value on {day.isoformat()}.",
            [
                Problem(
                    where=f"{self.key} on {day.isoformat()}",
                    what="no value is in force on that day",
                    remedy=f"ask for a day within {self._spans()}, or have the law of that day "
                    "researched",
                )
            ],
        )

    def _spans(self) -> str:
        return "; ".join(
            f"{dated.since.isoformat()}{'' if dated.since_known else ' (or before)'} "
            f"to {self._end(index)} ({dated.citation})"
            for index, dated in enumerate(self.values)
        )

    def _end(self, index: int) -> str:
        following = [dated.since for dated in self.values[index + 1 :]]
        ends = [end for end in (self.values[index].until, *following) if end is not None]
        return min(ends).isoformat() if ends else "now"

    def pieces(self, span: Span) -> Iterator[tuple[Span, Dated]]:
        """Yield the parts of `span` on which each value is in force, in order.

        Days on which nothing is in force are left out; compare with `span` to find them.
        """
        for index, dated in enumerate(self.values):
            following = self.values[index + 1].since if index + 1 < len(self.values) else None
            ends = [end for end in (dated.until, following) if end is not None]
            part = Span(dated.since, min(ends) if ends else None).overlap(span)
            if part is not None:
                yield part, dated

    def is_stale(self, on: date, *, days: int) -> bool:
        """Return whether it was last verified more than `days` days before `on`."""
        return (on - self.verified_on).days > days
