"""Judgements: for every case and day an answer with its authority, or that none is in force."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from attrs import frozen

from docassemble_core.calc import arrears_statement
from docassemble_core.calc.deadlines import compute
from docassemble_core.errors import MissingFactsError, NotInForceError, Problem
from docassemble_core.law import Citation
from docassemble_core.spec import (
    Assessment,
    Audience,
    DeadlineRule,
    Decision,
    Form,
    Situation,
    State,
)
from docassemble_core.testing.cases import NamedCase
from docassemble_core.testing.subject import Subject

# Every second year of the time that living orders reach back to, and of the next few years.
GRID = tuple(date(year, 7 if year % 4 else 1, 1) for year in range(1996, 2031, 2))
GRID_CASES = ("complete", "bare", "asked_and_unknown", "agency_case_open")
ONE_DAY = timedelta(days=1)
DAYS_TRIED = 370


@frozen(kw_only=True)
class Judgement:
    """One function of a state that judges a situation.

    Args:
        code: Code of its record.
        field: The field of the record that holds it.
        ask: The function.
        kind: What it must answer with.
        citation: The record's own authority, where it has one.
        needs_citation: Whether a yes must rest on law.
    """

    code: str
    field: str
    ask: Callable[[Situation], object]
    kind: type
    citation: Citation | None = None
    needs_citation: bool = True


def judgements(subject: Subject) -> Iterator[Judgement]:
    """Yield every judgement of a state."""
    state = subject.state
    yield from (_of_form(form) for form in state.forms)
    yield from _of_rules(state)
    for step in state.steps:
        yield Judgement(code=step.code, field="applies", ask=step.applies, kind=Decision,
                        needs_citation=False)  # fmt: skip


def _of_rules(state: State) -> Iterator[Judgement]:
    for one in state.filing_requirements:
        yield _judged(one.code, "applies", one.applies, Decision, one.citation)
    for option in state.service_options:
        yield _judged(option.code, "available", option.available, Decision, option.citation)
    for rule in state.fee_waiver_rules:
        yield _judged(rule.code, "assess", rule.assess, Assessment, rule.citation)
    for remedy in state.remedies:
        yield _judged(remedy.code, "available", remedy.available, Decision, remedy.citation)
    for venue in state.venues:
        yield _judged(venue.code, "find", venue.find, tuple, venue.citation)
    for check in state.checks:
        yield _judged(check.code, "find", check.find, tuple, check.citation)


def _judged(
    code: str, field: str, ask: Callable[[Situation], object], kind: type, citation: Citation
) -> Judgement:
    return Judgement(code=code, field=field, ask=ask, kind=kind, citation=citation)


def _of_form(form: Form) -> Judgement:
    return Judgement(
        code=form.code,
        field="applies",
        ask=form.applies,
        kind=Decision,
        citation=form.requirement,
        needs_citation=form.audience is Audience.COURT,
    )


def answers_on_every_day(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for each judgement that neither answers nor says `NotInForceError`."""
    told: set[tuple[str, str]] = set()
    for named in _grid_cases(subject):
        for day in GRID:
            for problem in _answers(subject, named, day):
                if (problem.where, problem.what) not in told:
                    told.add((problem.where, problem.what))
                    yield problem


def _grid_cases(subject: Subject) -> tuple[NamedCase, ...]:
    return tuple(one for one in subject.cases if one.name in GRID_CASES)


def _situation(subject: Subject, named: NamedCase, day: date) -> Situation:
    try:
        arrears = arrears_statement(named.case, on=day, state=subject.state).summary()
    except (MissingFactsError, NotInForceError):
        arrears = None
    return Situation(case=named.case, on=day, law=subject.state.law, arrears=arrears)


def _answers(subject: Subject, named: NamedCase, day: date) -> Iterator[Problem]:
    try:
        situation = _situation(subject, named, day)
    except Exception as error:  # noqa: BLE001 - a plugin may raise anything; it is reported
        yield _raised(subject, "the rules of arrears", error, f"case {named.name}, {day}")
        return
    for one in judgements(subject):
        yield from _answer(subject, one, situation, f"case {named.name}, {day}")


def _answer(subject: Subject, one: Judgement, situation: Situation, when: str) -> Iterator[Problem]:
    try:
        answer = one.ask(situation)
    except NotInForceError:
        return
    except Exception as error:  # noqa: BLE001 - a plugin may raise anything; it is reported
        yield _raised(subject, f"{one.code}.{one.field}", error, when)
        return
    if not isinstance(answer, one.kind):
        what = f"it answered with {answer!r:.60}, a {type(answer).__name__}"
        yield Problem(_where(subject, one), what, f"return a {one.kind.__name__}")
    elif one.needs_citation and not _rests_on_law(one, answer):
        what = "it says yes, and neither its reasons nor its record cite an authority"
        remedy = "give the reason a citation: decide(True, …, cite(…)), or set requirement"
        yield Problem(_where(subject, one), what, remedy)


def _where(subject: Subject, one: Judgement) -> str:
    """Return where a judgement is written; the files are searched, so only for a problem."""
    return f"{subject.place(one.code)}.{one.field}"


def _raised(subject: Subject, what: str, error: Exception, when: str) -> Problem:
    return Problem(
        where=subject.blame(error),
        what=f"{what} raised {type(error).__name__}: {error} ({when})",
        remedy="let it answer for every case and day, or raise NotInForceError by asking "
        "Series.at(day)",
    )


def _rests_on_law(one: Judgement, answer: object) -> bool:
    if one.citation is not None and one.citation.text.strip():
        return True
    if isinstance(answer, Decision):
        return not answer.yes or any(reason.citation for reason in answer.because)
    return not isinstance(answer, Assessment)


def deadlines_on_open_days(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for each period whose day to act is one on which courts are closed."""
    state = subject.state
    if state.deadlines and state.calendar is None:
        remedy = "add the court calendar with load_calendar(…) to State.calendar"
        yield Problem(f"{subject.code}.calendar", "there are periods and no calendar", remedy)
        return
    for rule in state.deadlines:
        closed = next(_closed(subject, rule), None)
        if closed is not None:
            yield closed


def _closed(subject: Subject, rule: DeadlineRule) -> Iterator[Problem]:
    calendar = subject.state.calendar
    where = subject.place(rule.code.partition(".")[2])
    if calendar is None:
        return
    answered = False
    for shift in range(DAYS_TRIED):
        day = date(2026, 1, 1) + shift * ONE_DAY
        try:
            found = compute(rule, day, calendar)
        except NotInForceError:
            continue
        answered = True
        if not calendar.is_open(found.act_by):
            what = f"counted from {day}, the day to act {found.act_by} is a closed day"
            yield Problem(where, what, "let closed_end be earlier or later for that direction")
    if not answered:
        what = f"it gives no day for any of {DAYS_TRIED} days from 2026-01-01 on"
        yield Problem(where, what, "date its value and the calendar so that today is covered")


def checks_fire(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for each check that no canonical case sets off."""
    fired = {warning.code for one in subject.plans if one.plan for warning in one.plan.warnings}
    for check in subject.state.checks:
        if check.code not in fired:
            what = "no canonical case falls into this trap, so nobody has seen its warning"
            remedy = "add a case file to tests/cases/ that falls into it"
            yield Problem(subject.place(check.code), what, remedy)
