"""What the registry does with good plugins, broken ones, and both side by side."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.metadata import EntryPoint
from types import SimpleNamespace
from typing import Any, cast

import pytest
from attrs import evolve

from docassemble_core.errors import PluginError, UnknownStateError
from docassemble_core.law import Citation
from docassemble_core.plugins import Registry, build_registry, hookimpl, load_states
from docassemble_core.spec import (
    Form,
    FormKind,
    ServiceOption,
    ServiceStage,
    State,
    decide,
)
from docassemble_core.values import state_code

CITE = Citation(text="made-up law § 1")


def state(code: str = "ZZ", **fields: object) -> State:
    return evolve(State(code=state_code(code), name=f"State of {code}"), **cast("Any", fields))


def defining(*states: object) -> object:
    """Return a plugin that defines some states."""

    class Plugin:
        @hookimpl
        def docassemble_states(self) -> Iterable[Any]:
            return states

    return Plugin()


def contributing(hook: str, *records: object) -> object:
    """Return a plugin that adds records to every state."""

    def implementation(state: State) -> Iterable[Any]:  # noqa: ARG001 - the hook's argument
        return records

    return SimpleNamespace(**{hook: hookimpl(implementation)})


def messages(registry: Registry) -> list[str]:
    return [str(problem) for problem in registry.problems]


def form(code: str = "zz.letter", template: str = "instructions.docx") -> Form:
    return Form(
        code=code,
        title="Letter",
        kind=FormKind.LETTER,
        template=template,
        applies=lambda situation: decide(True, f"Always, in {situation.case.state}."),
        position=5,
    )


def service(stage: ServiceStage) -> ServiceOption:
    return ServiceOption(
        code=f"zz.{stage.name.lower()}",
        title="By hand",
        stage=stage,
        who_may_serve="Anybody",
        how="By hand",
        proof="A note",
        available=lambda situation: decide(True, f"Always, in {situation.case.state}."),
        citation=CITE,
    )


SERVED = (service(ServiceStage.INITIAL), service(ServiceStage.LATER))


def test_installed_states_are_found_through_their_entry_points() -> None:
    registry = load_states()

    assert {"CA", "MA", "TN"} <= set(registry.codes)
    assert str(registry.provider("tn")).startswith("docassemble-state-tn ")
    assert messages(registry) == []


def test_a_state_is_found_by_its_code_in_either_case() -> None:
    registry = build_registry(plugins={"zz": defining(state())})

    assert registry.state("zz").name == "State of ZZ"


def test_a_plugin_that_raises_on_import_is_kept_and_the_good_one_works() -> None:
    broken = EntryPoint(name="xx", value="no_such_module_anywhere", group="docassemble_core")
    registry = build_registry([broken], {"zz": defining(state())})

    assert registry.codes == ("ZZ",)
    with pytest.raises(PluginError) as caught:
        registry.state("XX")
    assert str(caught.value) == (
        "The plugin for XX is broken.\n"
        "  - plugin xx: it does not import: ModuleNotFoundError: No module named "
        "'no_such_module_anywhere'; reinstall it, ask its author, or uninstall it"
    )


def test_a_state_that_nobody_defines_is_refused_with_the_states_at_hand() -> None:
    registry = build_registry(plugins={"zz": defining(state())})

    with pytest.raises(UnknownStateError) as caught:
        registry.state("QQ")
    assert str(caught.value) == (
        "No installed plugin defines QQ.\n"
        "  - QQ: there is no such state; use one of the states at hand (ZZ), install one, such "
        "as docassemble-state-qq, or write one (docs/plugins.md)"
    )


def test_two_plugins_for_one_state_are_refused_with_both_named() -> None:
    registry = build_registry(plugins={"one": defining(state()), "two": defining(state())})

    with pytest.raises(PluginError) as caught:
        registry.state("ZZ")
    assert str(caught.value) == (
        "The plugin for ZZ is broken.\n"
        "  - ZZ: two plugins define it: plugin one and plugin two; uninstall one of the two"
    )


def test_a_wrong_return_type_is_refused_and_the_other_plugin_works() -> None:
    registry = build_registry(plugins={"xx": defining("Tennessee"), "zz": defining(state())})

    assert registry.codes == ("ZZ",)
    with pytest.raises(PluginError, match="docassemble_states") as caught:
        registry.state("xx")
    assert "plugin xx: docassemble_states[0]: it returned 'Tennessee', a str" in str(caught.value)


def test_a_hook_that_returns_no_iterable_is_refused() -> None:
    class Plugin:
        @hookimpl
        def docassemble_states(self) -> int:
            return 7

    assert messages(build_registry(plugins={"xx": Plugin()})) == [
        "plugin xx: docassemble_states: it returned 7, a int; return an iterable of State records"
    ]


def test_a_hook_that_raises_is_reported_with_its_error() -> None:
    class Plugin:
        @hookimpl
        def docassemble_states(self) -> Iterable[State]:
            message = "no law today"
            raise RuntimeError(message)

    assert messages(build_registry(plugins={"xx": Plugin()})) == [
        (
            "plugin xx: docassemble_states: it raised RuntimeError: no law today; "
            "mend the plugin or uninstall it"
        )
    ]


def test_a_misspelt_hook_is_reported_with_the_right_names() -> None:
    class Plugin:
        @hookimpl
        def docassemble_state(self) -> Iterable[State]:
            return ()

    assert messages(build_registry(plugins={"xx": Plugin()})) == [
        (
            "plugin xx: it implements docassemble_state, which is no hook; use one of "
            "docassemble_fee_waiver_rules, docassemble_filing_requirements, docassemble_forms, "
            "docassemble_service_options, docassemble_states"
        )
    ]


def test_a_hook_with_an_unknown_argument_is_refused_at_registration() -> None:
    class Plugin:
        @hookimpl
        def docassemble_states(self, county: str) -> Iterable[State]:
            return (state(county),)

    registry = build_registry(plugins={"xx": Plugin(), "zz": defining(state())})

    assert registry.codes == ("ZZ",)
    assert "plugin xx: it cannot be registered" in messages(registry)[0]
    assert "county" in messages(registry)[0]


def test_a_contributed_form_joins_the_state() -> None:
    plugins = {
        "zz": defining(state(service_options=SERVED)),
        "office": contributing("docassemble_forms", form()),
    }

    assert [one.code for one in build_registry(plugins=plugins).state("ZZ").forms] == ["zz.letter"]


def test_a_broken_contribution_is_reported_and_the_state_works_without_it() -> None:
    plugins = {
        "zz": defining(state(service_options=SERVED)),
        "office": contributing("docassemble_forms", form(template="no_such_file.docx")),
    }
    registry = build_registry(plugins=plugins)

    assert registry.state("ZZ").forms == ()
    assert messages(registry) == [
        (
            "plugin office: ZZ: zz.letter.template: neither the state nor the core has a template "
            "no_such_file.docx; put it into the templates folder that State.templates names"
        )
    ]


def test_a_state_lists_every_contradiction_within_it() -> None:
    broken = state(forms=(form(), form(template="absent.docx")))

    registry = build_registry(plugins={"zz": defining(broken)})

    assert messages(registry) == [
        "plugin zz: ZZ.forms: the code zz.letter is used 2 times; give each its own code",
        (
            "plugin zz: ZZ: zz.letter.template: neither the state nor the core has a template "
            "absent.docx; put it into the templates folder that State.templates names"
        ),
        (
            "plugin zz: ZZ.service_options: there is no way of serving the papers that start the "
            "proceeding; add a ServiceOption for that stage"
        ),
        (
            "plugin zz: ZZ.service_options: there is no way of serving later papers in the same "
            "proceeding; add a ServiceOption for that stage"
        ),
    ]
