"""Finished packets: what each document says; every packet is complete and reads back."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from docassemble_core.assembly.packet import Packet
from docassemble_core.assembly.projection import project
from docassemble_core.drafting import Plan
from docassemble_core.spec import FormKind
from docassemble_core.testing.snapshots import assert_snapshot

HERE = Path(__file__).parent
SHARED = Path(os.environ.get("DOCASSEMBLE_CORE_SHARED", HERE.parents[2] / ".." / "shared"))
CHECK_DOCX = SHARED / "tools" / "check_docx"
CASES = ("scenario", *sorted(path.stem for path in (HERE / "cases").glob("*.toml")))


def texts(packet: Packet) -> dict[str, str]:
    """Return what each document of a packet says, by the code of its form."""
    return {one.form: project(one.content) for one in packet.documents}


@pytest.mark.parametrize("name", CASES)
def test_packet_is_ready_and_says_what_it_said(
    name: str,
    planned: Callable[[str], Plan],
    packet_of: Callable[[str], Packet],
    tmp_path: Path,
) -> None:
    """Assembly reads every document back; worksheets are looked at with their item lists."""
    made, packet = planned(name), packet_of(name)
    assert made.missing == ()
    own = [one.form.code for one in made.forms if one.form.kind is not FormKind.WORKSHEET]
    said = texts(packet)

    for code in own:
        file = f"{code.removeprefix('ca.')}.txt"
        assert_snapshot(said[code], HERE / "snapshots" / name / file)
    packet.save(tmp_path / "packet")
    assert len(list((tmp_path / "packet").glob("*.docx"))) == len(made.forms)


@pytest.mark.skipif(not CHECK_DOCX.exists(), reason="the checker of DOCX files is not at hand")
@pytest.mark.parametrize("name", CASES)
def test_documents_are_well_formed(
    name: str, packet_of: Callable[[str], Packet], tmp_path: Path
) -> None:
    folder = tmp_path / "packet"
    packet_of(name).save(folder)
    files = sorted(str(path) for path in folder.glob("*.docx"))

    done = subprocess.run(  # noqa: S603 - the project's own checker on files made here
        [sys.executable, str(CHECK_DOCX), *files], capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stdout


def test_silent_agency_lets_contempt_be_charged(packet_of: Callable[[str], Packet]) -> None:
    said = texts(packet_of("silent-agency"))

    assert "It did not object within the time" in said["ca.declaration"]
    # Ten months unpaid, February to November 2026, each a count of 600 dollars.
    assert "Contempt counts alleged for child support: 10." in said["ca.contempt_counts"]
    assert "$6,000.00" in said["ca.contempt_counts"]


def test_scenario_claims_nothing_that_is_assigned(packet_of: Callable[[str], Packet]) -> None:
    said = texts(packet_of("scenario"))

    # 28,418.75 unpaid in all, 3,502.50 of it due from May 2020 through February 2021.
    assert "I do not claim it here. What is owed to me is $24,916.25." in said["ca.declaration"]
    assert "from March 1, 2024 through March 31, 2025" in said["ca.declaration"]
    assert "$24,916.25" in said["ca.fl_420"]
    assert "$28,418.75" not in said["ca.fl_420"]


def test_writ_lists_each_unpaid_instalment(packet_of: Callable[[str], Packet]) -> None:
    said = texts(packet_of("semimonthly"))["ca.writ_declaration"]

    # Unpaid: July 1 and 15, August 15, both of September, October and November.
    for day in ("07/01", "07/15", "08/15", "09/01", "09/15", "10/01", "10/15", "11/01", "11/15"):
        assert f"{day}/2026" in said
    assert "08/01/2026" not in said
    # Nine instalments of 300 at 10 % over 365 days: 270 / 365 = 0.7397, so 0.74 a day.
    assert "$0.74 a day" in said


def test_counts_that_are_too_old_are_shown_to_the_filer_only(
    packet_of: Callable[[str], Packet],
) -> None:
    said = texts(packet_of("old-counts"))

    # January to August 2023 are unpaid: eight months, all before November 21, 2023.
    assert "8 months are too old" in said["ca.choices"]
    assert "January 2023" in said["ca.choices"]
    # January to November 2026: eleven counts.
    assert "Contempt counts alleged for child support: 11." in said["ca.contempt_counts"]
    assert "/2023" not in said["ca.contempt_counts"]
