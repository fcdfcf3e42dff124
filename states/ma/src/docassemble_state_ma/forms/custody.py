"""The affidavit on care or custody asks where each child has lived for two years."""

from __future__ import annotations

from datetime import date

from docassemble_core.model import Child
from docassemble_core.spec import Need, Situation
from docassemble_core.values import add_months
from docassemble_state_ma.conditions import living, number


def history_lacking(situation: Situation) -> tuple[Need, ...]:
    """Return a need for each minor child whose homes do not reach back far enough.

    Law: Trial Court Rule IV, form TC0050 (MA-FORM-5, MA-TRAP-26).
    """
    months = int(number(situation, "custody_history_months"))
    majority = int(number(situation, "majority_age"))
    start = add_months(situation.on, -months)
    return tuple(
        Need(
            path=f"children[{place}].residences",
            why="Form TC0050 asks where, and with which adults, each child has lived for the last "
            "two years.",
        )
        for place, child in enumerate(situation.case.children)
        if child in living(situation.case)
        and not _grown(child, situation, majority)
        and not _reaches(child, start)
    )


def _grown(child: Child, situation: Situation, majority: int) -> bool:
    age = child.age(situation.on)
    return age is not None and age >= majority


def _reaches(child: Child, start: date) -> bool:
    """Return whether the child's homes reach back to a day, or to birth."""
    known = [one.since for one in child.residences if isinstance(one.since, date)]
    born = child.date_of_birth if isinstance(child.date_of_birth, date) else start
    return bool(known) and min(known) <= max(start, born)
