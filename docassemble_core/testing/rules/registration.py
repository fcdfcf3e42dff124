"""How a plugin is found, and whether its records fit together."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import requires, version

from attrs import evolve
from packaging.requirements import Requirement

from docassemble_core.errors import Problem
from docassemble_core.plugins.validate import (
    doubled_codes,
    missing_service,
    missing_templates,
    unknown_forms,
    unknown_series,
)
from docassemble_core.spec import Audience, ServiceStage
from docassemble_core.testing.subject import Subject

CORE = "docassemble-core"


def found_through_entry_point(subject: Subject) -> Iterator[Problem]:
    """Yield a problem where no installed entry point leads to the state."""
    code = subject.code.lower()
    point = subject.entry_point
    line = f'[project.entry-points.docassemble_core] {code} = "{subject.package or "your_package"}"'
    if point is None:
        what = "the state was not found through an entry point of an installed distribution"
        yield Problem("pyproject.toml", what, f"write {line}, then install the project")
    elif point.name != code:
        what = f"the entry point is called {point.name}, and the state {subject.code}"
        yield Problem("pyproject.toml", what, f"write {line}")


def core_range_fits(subject: Subject) -> Iterator[Problem]:
    """Yield a problem where the distribution does not say which versions of the core it fits."""
    if not subject.provider.distribution:
        return
    wanted = _core_requirement(subject.provider.distribution)
    here = version(CORE)
    major, minor = here.split(".")[:2]
    remedy = f'write "{CORE}>={major}.{minor},<{major}.{int(minor) + 1}" in project.dependencies'
    where = f"pyproject.toml of {subject.provider.distribution}"
    if wanted is None:
        yield Problem(where, f"it does not require {CORE}", remedy)
        return
    operators = {one.operator for one in wanted.specifier}
    if not operators & {">=", "==", "~="} or not operators & {"<", "<=", "==", "~="}:
        yield Problem(where, f"it requires {wanted}, which has no lower or no upper end", remedy)
    elif not wanted.specifier.contains(here, prereleases=True):
        yield Problem(where, f"it requires {wanted}, and {CORE} {here} is installed", remedy)


def _core_requirement(distribution: str) -> Requirement | None:
    named = (Requirement(one) for one in requires(distribution) or ())
    return next((one for one in named if one.name == CORE), None)


def codes_unique(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for each code that two records share."""
    yield from doubled_codes(subject.state)
    numbers = [form.number for form in subject.state.official_forms]
    for number in sorted({one for one in numbers if numbers.count(one) > 1}):
        what = f"the official form {number} is listed {numbers.count(number)} times"
        yield Problem(f"{subject.code}.official_forms", what, "keep one item list for it")


def named_records_known(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for each form, template, series or official form that is only named."""
    state = subject.state
    found = (*unknown_forms(state), *missing_templates(state), *unknown_series(state))
    for problem in found:
        code = problem.where.rpartition(": ")[2].rpartition(".")[0]
        yield evolve(problem, where=f"{subject.place(code)}: {problem.where}")
    for form in state.forms:
        if form.official_form and state.official_form(form.official_form) is None:
            what = f"it stands for the official form {form.official_form}, which has no item list"
            remedy = "add its item list to official_forms/, or take the number out"
            yield Problem(f"{subject.place(form.code)}.official_form", what, remedy)


def every_stage_served(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for each stage at which papers cannot be served."""
    yield from missing_service(subject.state)
    to_employer = [one for one in subject.state.forms if one.audience is Audience.EMPLOYER]
    stages = {option.stage for option in subject.state.service_options}
    if to_employer and ServiceStage.EMPLOYER not in stages:
        what = f"there is no way of serving {ServiceStage.EMPLOYER.value}"
        remedy = f"add a ServiceOption for that stage: {to_employer[0].code} goes to the employer"
        yield Problem(f"{subject.code}.service_options", what, remedy)


def registers_without_problems(subject: Subject) -> Iterator[Problem]:
    """Yield everything that the registry says about the plugin, or about no plugin at all."""
    yield from subject.registered.problems
    yield from subject.registry.general
    yield from subject.registry.failures.get(subject.provider.plugin, ())
