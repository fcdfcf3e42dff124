"""An official form filled from a case, and read again."""

from __future__ import annotations

from datetime import date

from attrs import field, frozen

from docassemble_core.official_forms.entry import Entry, entry
from docassemble_core.official_forms.evaluation import Evaluate
from docassemble_core.official_forms.filling import Attached, Filling, fillings
from docassemble_core.official_forms.read_back import read_back
from docassemble_core.official_forms.recognition import KnownBlank
from docassemble_core.official_forms.wording import FOR_BOXES
from docassemble_core.official_forms.writing import write
from docassemble_core.spec.official_form import OfficialForm


@frozen(kw_only=True)
class FilledForm:
    """The court's own form, filled.

    Args:
        form: The form.
        revision: Revision of the blank.
        sha256: Digest of the blank.
        pdf: The filled form.
        copies: Continuation copies, for lines that it has no more room for.
        attached: Items that go on to an attachment, whole.
        entries: What the case enters, item by item.
        fillings: What went into which field, one for the form and one for each copy.
    """

    form: OfficialForm
    revision: date | str
    sha256: str
    pdf: bytes = field(repr=False)
    copies: tuple[bytes, ...] = field(default=(), repr=False)
    attached: tuple[Attached, ...] = ()
    entries: tuple[Entry, ...] = ()
    fillings: tuple[Filling, ...] = ()

    @property
    def missing(self) -> tuple[str, ...]:
        """Paths of all facts still to be asked, each once."""
        return tuple(dict.fromkeys(path for one in self.entries for path in one.missing))


def fill(known: KnownBlank, evaluate: Evaluate) -> FilledForm:
    """Return a blank filled from a case, and checked by reading it again.

    Args:
        known: The blank, recognised.
        evaluate: What evaluates the expressions of its items over the case.

    Raises:
        OfficialFormError: A field is not what the field map takes it for, or what was read
            again is not what was written.
    """
    entries = tuple(entry(item, evaluate, FOR_BOXES) for item in known.form.items)
    parts = fillings(entries, known.revision, known.blank)
    copies = tuple(write(known.blank, one) for one in parts)
    for data, one in zip(copies, parts, strict=True):
        read_back(data, one, known.blank)
    return FilledForm(
        form=known.form,
        revision=known.revision.revision,
        sha256=known.blank.sha256,
        pdf=copies[0],
        copies=copies[1:],
        attached=_once(parts),
        entries=entries,
        fillings=parts,
    )


def _once(parts: tuple[Filling, ...]) -> tuple[Attached, ...]:
    """Return what goes on to an attachment; copies repeat most of it."""
    return tuple(dict.fromkeys(one for part in parts for one in part.attached))
