"""What a rule about arrears may look at: never the reference day, so that time cannot change it."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from docassemble_core.law import LawLibrary
from docassemble_core.model import AgencyStatus, Case, SupportKind
from docassemble_core.spec.open_question import Choice, OpenQuestion, Option


@frozen(kw_only=True)
class ArrearsFacts:
    """A case, the law and the readings chosen, for a rule about charges, credit or interest.

    Args:
        case: The facts.
        law: The state's dated numbers.
        choices: Readings that the caller chose; an open question not named keeps its default.
        on: The reference day of the statement, or `None` where there is none.
    """

    case: Case
    law: LawLibrary
    choices: tuple[Choice, ...] = ()
    on: date | None = None

    def reading(self, question: OpenQuestion) -> Option:
        """Return the answer chosen for an open question, or its default."""
        for choice in self.choices:
            if choice.question == question.code:
                return question.option(choice.option)
        return question.default

    def agency_open(self, day: date) -> bool:
        """Return whether the state agency is known to have had an open case on a day.

        A case known to be open whose first day is not known counts as open on every day.
        """
        agency = self.case.agency
        if agency is None or agency.status not in (AgencyStatus.OPEN, AgencyStatus.CLOSED):
            return False
        span = agency.open_span
        return agency.is_open if span is None else day in span

    def assigned(self, day: date) -> bool:
        """Return whether support due on a day is assigned to the state for public assistance."""
        agency = self.case.agency
        return agency is not None and any(day in one.period for one in agency.assigned)


@frozen(kw_only=True)
class Instalment:
    """What rules about interest may ask of one sum that fell due.

    Args:
        due: Its due day.
        kind: What it is for.
        agency_open: Whether the agency's case was open on the due day.
        assigned: Whether it is assigned to the state.
    """

    due: date
    kind: SupportKind
    agency_open: bool = False
    assigned: bool = False
