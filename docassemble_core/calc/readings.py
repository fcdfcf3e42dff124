"""Both figures wherever the law may be read in more than one way (CONV-18)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from attrs import evolve

from docassemble_core.calc.settings import Settings
from docassemble_core.calc.statement import ArrearsStatement
from docassemble_core.calc.totals import ReadingFigures
from docassemble_core.spec import OpenQuestion, Option, State

Recompute = Callable[[ArrearsStatement, Settings], ArrearsStatement]


def questions_of(state: State) -> tuple[OpenQuestion, ...]:
    """Return the open questions on which a state's statements depend."""
    rules = (state.interest_rules, state.crediting_rules, state.duration_rules)
    return tuple(question for one in rules if one is not None for question in one.questions)


def readings_of(statement: ArrearsStatement, recompute: Recompute) -> tuple[ReadingFigures, ...]:
    """Return the figures of every answer to the state's open questions.

    Args:
        statement: The figures by the answers chosen.
        recompute: Gives the figures under other settings.
    """
    if not statement.basis.settings.alternatives:
        return ()
    questions = questions_of(statement.basis.state)
    return tuple(one for each in questions for one in _answers(each, statement, recompute))


def _answers(
    question: OpenQuestion, statement: ArrearsStatement, recompute: Recompute
) -> Iterator[ReadingFigures]:
    settings = statement.basis.settings
    chosen = statement.basis.facts.reading(question)
    for option in question.options:
        other = evolve(
            settings,
            choices=settings.choosing(question.code, option.code),
            alternatives=False,
            notes=False,
        )
        same = option == chosen
        figures = statement if same else recompute(statement, other)
        yield _reading(question, option, figures, chosen=same)


def _reading(
    question: OpenQuestion, option: Option, figures: ArrearsStatement, *, chosen: bool
) -> ReadingFigures:
    return ReadingFigures(
        question=question.code,
        title=question.title,
        option=option.code,
        label=option.label,
        citation=option.citation,
        chosen=chosen,
        principal=figures.principal,
        interest=figures.interest,
    )
