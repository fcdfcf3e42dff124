"""Times in custody in which California support is not owed, by operation of law.

Law: CA-INT-24, CA-INT-41, CA-INT-42; CONV-9.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from attrs import evolve

from docassemble_core.errors import NotInForceError
from docassemble_core.law import federal_citations
from docassemble_core.model import Incarceration
from docassemble_core.spec import ArrearsFacts, OpenQuestion, Option, Reason, Suspension
from docassemble_core.values import Span, add_months, counted, day_in_words
from docassemble_state_ca.sources import cite

CONVENTION = federal_citations()["CONV-9"]
CUSTODY = OpenQuestion(
    code="ca.custody",
    title="Support during a time in custody",
    options=(
        Option(
            code="suspended",
            label="It was suspended by operation of law, because no means to pay are known",
            citation=cite("CA-INT-24"),
        ),
        Option(
            code="not_suspended",
            label="It went on, because there were means to pay or the law does not reach the case",
            citation=CONVENTION,
        ),
    ),
)


def suspensions(facts: ArrearsFacts) -> tuple[Suspension, ...]:
    """Return the times in which support, payment on arrears and interest are nothing.

    Law: CA-INT-24, CONV-9.
    """
    whereabouts = facts.case.whereabouts
    if whereabouts is None or facts.reading(CUSTODY).code != "suspended":
        return ()
    found = (
        _suspension(one, f"whereabouts.incarcerations[{index}]", facts)
        for index, one in enumerate(whereabouts.incarcerations)
    )
    return tuple(one for one in found if one is not None)


def remarks(facts: ArrearsFacts) -> tuple[Reason, ...]:
    """Return what a reader must know of times in custody that suspend nothing."""
    whereabouts = facts.case.whereabouts
    times = whereabouts.incarcerations if whereabouts else ()
    found = (_remark(one, facts) for one in times)
    return tuple(one for one in found if one is not None)


def _remark(one: Incarceration, facts: ArrearsFacts) -> Reason | None:
    if not isinstance(one.start, date):
        text = "A time in custody whose first day is not known suspends nothing here."
        return Reason(text=text, citation=CONVENTION)
    since = day_in_words(one.start)
    if one.had_means is True:
        text = f"Custody from {since} suspends nothing, because there were means to pay."
        return Reason(text=text, citation=cite("CA-INT-24"))
    if one.start < facts.law["custody_days"].values[0].since:
        text = f"Custody from {since} suspends nothing here: the law of that time was not read."
        return Reason(text=text, citation=CONVENTION)
    return _too_short_yet(one, facts)


def _too_short_yet(one: Incarceration, facts: ArrearsFacts) -> Reason | None:
    """Return the remark on custody that goes on and has not lasted long enough.

    Law: CA-INT-24, CONV-9: the suspension takes more than 90 consecutive days.
    """
    start, on = one.start, facts.on
    if not isinstance(start, date) or on is None or not start <= on or isinstance(one.end, date):
        return None
    limit = int(facts.law["custody_days"].at(start).value)
    days = (on - start).days
    if days > limit:
        return None
    text = (
        f"Custody from {day_in_words(start)} had lasted {counted(days, 'day')} on "
        f"{day_in_words(on)} and suspends nothing yet. Once it has lasted more than "
        f"{counted(limit, 'day')}, support is suspended back to the first full month: work the "
        "figures out anew then."
    )
    return Reason(text=text, citation=cite("CA-INT-24"))


def _suspension(one: Incarceration, path: str, facts: ArrearsFacts) -> Suspension | None:
    if not isinstance(one.start, date) or one.had_means is True:
        return None
    span = _span(one.start, one.end if isinstance(one.end, date) else None, facts)
    if span is None or _excluded_by_older_law(one, facts) or _too_short_yet(one, facts):
        return None
    return Suspension(span=span, because=_because(one, span), needs=tuple(_needs(one, path)))


def _span(start: date, end: date | None, facts: ArrearsFacts) -> Span | None:
    """Return the days of the suspension; a time in custody that lasts is taken to go on."""
    try:
        limit = int(facts.law["custody_days"].at(start).value)
    except NotInForceError:
        return None
    first = _first_of_full_month(start + timedelta(days=1))
    if end is None:
        return Span(first, None)
    if (end - start).days <= limit or first > end:
        return None
    months = int(facts.law["custody_resumption_months"].at(end).value)
    return Span(first, add_months(end.replace(day=1), months))


def _first_of_full_month(day: date) -> date:
    return day if day.day == 1 else add_months(day.replace(day=1), 1)


def _excluded_by_older_law(one: Incarceration, facts: ArrearsFacts) -> bool:
    """Return whether the law before the current one excluded the reason for custody."""
    current = facts.law["custody_days"].values[-1].since
    started = isinstance(one.start, date) and one.start < current
    return started and one.for_nonsupport_or_violence is True


def _because(one: Incarceration, span: Span) -> Reason:
    until = f" to the day before {day_in_words(span.end)}" if span.end else ""
    note = (
        "Days are counted from the day after intake to the day of release; whether another "
        "state's jail and a private case are covered is read from the section's words only."
    )
    return Reason(
        text=f"Support and interest are suspended from {day_in_words(span.start)}{until} because "
        f"of custody ({one.facility or 'facility not named'}). {note}",
        citation=evolve(cite("CA-INT-24"), note=f"counted by {CONVENTION.id}"),
    )


def _needs(one: Incarceration, path: str) -> Iterator[str]:
    if one.had_means is not False:
        yield f"{path}.had_means"
    if not isinstance(one.end, date):
        yield f"{path}.end"
