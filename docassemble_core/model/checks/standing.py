"""What the case says of agency, state, agreement, requests and answers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from docassemble_core.model.agency import AgencyStatus
from docassemble_core.model.case import Case
from docassemble_core.model.finding import Finding, Path, shown

CODE = re.compile(r"[a-z][a-z0-9_.]*", re.ASCII)


def standing_findings(case: Case) -> Iterator[Finding]:
    """Yield contradictions in what is asked for and who is involved."""
    yield from _agency(case)
    yield from _other_state(case)
    yield from _agreement(case)
    yield from _requests(case)
    yield from _answers(case)


def _agency(case: Case) -> Iterator[Finding]:
    agency = case.agency
    if agency is None:
        return
    remedy = "correct the status or leave the day out"
    relies_on: tuple[Path, ...] = (("agency", "status"),)
    if agency.status is AgencyStatus.OPEN and agency.closed is not None:
        what = "an open agency case has no day on which it was closed"
        yield Finding(path=("agency", "closed"), what=what, remedy=remedy, relies_on=relies_on)
    if agency.status is AgencyStatus.NONE:
        for name in ("opened", "closed"):
            if getattr(agency, name) is not None:
                what = f"where there never was an agency case, none was {name}"
                path = ("agency", name)
                yield Finding(path=path, what=what, remedy=remedy, relies_on=relies_on)


def _other_state(case: Case) -> Iterator[Finding]:
    if case.whereabouts is not None and case.whereabouts.other_state == case.state:
        path: Path = ("whereabouts", "other_state")
        what = f"{case.state} is the state of the case itself"
        remedy = "leave it out, or write the other state"
        yield Finding(path=path, what=what, remedy=remedy, relies_on=(("state",),))


def _agreement(case: Case) -> Iterator[Finding]:
    if case.agreement is None:
        return
    arrears, forgiven = case.agreement.arrears, case.agreement.forgiven
    if isinstance(arrears, Decimal) and isinstance(forgiven, Decimal) and forgiven > arrears:
        what = f"more is given up ({forgiven}) than is owed ({arrears})"
        path, relies_on = ("agreement", "forgiven"), (("agreement", "arrears"),)
        remedy = "correct one of the two amounts"
        yield Finding(path=path, what=what, remedy=remedy, relies_on=relies_on)


def _requests(case: Case) -> Iterator[Finding]:
    for index, request in enumerate(case.requests):
        path = ("requests", index)
        if not CODE.fullmatch(request):
            what = f"{shown(request)} is no code of a remedy or paper"
            remedy = "write small letters, digits and underscores, as in civil_contempt"
            yield Finding(path=path, what=what, remedy=remedy)
        elif request in case.requests[:index]:
            what = f"{request} is asked for twice"
            yield Finding(path=path, what=what, remedy="ask for it once")


def _answers(case: Case) -> Iterator[Finding]:
    seen: set[str] = set()
    for index, answer in enumerate(case.answers):
        if answer.question in seen:
            what = f"the question {answer.question} is answered twice"
            path = ("answers", index, "question")
            yield Finding(path=path, what=what, remedy="keep one answer")
        seen.add(answer.question)
