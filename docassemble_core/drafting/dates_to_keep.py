"""Deadlines of a plan, as far as the days they are counted from are known."""

from __future__ import annotations

from datetime import date

from docassemble_core.calc.deadline import Deadline
from docassemble_core.calc.deadlines import compute
from docassemble_core.errors import NotInForceError
from docassemble_core.spec import DeadlineRule, Situation, State
from docassemble_core.spec.deadline import Event


def deadlines_of(situation: Situation, state: State) -> tuple[Deadline, ...]:
    """Return the deadlines whose day can be computed, the earliest first."""
    if state.calendar is None:
        return ()
    found = [_deadline(rule, situation, state) for rule in state.deadlines]
    return tuple(sorted((one for one in found if one), key=lambda one: (one.act_by, one.rule.code)))


def _deadline(rule: DeadlineRule, situation: Situation, state: State) -> Deadline | None:
    day = _event_day(rule.event, situation)
    if day is None or state.calendar is None:
        return None
    try:
        return compute(rule, day, state.calendar)
    except NotInForceError:
        return None


def _event_day(event: Event, situation: Situation) -> date | None:
    hearing = situation.case.hearing
    if event is Event.HEARING and hearing is not None and isinstance(hearing.on, date):
        return hearing.on
    return None
