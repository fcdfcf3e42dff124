"""The state child-support agency's part in the case."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from attrs import frozen

from docassemble_core.values import Span, Unknown


class AgencyStatus(StrEnum):
    """Whether the state's child-support agency has a case (Title IV-D)."""

    OPEN = "open"
    CLOSED = "closed"
    NONE = "none"


class AgencyEventKind(StrEnum):
    """Something that passed between a person and the agency."""

    APPLIED = "applied"
    REQUESTED_ENFORCEMENT = "requested_enforcement"
    NOTICE_OF_INTENT = "notice_of_intent"
    CONSENTED = "consented"
    REFUSED = "refused"
    COMPLAINED = "complained"
    INTERSTATE_REQUEST = "interstate_request"
    LAST_HEARD = "last_heard"
    OTHER = "other"


@frozen(kw_only=True)
class AgencyEvent:
    """One such event, with its day.

    Args:
        kind: What happened.
        on: The day.
        note: What was said or sent.
    """

    kind: AgencyEventKind
    on: date | Unknown | None = None
    note: str = ""


@frozen(kw_only=True)
class AssignedPeriod:
    """Months whose support is assigned to the state because public assistance was paid.

    Args:
        period: The days, half-open.
        programme: Programme, such as `CalWORKs`, `TAFDC`, `Families First`.
    """

    period: Span
    programme: str = ""


@frozen(kw_only=True)
class Agency:
    """The agency's involvement.

    Args:
        status: Whether it has an open case; `Unknown` where the person cannot say.
        services: What it provides, such as `full` or `payment_only`.
        opened: First day of the open case.
        applied: Day of the application for services.
        closed: First day on which the case was no longer open.
        case_number: Its number for the case.
        office: Its local office.
        events: What passed between the person and it.
        assigned: Months whose support is assigned to the state.
    """

    status: AgencyStatus | Unknown | None = None
    services: str | Unknown | None = None
    opened: date | Unknown | None = None
    applied: date | Unknown | None = None
    closed: date | Unknown | None = None
    case_number: str | Unknown | None = None
    office: str | Unknown | None = None
    events: tuple[AgencyEvent, ...] = ()
    assigned: tuple[AssignedPeriod, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether the agency is known to have an open case."""
        return self.status is AgencyStatus.OPEN

    @property
    def open_span(self) -> Span | None:
        """The days on which its case was open, or `None` where they are not known."""
        start = self.opened if isinstance(self.opened, date) else self.applied
        if not isinstance(start, date) or self.status in (AgencyStatus.NONE, None):
            return None
        return Span(start, self.closed if isinstance(self.closed, date) else None)
