"""From a plan to a packet: every document rendered, read back, and listed in a manifest."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.metadata import version
from os import PathLike
from pathlib import Path

from docassemble_core.assembly.draft_mark import mark_as_draft
from docassemble_core.assembly.environment import Mode
from docassemble_core.assembly.manifest import DocumentEntry, LawEntry, Manifest, PluginEntry
from docassemble_core.assembly.packet import Document, Packet, sha256
from docassemble_core.assembly.readback import read_back
from docassemble_core.drafting.official_pdfs import Made, OfficialPdfs, official_pdfs
from docassemble_core.drafting.plan import Plan
from docassemble_core.drafting.rendering import render_form, shelf_for
from docassemble_core.errors import MissingFactsError, Problem
from docassemble_core.plugins import load_states
from docassemble_core.spec import Form


def assemble(
    plan: Plan, *, mode: Mode = "filing", official_forms: str | PathLike[str] | None = None
) -> Packet:
    """Return the packet of a plan.

    Args:
        plan: What to assemble.
        mode: `filing` refuses while any fact is missing; `draft` shows each gap in its place,
            and every document says that it is a draft.
        official_forms: Folder of blank official PDFs from the court's site. A known blank is
            filled and takes the place of its worksheet; the notes say why another is not.

    Raises:
        MissingFactsError: The state has no forms, or, in filing mode, facts are missing;
            all of them are listed.
        TemplateError: A template is broken.
        ReadBackError: A finished document does not read back.
        OfficialFormError: There is no such folder of blanks.
    """
    _refuse_unready(plan, mode)
    pdfs = official_pdfs(plan, mode, Path(official_forms)) if official_forms else None
    made: list[Made] = []
    notes = [str(problem) for problem in pdfs.blanks.problems] if pdfs else []
    for place, one in enumerate(plan.forms, 1):
        documents, remarks = _documents(plan, place, one.form, mode, pdfs)
        made += documents
        notes += remarks
    return Packet(
        documents=tuple(document for document, _ in made),
        manifest=_manifest(plan, mode, tuple(entry for _, entry in made), notes),
    )


def _documents(
    plan: Plan, place: int, form: Form, mode: Mode, pdfs: OfficialPdfs | None
) -> tuple[tuple[Made, ...], tuple[str, ...]]:
    """Return the documents of a form: the filled official PDF, or else its own document."""
    remarks: tuple[str, ...] = ()
    if form.official_form and pdfs is not None:
        stem = file_name(place, form, mode).removesuffix(".docx")
        filled, remarks = pdfs.documents(form, stem)
        if filled:
            return filled, remarks
    return (_document(plan, place, form, mode),), remarks


def _refuse_unready(plan: Plan, mode: Mode) -> None:
    if not plan.forms:
        raise MissingFactsError(
            f"There is no packet for {plan.state.name}.", [_why_no_packet(plan)]
        )
    if mode == "filing" and plan.missing:
        problems = [
            Problem(
                where=fact.path,
                what=f"{'not known' if fact.unknown else 'missing'} for "
                f"{', '.join(fact.documents)}: {fact.why}",
                remedy=f"add it (from {fact.who}), or assemble a draft",
            )
            for fact in plan.missing
        ]
        raise MissingFactsError("The packet cannot be filed: facts are missing.", problems)


def _why_no_packet(plan: Plan) -> Problem:
    if plan.left_out:
        reasons = "; ".join(f"{one.title}: {one.decision.because[0].text}" for one in plan.left_out)
        return Problem(
            where="requests",
            what=f"the case needs none of the forms ({reasons})",
            remedy="say in `requests` what is asked for",
        )
    return Problem(
        where=plan.state.code,
        what="the plugin has courts and law tables, and no forms yet",
        remedy="use it for arrears and deadlines, or choose another state",
    )


def _document(plan: Plan, place: int, form: Form, mode: Mode) -> Made:
    rendering = render_form(plan, form, mode=mode)
    file = file_name(place, form, mode)
    content = mark_as_draft(rendering.document) if mode == "draft" else rendering.document
    read_back(
        content,
        name=file,
        emitted=rendering.emitted,
        secrets=plan.secrets,
        discloses=form.discloses_sensitive,
    )
    document = Document(file=file, form=form.code, title=form.title, content=content)
    entry = DocumentEntry(
        file=file,
        form=form.code,
        title=form.title,
        template=form.template,
        template_sha256=shelf_for(plan, form, mode)[form.template].digest,
        sha256=sha256(content),
        engine=rendering.engine,
    )
    return document, entry


def file_name(place: int, form: Form, mode: Mode) -> str:
    """Return the file name of a document: place and form, nothing of the people.

    Args:
        place: Place in the packet, from 1.
        form: The form.
        mode: Drafts say so in their names.
    """
    words = form.code.partition(".")[2].replace("_", "-")
    return f"{place:02d}-{words}{'-DRAFT' if mode == 'draft' else ''}.docx"


def _manifest(
    plan: Plan, mode: Mode, documents: tuple[DocumentEntry, ...], notes: Iterable[str]
) -> Manifest:
    provider = load_states().provider(plan.state.code)
    plugins = (
        PluginEntry(
            plugin=provider.plugin,
            distribution=provider.distribution,
            version=provider.version,
        )
        if provider
        else None
    )
    return Manifest(
        state=plan.state.code,
        on=plan.on,
        mode=mode,
        core_version=version("docassemble-core"),
        plugins=(plugins,) if plugins else (),
        documents=documents,
        law=tuple(
            LawEntry(
                series=use.series,
                value=str(use.dated.value),
                since=use.since,
                cite=use.dated.citation.text,
                id=use.dated.citation.id,
                confidence=use.dated.citation.confidence.value,
                verified_on=use.verified_on,
            )
            for use in plan.law
        ),
        notes=(*(note.text for note in plan.notes), *notes),
        missing=tuple(fact.path for fact in plan.missing),
    )
