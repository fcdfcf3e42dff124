"""The court's own forms, filled from a plan where the user has the blanks."""

from __future__ import annotations

from pathlib import Path

from attrs import frozen

from docassemble_core.assembly.environment import Mode
from docassemble_core.assembly.manifest import DocumentEntry
from docassemble_core.assembly.packet import Document, sha256
from docassemble_core.drafting.plan import Plan
from docassemble_core.drafting.rendering import (
    expressions_for,
    fill_template,
    shelf_for,
)
from docassemble_core.errors import OfficialFormError
from docassemble_core.official_forms import Blanks, FilledForm, KnownBlank, fill, find_blanks
from docassemble_core.spec import Form

ATTACHMENT = "official_form_attachment.docx"
ENGINE = "pypdf"

Made = tuple[Document, DocumentEntry]


@frozen(kw_only=True)
class OfficialPdfs:
    """The blanks at hand for one plan.

    Args:
        plan: The plan.
        mode: `filing` or `draft`.
        blanks: The blanks of the user's folder, recognised or refused.
    """

    plan: Plan
    mode: Mode
    blanks: Blanks

    def documents(self, form: Form, stem: str) -> tuple[tuple[Made, ...], tuple[str, ...]]:
        """Return a form's filled PDFs with its attachment, and the notes that go with them.

        There are none where no known blank is at hand or it cannot be filled; the worksheet
        then stands in.

        Args:
            form: A form of the plan that stands for an official one.
            stem: Beginning of the files' names.
        """
        known = self.blanks.of(form.official_form)
        if known is None:
            return (), (f"No blank of {form.official_form} was found: use the worksheet.",)
        try:
            filled = fill(known, expressions_for(self.plan, form))
        except OfficialFormError as error:
            return (), tuple(str(problem) for problem in error.problems)
        return tuple(self._made(form, known, filled, stem)), ()

    def _made(self, form: Form, known: KnownBlank, filled: FilledForm, stem: str) -> list[Made]:
        pages = [(f"{stem}.pdf", filled.pdf)]
        pages += [
            (f"{stem}-continued-{number}.pdf", copy)
            for number, copy in enumerate(filled.copies, start=2)
        ]
        made = [self._pdf(form, known, name, content) for name, content in pages]
        return [*made, self._attachment(form, filled, stem)] if filled.attached else made

    def _pdf(self, form: Form, known: KnownBlank, name: str, content: bytes) -> Made:
        entry = DocumentEntry(
            file=name,
            form=form.code,
            title=form.title,
            template=f"{known.form.number}, revision {known.revision.revision}",
            template_sha256=known.blank.sha256,
            sha256=sha256(content),
            engine=ENGINE,
        )
        return Document(file=name, form=form.code, title=form.title, content=content), entry

    def _attachment(self, form: Form, filled: FilledForm, stem: str) -> Made:
        name = f"{stem}-attachment.docx"
        rendering = fill_template(self.plan, form, ATTACHMENT, self.mode, {"attachment": filled})
        title = f"Attachment to {filled.form.number}"
        entry = DocumentEntry(
            file=name,
            form=form.code,
            title=title,
            template=ATTACHMENT,
            template_sha256=shelf_for(self.plan, form, self.mode)[ATTACHMENT].digest,
            sha256=sha256(rendering.document),
            engine=rendering.engine,
        )
        return Document(file=name, form=form.code, title=title, content=rendering.document), entry


def official_pdfs(plan: Plan, mode: Mode, folder: Path) -> OfficialPdfs:
    """Return the blanks of a folder, for the forms of a plan.

    Args:
        plan: The plan.
        mode: `filing` or `draft`.
        folder: The folder to which the user has downloaded blanks from the court's site.

    Raises:
        OfficialFormError: There is no such folder.
    """
    blanks = find_blanks(folder, plan.state.official_forms)
    return OfficialPdfs(plan=plan, mode=mode, blanks=blanks)
