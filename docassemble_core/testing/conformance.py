"""The tests that every state inherits, ours and everybody else's."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import ClassVar

import pytest

from docassemble_core.errors import DocassembleCoreError, Problem
from docassemble_core.plugins import Registry, load_states
from docassemble_core.testing.project import Project
from docassemble_core.testing.rules import (
    documents,
    judgements,
    languages,
    law,
    official_forms,
    placeholders,
    purity,
    registration,
    templates,
)
from docassemble_core.testing.snapshots import assert_snapshot
from docassemble_core.testing.subject import Subject

Rule = Callable[[Subject], Iterable[Problem]]
GUARD = "test_no_inherited_test_is_lost"
SHOWN = 40


class StateConformance:
    """What a state must be, test by test; inherit it and name the state.

        from docassemble_core.testing import StateConformance

        class TestTennessee(StateConformance):
            code = "TN"

    Case files of the state's own stand in `cases/` beside the test, reviewed texts in
    `snapshots/`; `UPDATE_SNAPSHOTS=1` writes them.

    Args:
        code: Postal code of the state.
        departures: A reason for each inherited test that the class overrides, by its name.
        registry: The plugins to look at; the installed ones where absent.
    """

    code: ClassVar[str]
    departures: ClassVar[Mapping[str, str]] = {}
    registry: ClassVar[Registry | None] = None
    _subject: ClassVar[Subject]

    def __init_subclass__(cls) -> None:
        """Refuse a class that overrides the test which guards the others."""
        if GUARD in vars(cls):
            message = f"{cls.__name__} overrides {GUARD}, which guards the other tests; delete it"
            raise TypeError(message)
        super().__init_subclass__()

    @classmethod
    def project(cls) -> Project:
        """Return the plugin project, found around the file of the test."""
        return Project.around(Path(inspect.getfile(cls)).resolve())

    @classmethod
    def subject(cls) -> Subject:
        """Return what the tests look at; made once for all of them."""
        if "_subject" not in vars(cls):
            registry = cls.registry or load_states()
            cls._subject = Subject(code=cls.code, registry=registry, project=cls.project())
        return cls._subject

    def require(self, rule: Rule) -> None:
        """Fail with everything that a rule finds, each with its place and its remedy."""
        found = _found(rule, self.subject())
        if found:
            pytest.fail("\n".join(_listed(found)), pytrace=False)

    def test_is_found_through_its_entry_point(self) -> None:
        """An installed distribution leads to the state."""
        self.require(registration.found_through_entry_point)

    def test_requires_a_range_of_the_core(self) -> None:
        """The distribution says which versions of the core it fits, this one among them."""
        self.require(registration.core_range_fits)

    def test_registers_without_problems(self) -> None:
        """The registry has nothing to say against the plugin."""
        self.require(registration.registers_without_problems)

    def test_codes_are_unique(self) -> None:
        """No two records of a kind share a code."""
        self.require(registration.codes_unique)

    def test_named_records_are_there(self) -> None:
        """Every form, template, series and official form that is named exists."""
        self.require(registration.named_records_known)

    def test_every_stage_has_a_service_option(self) -> None:
        """Papers can be served at every stage."""
        self.require(registration.every_stage_served)

    def test_templates_open(self) -> None:
        """Every template can be read and compiled."""
        self.require(templates.templates_open)

    def test_templates_are_clean(self) -> None:
        """Lint finds nothing in any template."""
        self.require(templates.templates_clean)

    def test_templates_name_nobody(self) -> None:
        """No template says who wrote it."""
        self.require(templates.templates_name_nobody)

    def test_templates_are_current(self) -> None:
        """Every template and projection is what its source says."""
        if not templates.sources_found(self.subject()):
            pytest.skip("no template sources here: name their folders in pyproject.toml under "
                        "[tool.docassemble-core.templates]")  # fmt: skip
        self.require(templates.templates_current)

    def test_every_case_can_be_planned(self) -> None:
        """Planning answers for every canonical case."""
        self.require(documents.cases_planned)

    def test_forms_render_for_each_case_that_triggers_them(self) -> None:
        """Each form renders, as for filing where no fact is missing, else as a draft."""
        self.require(documents.forms_rendered)

    def test_each_form_is_complete_for_some_case(self) -> None:
        """Each form renders as for filing for at least one case."""
        self.require(documents.forms_complete_somewhere)

    def test_packets_hold_just_the_forms_triggered(self) -> None:
        """A packet holds the forms that its case triggers, and no other."""
        self.require(documents.packets_hold_triggered_forms)

    def test_same_plan_gives_same_bytes(self) -> None:
        """A document rendered twice is the same document."""
        self.require(documents.same_bytes_twice)

    def test_documents_read_back(self) -> None:
        """Every document shows what its tags printed."""
        self.require(documents.documents_read_back)

    def test_no_secret_is_shown(self) -> None:
        """No document, note or warning shows a secret that it does not declare."""
        self.require(documents.no_secret_shown)

    def test_documents_are_as_reviewed(self) -> None:
        """The text of each document is the one that somebody read and committed."""
        folder = self.project().snapshots
        self._same_texts((folder / f"{code}.txt", text) for code, text
                         in documents.reviewed_texts(self.subject()))  # fmt: skip

    def test_law_is_cited_ordered_and_verified(self) -> None:
        """Every number and period has authority, order, and a day on which it was verified."""
        self.require(law.series_cited_ordered_verified)

    def test_boundary_table_is_as_reviewed(self) -> None:
        """What the law says around each change is what somebody read and committed."""
        table = law.table_of_boundaries(self.subject())
        if table.strip():
            self._same_texts([(self.project().snapshots / "law.txt", table)])

    def test_judgements_answer_for_every_day(self) -> None:
        """Judgements answer with their authority, or say that no law is in force."""
        self.require(judgements.answers_on_every_day)

    def test_deadlines_land_on_open_days(self) -> None:
        """The day to act is one on which the courts are open."""
        self.require(judgements.deadlines_on_open_days)

    def test_every_check_fires_for_some_case(self) -> None:
        """Each trap has a case that falls into it."""
        self.require(judgements.checks_fire)

    def test_no_clock_is_read(self) -> None:
        """The day is an argument."""
        self.require(purity.no_clock)

    def test_no_network_is_used(self) -> None:
        """Planning needs no network."""
        self.require(purity.no_network)

    def test_no_file_is_written(self) -> None:
        """Planning and assembling write nothing."""
        self.require(purity.no_files_written)

    def test_catalogues_are_complete(self) -> None:
        """Each declared language has every text that a person reads."""
        if not languages.catalogues(self.subject()):
            pytest.skip("no language but English is declared: a catalogue "
                        "locale/<language>/LC_MESSAGES/messages.po declares one")  # fmt: skip
        self.require(languages.catalogues_complete)

    def test_official_forms_account_for_every_item(self) -> None:
        """Each item of an official form has a value or somebody who fills it in."""
        self.require(official_forms.items_accounted_for)

    def test_official_forms_name_only_what_exists(self) -> None:
        """Each expression of an item list names attributes that its records have."""
        self.require(official_forms.expressions_typed)

    def test_official_form_choices_can_be_reached(self) -> None:
        """No box of an official form is one that no case could tick."""
        self.require(official_forms.choices_reachable)

    def test_nothing_is_left_to_fill_in(self) -> None:
        """No mark of a generated project is left; while it is unfinished, a list of them."""
        marks = placeholders.placeholders(self.subject())
        left = [f"  {mark.where}: {mark.what}" for mark in marks]
        if left and self.project().is_unfinished:
            pytest.skip("\n".join([f"{len(left)} things left to fill in:", *left]))
        self.require(placeholders.placeholders)

    def test_no_inherited_test_is_lost(self) -> None:
        """A test that is overridden has a reason in `departures`."""
        found = [str(problem) for problem in _lost(type(self))]
        if found:
            pytest.fail("\n".join(found), pytrace=False)

    def _same_texts(self, texts: Iterable[tuple[Path, str]]) -> None:
        wrong = []
        for path, text in texts:
            try:
                assert_snapshot(text, path)
            except AssertionError as error:
                wrong.append(str(error))
        if wrong:
            pytest.fail("\n".join(wrong), pytrace=False)


def _found(rule: Rule, subject: Subject) -> list[str]:
    try:
        return [str(problem) for problem in rule(subject)]
    except DocassembleCoreError as error:
        return [str(error)]


def _listed(found: list[str]) -> Iterator[str]:
    yield from found[:SHOWN]
    if len(found) > SHOWN:
        yield f"... and {len(found) - SHOWN} more"


def _lost(kind: type) -> Iterator[Problem]:
    departures: Mapping[str, str] = getattr(kind, "departures", {})
    own = kind.__mro__[: kind.__mro__.index(StateConformance)]
    for name in vars(StateConformance):
        if not name.startswith("test_"):
            continue
        changed = any(name in vars(one) for one in own)
        if changed and not departures.get(name, "").strip():
            what = "the inherited test is overridden or removed, and no reason is given"
            remedy = f'say why in departures = {{"{name}": "…"}}, or delete the override'
            yield Problem(f"{kind.__name__}.{name}", what, remedy)
    for name in departures:
        if not any(name in vars(one) for one in own):
            what = "a reason is given for a test that is not overridden"
            yield Problem(f"{kind.__name__}.departures", f"{name}: {what}", "take it out")
