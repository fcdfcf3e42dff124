"""Law: cited, in order, verified, and asked for every day."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from docassemble_core.errors import Problem
from docassemble_core.law import Citation, Confidence, Series
from docassemble_core.spec import DeadlineRule, OpenQuestion
from docassemble_core.testing.boundaries import boundary_table
from docassemble_core.testing.subject import Subject

FEDERAL = "us_"
SOURCE = 'add source = "https://…", or say confidence = "secondary" or "unverified"'


def series_cited_ordered_verified(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for each number or period of law without authority, order or day."""
    for series in own_series(subject):
        yield from _series_problems(series, subject.place(series.key))
    for rule in subject.state.deadlines:
        yield from _rule_problems(rule, subject.place(rule.code.partition(".")[2]))


def own_series(subject: Subject) -> tuple[Series, ...]:
    """Return the state's own series, the federal ones left out."""
    return tuple(one for one in subject.state.law if not one.key.startswith(FEDERAL))


def _series_problems(series: Series, where: str) -> Iterator[Problem]:
    for dated in series.values:
        yield from _citation_problems(dated.citation, f"{where}, from {dated.since}")
    for before, after in pairwise(series.values):
        if after.since <= before.since:
            what = f"the value from {after.since} does not come after that from {before.since}"
            yield Problem(where, what, "sort the values by from")
    if not series.values or not series.label.strip():
        yield Problem(where, "it has no value or no label", "add [[….values]] and a label")


def _rule_problems(rule: DeadlineRule, where: str) -> Iterator[Problem]:
    for period in rule.periods:
        yield from _citation_problems(period.citation, f"{where}, from {period.span.start}")
    for before, after in pairwise(rule.periods):
        if after.span.start <= before.span.start:
            what = f"{after.span.start} does not come after {before.span.start}"
            yield Problem(where, what, "sort the values by from")


def _citation_problems(citation: Citation, where: str) -> Iterator[Problem]:
    if not citation.text.strip():
        yield Problem(where, "no authority is cited", "name it in cite")
    if citation.confidence is Confidence.OFFICIAL and not citation.source:
        what = f"{citation.text} is called official, and no source says where it was read"
        yield Problem(where, what, SOURCE)


def table_of_boundaries(subject: Subject) -> str:
    """Return the boundary table of the state's own series."""
    return boundary_table(own_series(subject))


def questions_of(subject: Subject) -> tuple[OpenQuestion, ...]:
    """Return the open questions of law that the state's rules name."""
    state = subject.state
    rules = (state.interest_rules, state.crediting_rules, state.duration_rules)
    return tuple(question for one in rules if one for question in one.questions)
