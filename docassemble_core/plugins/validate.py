"""What can be wrong with a state although each of its records is well-formed by itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from importlib.resources import files

from docassemble_core.errors import Problem
from docassemble_core.spec import (
    FeeWaiverRule,
    FilingRequirement,
    Form,
    Remedy,
    ServiceOption,
    ServiceStage,
    State,
)


def state_problems(state: State) -> list[Problem]:
    """Return every contradiction within a state; an empty list means there is none.

    Args:
        state: The state with all contributions merged into it.
    """
    return [
        *doubled_codes(state),
        *unknown_forms(state),
        *missing_templates(state),
        *unknown_series(state),
        *missing_service(state),
    ]


def _coded(state: State) -> dict[str, list[str]]:
    groups: dict[str, Iterable[object]] = {
        "forms": state.forms,
        "filing_requirements": state.filing_requirements,
        "service_options": state.service_options,
        "fee_waiver_rules": state.fee_waiver_rules,
        "remedies": state.remedies,
        "venues": state.venues,
        "checks": state.checks,
        "steps": state.steps,
        "courts": state.courts,
    }
    return {
        name: [str(getattr(one, "code", "")) for one in group] for name, group in groups.items()
    }


def doubled_codes(state: State) -> Iterator[Problem]:
    """Yield a problem for each code that two records of a kind share."""
    for group, codes in _coded(state).items():
        for code, count in Counter(codes).items():
            if count > 1:
                yield Problem(
                    where=f"{state.code}.{group}",
                    what=f"the code {code} is used {count} times",
                    remedy="give each its own code",
                )


def unknown_forms(state: State) -> Iterator[Problem]:
    """Yield a problem for each form that a record names and the state does not have."""
    known = {form.code for form in state.forms}
    users: tuple[FilingRequirement | ServiceOption | FeeWaiverRule | Remedy, ...] = (
        *state.filing_requirements,
        *state.service_options,
        *state.fee_waiver_rules,
        *state.remedies,
    )
    for user in users:
        for code in user.forms:
            if code not in known:
                yield Problem(
                    where=f"{state.code}: {user.code}.forms",
                    what=f"it names the form {code}, which the state does not have",
                    remedy="add the form or take the name out",
                )


def missing_templates(state: State) -> Iterator[Problem]:
    """Yield a problem for each form whose template is nowhere."""
    for form in state.forms:
        if template_of(state, form) is None:
            yield Problem(
                where=f"{state.code}: {form.code}.template",
                what=f"neither the state nor the core has a template {form.template}",
                remedy="put it into the templates folder that State.templates names",
            )


def template_of(state: State, form: Form) -> bytes | None:
    """Return the bytes of a form's template, or `None` where there is no such file."""
    folders = (form.templates, state.templates, files("docassemble_core") / "templates")
    for folder in folders:
        if folder is not None and (folder / form.template).is_file():
            return (folder / form.template).read_bytes()
    return None


def unknown_series(state: State) -> Iterator[Problem]:
    """Yield a problem for each fee whose series of law the state does not have."""
    known = {series.key for series in state.law}
    users: tuple[FilingRequirement | ServiceOption, ...] = (
        *state.filing_requirements,
        *state.service_options,
    )
    for user in users:
        for fee in user.fees:
            if fee.series and fee.series not in known:
                yield Problem(
                    where=f"{state.code}: {user.code}.fees",
                    what=f"it names the series of law {fee.series}, which the state does not have",
                    remedy="add the series to a file under law/ or leave the amount unknown",
                )


def missing_service(state: State) -> Iterator[Problem]:
    """Yield a problem for each stage at which papers cannot be served."""
    if not state.forms:
        return
    stages = {option.stage for option in state.service_options}
    for stage in (ServiceStage.INITIAL, ServiceStage.LATER):
        if stage not in stages:
            yield Problem(
                where=f"{state.code}.service_options",
                what=f"there is no way of serving {stage.value}",
                remedy="add a ServiceOption for that stage",
            )
