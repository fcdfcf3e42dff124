"""What plugins add to a state that another plugin defines."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pluggy
from attrs import evolve, frozen

from docassemble_core.errors import Problem
from docassemble_core.plugins.provider import Provider
from docassemble_core.spec import FeeWaiverRule, FilingRequirement, Form, ServiceOption, State


@frozen
class Contribution:
    """One of the four hooks that add to a state.

    Args:
        hook: Its name.
        field: The field of `State` it adds to.
        kind: The record it returns.
    """

    hook: str
    field: str
    kind: type


CONTRIBUTIONS = (
    Contribution("docassemble_forms", "forms", Form),
    Contribution("docassemble_filing_requirements", "filing_requirements", FilingRequirement),
    Contribution("docassemble_service_options", "service_options", ServiceOption),
    Contribution("docassemble_fee_waiver_rules", "fee_waiver_rules", FeeWaiverRule),
)


def answers(
    manager: pluggy.PluginManager, hook: str, kind: type, **arguments: object
) -> Iterator[tuple[str, list[Any], list[Problem]]]:
    """Yield, for each plugin that implements a hook, its name, its records and its problems.

    Implementations are called one by one, so that one that fails or returns nonsense
    is named and the others still count.
    """
    for implementation in getattr(manager.hook, hook).get_hookimpls():
        given = {name: arguments[name] for name in implementation.argnames}
        records, problems = _collect(lambda: implementation.function(**given), hook, kind)  # noqa: B023
        yield implementation.plugin_name, records, problems


def _collect(
    call: Callable[[], object], hook: str, kind: type
) -> tuple[list[object], list[Problem]]:
    try:
        result = call()
        items = list(result) if isinstance(result, Iterable) else None
    except Exception as error:  # noqa: BLE001 - a plugin may raise anything; it is reported
        what = f"it raised {type(error).__name__}: {error}"
        return [], [Problem(where=hook, what=what, remedy="mend the plugin or uninstall it")]
    if items is None:
        return [], [_wrong_type(hook, result, kind)]
    wrong = [_wrong_type(f"{hook}[{index}]", item, kind)
             for index, item in enumerate(items) if not isinstance(item, kind)]  # fmt: skip
    return [item for item in items if isinstance(item, kind)], wrong


def _wrong_type(where: str, got: object, kind: type) -> Problem:
    return Problem(
        where=where,
        what=f"it returned {got!r:.80}, a {type(got).__name__}",
        remedy=f"return an iterable of {kind.__name__} records",
    )


def contributed(
    manager: pluggy.PluginManager, state: State
) -> tuple[State, list[tuple[str, Problem]]]:
    """Return the state with every plugin's additions, and each plugin's problems.

    Args:
        manager: Plugins, all registered.
        state: The state as its own plugin defines it; every hook sees it as such.
    """
    merged = state
    problems: list[tuple[str, Problem]] = []
    for one in CONTRIBUTIONS:
        for plugin, records, wrong in answers(manager, one.hook, one.kind, state=state):
            merged = _added(merged, one.field, records)
            problems += [(plugin, problem) for problem in wrong]
    return merged, problems


def contributors(manager: pluggy.PluginManager, state: State) -> tuple[str, ...]:
    """Return the names of the plugins that add anything to a state, ascending."""
    return tuple(
        sorted(
            {
                plugin
                for one in CONTRIBUTIONS
                for plugin, records, _ in answers(manager, one.hook, one.kind, state=state)
                if records
            }
        )
    )


def _added(state: State, name: str, records: list[Any]) -> State:
    changes: dict[str, Any] = {name: (*getattr(state, name), *records)}
    return evolve(state, **changes)


def described(provider: Provider, problem: Problem) -> Problem:
    """Return the problem with its provider named first."""
    return evolve(problem, where=f"{provider}: {problem.where}")
