"""How long support is owed: its end for a child, and times in which none falls due."""

from __future__ import annotations

from collections.abc import Callable, Container
from datetime import date
from enum import StrEnum

from attrs import frozen

from docassemble_core.law import Citation
from docassemble_core.model import Child, ChildEvent, ChildEventKind
from docassemble_core.spec.arrears_facts import ArrearsFacts
from docassemble_core.spec.decision import Reason
from docassemble_core.spec.open_question import OpenQuestion
from docassemble_core.values import Span


@frozen(kw_only=True)
class SupportEnd:
    """When, and whether by itself, the duty to support one child ends.

    Args:
        on: First day on which nothing more falls due; `None` where no end is known.
        automatic: Whether charges stop by themselves; where not, they go on until a court
            changes the order, and the statement says so.
        because: Why.
        needs: Paths of facts that would settle it better.
    """

    on: date | None
    automatic: bool
    because: Reason
    needs: tuple[str, ...] = ()


@frozen(kw_only=True)
class Suspension:
    """A time in which no support falls due and no interest accrues, by operation of law.

    Args:
        span: The days.
        because: Why, with the authority.
        needs: Paths of facts that would settle it better.
    """

    span: Span
    because: Reason
    needs: tuple[str, ...] = ()


def birthday(child: Child, age: str, facts: ArrearsFacts) -> date | None:
    """Return the day on which a child reaches an age, `None` where the birth day is not known.

    Args:
        child: The child.
        age: Key of the series with the age in years; the latest value holds.
        facts: The case and the law.
    """
    return child.birthday(int(facts.law[age].values[-1].value))


def first_event(child: Child, kinds: Container[ChildEventKind]) -> ChildEvent | None:
    """Return the earliest dated event of some kinds, or `None`."""
    dated = [one for one in child.events if one.kind in kinds and isinstance(one.on, date)]
    return min(dated, key=_event_day, default=None)


def _event_day(event: ChildEvent) -> date:
    return event.on if isinstance(event.on, date) else date.max


def no_suspension(_: ArrearsFacts) -> tuple[Suspension, ...]:
    """Return nothing: the state's law suspends support only by order."""
    return ()


def no_remark(_: ArrearsFacts) -> tuple[Reason, ...]:
    """Return nothing: there is nothing to add."""
    return ()


@frozen(kw_only=True)
class DurationRules:
    """How long support is owed in a state.

    Args:
        end: When the duty to support a child ends.
        suspensions: Times in which nothing falls due.
        remarks: What a reader must know of a case besides, such as times in custody that
            change nothing.
        one_of_several: What follows when one of several children of an undivided amount
            reaches the end; printed as a claim that the other side may make.
        agency_weekday: Key of the series with the ISO weekday on which the agency's ledger posts
            weekly charges; empty where it keeps the order's own day.
        weeks_per_month: Key of the series with the weeks that a month counts for; empty for
            a twelfth of 52.
        questions: Open questions that these rules depend on.
    """

    end: Callable[[Child, ArrearsFacts], SupportEnd]
    suspensions: Callable[[ArrearsFacts], tuple[Suspension, ...]] = no_suspension
    remarks: Callable[[ArrearsFacts], tuple[Reason, ...]] = no_remark
    one_of_several: Reason | None = None
    agency_weekday: str = ""
    weeks_per_month: str = ""
    questions: tuple[OpenQuestion, ...] = ()


class ContemptUnit(StrEnum):
    """What makes one count of contempt."""

    INSTALMENT = "instalment"
    MONTH = "month"


@frozen(kw_only=True)
class CountRule:
    """What a state counts as one contempt, and until when.

    Args:
        unit: What makes one count.
        citation: The authority.
        limit_months: Key of the series with the months after the due day in which a count may
            be brought; empty where there is no limit.
        limit_citation: The authority for the limit, or for there being none.
        after_majority: Why charges after a child's majority are listed apart, where they are.
    """

    unit: ContemptUnit = ContemptUnit.INSTALMENT
    citation: Citation
    limit_months: str = ""
    limit_citation: Citation | None = None
    after_majority: Reason | None = None
