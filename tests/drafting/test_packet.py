"""The packet: whole, the same bytes for the same case, and safe to write."""

from __future__ import annotations

import errno
import json
from datetime import date
from pathlib import Path

import pytest

import docassemble_core as dc
from docassemble_core.assembly import packet as packet_module
from docassemble_core.assembly.readback import document_text
from docassemble_core.spec import FormKind


def names(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


def test_the_same_case_gives_the_same_bytes(tennessee: dc.Case, on: date) -> None:
    first = dc.assemble(dc.plan(tennessee, on=on))
    second = dc.assemble(dc.plan(tennessee, on=on))

    assert first.files() == second.files()


def test_file_names_hold_nothing_of_the_people(packet: dc.Packet) -> None:
    everything = " ".join(one.file for one in packet.documents).lower()

    assert not [word for word in ("teresa", "holloway", "marcus", "14d1187") if word in everything]


def test_the_manifest_says_what_the_packet_is_made_of(packet: dc.Packet, tmp_path: Path) -> None:
    packet.save(tmp_path / "out")

    manifest = json.loads((tmp_path / "out" / "packet.json").read_text(encoding="utf-8"))
    assert manifest["on"] == "2026-11-21"
    assert manifest["mode"] == "filing"
    assert manifest["missing"] == []
    assert [one["file"] for one in manifest["documents"]] == [one.file for one in packet.documents]
    assert all(len(one["template_sha256"]) == 64 for one in manifest["documents"])
    interest = [one for one in manifest["law"] if one["id"] == "TN-INT-3"]
    assert [(one["value"], one["since"]) for one in interest] == [("0.06", "2018-07-01")]


def test_a_full_disk_leaves_the_old_packet(
    packet: dc.Packet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "out"
    packet.save(folder)
    before = {one.name: one.read_bytes() for one in folder.iterdir()}

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(packet_module, "_write_file", full)
    with pytest.raises(dc.OutputError) as caught:
        packet.save(folder)

    assert {one.name: one.read_bytes() for one in folder.iterdir()} == before
    assert names(tmp_path) == ["out"]
    assert "No space left on device; free some space and try again" in str(caught.value)


def test_a_crash_before_the_exchange_leaves_the_old_packet(
    packet: dc.Packet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "out"
    packet.save(folder)

    def crash(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(packet_module, "swap", crash)
    with pytest.raises(KeyboardInterrupt):
        packet.save(folder)

    assert names(folder) == sorted([*(one.file for one in packet.documents), "packet.json"])


def test_a_folder_with_other_files_is_not_replaced(packet: dc.Packet, tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("years of work", encoding="utf-8")

    with pytest.raises(dc.OutputError, match="the folder holds files and no packet"):
        packet.save(tmp_path)

    assert (tmp_path / "thesis.txt").read_text(encoding="utf-8") == "years of work"


def test_an_edited_document_is_not_replaced_unless_told(packet: dc.Packet, tmp_path: Path) -> None:
    folder = packet.save(tmp_path / "out")
    edited = folder / packet.documents[1].file
    edited.write_bytes(b"corrected by hand")

    with pytest.raises(dc.OutputError, match="changed after it was assembled"):
        packet.save(folder)
    packet.save(folder, replace_edited=True)

    assert edited.read_bytes() == packet.documents[1].content


def test_a_folder_and_its_replacement_leave_nothing_behind(
    packet: dc.Packet, tmp_path: Path
) -> None:
    packet.save(tmp_path / "out")
    packet.save(tmp_path / "out")

    assert names(tmp_path) == ["out"]


def test_a_draft_says_so_in_every_document_and_file_name(tennessee: dc.Case, on: date) -> None:
    draft = dc.assemble(dc.plan(tennessee, on=on), mode="draft")

    assert draft.is_draft
    assert all("-DRAFT.docx" in one.file for one in draft.documents)
    assert all("DRAFT, NOT FOR FILING" in document_text(one.content) for one in draft.documents)


def test_the_confidential_home_is_in_sealed_documents_only(
    tennessee: dc.Case, packet: dc.Packet, on: date
) -> None:
    plan = dc.plan(tennessee, on=on)
    sealed = {one.form.code for one in plan.forms if one.form.kind is FormKind.SEALED}

    showing = {
        one.form
        for one in packet.documents
        if one.file.endswith(".docx") and "1402 Example Street" in document_text(one.content)
    }

    assert showing
    assert showing <= sealed | {"tn.indigency_affidavit"}


def test_the_petition_prints_what_the_record_gives(packet: dc.Packet) -> None:
    # Charges: 54 of $612.00 (October 2014 to March 2019) and 92 of $548.00 (April 2019 to
    # November 2026): 33,048.00 + 50,416.00 = 83,464.00. Payments that count: the 129 credits of
    # the export without the returned cheque and the Christmas gift, 55,444.00 by the sum of its
    # amount column; 83,464.00 - 55,444.00 = 28,020.00.
    petition = next(one for one in packet.documents if one.form == "tn.contempt_petition")
    text = document_text(petition.content)

    assert "$83,464.00" in text
    assert "$28,020.00" in text
