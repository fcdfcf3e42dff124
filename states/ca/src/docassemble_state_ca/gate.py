"""The local agency's consent: from when, and until when, a parent may enforce on her own.

While the local child support agency provides services, private enforcement needs its consent.
Silence for the time of the notice is consent. The days come from the state's table of periods.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from attrs import frozen

from docassemble_core.calc.deadlines import compute
from docassemble_core.errors import NotInForceError
from docassemble_core.model import AgencyEvent, AgencyEventKind, Case
from docassemble_core.spec import DeadlineRule, Decision, Reason, Situation
from docassemble_core.values import day_in_words
from docassemble_state_ca.calendar import CALENDAR
from docassemble_state_ca.conditions import agency_involved, agency_known, agency_of
from docassemble_state_ca.deadlines import DEADLINES
from docassemble_state_ca.elsewhere import after_registration
from docassemble_state_ca.sources import cite


class GateStatus(StrEnum):
    """Where a parent stands with the agency's consent."""

    FREE = "no consent is needed"
    NOT_KNOWN = "it is not known whether the agency has a case"
    NOTICE_FIRST = "the notice has not been given"
    WAITING = "the agency's time to answer runs"
    CONSENTED = "the agency consented"
    SILENT = "the agency did not answer in time, which counts as consent"
    OBJECTED = "the agency objected in time"
    EXPIRED = "the notice has run out"


OPEN = frozenset({GateStatus.FREE, GateStatus.CONSENTED, GateStatus.SILENT})


@frozen(kw_only=True)
class Gate:
    """The agency's consent on one day.

    Args:
        status: Where the parent stands.
        because: Why, with the authority.
        notice_on: Day the notice was delivered or mailed, if it was.
        answered_on: Day of the agency's answer, if there was one.
        opens_on: First day on which enforcement papers may be filed if the agency stays silent;
            where no notice was given, counted from the day of the plan.
        expires_on: Last day for filing under that notice.
    """

    status: GateStatus
    because: Reason
    notice_on: date | None = None
    answered_on: date | None = None
    opens_on: date | None = None
    expires_on: date | None = None

    @property
    def is_open(self) -> bool:
        """Whether enforcement papers may be filed on the day."""
        return self.status in OPEN

    @property
    def is_needed(self) -> bool:
        """Whether the agency's consent is, or may be, needed."""
        return self.status is not GateStatus.FREE

    @property
    def notice_is_due(self) -> bool:
        """Whether a notice, or a new one, is the next thing to do."""
        return self.status in (GateStatus.NOTICE_FIRST, GateStatus.EXPIRED)


def gate(situation: Situation) -> Gate:
    """Return where the parent stands with the agency's consent on the day.

    Law: Fam. Code, § 17404(f)(2), FL-645 (CA-PATH-10, CA-PATH-19, CA-PATH-30); applied to every
    case in which the agency provides services (CA-PATH-12).
    """
    case = situation.case
    if not agency_involved(situation):
        return _without_agency(case)
    notice = _last(case, AgencyEventKind.NOTICE_OF_INTENT)
    if notice is None:
        return _before_notice(situation.on)
    return _after_notice(case, notice, situation.on)


def gated(situation: Situation, wanted: Decision) -> Decision:
    """Return a decision about enforcement papers, held back until the agency's consent.

    Args:
        situation: The case on a day.
        wanted: Whether the papers belong in the packet but for the consent.
    """
    wanted = after_registration(situation.case, wanted)
    if not wanted.yes:
        return wanted
    found = gate(situation)
    if found.status is GateStatus.FREE:
        return wanted
    needs = ("agency.status",) if found.status is GateStatus.NOT_KNOWN else ()
    return Decision(
        yes=found.is_open,
        because=(found.because, *wanted.because) if not found.is_open else _joined(wanted, found),
        needs=(*wanted.needs, *needs),
    )


def _joined(wanted: Decision, found: Gate) -> tuple[Reason, ...]:
    return (*wanted.because, found.because)


def _without_agency(case: Case) -> Gate:
    if agency_known(case):
        text = "No case of the local child support agency is open, so no consent is needed."
        return Gate(status=GateStatus.FREE, because=Reason(text=text, citation=cite("CA-PATH-10")))
    text = (
        "It is not known whether the local child support agency has an open case; with one, "
        "enforcement papers need its consent first. Ask the agency, and look in the court file "
        "for form FL-632."
    )
    return Gate(status=GateStatus.NOT_KNOWN, because=Reason(text=text, citation=cite("CA-PATH-9")))


def _before_notice(on: date) -> Gate:
    opens, expires = _window(on)
    text = (
        "The local child support agency has the case. It must have written notice first (form "
        "FL-645) and time to object."
    )
    if opens and expires:
        text += (
            f" A notice delivered or mailed on {day_in_words(on)} lets you file from "
            f"{day_in_words(opens)} through {day_in_words(expires)}, unless it objects."
        )
    return Gate(
        status=GateStatus.NOTICE_FIRST,
        because=Reason(text=text, citation=cite("CA-PATH-30")),
        opens_on=opens,
        expires_on=expires,
    )


def _after_notice(case: Case, notice: date, on: date) -> Gate:
    opens, expires = _window(notice)
    objected = _answer(case, AgencyEventKind.REFUSED, notice)
    consented = _answer(case, AgencyEventKind.CONSENTED, notice)
    answered = consented or objected
    status = _status(on, opens, expires, objected=objected, consented=consented)
    text = _words(status, notice, answered, (opens, expires))
    return Gate(
        status=status,
        because=Reason(text=text, citation=cite("CA-PATH-30")),
        notice_on=notice,
        answered_on=answered,
        opens_on=consented or opens,
        expires_on=expires,
    )


def _status(
    on: date,
    opens: date | None,
    expires: date | None,
    *,
    objected: date | None,
    consented: date | None,
) -> GateStatus:
    if opens is None or expires is None or on > expires:
        return GateStatus.EXPIRED
    if consented:
        return GateStatus.CONSENTED
    if objected and objected < opens:
        return GateStatus.OBJECTED
    return GateStatus.SILENT if on >= opens else GateStatus.WAITING


def _words(
    status: GateStatus,
    notice: date,
    answered: date | None,
    window: tuple[date | None, date | None],
) -> str:
    given = f"You gave the agency notice on {day_in_words(notice)}"
    opens, expires = window
    until = f" File by {day_in_words(expires)}." if expires else ""
    if status is GateStatus.EXPIRED:
        return f"{given}; too much time has passed since. Give a new notice (form FL-645)."
    if status is GateStatus.OBJECTED and answered:
        return (
            f"{given}, and it objected on {day_in_words(answered)}, in time. You may not file "
            "these papers. Ask it what it is doing, and complain if it does nothing."
        )
    if status is GateStatus.CONSENTED and answered:
        return f"{given}, and it consented on {day_in_words(answered)}.{until}"
    if status is GateStatus.SILENT:
        return f"{given}; it did not object in time, and silence counts as consent.{until}"
    first = f" You may file from {day_in_words(opens)} if it does not object." if opens else ""
    return f"{given}; its time to object still runs.{first}"


def _window(notice: date) -> tuple[date | None, date | None]:
    """Return the first day for filing after a notice, and the last one."""
    return _end("ca.agency_consent", notice), _end("ca.agency_notice_expiry", notice)


def _end(code: str, start: date) -> date | None:
    try:
        return compute(_rule(code), start, CALENDAR).act_by
    except NotInForceError:
        return None


def _rule(code: str) -> DeadlineRule:
    return next(rule for rule in DEADLINES if rule.code == code)


def _days(case: Case, kind: AgencyEventKind) -> Iterator[date]:
    events: tuple[AgencyEvent, ...] = agency_of(case).events
    for event in events:
        if event.kind is kind and isinstance(event.on, date):
            yield event.on


def _last(case: Case, kind: AgencyEventKind) -> date | None:
    return max(_days(case, kind), default=None)


def _answer(case: Case, kind: AgencyEventKind, notice: date) -> date | None:
    """Return the day of the agency's first answer of a kind after the notice."""
    return min((day for day in _days(case, kind) if day >= notice), default=None)
