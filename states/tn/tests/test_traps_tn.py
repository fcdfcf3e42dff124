"""Every trap of the research notes is kept out, and the table says how."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import pytest
from docassemble_state_tn.sources import _BOOK
from docassemble_state_tn.state import TENNESSEE

import docassemble_core as dc

HERE = Path(__file__).parent
TABLE = tomllib.loads((HERE / "traps.toml").read_text(encoding="utf-8"))
RULES = files("docassemble_state_tn") / "rules"


def having(way: str) -> list[str]:
    return [trap for trap, entry in TABLE.items() if way in entry]


def test_no_trap_of_the_research_notes_is_missing() -> None:
    known = {one.id for one in _BOOK if one.id.startswith("TN-TRAP-")}

    assert len(known) == 42
    assert set(TABLE) == known


def test_each_trap_is_kept_out_in_one_named_way() -> None:
    assert all(len(entry) == 1 for entry in TABLE.values())
    assert len(having("check")) + len(having("built")) + len(having("words")) == len(TABLE)


@pytest.mark.parametrize("trap", having("check"))
def test_the_check_fires_on_the_case_and_on_no_case_without_the_trap(
    trap: str, plan_of: Callable[[str], dc.Plan]
) -> None:
    fired = {one.code for one in plan_of(TABLE[trap]["check"]).warnings}
    quiet = {one.code for one in plan_of("agreed_forgiveness").warnings}

    assert trap in fired
    assert trap not in quiet


@pytest.mark.parametrize("trap", having("built"))
def test_the_test_that_proves_it_exists(trap: str) -> None:
    file, _, name = TABLE[trap]["built"].partition("::")

    assert f"def {name}(" in (HERE / file).read_text(encoding="utf-8")


@pytest.mark.parametrize("trap", having("words"))
def test_the_words_stand_in_a_rule(trap: str) -> None:
    file, _, key = TABLE[trap]["words"].partition(": ")
    kind = file.removesuffix(".toml")
    tables = tomllib.loads((RULES / file).read_text(encoding="utf-8"))[kind]

    assert key in tables


def test_every_check_is_in_the_table() -> None:
    assert {check.code for check in TENNESSEE.checks} <= set(TABLE)
