"""Each conformance test fails for a plugin that breaks it, as the docs promise."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import sys
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from attrs import evolve

from docassemble_core.testing import StateConformance

# Set to 1, it writes the messages into the page; read the difference before it is committed.
SWITCH = "UPDATE_PROMISES"
HERE = Path(__file__).resolve().parent
PAGE = HERE.parents[1] / "docs" / "conformance.md"
SECTION = re.compile(r"### `(test_\w+)`\n\n(.+?)\n\n```text\n(.*?)\n```\n", re.DOTALL)
INHERITED = [name for name in vars(StateConformance) if name.startswith("test_")]


def _module() -> ModuleType:
    spec = importlib.util.spec_from_file_location("rogues", HERE / "conformance_rogues.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["rogues"] = module
    spec.loader.exec_module(module)
    return module


GALLERY = _module()
ROGUES: Mapping[str, Any] = GALLERY.ROGUES
Shop = Any


@pytest.fixture
def workshop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shop:
    root = tmp_path / "docassemble-state-zz"
    shutil.copytree(GALLERY.SAMPLE, root)
    monkeypatch.syspath_prepend(str(GALLERY.SAMPLE / "src"))
    state = import_module(f"{GALLERY.PACKAGE}.state").STATE
    templates = root / "src" / GALLERY.PACKAGE / "templates"
    return GALLERY.Workshop(root, evolve(state, templates=templates))


def promised() -> dict[str, str]:
    return {name: text for name, _, text in SECTION.findall(PAGE.read_text(encoding="utf-8"))}


def shortened(message: str) -> str:
    """Return the first lines of a message, as the docs print it."""
    lines = message.splitlines()
    return "\n".join([*lines[:3], *(["..."] if len(lines) > 3 else [])])


@pytest.mark.parametrize("name", INHERITED)
def test_a_rogue_fails_with_the_promised_message(name: str, workshop: Shop) -> None:
    rogue = ROGUES[name](workshop)

    with pytest.raises(pytest.fail.Exception) as caught:
        getattr(rogue(), name)()

    said = shortened(str(caught.value))
    if os.environ.get(SWITCH) == "1":
        _promise(name, said)
    assert promised()[name] == said


def _promise(name: str, said: str) -> None:
    text = PAGE.read_text(encoding="utf-8")
    start = text.index(f"### `{name}`")
    begin = text.index("```text\n", start) + len("```text\n")
    end = text.index("\n```\n", begin - 1)
    PAGE.write_text(text[:begin] + said + text[end:], encoding="utf-8")


def test_the_page_names_each_inherited_test_in_order_with_what_it_asks() -> None:
    found = SECTION.findall(PAGE.read_text(encoding="utf-8"))

    assert [(name, " ".join(asks.split())) for name, asks, _ in found] == [
        (name, " ".join((getattr(StateConformance, name).__doc__ or "").split()))
        for name in INHERITED
    ]


def test_the_sample_state_passes_what_its_rogues_fail(workshop: Shop) -> None:
    whole = workshop.conformance(workshop.state)

    for name in INHERITED:
        if name not in (
            "test_is_found_through_its_entry_point",
            "test_requires_a_range_of_the_core",
        ):
            getattr(whole(), name)()


def test_the_guard_itself_cannot_be_overridden() -> None:
    with pytest.raises(TypeError, match="which guards the other tests; delete it"):
        type("Rogue", (StateConformance,), {"test_no_inherited_test_is_lost": None})


def test_an_override_with_a_reason_is_let_through(workshop: Shop) -> None:
    parent = workshop.conformance(workshop.state)
    reasons = {"test_templates_are_clean": "the court's own template has a content control"}
    names = {"test_templates_are_clean": lambda _: None, "departures": reasons}

    type("Allowed", (parent,), names)().test_no_inherited_test_is_lost()
