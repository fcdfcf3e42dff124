"""No number of law stands in Python code: numbers of law live in TOML, with days and authority.

Numbers of arithmetic and of the calendar are named here, each with its reason.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CORE = ("docassemble_core/spec", "docassemble_core/calc")
STATES = ("states/ca/src", "states/ma/src", "states/tn/src")

# Nothing and one, and the sign of a direction.
NEUTRAL = {0, 1}

# What the core may count with: the calendar's own numbers, and those of writing.
CORE_REASONS = {
    2: "the two days of a semimonthly sum, and halves when rounding",
    4: "the kinds of happening on one day, in their order",
    7: "days in a week",
    12: "months in a year",
    14: "days in two weeks",
    24: "semimonthly pay periods in a year",
    26: "two-week pay periods in a year, and letters of the alphabet",
    31: "days that lead from any first of a month into the next",
    52: "weekly pay periods in a year",
    100: "cents in a dollar",
}

# Single modules that write numbers which are no law.
MODULE_REASONS = {
    "docassemble_core/calc/forecast.py": ({2600}, "payments after which a forecast gives up"),
    "docassemble_state_ca/interest.py": ({12}, "months in a year, for the monthly computation"),
    "docassemble_state_tn/commands.py": (
        {2, 3, 10, 11, 14, 100},
        "English endings of ordinal numbers: 2nd, 3rd, 11th to 13th",
    ),
    "docassemble_state_tn/local.py": ({2, 3, 4, 5, 6, 7, 8, 9}, "English words for small numbers"),
}

# Arguments that put things in order or print more of the same.
ORDERING_ARGUMENTS = {
    "position": "place of a form or a step in its list",
    "rank": "order of preference among ways of service",
    "copies": "how many of the same a person prints",
}


def numbers(source: str) -> Iterator[tuple[int, object]]:
    """Yield line and value of every number in code, positions in sequences left out."""
    tree = ast.parse(source)
    placed = {id(part) for node in ast.walk(tree) for part in _placing(node)}
    for node in ast.walk(tree):
        value = _number(node)
        if value is not None and id(node) not in placed and value not in NEUTRAL:
            yield node.lineno, value  # type: ignore[attr-defined]


def _placing(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.Subscript):
        yield from ast.walk(node.slice)
    if isinstance(node, ast.keyword) and node.arg in ORDERING_ARGUMENTS:
        yield node.value


def _number(node: ast.AST) -> object:
    if isinstance(node, ast.Constant) and isinstance(node.value, int | float):
        return None if isinstance(node.value, bool) else node.value
    if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Decimal" and node.args:
        argument = node.args[0]
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
            return argument.value
    return None


def modules(*folders: str) -> list[Path]:
    return [path for folder in folders for path in sorted((ROOT / folder).rglob("*.py"))]


def excused(path: Path) -> set[int]:
    for ending, (found, _) in MODULE_REASONS.items():
        if path.as_posix().endswith(ending):
            return found
    return set()


@pytest.mark.parametrize("path", modules(*CORE), ids=lambda path: path.stem)
def test_core_counts_only_with_numbers_of_the_calendar(path: Path) -> None:
    found = [
        (line, value)
        for line, value in numbers(path.read_text(encoding="utf-8"))
        if value not in CORE_REASONS and value not in excused(path)
    ]

    assert found == [], "put a number of law into a table under law/, or give its reason here"


@pytest.mark.parametrize(
    "path", modules(*STATES), ids=lambda path: f"{path.parent.name}-{path.stem}"
)
def test_state_has_no_number_in_its_code(path: Path) -> None:
    found = [
        (line, value)
        for line, value in numbers(path.read_text(encoding="utf-8"))
        if value not in excused(path)
    ]

    assert found == [], "put a number of law into a table under law/, or give its reason here"


def test_every_excuse_is_still_needed() -> None:
    used = {
        value for path in modules(*CORE) for _, value in numbers(path.read_text(encoding="utf-8"))
    }

    assert set(CORE_REASONS) <= used
    for ending in MODULE_REASONS:
        assert any(path.as_posix().endswith(ending) for path in modules(*CORE, *STATES))


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("RATE = Decimal('0.06')", ["0.06"]),
        ("limit = 2500", [2500]),
        ("share = 0.5", [0.5]),
        ("since = date(2018, 7, 1)", [2018, 7]),
        ("wait(days=30)", [30]),
        ("last = names[-4:]", []),
        ("Form(position=20)", []),
        ("flag = True", []),
        ("count = 1 - 0", []),
    ],
)
def test_scan_sees_a_planted_number_and_passes_over_positions(
    code: str, expected: list[object]
) -> None:
    assert expected == [value for _, value in numbers(code)]
