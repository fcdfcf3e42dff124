"""The two sample plugins: a made-up state, and an office that adds to Tennessee."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from docassemble_core.assembly.readback import document_text
from docassemble_core.authoring import check_templates
from docassemble_core.cli.template_lint import lint_room

Run = Callable[..., Any]
EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "tn-direct-pay" / "case.toml"

PLAN = f"""
from datetime import date
import docassemble_core as dc
plan = dc.plan(dc.load_case({str(EXAMPLE)!r}), on=date(2026, 11, 21))
packet = dc.assemble(plan)
print(packet.documents[0].file, plan.forms[0].title)
print([one.requirement.code for one in plan.filing if "sample" in one.requirement.code])
print([one.option.code for one in plan.open_service if "sample" in one.option.code])
met = [one.rule.code for one in plan.fee_waivers if one.assessment.eligible]
print([code for code in met if "sample" in code])
print(dc.load_states().problems)
"""


def test_the_sample_state_passes_the_conformance_kit(
    run_with: Run, copied: Callable[[str], Path]
) -> None:
    project = copied("docassemble-state-zz")

    done = run_with("-m", "pytest", "-q", projects=(project,), cwd=project)

    assert " passed" in done.stdout, done.stdout
    assert " failed" not in done.stdout, done.stdout
    assert " skipped" not in done.stdout, done.stdout


def test_the_sample_case_gives_a_packet_with_the_figures_of_its_record(
    run_with: Run, copied: Callable[[str], Path]
) -> None:
    project = copied("docassemble-state-zz")
    code = (
        "from docassemble_core.cli import main\n"
        "main('assemble case.toml --on 2026-11-20 --out packet'.split())"
    )

    done = run_with("-c", code, projects=(project,), cwd=project)

    assert done.returncode == 0, done.stdout + done.stderr
    petition = document_text((project / "packet" / "02-petition.docx").read_bytes())
    # $300.00 fell due on the first of each month from February 2025 to November 2026: 22 times,
    # 6,600.00; 300.00 was paid; 6,300.00 is left.
    assert "$6,600.00 fell due, $300.00 was paid, and $6,300.00 is unpaid" in petition


def test_an_office_adds_a_letter_a_local_rule_a_way_of_service_and_a_fund_to_tennessee(
    run_with: Run, copied: Callable[[str], Path], tmp_path: Path
) -> None:
    project = copied("docassemble-office-tn")

    done = run_with("-c", PLAN, projects=(project,), cwd=tmp_path)

    # The example's order is of Hamilton County, and the household receives SNAP.
    assert done.stderr == ""
    assert done.stdout.splitlines() == [
        "01-office-letter.docx Letter from the office",
        "['tn.sample_county_cover_sheet']",
        "['tn.sample_county_constable']",
        "['tn.sample_county_fund']",
        "()",
    ]


def test_both_sample_plugins_and_our_states_live_side_by_side(
    run_with: Run, copied: Callable[[str], Path], tmp_path: Path
) -> None:
    projects = (copied("docassemble-state-zz"), copied("docassemble-office-tn"))
    code = "import docassemble_core as dc; r = dc.load_states(); print(r.codes, r.provider('zz'))"

    done = run_with("-c", code, projects=projects, cwd=tmp_path)

    assert done.stdout.strip() == (
        "('CA', 'MA', 'TN', 'ZZ') docassemble-state-zz 0.1.0 (plugin zz)"
    )


def test_the_templates_of_the_office_are_what_their_sources_say() -> None:
    office = Path(__file__).resolve().parent / "docassemble-office-tn"
    built = office / "src" / "docassemble_office_tn" / "templates"

    assert check_templates(office / "templates", built) == ()
    assert list(lint_room(office / "templates", built)) == []
