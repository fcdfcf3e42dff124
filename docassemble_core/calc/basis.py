"""What a statement was computed from."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from docassemble_core.calc.settings import Settings
from docassemble_core.model import Case
from docassemble_core.spec import ArrearsFacts, State


@frozen(kw_only=True)
class Basis:
    """What a statement was computed from, so that it can be continued.

    Args:
        case: The facts.
        state: The state's rules.
        settings: Readings and extent.
        on: The reference day.
    """

    case: Case
    state: State
    settings: Settings
    on: date | None = None

    @property
    def facts(self) -> ArrearsFacts:
        """What rules of the state may look at."""
        law, choices = self.state.law, self.settings.choices
        return ArrearsFacts(case=self.case, law=law, choices=choices, on=self.on)
