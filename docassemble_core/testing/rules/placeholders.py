"""What the author of a generated project has not filled in yet."""

from __future__ import annotations

from collections.abc import Iterator

from docassemble_core.errors import Problem
from docassemble_core.testing.subject import Subject

MARK = "FILL IN"


def placeholders(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for each mark that is left in the project's files, with file and line."""
    for path in subject.project.texts():
        lines = path.read_text(encoding="utf-8").splitlines()
        for number, line in enumerate(lines, start=1):
            if MARK in line:
                where = f"{subject.project.shown(path)}:{number}"
                what = line.strip().strip("#").strip()
                yield Problem(where, what, "fill it in and delete the mark")
