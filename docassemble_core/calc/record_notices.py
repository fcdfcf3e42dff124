"""Notes on the record itself: what it lacks, what it asks, and what the other side may say."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import chain

from docassemble_core.calc.lines import PaymentLine, PaymentStatus, Target
from docassemble_core.calc.notes import Note, NoteKind, rule_note
from docassemble_core.calc.statement import ArrearsStatement
from docassemble_core.calc.terms import obligations_of, orders_of
from docassemble_core.law import Citation, Confidence
from docassemble_core.model import AgencyStatus, CreditClaim, Ledger, Obligation, SupportKind
from docassemble_core.spec import Reason
from docassemble_core.values import Unknown, counted, day_in_words, dollars

UNASSIGNED = Citation(text="one payment, several orders", id="CONV-7")
REVERSED = Citation(text="payments taken back", id="CONV-5")
PURPOSE = Citation(
    text="a payment with a stated purpose", id="CONV-8", confidence=Confidence.UNVERIFIED
)
ASSIGNED = Citation(text="assigned months", id="CONV-10", confidence=Confidence.UNVERIFIED)


def record_notes(statement: ArrearsStatement) -> Iterator[Note]:
    """Yield the notes on a statement's record."""
    return chain(
        _payment_notes(statement),
        _purpose_notes(statement),
        _allocation_notes(statement),
        _ledger_notes(statement),
        _credit_notes(statement),
        _claim_notes(statement),
        _agency_notes(statement),
        _order_notes(statement),
        _kind_notes(statement),
        _assigned_notes(statement),
    )


def _payment_notes(statement: ArrearsStatement) -> Iterator[Note]:
    taken_back = statement.having(PaymentStatus.REVERSED)
    if taken_back:
        total = sum(line.amount for line in taken_back)
        one = len(taken_back) == 1
        what = f"{counted(len(taken_back), 'payment')} that {'was' if one else 'were'} taken back"
        text = f"{what} {'does' if one else 'do'} not count ({dollars(total)})."
        yield rule_note(text, REVERSED)
    if statement.unassigned:
        total = sum(line.amount for line in statement.unassigned)
        text = (
            f"Not credited: {counted(len(statement.unassigned), 'payment')} ({dollars(total)}), "
            "because the case file does not say for which order."
        )
        yield Note(
            kind=NoteKind.QUESTION, text=text, citation=UNASSIGNED, paths=("ledger.payments",)
        )


def _purpose_notes(statement: ArrearsStatement) -> Iterator[Note]:
    for line in statement.payments:
        if line.counts and line.purpose:
            text = (
                f"The payment of {dollars(line.amount)} on {day_in_words(line.on)} was said to "
                f"be for {line.purpose}; it is credited by the general rule all the same."
            )
            yield Note(
                kind=NoteKind.QUESTION, text=text, citation=PURPOSE, paths=("ledger.payments",)
            )


def _allocation_notes(statement: ArrearsStatement) -> Iterator[Note]:
    """Yield a note where an agency credited payments in another way than the statement does."""
    others = [line for line in statement.payments if line.counts and _credited_otherwise(line)]
    if others:
        largest = max(others, key=lambda line: line.amount)
        text = (
            f"The agency's record splits {counted(len(others), 'payment')} between current "
            f"support and arrears otherwise, such as {dollars(largest.amount)} of "
            f"{day_in_words(largest.on)}; the statement follows the rule of law named above."
        )
        yield Note(kind=NoteKind.FACT, text=text, paths=("ledger.payments",))


def _credited_otherwise(line: PaymentLine) -> bool:
    said = line.allocation.current_support if line.allocation else None
    ours = line.to(Target.CURRENT) + line.to(Target.CREDIT) + line.set_aside
    return said is not None and said != ours


def _ledger_notes(statement: ArrearsStatement) -> Iterator[Note]:
    ledger = statement.basis.case.ledger
    if not isinstance(ledger, Ledger):
        return
    through = ledger.complete_through
    if isinstance(through, date) and through < statement.on:
        text = f"The record of payments is complete only through {day_in_words(through)}."
        yield Note(kind=NoteKind.FACT, text=text, paths=("ledger.complete_through",))
    if ledger.complete_from is None or isinstance(ledger.complete_from, Unknown):
        text = "It is not known from which day on the record holds every payment."
        yield Note(kind=NoteKind.QUESTION, text=text, paths=("ledger.complete_from",))
    for one in ledger.reading.questions if ledger.reading else ():
        text = f"Line {one.line} of {ledger.reading.file if ledger.reading else ''}: {one.note}"
        treated = f" Until answered it is {one.treated_as}." if one.treated_as else ""
        yield Note(kind=NoteKind.QUESTION, text=text + treated, paths=("ledger.payments",))


def _credit_notes(statement: ArrearsStatement) -> Iterator[Note]:
    for index, one in enumerate(statement.credit_claims):
        reason = _credit_reason(statement, one)
        amount = "an amount not known" if not one.amount or isinstance(one.amount, Unknown) else (
            dollars(one.amount)
        )  # fmt: skip
        what = one.description or one.kind.replace("_", " ")
        text = f"The other side may claim a credit of {amount}: {what}."
        yield Note(
            kind=NoteKind.CLAIM,
            text=f"{text} It is not deducted. {reason.text}",
            citation=reason.citation,
            paths=(f"ledger.credit_claims[{index}]",),
        )


def _credit_reason(statement: ArrearsStatement, one: CreditClaim) -> Reason:
    rules = statement.basis.state.crediting_rules
    known = rules.credits if rules else ()
    unknown = Reason(text="No rule of this state on such a credit was found.")
    return next((each.because for each in known if each.kind is one.kind), unknown)


def _claim_notes(statement: ArrearsStatement) -> Iterator[Note]:
    for one in statement.claims:
        amount = "no amount yet" if one.amount is None else dollars(one.amount)
        text = f"{one.title}: {amount}; {one.who}. {one.because.text}"
        yield Note(kind=NoteKind.CLAIM, text=text, citation=one.because.citation, paths=one.needs)


def _agency_notes(statement: ArrearsStatement) -> Iterator[Note]:
    agency = statement.basis.case.agency
    if agency is None or agency.status not in (AgencyStatus.OPEN, AgencyStatus.CLOSED):
        return
    if agency.open_span is None:
        kept = "on every day" if agency.is_open else "on no day"
        text = f"Since when the agency has the case is not known; it counts as open {kept}."
        yield Note(kind=NoteKind.QUESTION, text=text, paths=("agency.opened",))


def _order_notes(statement: ArrearsStatement) -> Iterator[Note]:
    order = statement.basis.case.order
    if order is not None and order.issuing_state is None:
        state = statement.basis.state.name
        text = f"The state whose court made the order is not known; {state} is assumed."
        yield Note(kind=NoteKind.QUESTION, text=text, paths=("order.court.state",))
    for path, order in orders_of(statement.basis.case):
        for place, obligation in obligations_of(order, path):
            yield from _obligation_notes(place, obligation)


def _obligation_notes(path: str, one: Obligation) -> Iterator[Note]:
    if one.kind is SupportKind.ARREARS_PAYMENT:
        text = "A payment on arrears is no new debt, so no charge is made of it."
        yield Note(kind=NoteKind.FACT, text=text, paths=(path,))
    elif isinstance(one.until, Unknown):
        text = "Whether the order names an end of this sum is not known; none is assumed."
        yield Note(kind=NoteKind.QUESTION, text=text, paths=(f"{path}.until",))
    for index, reduction in enumerate(one.reductions):
        if reduction.event and reduction.on is None and not reduction.child:
            text = f"The order changes the amount upon an event without a day: {reduction.event}."
            where = f"{path}.reductions[{index}].on"
            yield Note(kind=NoteKind.QUESTION, text=text, paths=(where,))


def _kind_notes(statement: ArrearsStatement) -> Iterator[Note]:
    rules = statement.basis.state.interest_rules
    if rules is None or statement.rule is None:
        return
    without = sorted({line.kind for line in statement.charges} - rules.kinds)
    if without:
        kinds = ", ".join(kind.replace("_", " ") for kind in without)
        yield rule_note(f"No interest is computed on: {kinds}.", rules.kinds_citation)


def _assigned_notes(statement: ArrearsStatement) -> Iterator[Note]:
    if statement.assigned_principal:
        text = (
            f"{dollars(statement.assigned_principal)} of the unpaid principal fell due in months "
            "that are assigned to the state; it is in the total and shown apart."
        )
        yield Note(
            kind=NoteKind.UNVERIFIED, text=text, citation=ASSIGNED, paths=("agency.assigned",)
        )
