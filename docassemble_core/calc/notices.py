"""The notes of a statement: the rules followed, and both figures where they may be doubted."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import chain

from docassemble_core.calc.neutral import NEUTRAL_ORDER
from docassemble_core.calc.notes import Note, NoteKind, rule_note
from docassemble_core.calc.record_notices import record_notes
from docassemble_core.calc.statement import ArrearsStatement
from docassemble_core.law import Citation
from docassemble_core.model import ChildEventKind, CreditKind
from docassemble_core.spec import CreditTarget, NoInterest, Reason
from docassemble_core.values import counted, day_in_words, dollars

TARGETS = {
    CreditTarget.CURRENT_MONTH: "the support of its own month",
    CreditTarget.PRINCIPAL: "the oldest unpaid principal",
    CreditTarget.INTEREST: "interest",
}
LIVED = CreditKind.CHILD_LIVED_WITH_OBLIGOR
EVENTS = {
    ChildEventKind.EMANCIPATED: "was emancipated",
    ChildEventKind.MARRIED: "married",
    ChildEventKind.MILITARY: "entered military service",
    ChildEventKind.DIED: "died",
    ChildEventKind.ADOPTED: "was adopted",
    ChildEventKind.MOVED_TO_OBLIGOR: "moved to the parent who owes support",
    ChildEventKind.MOVED_TO_THIRD_PERSON: "moved to somebody else",
    ChildEventKind.SELF_SUPPORTING: "became self-supporting",
}


def notes_of(statement: ArrearsStatement) -> tuple[Note, ...]:
    """Return the notes of a statement: rules, readings, then what concerns the record."""
    return tuple(
        chain(
            _interest_notes(statement),
            _rate_notes(statement),
            _crediting_notes(statement),
            _kinds_credited_notes(statement),
            _reading_notes(statement),
            _child_notes(statement),
            _event_notes(statement),
            _suspension_notes(statement),
            record_notes(statement),
        )
    )


def _interest_notes(statement: ArrearsStatement) -> Iterator[Note]:
    rule = statement.rule
    if rule is None:
        return
    if isinstance(rule, NoInterest):
        yield rule_note(rule.because.text, rule.because.citation)
        return
    yield rule_note(f"Interest: {rule.name}.", rule.citation)
    rules = statement.basis.state.interest_rules
    for convention in rules.conventions if rules else ():
        yield rule_note(convention.text, convention.citation)


def _rate_notes(statement: ArrearsStatement) -> Iterator[Note]:
    """Yield a note for each rate used whose authority is not verified."""
    parts = (part for line in statement.charges for part in line.interest_parts)
    seen: dict[Citation, str] = {}
    for part in parts:
        if part.citation.is_unverified:
            seen.setdefault(part.citation, f"The rate {part.rate} is unverified. {part.because}")
    for citation, text in seen.items():
        yield Note(kind=NoteKind.UNVERIFIED, text=text.strip(), citation=citation)


def _crediting_notes(statement: ArrearsStatement) -> Iterator[Note]:
    orders = {line.credited_by for line in statement.payments if line.credited_by is not None}
    for order in sorted(orders, key=lambda one: one.citation):
        way = ", then ".join(TARGETS[target] for target in order.targets)
        text = f"A payment goes to {way}; what is left is carried forward. {order.citation.note}"
        yield rule_note(text.strip(), order.citation)


def _kinds_credited_notes(statement: ArrearsStatement) -> Iterator[Note]:
    if len({line.kind for line in statement.charges}) > 1 and statement.paid:
        text = (
            "Among several kinds of support the older charge is paid first, fees and other sums "
            "last; no authority on the order among kinds was found."
        )
        yield Note(kind=NoteKind.UNVERIFIED, text=text, citation=NEUTRAL_ORDER.citation)


def _reading_notes(statement: ArrearsStatement) -> Iterator[Note]:
    """Yield a note on each open question whose answers give different figures."""
    for question in dict.fromkeys(one.question for one in statement.readings):
        answers = [one for one in statement.readings if one.question == question]
        if len({(one.principal, one.interest) for one in answers}) == 1:
            continue
        figures = " ".join(
            f"{'Followed here' if one.chosen else 'Otherwise'}: {one.label} "
            f"(interest {dollars(one.interest)}, total {dollars(one.total)}; {one.citation})."
            for one in sorted(answers, key=lambda one: not one.chosen)
        )
        citation = next(one.citation for one in answers if one.chosen)
        yield Note(
            kind=NoteKind.UNVERIFIED, text=f"{answers[0].title}: {figures}", citation=citation
        )


def _child_notes(statement: ArrearsStatement) -> Iterator[Note]:
    """Yield a note on each child whose support ended, or whose end is in doubt."""
    for kid in statement.children:
        due = kid.end.on is not None and kid.end.on <= statement.on
        if not due:
            continue
        because = kid.end.because
        yield rule_note(because.text, because.citation)
        if kid.end.needs:
            paths = tuple(f"{kid.path}.{need}" for need in kid.end.needs)
            yield Note(
                kind=NoteKind.QUESTION,
                text="The day on which support for this child ends could be another one; "
                "supply the fact.",
                paths=paths,
            )


def _event_notes(statement: ArrearsStatement) -> Iterator[Note]:
    """Yield a note on each event of a child's life that does not stop the charges by itself."""
    for kid in statement.children:
        for index, event in enumerate(kid.child.events):
            if kid.end.automatic and event.on == kid.end.on:
                continue
            day = f" on {day_in_words(event.on)}" if isinstance(event.on, date) else ""
            reason = _credit_of(statement, event.kind)
            text = (
                f"A child {EVENTS[event.kind]}{day}. The charges go on as the orders have them "
                f"until a court changes them; the other side may raise it. {reason.text}"
            )
            path = f"{kid.path}.events[{index}]"
            yield Note(
                kind=NoteKind.CLAIM, text=text.strip(), citation=reason.citation, paths=(path,)
            )


def _credit_of(statement: ArrearsStatement, kind: ChildEventKind) -> Reason:
    rules = statement.basis.state.crediting_rules
    if kind is not ChildEventKind.MOVED_TO_OBLIGOR or rules is None:
        return Reason(text="")
    lived = (one.because for one in rules.credits if one.kind is LIVED)
    return next(lived, Reason(text=""))


def _suspension_notes(statement: ArrearsStatement) -> Iterator[Note]:
    rules = statement.basis.state.duration_rules
    for remark in rules.remarks(statement.basis.facts) if rules else ():
        yield rule_note(remark.text, remark.citation)
    for suspension in dict.fromkeys(one.suspension for one in statement.suspended):
        hit = [one for one in statement.suspended if one.suspension is suspension]
        total = sum(one.amount for one in hit)
        charges = f"{counted(len(hit), 'charge')}, {dollars(total)} in all, did not fall due."
        text = f"{suspension.because.text} {charges}"
        yield rule_note(text, suspension.because.citation)
        if suspension.needs:
            yield Note(
                kind=NoteKind.QUESTION,
                text="The suspension depends on a fact that is not known.",
                paths=suspension.needs,
            )
