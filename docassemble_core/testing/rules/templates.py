"""Templates: they open, are clean, name nobody, and are what their sources say."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

from docassemble_core.assembly.filters import make_filters
from docassemble_core.assembly.lint import Rule, lint_template
from docassemble_core.assembly.lint_parts import lint_parts
from docassemble_core.assembly.projection import project
from docassemble_core.assembly.shelf import TemplateShelf
from docassemble_core.assembly.style_names import style_names
from docassemble_core.drafting.template_names import names_of
from docassemble_core.errors import Problem, TemplateError
from docassemble_core.testing.project import TemplateRoom
from docassemble_core.testing.subject import Subject

SHARED = Path(str(files("docassemble_core"))) / "templates"
BUILD = "run `docassemble-core templates build` and commit what it writes"


def templates_open(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for each template that cannot be read or compiled."""
    for folder in _folders(subject):
        shelf = TemplateShelf((folder, SHARED), mode="filing")
        for path in sorted(folder.glob("*.docx")):
            yield from _opened(shelf, path.name)


def _opened(shelf: TemplateShelf, name: str) -> Iterator[Problem]:
    try:
        shelf[name]
    except TemplateError as error:
        yield from error.problems or (Problem(name, error.summary, "save it anew as DOCX"),)


def templates_clean(subject: Subject) -> Iterator[Problem]:
    """Yield what lint finds, but for who wrote a template, which is a test of its own."""
    yield from (one for one in _linted(subject) if not one.what.startswith(Rule.METADATA))


def templates_name_nobody(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for each template that says who wrote it."""
    yield from (one for one in _linted(subject) if one.what.startswith(Rule.METADATA))


def _folders(subject: Subject) -> tuple[Path, ...]:
    """Return the folders of templates that the state and its forms name."""
    named = (subject.state.templates, *(form.templates for form in subject.state.forms))
    found = (Path(str(one)) for one in named if one is not None)
    return tuple(dict.fromkeys(one for one in found if one.is_dir()))


def _linted(subject: Subject) -> Iterator[Problem]:
    disclosing = {form.template for form in subject.state.forms if form.discloses_sensitive}
    for folder in _folders(subject):
        for path in sorted(folder.glob("*.docx")):
            try:
                yield from _lint(subject, path, discloses=path.name in disclosing)
            except TemplateError:
                continue  # that it does not open is another rule


def _lint(subject: Subject, path: Path, *, discloses: bool) -> Iterator[Problem]:
    docx = path.read_bytes()
    yield from lint_template(
        docx,
        name=path.name,
        context=names_of(subject.state),
        filters=frozenset(make_filters()),
        reference_styles=_reference_styles(subject, path),
        discloses_sensitive=discloses,
    )
    yield from lint_parts(docx, name=path.name, find=lambda name: _part(path.parent, name))


def _part(folder: Path, name: str) -> bytes | None:
    places = (folder / name, SHARED / name)
    return next((one.read_bytes() for one in places if one.is_file()), None)


def _reference_styles(subject: Subject, path: Path) -> frozenset[str]:
    """Return the styles of the room's reference document; the template's own where it has none."""
    room = subject.project.room(path.parent)
    reference = room.sources / "reference.docx" if room else None
    known = reference if reference and reference.is_file() else path
    return style_names(known.read_bytes(), name=known.name)


def sources_found(subject: Subject) -> bool:
    """Return whether the sources of any template are at hand to compare with."""
    return any(subject.project.room(folder) for folder in _folders(subject))


def templates_current(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for each template or projection that is not what its source says.

    With the `authoring` extra the templates are built again and compared, bytes for bytes;
    without it only the projections are compared with the templates.
    """
    rooms = [subject.project.room(folder) for folder in _folders(subject)]
    for room in rooms:
        if room is not None:
            yield from _rebuilt(room) if _can_build() else _projections(room)


def _can_build() -> bool:
    return find_spec("pypandoc") is not None and find_spec("docxtpl_lint") is not None


def _rebuilt(room: TemplateRoom) -> Iterator[Problem]:
    from docassemble_core.authoring import check_templates  # noqa: PLC0415 - an optional extra

    yield from check_templates(room.sources, room.built)


def _projections(room: TemplateRoom) -> Iterator[Problem]:
    for path in sorted(room.built.glob("*.docx")):
        kept = room.sources / f"{path.name}.txt"
        if not kept.is_file():
            yield Problem(str(kept.name), "the template has no projection beside its source", BUILD)
        elif kept.read_text(encoding="utf-8") != project(path.read_bytes(), name=path.name):
            yield Problem(str(kept.name), "the projection is not what the template says", BUILD)
