"""The agency's consent: when it is needed, from which day, and until which one.

Law: Fam. Code, § 17404(f)(2); FL-645 (CA-PATH-10, CA-PATH-19, CA-PATH-30).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from docassemble_state_ca.gate import GateStatus, gate
from docassemble_state_ca.local import local

from docassemble_core.model import (
    Agency,
    AgencyEvent,
    AgencyEventKind,
    AgencyStatus,
    AssignedPeriod,
    Case,
)
from docassemble_core.spec import Situation
from docassemble_core.values import Span, Unknown

NOTICE = AgencyEvent(kind=AgencyEventKind.NOTICE_OF_INTENT, on=date(2026, 8, 3))


def open_agency(*events: AgencyEvent) -> Agency:
    return Agency(status=AgencyStatus.OPEN, events=events)


@pytest.mark.parametrize(
    ("on", "status"),
    [
        # Notice on Monday, August 3, 2026. Thirty days: September 2. First day: September 3.
        (date(2026, 8, 3), GateStatus.WAITING),
        (date(2026, 9, 2), GateStatus.WAITING),
        (date(2026, 9, 3), GateStatus.SILENT),
        # 180 days from August 3 end on January 30, 2027, a Saturday; the next court day is
        # Monday, February 1 (CCP 12a).
        (date(2027, 2, 1), GateStatus.SILENT),
        (date(2027, 2, 2), GateStatus.EXPIRED),
    ],
)
def test_silence_is_consent_from_the_31st_day_to_the_180th(
    small: Case, situation_of: Callable[..., Situation], on: date, status: GateStatus
) -> None:
    assert gate(situation_of(small, on, agency=open_agency(NOTICE))).status is status


def test_days_are_named_before_any_notice(
    small: Case, situation_of: Callable[..., Situation]
) -> None:
    # November 21 + 30 days = December 21, so December 22; + 180 days = May 20, 2027.
    found = gate(situation_of(small, agency=open_agency()))

    assert found.status is GateStatus.NOTICE_FIRST
    assert (found.opens_on, found.expires_on) == (date(2026, 12, 22), date(2027, 5, 20))
    assert "December 22, 2026 through May 20, 2027" in found.because.text


def test_objection_in_time_closes_the_way(
    small: Case, situation_of: Callable[..., Situation]
) -> None:
    refused = AgencyEvent(kind=AgencyEventKind.REFUSED, on=date(2026, 9, 2))

    found = gate(situation_of(small, agency=open_agency(NOTICE, refused)))

    assert found.status is GateStatus.OBJECTED
    assert not found.is_open


def test_objection_after_the_time_comes_too_late(
    small: Case, situation_of: Callable[..., Situation]
) -> None:
    refused = AgencyEvent(kind=AgencyEventKind.REFUSED, on=date(2026, 9, 3))

    found = gate(situation_of(small, agency=open_agency(NOTICE, refused)))

    assert found.status is GateStatus.SILENT


def test_written_consent_opens_the_way_at_once(
    small: Case, situation_of: Callable[..., Situation]
) -> None:
    consented = AgencyEvent(kind=AgencyEventKind.CONSENTED, on=date(2026, 8, 10))

    found = gate(situation_of(small, date(2026, 8, 11), agency=open_agency(NOTICE, consented)))

    assert (found.status, found.opens_on) == (GateStatus.CONSENTED, date(2026, 8, 10))


def test_newer_notice_counts(small: Case, situation_of: Callable[..., Situation]) -> None:
    old = AgencyEvent(kind=AgencyEventKind.NOTICE_OF_INTENT, on=date(2025, 1, 6))

    assert gate(situation_of(small, agency=open_agency(old))).status is GateStatus.EXPIRED
    assert gate(situation_of(small, agency=open_agency(old, NOTICE))).status is GateStatus.SILENT


@pytest.mark.parametrize("status", [AgencyStatus.NONE, AgencyStatus.CLOSED])
def test_no_consent_is_needed_without_an_open_case(
    small: Case, situation_of: Callable[..., Situation], status: AgencyStatus
) -> None:
    assert gate(situation_of(small, agency=Agency(status=status))).status is GateStatus.FREE


def test_aid_that_runs_counts_as_services_of_the_agency(
    small: Case, situation_of: Callable[..., Situation]
) -> None:
    aid = AssignedPeriod(period=Span(date(2026, 6, 1), None), programme="CalWORKs")
    agency = Agency(status=AgencyStatus.NONE, assigned=(aid,))

    assert gate(situation_of(small, agency=agency)).status is GateStatus.NOTICE_FIRST


def test_way_stays_closed_while_nobody_knows_of_a_case(
    small: Case, situation_of: Callable[..., Situation]
) -> None:
    for agency in (None, Agency(status=Unknown("she is not sure"))):
        situation = situation_of(small, agency=agency, requests=("contempt",))

        assert gate(situation).status is GateStatus.NOT_KNOWN
        assert not local(situation).contempt
