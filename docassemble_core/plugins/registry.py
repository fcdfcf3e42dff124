"""The states at hand: discovered, attributed, and refused with reasons."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.metadata import EntryPoint, entry_points

import pluggy
from attrs import evolve, field, frozen

from docassemble_core.errors import PluginError, Problem, UnknownStateError
from docassemble_core.plugins import hookspecs
from docassemble_core.plugins.contributions import (
    answers,
    contributed,
    contributors,
    described,
)
from docassemble_core.plugins.provider import Provider
from docassemble_core.plugins.validate import state_problems
from docassemble_core.spec import State

GROUP = hookspecs.PROJECT


@frozen(kw_only=True)
class Registered:
    """A state with who provides it and what is wrong with it, if anything."""

    state: State
    provider: Provider
    problems: tuple[Problem, ...] = ()


@frozen(kw_only=True)
class Registry:
    """Every state that plugins define, working or not.

    Args:
        registered: States that could be built, by postal code.
        failures: Problems of plugins that define no state that could be built,
            by the entry point's name.
        general: Problems that belong to no state, such as a misspelt hook.
    """

    registered: Mapping[str, Registered] = field(factory=dict)
    failures: Mapping[str, tuple[Problem, ...]] = field(factory=dict)
    general: tuple[Problem, ...] = ()

    def __iter__(self) -> Iterator[State]:
        return (self.registered[code].state for code in sorted(self.registered))

    @property
    def codes(self) -> tuple[str, ...]:
        """Postal codes of the states that work, ascending."""
        return tuple(c for c in sorted(self.registered) if not self.registered[c].problems)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything that is wrong with any plugin."""
        of_states = (p for one in self.registered.values() for p in one.problems)
        of_failures = (p for problems in self.failures.values() for p in problems)
        return (*self.general, *of_failures, *of_states)

    def provider(self, code: str) -> Provider | None:
        """Return who provides a state, or `None` where nobody does."""
        found = self.registered.get(code.upper())
        return found.provider if found else None

    def state(self, code: str) -> State:
        """Return a state by its postal code, with every plugin's contributions.

        Args:
            code: Postal code, in either case.

        Raises:
            PluginError: Its plugin is broken; every problem is listed.
            UnknownStateError: No plugin defines it; the states at hand are named.
        """
        found = self.registered.get(code.upper())
        failed = self.failures.get(code.lower(), ())
        if found is not None and not found.problems:
            return found.state
        if found is not None or failed:
            problems = (*failed, *(found.problems if found else ()))
            raise PluginError(f"The plugin for {code.upper()} is broken.", problems)
        raise UnknownStateError(f"No installed plugin defines {code.upper()}.", self._advice(code))

    def _advice(self, code: str) -> tuple[Problem, ...]:
        known = ", ".join(self.codes) or "none"
        remedy = (
            f"use one of the states at hand ({known}), install one, such as "
            f"docassemble-state-{code.lower()}, or write one (docs/plugins.md)"
        )
        missing = Problem(where=code.upper(), what="there is no such state", remedy=remedy)
        return (missing, *self.general, *(p for group in self.failures.values() for p in group))


def load_states() -> Registry:
    """Return the states of every installed plugin.

    Plugins are found through the entry-point group `docassemble_core`, each loaded by itself:
    one that fails neither stops the others nor disappears, and its error is raised when its
    state is asked for. The result is kept for the life of the process.
    """
    return _installed()


@cache
def _installed() -> Registry:
    return build_registry(entry_points(group=GROUP))


def build_registry(
    points: Iterable[EntryPoint] = (), plugins: Mapping[str, object] | None = None
) -> Registry:
    """Return the states of the given plugins.

    Args:
        points: Entry points to load.
        plugins: Modules or objects with hook implementations, by name, for tests and programs.
    """
    manager = pluggy.PluginManager(GROUP)
    manager.add_hookspecs(hookspecs)
    providers: dict[str, Provider] = {}
    failures: dict[str, tuple[Problem, ...]] = {}
    loaded = [
        *_loaded(points, failures),
        *((Provider(plugin=n), p) for n, p in (plugins or {}).items()),
    ]
    for provider, plugin in loaded:
        problem = _register(manager, provider, plugin)
        if problem is None:
            providers[provider.plugin] = provider
        else:
            failures[provider.plugin] = (problem,)
    general = _pending(manager, providers)
    return _gather(manager, providers, failures, general)


def _loaded(
    points: Iterable[EntryPoint], failures: dict[str, tuple[Problem, ...]]
) -> Iterator[tuple[Provider, object]]:
    for point in points:
        provider = Provider(
            plugin=point.name,
            distribution=point.dist.name if point.dist else "",
            version=point.dist.version if point.dist else "",
        )
        try:
            yield provider, point.load()
        except Exception as error:  # noqa: BLE001 - a plugin may raise anything; it is kept
            what = f"it does not import: {type(error).__name__}: {error}"
            remedy = "reinstall it, ask its author, or uninstall it"
            failures[point.name] = (Problem(where=str(provider), what=what, remedy=remedy),)


def _register(manager: pluggy.PluginManager, provider: Provider, plugin: object) -> Problem | None:
    try:
        manager.register(plugin, name=provider.plugin)
    except (pluggy.PluginValidationError, ValueError) as error:
        manager.unregister(name=provider.plugin) if manager.has_plugin(provider.plugin) else None
        what = f"it cannot be registered: {' '.join(str(error).split())}"
        remedy = "give each hook the arguments of its specification and the plugin its own name"
        return Problem(where=str(provider), what=what, remedy=remedy)
    return None


def _pending(
    manager: pluggy.PluginManager, providers: Mapping[str, Provider]
) -> tuple[Problem, ...]:
    known = sorted(name for name in vars(hookspecs) if name.startswith("docassemble_"))
    problems = []
    for name in vars(manager.hook):
        hook = getattr(manager.hook, name)
        if name.startswith("_") or hook.has_spec():
            continue
        problems += [
            Problem(
                where=str(providers.get(one.plugin_name, Provider(plugin=one.plugin_name))),
                what=f"it implements {name}, which is no hook",
                remedy=f"use one of {', '.join(known)}",
            )
            for one in hook.get_hookimpls()
            if not one.optionalhook
        ]
    return tuple(problems)


def _gather(
    manager: pluggy.PluginManager,
    providers: Mapping[str, Provider],
    failures: dict[str, tuple[Problem, ...]],
    general: tuple[Problem, ...],
) -> Registry:
    found: dict[str, Registered] = {}
    for plugin, states, wrong in answers(manager, "docassemble_states", State):
        provider = providers[plugin]
        if wrong:
            failures[plugin] = tuple(described(provider, problem) for problem in wrong)
        for state in states:
            _add(found, Registered(state=state, provider=provider))
    refused: list[Problem] = []
    for code, one in found.items():
        found[code], wrong = _completed(manager, providers, one)
        refused += wrong
    return Registry(registered=found, failures=failures, general=(*general, *refused))


def _add(found: dict[str, Registered], new: Registered) -> None:
    code = new.state.code
    if code not in found:
        own = tuple(described(new.provider, problem) for problem in state_problems(new.state))
        found[code] = evolve(new, problems=own)
        return
    first = found[code]
    clash = Problem(
        where=code,
        what=f"two plugins define it: {first.provider} and {new.provider}",
        remedy="uninstall one of the two",
    )
    found[code] = evolve(first, problems=(*first.problems, clash))


def _completed(
    manager: pluggy.PluginManager, providers: Mapping[str, Provider], one: Registered
) -> tuple[Registered, list[Problem]]:
    """Return the state with what others add to it, or as it was where their additions are wrong.

    A broken contribution must not take a working state down, nor vanish: its problems are
    returned, and the registry shows them beside the state.
    """
    if one.problems:
        return one, []
    merged, wrong = contributed(manager, one.state)
    problems = [described(providers[plugin], problem) for plugin, problem in wrong]
    clashes = [] if merged == one.state else state_problems(merged)
    if clashes:
        adders = ", ".join(str(providers[name]) for name in contributors(manager, one.state))
        return one, [*problems, *(evolve(c, where=f"{adders}: {c.where}") for c in clashes)]
    return evolve(one, state=merged), problems
