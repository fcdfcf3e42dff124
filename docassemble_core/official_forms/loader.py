"""TOML files of official forms read into records, with every complaint naming file and key."""

from __future__ import annotations

import tomllib
from datetime import date
from enum import StrEnum
from importlib.resources.abc import Traversable
from typing import Any, TypeVar

from attrs import evolve, field, fields, frozen
from cattrs import Converter, transform_error
from cattrs.errors import ForbiddenExtraKeysError

from docassemble_core.errors import OfficialFormError, Problem
from docassemble_core.official_forms.consistency import form_problems
from docassemble_core.official_forms.field_maps import (
    FieldNames,
    Names,
    WrittenBinding,
    binding,
)
from docassemble_core.spec.official_form import FormRevision, OfficialForm

T = TypeVar("T")
SUMMARY = "An official form is malformed."


@frozen(kw_only=True)
class WrittenRevision:
    """One revision of a blank as TOML has it."""

    revision: date | str
    fingerprint: str
    superseded: bool = False
    aliases: dict[str, str] = field(factory=dict)
    unused: list[str] = field(factory=list)
    fields: dict[str, WrittenBinding] = field(factory=dict)

    def read(self) -> FormRevision:
        """Return the revision with its shorthands written out."""
        names = FieldNames(self.aliases)
        return FormRevision(
            revision=self.revision,
            fingerprint=self.fingerprint,
            superseded=self.superseded,
            unused=names.each(self.unused),
            bindings=tuple(binding(item, one, names) for item, one in self.fields.items()),
        )


@frozen(kw_only=True)
class WrittenRevisions:
    """The revisions of a TOML file."""

    revisions: tuple[WrittenRevision, ...] = ()


def load_official_forms(folder: Traversable) -> tuple[OfficialForm, ...]:
    """Return the form of every `.toml` file directly in `folder`, by file name.

    Args:
        folder: A folder of package data, as `importlib.resources.files` gives it.

    Raises:
        OfficialFormError: Any file is malformed; the problems of all files are listed.
    """
    forms: list[OfficialForm] = []
    problems: list[Problem] = []
    for entry in sorted(folder.iterdir(), key=lambda one: one.name):
        if entry.name.endswith(".toml"):
            try:
                forms.append(read_official_form(entry.read_text(encoding="utf-8"), entry.name))
            except OfficialFormError as error:
                problems += error.problems
    if problems:
        raise OfficialFormError("Official forms are malformed.", problems)
    return tuple(forms)


def read_official_form(text: str, name: str) -> OfficialForm:
    """Return the official form written in the text of one TOML file.

    Args:
        text: The file's text.
        name: Its name, for messages.

    Raises:
        OfficialFormError: The text is malformed; every problem is listed with file and key.
    """
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        problem = Problem(where=name, what=f"not TOML: {error}", remedy="mend the syntax")
        raise OfficialFormError(SUMMARY, [problem]) from None
    written = {"revisions": table.pop("revisions", [])}
    form = _structured(table, OfficialForm, name)
    revisions = tuple(one.read() for one in _structured(written, WrittenRevisions, name).revisions)
    form = evolve(form, revisions=revisions)
    problems = form_problems(form, name)
    if problems:
        raise OfficialFormError(SUMMARY, problems)
    return form


def _structured(table: object, kind: type[T], where: str) -> T:
    try:
        return CONVERTER.structure(table, kind)
    except Exception as error:
        lines = transform_error(error, where, format_exception=_sentence)
        raise OfficialFormError(SUMMARY, [_problem(line) for line in lines]) from error


def _sentence(error: BaseException, _: type | None) -> str:
    if isinstance(error, ForbiddenExtraKeysError):
        known = ", ".join(one.name for one in fields(error.cl))
        return f"unknown key {', '.join(sorted(error.extra_fields))}; use one of {known}"
    if isinstance(error, KeyError):
        return f"{error.args[0]} is missing; add {error.args[0]}"
    return f"{str(error).splitlines()[0]}; write it as the format asks"


def _problem(line: str) -> Problem:
    message, _, where = line.rpartition(" @ ")
    what, _, remedy = message.rpartition("; ")
    return Problem(where=where, what=what, remedy=remedy)


def _only(kind: type[T]) -> Any:  # noqa: ANN401 - a hook as cattrs wants it
    def structure(value: object, wanted: type[T]) -> T:
        if issubclass(wanted, StrEnum):  # a hook for `str` is asked for these, too
            return wanted(str(value))
        if type(value) is not kind:
            message = f"{value!r} is no {kind.__name__}"
            raise TypeError(message)
        return value

    return structure


def _day_or_words(value: object, _: object) -> date | str:
    if type(value) is date or isinstance(value, str):
        return value
    message = f"{value!r} is neither a date nor text"
    raise TypeError(message)


def _names(value: object, _: object) -> Names:
    if isinstance(value, str):
        return value
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return value
    message = f"{value!r} is neither the name of a field nor a list of names"
    raise TypeError(message)


def _converter() -> Converter:
    converter = Converter(forbid_extra_keys=True)
    for kind in (str, int, bool):
        converter.register_structure_hook(kind, _only(kind))
    converter.register_structure_hook(date | str, _day_or_words)
    converter.register_structure_hook(Names, _names)
    whole = converter.get_structure_hook(WrittenBinding)

    def written(value: Any, kind: Any) -> WrittenBinding:  # noqa: ANN401 - raw TOML
        table = {"same": value} if isinstance(value, str | list) else value
        read: WrittenBinding = whole(table, kind)
        return read

    converter.register_structure_hook(WrittenBinding, written)
    return converter


CONVERTER = _converter()
