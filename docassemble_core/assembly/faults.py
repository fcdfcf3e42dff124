"""The library's errors for what goes wrong in a template, each with the tag and its place."""

from __future__ import annotations

from collections.abc import Iterable

from jinja2 import TemplateSyntaxError
from jinja2.exceptions import SecurityError

from docassemble_core.assembly.journal import GapSeen, Journal
from docassemble_core.assembly.patching import PatchedPart
from docassemble_core.assembly.sites import NOWHERE, Site, site_of_error
from docassemble_core.errors import (
    DisclosureError,
    DocassembleCoreError,
    Problem,
    TemplateError,
)


def refusal(name: str, gaps: Iterable[GapSeen], problems: Iterable[Problem] = ()) -> TemplateError:
    """Return the error that lists every gap and every value that cannot be printed."""
    missing = [gap_problem(gap) for gap in gaps]
    summary = f"{name} cannot be rendered{' for filing' if missing else ''}."
    return TemplateError(summary, [*missing, *problems])


def gap_problem(gap: GapSeen) -> Problem:
    """Return a gap as a problem."""
    known = f" ({gap.reason})" if gap.reason else ""
    return Problem(
        where=gap.where,
        what=f"{gap.tag or 'a tag'} needs {gap.path}, which is not known{known}",
        remedy=f"add {gap.path} to the case, or ask `{gap.path} is known` in the template",
    )


def rendering_error(
    name: str, error: Exception, notes: Journal, *, gaps: Iterable[GapSeen]
) -> DocassembleCoreError:
    """Return an error that was raised inside a template, with the tag that raised it.

    Args:
        name: Name of the template.
        error: As it was caught.
        notes: What was seen before.
        gaps: Those gaps before it that are refused too.
    """
    site = site_of_error(error, notes.line)
    if site is NOWHERE:
        site = Site(tag="", where=name)
    summary = f"{name} cannot be rendered."
    before = [*map(gap_problem, gaps), *notes.problems]
    if isinstance(error, DisclosureError):
        return DisclosureError(error.summary, [*_placed(error.problems, site)])
    if isinstance(error, TemplateError):
        return TemplateError(error.summary, [*before, *error.problems])
    return TemplateError(summary, [*before, _expression_problem(error, site)])


def cannot_compile(part: PatchedPart, error: TemplateSyntaxError) -> TemplateError:
    """Return the error for a tag that Jinja cannot understand."""
    site = part.site(error.lineno)
    problem = Problem(
        where=site.where,
        what=f"{site.tag or 'a tag'} cannot be understood ({error.message})",
        remedy="correct the tag in the template",
    )
    return TemplateError(f"{part.template} cannot be compiled.", [problem])


def _placed(problems: Iterable[Problem], site: Site) -> Iterable[Problem]:
    for problem in problems:
        yield Problem(where=site.where, what=f"{site.tag}: {problem.what}", remedy=problem.remedy)


def _expression_problem(error: Exception, site: Site) -> Problem:
    remedy = (
        "use only public names of the facts that the template is given"
        if isinstance(error, SecurityError)
        else "correct the expression, or the value it is given"
    )
    kind = type(error).__name__
    return Problem(
        where=site.where, what=f"{site.tag or 'a tag'} fails ({kind}: {error})", remedy=remedy
    )
