"""Catalogues of the words that a person reads, complete in every language that is declared."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from docassemble_core.errors import Problem
from docassemble_core.spec import State
from docassemble_core.testing.subject import Subject

FOLDER = "locale"
_PLACE = re.compile(r"\{\w*\}|%\(\w+\)s|\{\{.*?\}\}")


def person_texts(state: State) -> tuple[str, ...]:
    """Return every text of a state's records that the person who files reads, each once."""
    found = [
        *(text for one in state.steps for text in (one.title, one.detail)),
        *(text for one in state.filing_requirements for text in (one.title, one.detail)),
        *(
            text
            for one in state.service_options
            for text in (one.title, one.who_may_serve, one.how, one.proof, *one.warnings)
        ),
        *(text for one in state.fee_waiver_rules for text in (one.title, one.effect)),
        *(text for one in state.remedies for text in (one.title, one.summary)),
        *(one.title for one in state.forms),
    ]
    return tuple(dict.fromkeys(text for text in found if text))


def texts_of(subject: Subject) -> tuple[str, ...]:
    """Return what the person reads: the records' texts, and the warnings that cases set off."""
    warnings = (
        text
        for one in subject.plans
        for warning in (one.plan.warnings if one.plan else ())
        for text in (warning.message, warning.remedy)
    )
    return tuple(dict.fromkeys((*person_texts(subject.state), *warnings)))


def catalogues(subject: Subject) -> tuple[tuple[str, Path], ...]:
    """Return the languages that a plugin declares, each with its catalogue.

    A plugin declares a language by a catalogue `locale/<language>/LC_MESSAGES/messages.po` in
    its package.
    """
    return tuple(
        (path.parent.parent.name, path)
        for path in subject.project.texts()
        if path.suffix == ".po" and path.parent.name == "LC_MESSAGES"
    )


def catalogues_complete(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for each text without a translation in a language that is declared."""
    for language, path in catalogues(subject):
        with path.open("rb") as file:
            catalogue = read_po(file, locale=language)
        where = subject.project.shown(path)
        texts = texts_of(subject)
        yield from _untranslated(texts, catalogue, where)
        yield from _strangers(texts, catalogue, where)


def _untranslated(texts: tuple[str, ...], catalogue: Catalog, where: str) -> Iterator[Problem]:
    for text in texts:
        message = catalogue.get(text)
        if message is None:
            remedy = "add a msgid with just these words, and its msgstr"
            yield Problem(where, f"it lacks the text {text!r:.60}", remedy)
        else:
            yield from _message_problems(message, where)


def _message_problems(message: Message, where: str) -> Iterator[Problem]:
    english, other = str(message.id), str(message.string or "")
    place = f"{where}:{message.lineno}"
    if not other.strip() or message.fuzzy:
        state = "fuzzy" if message.fuzzy else "empty"
        remedy = "translate it, and take the fuzzy mark away"
        yield Problem(place, f"the translation of {english!r:.60} is {state}", remedy)
    elif sorted(_PLACE.findall(english)) != sorted(_PLACE.findall(other)):
        remedy = "keep each {place} of the English text"
        yield Problem(place, f"the translation of {english!r:.60} has other places", remedy)


def _strangers(texts: tuple[str, ...], catalogue: Catalog, where: str) -> Iterator[Problem]:
    for message in catalogue:
        if message.id and str(message.id) not in texts:
            what = f"no record has the text {str(message.id)!r:.60} any more"
            yield Problem(f"{where}:{message.lineno}", what, "delete it, or correct its msgid")
