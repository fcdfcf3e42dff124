"""What a reader of a packet must know: above all, law that was not verified."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from docassemble_core.calc import Note, NoteKind
from docassemble_core.drafting.plan import Plan
from docassemble_core.drafting.unknown_names import county_notes
from docassemble_core.law import Citation
from docassemble_core.law.trace import Use
from docassemble_core.values import day_in_words

STALE_AFTER_DAYS = 365


def notes_of(plan: Plan, uses: Iterable[Use]) -> tuple[Note, ...]:
    """Return the notes of a plan, each text once, in the order in which they matter."""
    uses = tuple(uses)
    found = [
        *(plan.arrears.notes if plan.arrears else ()),
        *plan.notes,
        *county_notes(plan.case, plan.state),
        *_doubtful_days(plan),
        *_unverified_values(uses),
        *_unverified_rules(plan),
        *_stale(plan, uses),
    ]
    return tuple({note.text: note for note in reversed(found)}.values())[::-1]


def _doubtful_days(plan: Plan) -> Iterator[Note]:
    for deadline in plan.deadlines:
        for caution in deadline.cautions:
            text = f"{deadline.rule.title}: {caution.text}"
            yield Note(kind=NoteKind.UNVERIFIED, text=text, citation=caution.citation)


def _unverified_values(uses: Iterable[Use]) -> Iterator[Note]:
    for use in uses:
        citation = use.dated.citation
        if citation.is_unverified:
            text = f"Not verified: {use.label} ({citation}). {use.dated.note}".strip()
            yield Note(kind=NoteKind.UNVERIFIED, text=text, citation=citation)


def _unverified_rules(plan: Plan) -> Iterator[Note]:
    for what, citation in _citations(plan):
        if citation.is_unverified:
            text = f"Not verified: {what} ({citation})."
            yield Note(kind=NoteKind.UNVERIFIED, text=text, citation=citation)


def _citations(plan: Plan) -> Iterator[tuple[str, Citation]]:
    yield from _reasons(plan)
    yield from ((one.requirement.title, one.requirement.citation) for one in plan.filing)
    yield from ((one.option.title, one.option.citation) for one in plan.open_service)
    for planned in plan.steps:
        if planned.step.citation:
            yield planned.step.title, planned.step.citation
    yield from ((warning.message, warning.citation) for warning in plan.warnings)


def _reasons(plan: Plan) -> Iterator[tuple[str, Citation]]:
    for one in plan.forms:
        for reason in one.decision.because:
            if reason.citation:
                yield f"{one.title}: {reason.text}", reason.citation


def _stale(plan: Plan, uses: Iterable[Use]) -> Iterator[Note]:
    for use in uses:
        if (plan.on - use.verified_on).days > STALE_AFTER_DAYS:
            day = day_in_words(use.verified_on)
            text = f"{use.label} was last compared with its source on {day}."
            yield Note(kind=NoteKind.UNVERIFIED, text=text, citation=use.dated.citation)
