"""Deadlines of a plan, as far as the days they are counted from are known."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from docassemble_core.calc import Note, NoteKind
from docassemble_core.calc.deadline import Deadline
from docassemble_core.calc.deadlines import compute
from docassemble_core.errors import NotInForceError
from docassemble_core.spec import Situation, State
from docassemble_core.spec.deadline import Event


@frozen(kw_only=True)
class DatesToKeep:
    """Deadlines of a plan, and why others could not be computed.

    Args:
        deadlines: The deadlines, the earliest first.
        unknown: What is not known about the others.
    """

    deadlines: tuple[Deadline, ...] = ()
    unknown: tuple[Note, ...] = ()


def dates_to_keep(situation: Situation, state: State) -> DatesToKeep:
    """Return every deadline whose event has a day, as far as the law of that day is known."""
    if state.calendar is None:
        return DatesToKeep()
    found: list[Deadline] = []
    unknown: list[Note] = []
    for rule in state.deadlines:
        day = _event_day(rule.event, situation)
        if day is not None:
            try:
                found.append(compute(rule, day, state.calendar))
            except NotInForceError as error:
                text = f"{rule.title}: {error.summary}"
                unknown.append(Note(kind=NoteKind.UNVERIFIED, text=text))
    found.sort(key=lambda one: (one.act_by, one.rule.code))
    return DatesToKeep(deadlines=tuple(found), unknown=tuple(unknown))


def _event_day(event: Event, situation: Situation) -> date | None:
    hearing = situation.case.hearing
    if event is Event.HEARING and hearing is not None and isinstance(hearing.on, date):
        return hearing.on
    return None
