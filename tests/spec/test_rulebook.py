"""Rules whose words stand in TOML and whose conditions are named functions."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from docassemble_core.errors import LawError
from docassemble_core.law import Citation, LawLibrary
from docassemble_core.model import Case
from docassemble_core.spec import Decision, Rulebook, Severity, Situation, Stage, decide
from docassemble_core.values import state_code

STEPS = """
[steps.second]
stage = "file"
when = "never"
title = "File it."
detail = \"\"\"Go to the
clerk.\"\"\"
cite = "ZZ-1"
deadline = "zz.filing"

[steps.first]
stage = "prepare"
when = "always"
title = "Sign it."
detail = "Sign."
"""


def always(_: Situation) -> Decision:
    return decide(True, "Always.")


def never(_: Situation) -> Decision:
    return decide(False, "Never.")


@pytest.fixture
def book() -> Rulebook:
    return Rulebook(
        state="zz",
        conditions={"always": always, "never": never},
        cite=lambda identifier: Citation(text=f"Rule of {identifier}", id=identifier),
    )


@pytest.fixture
def situation() -> Situation:
    return Situation(case=Case(state=state_code("ZZ")), on=date(2026, 1, 2), law=LawLibrary())


def written(folder: Path, text: str) -> Path:
    file = folder / "rules.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_steps_keep_the_order_of_their_file(book: Rulebook, tmp_path: Path) -> None:
    second, first = book.steps(written(tmp_path, STEPS))

    assert (second.code, second.stage, second.position) == ("zz.second", Stage.FILE, 0)
    assert (first.code, first.stage, first.position) == ("zz.first", Stage.PREPARE, 1)


def test_a_text_broken_into_lines_is_one_paragraph(book: Rulebook, tmp_path: Path) -> None:
    step = book.steps(written(tmp_path, STEPS))[0]

    assert step.detail == "Go to the clerk."
    assert step.citation == Citation(text="Rule of ZZ-1", id="ZZ-1")
    assert step.deadline == "zz.filing"


def test_a_check_warns_where_its_condition_holds_and_rests_on_its_own_identifier(
    book: Rulebook, situation: Situation, tmp_path: Path
) -> None:
    table = """
[checks.ZZ-TRAP-1]
title = "A trap"
when = "{when}"
severity = "stop"
message = "This would go wrong."
remedy = "Do that."
paths = ["order.title"]
"""
    fires = book.checks(written(tmp_path, table.format(when="always")))[0].find(situation)
    quiet = book.checks(written(tmp_path, table.format(when="never")))[0].find(situation)

    assert quiet == ()
    assert fires[0].severity is Severity.STOP
    assert fires[0].citation.id == "ZZ-TRAP-1"
    assert fires[0].paths == ("order.title",)


def test_a_filing_requirement_has_its_fees(book: Rulebook, tmp_path: Path) -> None:
    table = """
[filing.fee]
title = "Fee"
detail = "Pay."
when = "always"
cite = "ZZ-2"
fees = [{ label = "Filing", series = "fee_filing", waivable = false, cite = "ZZ-3" }]
"""
    fee = book.filing_requirements(written(tmp_path, table))[0].fees[0]

    assert (fee.label, fee.series, fee.waivable) == ("Filing", "fee_filing", False)
    assert fee.citation == Citation(text="Rule of ZZ-3", id="ZZ-3")


def test_a_way_of_service_has_its_stage_and_warnings(book: Rulebook, tmp_path: Path) -> None:
    table = """
[service.hand]
stage = "initial"
rank = 2
when = "always"
title = "By hand"
who = "Anybody."
how = "Hand it over."
proof = "A return."
warnings = ["Not at the door."]
cite = "ZZ-4"
"""
    option = book.service_options(written(tmp_path, table))[0]

    assert (option.code, option.rank) == ("zz.hand", 2)
    assert option.warnings == ("Not at the door.",)


def test_every_problem_of_a_table_is_named_with_its_key(book: Rulebook, tmp_path: Path) -> None:
    table = """
[other.thing]
x = 1

[steps.bad]
stage = "someday"
when = "sometimes"
title = 3
more = "x"
"""
    with pytest.raises(LawError) as caught:
        book.steps(written(tmp_path, table))

    assert [f"{one.where}: {one.what}" for one in caught.value.problems] == [
        "rules.toml: other: unknown table",
        "rules.toml: steps.bad: detail is missing",
        "rules.toml: steps.bad.title: 3 is not text",
        "rules.toml: steps.bad.more: unknown key",
        "rules.toml: steps.bad.when: unknown value 'sometimes'",
        "rules.toml: steps.bad.stage: unknown value 'someday'",
    ]
