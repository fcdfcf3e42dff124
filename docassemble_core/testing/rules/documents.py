"""Documents: each form for each case, the same twice, read back, no secret shown."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from attrs import frozen

from docassemble_core.assembly.compiled_template import Rendering
from docassemble_core.assembly.environment import Mode
from docassemble_core.assembly.projection import project
from docassemble_core.assembly.readback import document_text, read_back, squeezed
from docassemble_core.drafting import assemble
from docassemble_core.drafting.rendering import render_form
from docassemble_core.drafting.secrets import secrets_of
from docassemble_core.errors import DocassembleCoreError, MissingFactsError, Problem, ReadBackError
from docassemble_core.model import Address, Case
from docassemble_core.spec import Audience, FormKind
from docassemble_core.testing.subject import FormOfCase, PlannedCase, Subject

CASES = "tests/cases/"
# Whole packets are assembled for these; the forms by themselves for every case.
ASSEMBLED = ("complete", "bare", "nothing_asked_for", "hostile_words", "home_kept_secret")


def cases_planned(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for each canonical case that cannot be planned."""
    yield from (one.problem for one in subject.plans if one.problem is not None)


def forms_rendered(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for each form that a case triggers and that does not render.

    A form that lacks no fact is rendered as for filing, any other as a draft.
    """
    for one in subject.forms:
        error = _outcome(one).error
        for problem in error.problems if error else ():
            where = f"{subject.place(one.form.code)}, case {one.named.name}: {problem.where}"
            yield Problem(where, f"in {_mode(one)} mode {problem.what}", problem.remedy)


def forms_complete_somewhere(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for each form that no canonical case renders as for filing."""
    for form in subject.state.forms:
        triggered = [one for one in subject.forms if one.form.code == form.code]
        if any(not one.missing for one in triggered):
            continue
        where = subject.place(form.code)
        if not triggered:
            what, remedy = "no canonical case triggers it", "in which it applies"
        else:
            nearest = min(triggered, key=lambda one: len(one.missing))
            what = f"no canonical case has all its facts; {nearest.named.name} lacks most nearly "
            what, remedy = what + ", ".join(nearest.missing), "that has them"
        yield Problem(where, what, f"add a case file to {CASES} {remedy}")


def packets_hold_triggered_forms(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for each case whose packet is not just the forms that it triggers."""
    for one in subject.plans:
        if one.plan is not None and one.named.name in ASSEMBLED:
            yield from _packet_problems(one)


def _packet_problems(one: PlannedCase) -> Iterator[Problem]:
    plan = one.plan
    if plan is None:
        return
    wanted = [planned.form.code for planned in plan.forms]
    where = f"case {one.named.name}"
    try:
        made = [document.form for document in assemble(plan, mode="draft").documents]
    except MissingFactsError as error:
        if wanted:
            yield from error.problems
        return
    except DocassembleCoreError as error:
        yield from (Problem(f"{where}: {p.where}", p.what, p.remedy) for p in error.problems)
        return
    if made != wanted:
        what = f"the packet holds {', '.join(made)}, the case triggers {', '.join(wanted)}"
        yield Problem(where, what, "let Form.applies alone decide, by the situation it is given")


@frozen
class _Outcome:
    """What came of rendering a form: a document, or why there is none."""

    rendering: Rendering | None = None
    error: DocassembleCoreError | None = None


def _mode(one: FormOfCase) -> Mode:
    return "draft" if one.missing else "filing"


@lru_cache(maxsize=4096)
def _outcome(one: FormOfCase) -> _Outcome:
    """Return what came of a form; rendered once for all the rules that look at it."""
    try:
        return _Outcome(rendering=render_form(one.plan, one.form, mode=_mode(one)))
    except DocassembleCoreError as error:
        return _Outcome(error=error)


def _each_rendered(subject: Subject) -> Iterator[tuple[FormOfCase, Rendering]]:
    for one in subject.forms:
        rendering = _outcome(one).rendering
        if rendering is not None:
            yield one, rendering


def _first_of_each_form(subject: Subject) -> Iterator[tuple[FormOfCase, Rendering]]:
    """Yield each form for the first case that renders it for filing, and as a draft."""
    seen = set()
    for one, rendering in _each_rendered(subject):
        key = (one.form.code, _mode(one))
        if key not in seen:
            seen.add(key)
            yield one, rendering


def same_bytes_twice(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for each document that is another one when it is rendered again."""
    for one, rendering in _first_of_each_form(subject):
        again = render_form(one.plan, one.form, mode=_mode(one))
        if again.document != rendering.document:
            what = "rendered twice from the same plan it is two documents"
            remedy = "print nothing that changes by itself: no random value, no set, no counter"
            yield Problem(f"{subject.place(one.form.code)}, case {one.named.name}", what, remedy)


def documents_read_back(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for each text that a tag printed and the document does not show."""
    for one, rendering in _each_rendered(subject):
        try:
            read_back(
                rendering.document,
                name=one.where,
                emitted=rendering.emitted,
                secrets=(),
                discloses=True,
            )
        except ReadBackError as error:
            yield from error.problems


def no_secret_shown(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for each secret that a document, a warning or a note shows."""
    for one, rendering in _each_rendered(subject):
        if not one.form.discloses_sensitive:
            yield from _numbers_shown(subject, one, rendering)
            yield from _homes_shown(subject, one, rendering)
    for planned in subject.plans:
        yield from _said(planned)


def _numbers_shown(subject: Subject, one: FormOfCase, rendering: Rendering) -> Iterator[Problem]:
    try:
        read_back(
            rendering.document,
            name=one.where,
            emitted=(),
            secrets=secrets_of(one.named.case),
            discloses=False,
        )
    except ReadBackError as error:
        remedy = "print .last4, or declare the form with discloses_sensitive=True"
        for problem in error.problems:
            yield Problem(
                f"{subject.place(one.form.code)}, case {one.named.name}", problem.what, remedy
            )


def _homes_shown(subject: Subject, one: FormOfCase, rendering: Rendering) -> Iterator[Problem]:
    if one.form.audience is Audience.FILER or one.form.kind is FormKind.SEALED:
        return
    text = squeezed(document_text(rendering.document))
    for address in _secret_addresses(one.named.case):
        if isinstance(address.line1, str) and address.line1 in text:
            what = "it shows an address that the case keeps confidential"
            remedy = "print public_address, or make the form FormKind.SEALED"
            yield Problem(f"{subject.place(one.form.code)}, case {one.named.name}", what, remedy)


def _secret_addresses(case: Case) -> Iterator[Address]:
    for person in (case.obligee, case.obligor):
        for address in person.addresses if person else ():
            if address.confidential:
                yield address


def _said(planned: PlannedCase) -> Iterator[Problem]:
    if planned.plan is None:
        return
    warnings = (f"{one.message} {one.remedy}" for one in planned.plan.warnings)
    reasons = (str(r) for one in planned.plan.forms for r in one.decision.because)
    notes = (note.text for note in planned.plan.notes)
    everything = " ".join((*notes, *warnings, *reasons))
    for secret in secrets_of(planned.named.case):
        if secret.value in everything:
            what = f"a note, a warning or a reason says the {secret.label}"
            yield Problem(f"case {planned.named.name}", what, "leave the number out of the words")


def reviewed_texts(subject: Subject) -> Iterator[tuple[str, str]]:
    """Yield, for each form, its code and the text of its document for the first whole case."""
    for one, rendering in _first_of_each_form(subject):
        if not one.missing:
            yield one.form.code, project(rendering.document, name=one.form.code)
