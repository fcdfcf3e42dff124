"""Every error that the library raises, and the record of one problem.

An error holds *all* problems of its kind that were found, never only the first.
A problem says what is wrong, where, and what to do about it.
"""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen


@frozen(order=True)
class Problem:
    """One thing that is wrong, where it is, and what would be right.

    Args:
        what: What is wrong, as a clause without a final period.
        where: File and key, document and paragraph, or distribution and version.
        remedy: What to do, as a clause that starts with a verb.
    """

    where: str
    what: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}; {self.remedy}"


class DocassembleCoreError(Exception):
    """Base of every error of this library.

    Args:
        summary: One sentence that says what could not be done.
        problems: Each reason, in the order found.
    """

    def __init__(self, summary: str, problems: Iterable[Problem] = ()) -> None:
        self.summary = summary
        self.problems = tuple(problems)
        super().__init__(summary, self.problems)

    def __str__(self) -> str:
        return "\n".join([self.summary, *(f"  - {problem}" for problem in self.problems)])

    def __reduce__(self) -> tuple[type, tuple[object, ...]]:
        return (type(self), (self.summary, self.problems))


class CaseError(DocassembleCoreError):
    """A case file cannot be read as a case."""


class MissingFactsError(DocassembleCoreError):
    """Documents cannot be assembled for filing because facts are missing."""


class LawError(DocassembleCoreError):
    """A table of law is malformed."""


class NotInForceError(DocassembleCoreError):
    """No value of a series is in force on the day asked about."""


class UnknownStateError(DocassembleCoreError):
    """No installed plugin defines the state asked for."""


class PluginError(DocassembleCoreError):
    """A plugin could not be loaded, or what it registers is malformed."""


class TemplateError(DocassembleCoreError):
    """A template cannot be read, compiled or rendered."""


class ReadBackError(DocassembleCoreError):
    """A finished document lacks a value that its template printed, or shows a secret one."""


class OfficialFormError(DocassembleCoreError):
    """An item list of an official form is malformed, or a blank cannot be filled."""


class OutputError(DocassembleCoreError):
    """Output could not be written; whatever stood at its place before is still there."""


class DisclosureError(DocassembleCoreError):
    """A sensitive value was about to be printed where its disclosure was not declared."""


class ExtraNotInstalledError(DocassembleCoreError):
    """A call needs an optional package that is not installed."""
