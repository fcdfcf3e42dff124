"""Plans and packets show themselves as HTML that a notebook can print."""

from __future__ import annotations

from datetime import date

from attrs import evolve

import docassemble_core as dc
from docassemble_core.model import Name


def test_a_plan_shows_documents_questions_and_missing_facts(tennessee: dc.Case, on: date) -> None:
    assert tennessee.order is not None
    without = evolve(tennessee, order=evolve(tennessee.order, docket_number=None))

    shown = dc.plan(without, on=on)._repr_html_()

    assert "Petition for Civil Contempt" in shown
    assert "order.docket_number" in shown
    assert "line 48" in shown


def test_what_people_wrote_is_escaped(tennessee: dc.Case, on: date) -> None:
    assert tennessee.whereabouts is not None
    named = evolve(tennessee, obligee=evolve(tennessee.obligee, name=Name(first="<script>")))

    shown = dc.plan(named, on=on)._repr_html_()

    assert "<script>" not in shown


def test_a_packet_lists_its_files(packet: dc.Packet) -> None:
    shown = packet._repr_html_()

    assert all(one.file in shown for one in packet.documents)
