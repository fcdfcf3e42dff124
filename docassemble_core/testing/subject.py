"""What conformance looks at: a state, who provides it, its project, its cases and their plans."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from functools import cached_property
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path

from attrs import field, frozen

from docassemble_core.drafting import Plan, PlannedForm, plan
from docassemble_core.errors import PluginError, Problem
from docassemble_core.plugins import Provider, Registered, Registry
from docassemble_core.spec import Form, State
from docassemble_core.testing.case_files import cases_in
from docassemble_core.testing.cases import NamedCase, canonical_cases
from docassemble_core.testing.project import Line, Project

GROUP = "docassemble_core"


@frozen(kw_only=True)
class PlannedCase:
    """A canonical case with its plan, or with what went wrong where planning failed."""

    named: NamedCase
    plan: Plan | None
    problem: Problem | None = None


@frozen(kw_only=True, eq=False)
class FormOfCase:
    """A form that a canonical case triggers."""

    named: NamedCase
    plan: Plan
    planned: PlannedForm

    @property
    def form(self) -> Form:
        """The form."""
        return self.planned.form

    @property
    def where(self) -> str:
        """The form and the case, for messages."""
        return f"{self.form.code}, case {self.named.name}"

    @property
    def missing(self) -> tuple[str, ...]:
        """Paths of facts that this form lacks in this case."""
        return tuple(fact.path for fact in self.plan.missing if self.form.title in fact.documents)


@frozen(kw_only=True, eq=False)
class Subject:
    """A state under test.

    Args:
        code: Its postal code.
        registry: The plugins at hand.
        project: The project on disk that defines it.
    """

    code: str
    registry: Registry
    project: Project = field(repr=False)

    @cached_property
    def registered(self) -> Registered:
        """The state as registered, whether or not it works.

        Raises:
            PluginError: No plugin defines it, or the plugin that should does not load.
        """
        found = self.registry.registered.get(self.code)
        if found is None:
            self.registry.state(self.code)
            raise PluginError(f"The plugin for {self.code} is broken.", self.registry.problems)
        return found

    @property
    def state(self) -> State:
        """The state."""
        return self.registered.state

    @property
    def provider(self) -> Provider:
        """Who provides it."""
        return self.registered.provider

    @cached_property
    def entry_point(self) -> EntryPoint | None:
        """The entry point through which it was found, or `None`."""
        named = (one for one in entry_points(group=GROUP) if one.name == self.provider.plugin)
        return next((one for one in named if self.provider.distribution), None)

    @property
    def package(self) -> str:
        """Import name of the plugin's package; empty where it came through no entry point."""
        return self.entry_point.module.partition(".")[0] if self.entry_point else ""

    @cached_property
    def cases(self) -> tuple[NamedCase, ...]:
        """The canonical cases and the plugin's own."""
        canonical = canonical_cases(self.state)
        return (*canonical, *cases_in(self.project.cases, canonical))

    @cached_property
    def plans(self) -> tuple[PlannedCase, ...]:
        """Every case with its plan."""
        return tuple(self._planned(one) for one in self.cases)

    @cached_property
    def forms(self) -> tuple[FormOfCase, ...]:
        """Every form of every case that triggers it."""
        return tuple(self._forms())

    @cached_property
    def _lines(self) -> tuple[Line, ...]:
        return self.project.lines()

    def place(self, code: str) -> str:
        """Return file and line where a record is written; its code itself where nowhere.

        A table of TOML named after it comes first, then a record of Python, then any mention.
        """
        short = code.partition(".")[2] or code
        marks = (f".{short}]", f'code="{code}"', f'number = "{code}"', f"[{code}]", f'"{code}"')
        for mark in marks:
            for line in self._lines:
                if mark in line.text:
                    return f"{line.place} ({code})"
        return code

    def blame(self, error: BaseException) -> str:
        """Return file and line of the plugin's own code at which an error came up."""
        frames = traceback.extract_tb(error.__traceback__)
        own = [one for one in frames if Path(one.filename).is_relative_to(self.project.root)]
        last = (own or list(frames))[-1]
        return f"{self.project.shown(Path(last.filename))}:{last.lineno}"

    def _planned(self, named: NamedCase) -> PlannedCase:
        try:
            found = plan(named.case, on=named.on, registry=self.registry)
        except PluginError:
            raise
        except Exception as error:  # noqa: BLE001 - a plugin may raise anything; it is reported
            what = f"planning raised {type(error).__name__}: {error}"
            remedy = "let the judgement answer, or leave it open with Decision.needs"
            where = f"{self.blame(error)}, case {named.name}"
            return PlannedCase(
                named=named, plan=None, problem=Problem(where=where, what=what, remedy=remedy)
            )
        return PlannedCase(named=named, plan=found)

    def _forms(self) -> Iterator[FormOfCase]:
        for one in self.plans:
            for planned in one.plan.forms if one.plan else ():
                if one.plan is not None:
                    yield FormOfCase(named=one.named, plan=one.plan, planned=planned)
