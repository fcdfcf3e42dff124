"""Whether the committed templates are what their sources say."""

from __future__ import annotations

from pathlib import Path

from docassemble_core.authoring.build import Built, plan_build
from docassemble_core.errors import Problem, TemplateError

_REMEDY = "run `docassemble-core templates build` and commit what it writes"


def check_templates(sources: Path, out: Path) -> tuple[Problem, ...]:
    """Return a problem for each file that building would write or that no source explains.

    Args:
        sources: The folder of sources, as for `build_templates`.
        out: The folder of the built templates.
    """
    try:
        plan = plan_build(sources, out)
    except TemplateError as error:
        return error.problems
    return (*_stale(plan), *_orphans(plan, sources, out))


def _stale(plan: tuple[Built, ...]) -> list[Problem]:
    return [
        Problem(
            where=_shown(built.path),
            what=f"the file {_difference(built)} its source {_shown(built.source)}",
            remedy=_REMEDY,
        )
        for built in plan
        if not built.is_current()
    ]


def _difference(built: Built) -> str:
    return "is not what building gives from" if built.path.exists() else "is missing beside"


def _orphans(plan: tuple[Built, ...], sources: Path, out: Path) -> list[Problem]:
    planned = {built.path.resolve() for built in plan}
    found = [*sorted(out.glob("*.docx")), *sorted(sources.glob("*.docx.txt"))]
    return [
        Problem(
            where=_shown(path),
            what="no source builds this file",
            remedy="delete it, or add its source",
        )
        for path in found
        if path.resolve() not in planned
    ]


def _shown(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"
