"""Which values of law a computation used."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from attrs import field, frozen

from docassemble_core.law.library import LawLibrary
from docassemble_core.law.series import Dated, Series
from docassemble_core.values.dates import Span


@frozen(order=True)
class Use:
    """A dated value that was looked up, with the series it belongs to."""

    series: str
    since: date
    dated: Dated = field(order=False)
    verified_on: date = field(order=False)
    label: str = field(order=False)


class LawTrace:
    """A record of look-ups in libraries that it hands out."""

    def __init__(self) -> None:
        self._uses: dict[tuple[str, date], Use] = {}

    def watched(self, library: LawLibrary) -> LawLibrary:
        """Return a library with the same series, whose look-ups are recorded here."""
        return LawLibrary(_WatchedSeries.of(series, self) for series in library)

    def note(self, series: Series, dated: Dated) -> None:
        """Record one look-up."""
        key = (series.key, dated.since)
        self._uses[key] = Use(series.key, dated.since, dated, series.verified_on, series.label)

    @property
    def uses(self) -> tuple[Use, ...]:
        """Every value looked up, each once, by series and day."""
        return tuple(sorted(self._uses.values()))


@frozen(kw_only=True, eq=False)
class _WatchedSeries(Series):
    """A series that tells a trace which of its values were asked for."""

    trace: LawTrace = field(repr=False)

    @classmethod
    def of(cls, series: Series, trace: LawTrace) -> _WatchedSeries:
        return cls(
            key=series.key,
            label=series.label,
            unit=series.unit,
            verified_on=series.verified_on,
            values=series.values,
            trace=trace,
        )

    def at(self, day: date) -> Dated:
        dated = super().at(day)
        self.trace.note(self, dated)
        return dated

    def pieces(self, span: Span) -> Iterator[tuple[Span, Dated]]:
        for part, dated in super().pieces(span):
            self.trace.note(self, dated)
            yield part, dated
