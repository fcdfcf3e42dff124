"""Commands for whoever writes templates, and the schema of case files."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Annotated

from cyclopts import App, Parameter
from cyclopts.types import ExistingFile

from docassemble_core.assembly.projection import project
from docassemble_core.cli.app import DONE, PROBLEMS, app, console
from docassemble_core.cli.printing import print_list
from docassemble_core.cli.template_lint import lint_room
from docassemble_core.errors import Problem, TemplateError

templates = App(name="templates", help="Build, check and read document templates.")
app.command(templates)

Sources = Annotated[Path, Parameter(help="Folder of Markdown sources.")]
Out = Annotated[Path, Parameter(help="Folder for the built templates.")]


@templates.command
def text(file: Annotated[ExistingFile, Parameter(help="A DOCX file.")]) -> int:
    """Print a DOCX as text, a line for each paragraph; for `git diff` and reviewers."""
    print(project(file.read_bytes()), end="")  # noqa: T201 - output
    return DONE


def rooms(project: Path = Path("pyproject.toml")) -> tuple[tuple[Path, Path], ...]:
    """Return the folders of sources and of built templates that a project names.

    A project lists them in its `pyproject.toml`, sources on the left:

        [tool.docassemble-core.templates]
        "templates/tn" = "states/tn/src/docassemble_state_tn/templates"

    Raises:
        TemplateError: The project names none.
    """
    table = tomllib.loads(project.read_text(encoding="utf-8")) if project.is_file() else {}
    named = table.get("tool", {}).get("docassemble-core", {}).get("templates", {})
    if not named:
        remedy = "name source and target folders there, or pass both to the command"
        problem = Problem(
            where=f"{project}: [tool.docassemble-core.templates]",
            what="no folders of templates are named",
            remedy=remedy,
        )
        raise TemplateError("There are no templates to build.", [problem])
    return tuple((Path(source), Path(out)) for source, out in named.items())


def _pairs(sources: Path | None, out: Path | None) -> tuple[tuple[Path, Path], ...]:
    return ((sources, out),) if sources is not None and out is not None else rooms()


@templates.command
def build(sources: Sources | None = None, out: Out | None = None) -> int:
    """Build templates from their Markdown sources; needs the `authoring` extra."""
    from docassemble_core.authoring import build_templates  # noqa: PLC0415 - an optional extra

    for source, target in _pairs(sources, out):
        for built in build_templates(source, target):
            console().print(f"{built.path}", style="green" if built else "")
    return DONE


@templates.command
def check(sources: Sources | None = None, out: Out | None = None) -> int:
    """Check that built templates and their projections are current, and lint them."""
    from docassemble_core.authoring import check_templates  # noqa: PLC0415 - an optional extra

    problems = [
        problem
        for source, target in _pairs(sources, out)
        for problem in (*check_templates(source, target), *lint_room(source, target))
    ]
    print_list("Problems", [str(problem) for problem in problems])
    return PROBLEMS if problems else DONE
