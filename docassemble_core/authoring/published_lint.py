"""The published linter docxtpl-lint, run beside ours for what docxtpl itself trips over.

It fits where a template breaks docxtpl's own dialect, which ours does not look at: a tag over
several paragraphs (DTL002), a deletion that still holds a tag (DTL003), a loop variable used
after its loop (DTL106), paragraph, row and cell tags that do not pair up, stand outside a table,
or hold a character they may not (DTL201 to DTL210).

It does not fit for names and types: it knows no Python classes, only JSON data or a JSON Schema.
Syntax, filters and tests (DTL101 to DTL105) are ours to report, with the tag and its place.
"""

from __future__ import annotations

from docxtpl_lint import Issue, lint

from docassemble_core.assembly.lint_tags import FILTERS, TESTS
from docassemble_core.errors import Problem

_RULES = ("DTL002", "DTL003", "DTL106", "DTL2")


def lint_published(
    docx: bytes, *, name: str, filters: frozenset[str] = frozenset()
) -> tuple[Problem, ...]:
    """Return what docxtpl-lint finds in a template.

    Args:
        docx: The bytes of the template.
        name: What to call it in messages.
        filters: The names of our own filters.
    """
    result = lint(docx, filters=FILTERS | filters, tests=TESTS, select=_RULES)
    return tuple(_problem(issue, name) for issue in result.issues)


def _problem(issue: Issue, name: str) -> Problem:
    return Problem(
        where=f"{name}, {issue.location.human()}",
        what=f"{issue.rule} {issue.message.rstrip('.')} ({issue.snippet})",
        remedy=f"run `docxtpl-lint --explain {issue.rule}`",
    )
