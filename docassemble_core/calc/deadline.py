"""A day by which something must be done, or from which it may be, that can explain itself."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from attrs import frozen
from babel.dates import format_date

from docassemble_core.law import Citation
from docassemble_core.spec import Reason
from docassemble_core.spec.deadline import Bound, DeadlineRule, ServiceMethod


class StepKind(StrEnum):
    """What happened in one step of a count."""

    START = "counted from"
    SKIPPED = "does not count"
    COUNTED = "count ends"
    ADDED = "lengthened"
    MOVED = "moved"
    STAYS = "ends on a closed day"
    DAY_AFTER = "day after"


MEANING = {
    Bound.LAST_DAY: "last day",
    Bound.FIRST_DAY: "first day allowed",
    Bound.DAY_AFTER: "first day allowed",
}


@frozen(kw_only=True)
class Step:
    """One step of a count.

    Args:
        kind: What happened.
        day: The day it happened to, or led to.
        text: Why, as a sentence or a holiday's name.
        citation: The authority.
    """

    kind: StepKind
    day: date
    text: str
    citation: Citation


@frozen(kw_only=True)
class Deadline:
    """The day at the end of a period.

    Args:
        rule: The period.
        event_day: The day it was counted from.
        served_by: How papers are served, where that was asked about.
        day: The day as the law counts it; courts may be closed on it (CONV-13).
        act_by: The day to put in a diary, always one on which courts are open: `day` itself,
            or the open day before it; after it where the day is the first one allowed.
        steps: How the count went.
        cautions: What the reader must know, unverified law and doubtful holidays included.
    """

    rule: DeadlineRule
    event_day: date
    served_by: ServiceMethod | None
    day: date
    act_by: date
    steps: tuple[Step, ...]
    cautions: tuple[Reason, ...] = ()

    @property
    def skipped(self) -> tuple[Step, ...]:
        """The days left out of the count."""
        return tuple(step for step in self.steps if step.kind is StepKind.SKIPPED)

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Every authority the count rests on, each once."""
        return tuple(dict.fromkeys(step.citation for step in self.steps))

    @property
    def is_unverified(self) -> bool:
        """Whether any authority it rests on, or any caution about it, is unverified."""
        cautions = (one.citation for one in self.cautions if one.citation is not None)
        return any(citation.is_unverified for citation in (*self.citations, *cautions))

    def explain(self, locale: str = "en_US") -> str:
        """Return the count step by step: what was counted, which days were left out, and why.

        Args:
            locale: Locale for the dates; the words are English.
        """
        title = f"{self.rule.title}: {_written(self.day, locale)} ({MEANING[self.rule.bound]})"
        act_by = [] if self.act_by == self.day else [f"Act on {_written(self.act_by, locale)}."]
        steps = [
            f"  {_written(step.day, locale)}: {step.kind}: {step.text} [{step.citation}]"
            for step in self.steps
        ]
        return "\n".join([title, *act_by, *steps, *(f"  ! {one}" for one in self.cautions)])


def _written(day: date, locale: str) -> str:
    return format_date(day, format="full", locale=locale)
