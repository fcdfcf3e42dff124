"""Names in a case file that its state does not know: remedies, kinds of court, counties."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from docassemble_core.calc import Note, NoteKind
from docassemble_core.errors import CaseError, Problem
from docassemble_core.model import Case, Court
from docassemble_core.spec import State


def refuse_unknown(case: Case, state: State) -> None:
    """Refuse a case that names what its state does not have.

    Args:
        case: The facts.
        state: The state.

    Raises:
        CaseError: All such names, each with those that the state knows.
    """
    problems = [*_requests(case, state), *_court(case, state)]
    if problems:
        raise CaseError("The case asks for what its state does not have.", problems)


def _requests(case: Case, state: State) -> Iterator[Problem]:
    known = [remedy.code for remedy in state.remedies]
    for index, request in enumerate(case.requests if known else ()):
        if request not in known:
            yield Problem(
                where=f"requests[{index}]",
                what=f"{state.name} has no remedy {request!r}",
                remedy=f"use one of: {', '.join(sorted(known))}",
            )


def _court(case: Case, state: State) -> Iterator[Problem]:
    court = _own_court(case, state)
    if court is None or not state.courts:
        return
    if isinstance(court.kind, str) and state.court_kind(court.kind) is None:
        known = ", ".join(sorted(kind.code for kind in state.courts))
        yield Problem(
            where="order.court.kind",
            what=f"{state.name} has no kind of court {court.kind!r}",
            remedy=f"use one of: {known}",
        )


def county_notes(case: Case, state: State) -> Iterator[Note]:
    """Yield a question where the state lists its counties or divisions, and not the court's.

    It is no reason to refuse: a list may be of places that have since been divided or renamed.

    Args:
        case: The facts.
        state: The state.
    """
    court = _own_court(case, state)
    known = sorted({one for kind in state.courts for one in kind.counties})
    if court is None or not known:
        return
    if isinstance(court.county, str) and court.county not in known:
        near = _near(court.county, known)
        meant = f" Perhaps {' or '.join(near)} is meant." if near else ""
        text = (
            f"The list of counties or divisions of {state.name} has no {court.county!r}.{meant} "
            "The papers print it as the case file has it."
        )
        yield Note(kind=NoteKind.QUESTION, text=text, paths=("order.court.county",))


def _own_court(case: Case, state: State) -> Court | None:
    """Return the court of the order, where it is one of the state's."""
    court = case.order.court if case.order else None
    return court if isinstance(court, Court) and court.state == state.code else None


def _near(county: str, known: list[str]) -> list[str]:
    by_lower = {one.lower(): one for one in known}
    wanted = county.lower().removesuffix(" county").removesuffix(" division").strip()
    return [by_lower[one] for one in get_close_matches(wanted, by_lower, n=2)]
