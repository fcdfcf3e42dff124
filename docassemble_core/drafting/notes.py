"""What a reader of a packet must know: above all, law that was not verified."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from docassemble_core.drafting.plan import Plan
from docassemble_core.law import Citation
from docassemble_core.law.trace import Use

STALE_AFTER_DAYS = 365


def notes_of(plan: Plan, uses: Iterable[Use]) -> tuple[str, ...]:
    """Return the notes of a plan, each once, in the order in which they matter."""
    found = [
        *_arrears_notes(plan),
        *plan.notes,
        *_doubtful_days(plan),
        *_unverified_values(uses),
        *_unverified_rules(plan),
        *_stale(plan, uses),
    ]
    return tuple(dict.fromkeys(found))


def _arrears_notes(plan: Plan) -> Iterator[str]:
    if plan.arrears is not None:
        yield from (note.text for note in plan.arrears.notes)


def _doubtful_days(plan: Plan) -> Iterator[str]:
    for deadline in plan.deadlines:
        for caution in deadline.cautions:
            yield f"{deadline.rule.title}: {caution}"


def _unverified_values(uses: Iterable[Use]) -> Iterator[str]:
    for use in uses:
        if use.dated.citation.is_unverified:
            yield f"Not verified: {use.series} ({use.dated.citation}). {use.dated.note}".strip()


def _unverified_rules(plan: Plan) -> Iterator[str]:
    for citation in _citations(plan):
        if citation.is_unverified:
            yield f"Not verified: {citation.text} ({citation.id})."


def _citations(plan: Plan) -> Iterator[Citation]:
    for one in plan.forms:
        yield from (reason.citation for reason in one.decision.because if reason.citation)
    yield from (one.requirement.citation for one in plan.filing)
    yield from (one.option.citation for one in plan.open_service)
    yield from (one.step.citation for one in plan.steps if one.step.citation)
    yield from (warning.citation for warning in plan.warnings)


def _stale(plan: Plan, uses: Iterable[Use]) -> Iterator[str]:
    for use in uses:
        if (plan.on - use.verified_on).days > STALE_AFTER_DAYS:
            yield f"{use.series} was last compared with its source on {use.verified_on}."
