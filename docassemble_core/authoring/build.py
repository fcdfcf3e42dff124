"""Template sources built into DOCX templates."""

from __future__ import annotations

from pathlib import Path

from attrs import frozen

from docassemble_core.assembly.canonical import canonical
from docassemble_core.assembly.projection import project
from docassemble_core.authoring.blocks import write_blocks
from docassemble_core.authoring.draft import Draft, Place
from docassemble_core.authoring.front_matter import front_matter
from docassemble_core.authoring.package import template_bytes
from docassemble_core.authoring.pandoc_reader import read_markdown
from docassemble_core.authoring.reference import Reference, read_reference
from docassemble_core.authoring.reference_docx import reference_bytes
from docassemble_core.authoring.tags import hide_tags
from docassemble_core.errors import Problem, TemplateError

REFERENCE, REFERENCE_SOURCE = "reference.docx", "reference.toml"
_NOT_TEMPLATES = frozenset({"README.md"})


@frozen(kw_only=True)
class Built:
    """One file that building makes.

    Args:
        path: Where it belongs.
        content: Its bytes.
        source: What it is made from.
    """

    path: Path
    content: bytes
    source: Path

    def is_current(self) -> bool:
        """Return whether the file stands at its path with just these bytes."""
        return self.path.is_file() and self.path.read_bytes() == self.content


def build_template(source: str, reference: Reference, *, name: str) -> bytes:
    """Return the DOCX template of a Markdown source.

    Args:
        source: Markdown with Jinja tags and YAML front matter.
        reference: The reference document of its room.
        name: What to call the source in a message.

    Raises:
        TemplateError: The source says something that a template cannot; all of it is listed.
    """
    hidden = hide_tags(source, name=name)
    markdown = read_markdown(hidden.text)
    front = front_matter(markdown.front_matter, name=name, restore=hidden.restore)
    draft = Draft(name=name, reference=reference, hidden=hidden)
    body = write_blocks(markdown.blocks, Place(width=reference.width), draft)
    content = template_bytes(front, body, draft)
    if draft.problems:
        raise TemplateError(f"{name} cannot be built.", dict.fromkeys(draft.problems))
    return content


def plan_build(sources: Path, out: Path) -> tuple[Built, ...]:
    """Return every file that a folder of sources builds into, without writing any.

    Args:
        sources: A folder of `*.md` sources and hand-made `*.docx` templates, with the
            `reference.docx` of the room or the `reference.toml` that describes it.
        out: The folder of the DOCX templates. Projections stand beside the sources.

    Raises:
        TemplateError: A source cannot be built; the problems of all sources are listed.
    """
    reference_files, reference = _reference(sources)
    templates: list[Built] = []
    problems: list[Problem] = []
    for source in _template_sources(sources):
        try:
            templates.append(_template(source, out, reference))
        except TemplateError as error:
            problems.extend(error.problems)
    if problems:
        raise TemplateError(f"The templates of {sources.name} cannot be built.", problems)
    projections = [_projection(one, sources) for one in templates]
    return (*reference_files, *templates, *projections)


def build_templates(sources: Path, out: Path) -> tuple[Built, ...]:
    """Write the templates of a folder, their projections and the reference document.

    Args:
        sources: As for `plan_build`.
        out: As for `plan_build`; made where it is missing.

    Returns:
        Every file, written or already current.

    Raises:
        TemplateError: A source cannot be built; then nothing is written.
    """
    plan = plan_build(sources, out)
    for built in plan:
        if not built.is_current():
            built.path.parent.mkdir(parents=True, exist_ok=True)
            built.path.write_bytes(built.content)
    return plan


def _reference(sources: Path) -> tuple[tuple[Built, ...], Reference]:
    described, path = sources / REFERENCE_SOURCE, sources / REFERENCE
    if not described.is_file():
        return (), read_reference(path)
    content = reference_bytes(described.read_text(encoding="utf-8"), name=str(described))
    built = Built(path=path, content=content, source=described)
    return (built,), Reference.read(content, name=path.name)


def _template_sources(sources: Path) -> list[Path]:
    written = [one for one in sources.glob("*.md") if one.name not in _NOT_TEMPLATES]
    handmade = [one for one in sources.glob("*.docx") if one.name != REFERENCE]
    return sorted([*written, *handmade])


def _template(source: Path, out: Path, reference: Reference) -> Built:
    name = f"{source.parent.name}/{source.name}"
    if source.suffix == ".docx":
        content = canonical(source.read_bytes(), name=name, stored=True)
    else:
        content = build_template(source.read_text(encoding="utf-8"), reference, name=name)
    return Built(path=out / f"{source.stem}.docx", content=content, source=source)


def _projection(template: Built, sources: Path) -> Built:
    path = sources / f"{template.path.name}.txt"
    content = project(template.content, name=template.path.name).encode()
    return Built(path=path, content=content, source=template.source)
