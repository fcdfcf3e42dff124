"""The command line: what it prints and with which status it ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from docassemble_core.cli.app import app, run

ROOT = Path(__file__).resolve().parents[2]
CASE = str(ROOT / "examples" / "tn-direct-pay" / "case.toml")
DAY = ["--on", "2026-11-21"]


def status(*tokens: str) -> int:
    return run(lambda: app(list(tokens), exit_on_error=False, print_error=False))


def test_states_lists_the_states_at_hand(capsys: pytest.CaptureFixture[str]) -> None:
    assert status("states", "--json") == 0

    listed = json.loads(capsys.readouterr().out)
    assert {"CA", "MA", "TN"} <= {one["code"] for one in listed}


def test_check_of_a_complete_case_is_done(capsys: pytest.CaptureFixture[str]) -> None:
    assert status("check", CASE, *DAY) == 0

    assert "Nothing is missing." in capsys.readouterr().out


def test_check_of_an_incomplete_case_lists_document_and_reason(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = Path(CASE).read_text(encoding="utf-8")
    (tmp_path / "payments.csv").write_bytes((Path(CASE).parent / "payments.csv").read_bytes())
    incomplete = tmp_path / "case.toml"
    incomplete.write_text(text.replace('docket_number = "14D1187"\n', ""), encoding="utf-8")

    assert status("check", str(incomplete), *DAY, "--json") == 1

    report = json.loads(capsys.readouterr().out)
    missing = {one["path"]: one for one in report["missing"]}
    assert list(missing) == ["order.docket_number"]
    assert "Petition for Civil Contempt" in str(missing["order.docket_number"]["documents"])
    assert missing["order.docket_number"]["why"]


def test_assemble_refuses_an_incomplete_case_and_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = tmp_path / "case.toml"
    case.write_text('state = "TN"\nrequests = ["civil_contempt"]\n', encoding="utf-8")

    assert status("assemble", str(case), *DAY, "--out", str(tmp_path / "out")) == 1

    assert not (tmp_path / "out").exists()
    printed = capsys.readouterr().err
    assert "order" in printed
    assert "Traceback" not in printed


def test_assemble_leaves_a_packet(tmp_path: Path) -> None:
    assert status("assemble", CASE, *DAY, "--out", str(tmp_path / "out")) == 0

    assert (tmp_path / "out" / "packet.json").is_file()


def test_a_draft_of_an_almost_empty_case_is_assembled(tmp_path: Path) -> None:
    case = tmp_path / "case.toml"
    case.write_text('state = "TN"\nrequests = ["civil_contempt"]\n', encoding="utf-8")

    assert status("assemble", str(case), *DAY, "--out", str(tmp_path / "out"), "--draft") == 0


def test_arrears_prints_the_totals(capsys: pytest.CaptureFixture[str]) -> None:
    assert status("arrears", CASE, *DAY, "--json") == 0

    assert json.loads(capsys.readouterr().out)["principal"] == "28020.00"


def test_a_case_file_that_is_none_is_refused_without_a_traceback(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = tmp_path / "case.toml"
    case.write_text("state = \n", encoding="utf-8")

    assert status("check", str(case)) == 1

    assert "Traceback" not in capsys.readouterr().err


def test_an_unknown_option_is_a_usage_error() -> None:
    assert status("check", CASE, "--no-such-option") == 2


def test_an_unknown_state_says_which_are_at_hand(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = tmp_path / "case.toml"
    case.write_text('state = "WY"\n', encoding="utf-8")

    assert status("plan", str(case), *DAY) == 1

    assert "No installed plugin defines WY." in capsys.readouterr().err


def test_law_lists_values_with_authority_and_confidence(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert status("law", "TN", *DAY, "--json") == 0

    rows = json.loads(capsys.readouterr().out)
    interest = [row for row in rows if row["citation"]["id"] == "TN-INT-3"]
    assert [(row["value"], row["since"]) for row in interest] == [("0.06 rate/year", "2018-07-01")]


def test_deadlines_are_written_for_a_calendar_program(tmp_path: Path) -> None:
    text = Path(CASE).read_text(encoding="utf-8")
    (tmp_path / "payments.csv").write_bytes((Path(CASE).parent / "payments.csv").read_bytes())
    case = tmp_path / "case.toml"
    unset = 'on = { unknown = "the court sets the hearing after the petition is filed" }'
    assert unset in text
    case.write_text(text.replace(unset, "on = 2026-12-18"), encoding="utf-8")

    assert status("deadlines", str(case), *DAY, "--ics", str(tmp_path / "days.ics")) == 0

    # Rule 6.04: five days before Friday, December 18; under eleven days weekends do not count:
    # 17, 16, 15, 14 and, over the weekend, 11.
    assert "DTSTART;VALUE=DATE:20261211" in (tmp_path / "days.ics").read_text(encoding="utf-8")
