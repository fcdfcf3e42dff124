"""Which form and which revision a blank is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from attrs import frozen

from docassemble_core.errors import OfficialFormError, Problem
from docassemble_core.official_forms.blank import SUMMARY, Blank, open_blank
from docassemble_core.official_forms.form_fields import FieldKind
from docassemble_core.spec.official_form import FormRevision, OfficialForm

# Share of a known revision's field names from which a blank is taken for that form.
LIKENESS = 0.6
SHOWN = 3


@frozen(kw_only=True)
class KnownBlank:
    """A blank with the form and the revision that it is.

    Args:
        blank: The blank.
        form: The form.
        revision: Its revision, with the field map.
    """

    blank: Blank
    form: OfficialForm
    revision: FormRevision


@frozen(kw_only=True)
class Blanks:
    """The blanks of a folder.

    Args:
        known: Those that can be filled.
        problems: Why the others cannot; the worksheet stands in for them.
    """

    known: tuple[KnownBlank, ...]
    problems: tuple[Problem, ...]

    def of(self, number: str) -> KnownBlank | None:
        """Return the blank of the form with that number, or `None`."""
        return next((one for one in self.known if one.form.number == number), None)


def find_blanks(folder: Path, forms: Iterable[OfficialForm]) -> Blanks:
    """Return every PDF of a folder that is a known blank of one of the forms.

    Args:
        folder: A folder of PDF files; its sub-folders are not looked into.
        forms: The forms to look for.

    Raises:
        OfficialFormError: There is no such folder.
    """
    if not folder.is_dir():
        problem = Problem(
            where=str(folder), what="no such folder", remedy="name the folder of the blanks"
        )
        raise OfficialFormError("The blanks cannot be read.", [problem])
    forms = tuple(forms)
    known: list[KnownBlank] = []
    problems: list[Problem] = []
    for path in sorted(folder.iterdir()):
        if path.suffix.lower() == ".pdf":
            try:
                known.append(recognise(open_blank(path.read_bytes(), path.name), forms))
            except OfficialFormError as error:
                problems += error.problems
    return Blanks(known=tuple(known), problems=tuple(problems))


def recognise(blank: Blank, forms: Iterable[OfficialForm]) -> KnownBlank:
    """Return the form and revision of a blank.

    Args:
        blank: The blank.
        forms: The forms that it may be.

    Raises:
        OfficialFormError: It is none of them, another revision, a superseded one, or filled.
    """
    forms = tuple(forms)
    pairs = [(form, revision) for form in forms for revision in form.revisions]
    for form, revision in pairs:
        if revision.fingerprint == blank.fingerprint:
            problems = tuple(_obstacles(blank, form, revision))
            if problems:
                raise OfficialFormError(SUMMARY, problems)
            return KnownBlank(blank=blank, form=form, revision=revision)
    raise OfficialFormError(SUMMARY, [_stranger(blank, forms)])


def _obstacles(blank: Blank, form: OfficialForm, revision: FormRevision) -> Iterator[Problem]:
    if revision.superseded:
        what = f"{form.number}, revision {revision.revision}, is superseded"
        remedy = f"download revision {form.revision} from {form.blank_from.rstrip('.')}"
        yield Problem(where=blank.name, what=what, remedy=remedy)
    filled = [
        one.name
        for one in blank.fields
        if one.is_filled and one.kind is not FieldKind.BUTTON and one.name not in revision.unused
    ]
    if filled:
        what = f"somebody has already filled it in ({', '.join(filled[:SHOWN])})"
        yield Problem(where=blank.name, what=what, remedy="use an empty blank from the court")


def _stranger(blank: Blank, forms: tuple[OfficialForm, ...]) -> Problem:
    names = {one.name for one in blank.fields}
    pairs = [(form, revision) for form in forms for revision in form.revisions]
    like = [(_likeness(names, revision), form, revision) for form, revision in pairs]
    best = max(like, key=lambda one: one[0], default=None)
    if best is not None and best[0] >= LIKENESS:
        return _another_revision(blank, best[1], names ^ mapped(best[2]))
    printed = blank.printed
    form = next((one for one in forms if _is_named(blank, printed, one.number)), None)
    if form is not None:
        return _another_revision(blank, form, set())
    remedy = "see `docassemble-core official-form inspect` to write a field map for it"
    return Problem(where=blank.name, what="it is no form that we know", remedy=remedy)


def _another_revision(blank: Blank, form: OfficialForm, different: set[str]) -> Problem:
    known = ", ".join(str(one.revision) for one in form.revisions)
    if not known:
        what = f"it is {form.number}, whose fields are not mapped"
        return Problem(where=blank.name, what=what, remedy="copy the worksheet by hand")
    said = blank.printed_revision
    printed = f"; it says {said} itself" if said else ""
    fields = f"; fields differ: {', '.join(sorted(different)[:SHOWN])}" if different else ""
    return Problem(
        where=blank.name,
        what=f"it is {form.number}, but not a revision that we know{printed}{fields}",
        remedy=f"use revision {known}, or copy the worksheet by hand",
    )


def mapped(revision: FormRevision) -> set[str]:
    """Return the names of all fields that a field map accounts for."""
    bound = {name for one in revision.bindings for name in one.fields}
    return bound | set(revision.unused)


def _likeness(names: set[str], revision: FormRevision) -> float:
    known = mapped(revision)
    return len(names & known) / len(known) if known else 0.0


def _is_named(blank: Blank, printed: str, number: str) -> bool:
    """Return whether a blank bears a number itself; forms name other forms all the time."""
    exactly = rf"(?<![\w-]){re.escape(number)}"
    in_foot = rf"{exactly}(?:\s*[\[(]?\s*(?:Rev|New|\d{{1,2}}/)|,?\s+Page\b)"
    stem = Path(blank.name).stem.upper()
    return bool(re.search(in_foot, printed) or re.search(rf"{exactly}(?![A-Z\d-])", stem))
