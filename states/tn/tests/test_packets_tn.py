"""The finished documents: text, secrets, and the check of their files."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import docassemble_core as dc
from docassemble_core.assembly.projection import project
from docassemble_core.assembly.readback import document_text
from docassemble_core.testing.snapshots import assert_snapshot

HERE = Path(__file__).resolve().parent
SHARED = Path(
    os.environ.get("DOCASSEMBLE_CORE_SHARED", HERE.parents[2] / ".." / "shared")
).resolve()
SEALED = {"tn.identity_sheet", "tn.withholding_data", "tn.registration_letter"}
# For the filer and for the agency, which may know everything that the filer told.
PRIVATE = {"tn.instructions", "tn.indigency_affidavit", "tn.agency_application"}
PacketOf = Callable[[str], dc.Packet]


def test_the_text_of_every_document_is_as_reviewed(case_name: str, packet_of: PacketOf) -> None:
    documents = [one for one in packet_of(case_name).documents if one.form != "tn.instructions"]
    text = "\n".join(f"==== {one.file}\n{project(one.content)}" for one in documents)

    assert_snapshot(text, HERE / "snapshots" / f"{case_name}.txt")


def test_the_instructions_of_the_scenario_are_as_reviewed(packet_of: PacketOf) -> None:
    first = packet_of("direct_pay").documents[0]

    assert_snapshot(project(first.content), HERE / "snapshots" / "direct_pay_instructions.txt")


def test_public_papers_show_no_full_name_or_birth_date_of_a_child(
    case_name: str, packet_of: PacketOf, case_of: Callable[[str], dc.Case]
) -> None:
    case = case_of(case_name)
    secret = [child.full_name for child in case.children]
    secret += [f"{child.date_of_birth:%B} {child.date_of_birth.day}, " for child in case.children]
    public = [one for one in packet_of(case_name).documents if one.form not in SEALED | PRIVATE]

    found = [
        (one.file, text) for one in public for text in secret if text in document_text(one.content)
    ]

    assert found == []


def test_a_confidential_home_is_on_the_sealed_sheet_only(packet_of: PacketOf) -> None:
    shown = {
        one.form
        for one in packet_of("direct_pay").documents
        if "1402 Example Street" in document_text(one.content)
    }

    assert shown == {"tn.identity_sheet"}


def test_a_social_security_number_is_in_the_letter_to_the_clerk_only(packet_of: PacketOf) -> None:
    shown = {
        one.form
        for one in packet_of("registration").documents
        if "000-12-3456" in document_text(one.content)
    }

    assert shown == {"tn.registration_letter"}


@pytest.mark.skipif(
    not (SHARED / "tools" / "check_docx").exists(), reason="the shared tools are not here"
)
def test_every_file_passes_the_document_check(
    case_name: str, packet_of: PacketOf, tmp_path: Path
) -> None:
    packet_of(case_name).save(tmp_path / "packet")
    files = sorted((tmp_path / "packet").glob("*.docx"))

    run = subprocess.run(  # noqa: S603 - our own tool on our own files
        [sys.executable, str(SHARED / "tools" / "check_docx"), *map(str, files)],
        capture_output=True,
        text=True,
        check=False,
    )

    assert run.returncode == 0, run.stdout + run.stderr
