"""Names that break careless software go through a packet unharmed, or are refused clearly."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

import docassemble_core as dc
from docassemble_core.assembly.readback import document_text, squeezed
from docassemble_core.model import Identifier, IdentifierKind, Name

LONG = "Maximiliana-Wilhelmina " * 13 + "X"


def petition_with(case: dc.Case, name: Name, on: date) -> str:
    assert case.obligor is not None
    changed = evolve(case, obligor=evolve(case.obligor, name=name))
    packet = dc.assemble(dc.plan(changed, on=on))
    petition = next(one for one in packet.documents if one.form == "tn.contempt_petition")
    return squeezed(document_text(petition.content))


@pytest.mark.parametrize(
    "last",
    [
        'Núñez & Sons <"Ltd">',
        "{{ 7*7 }}",
        "{% for x in case %}{% endfor %}",
        "O'Brien & <w:p/> &amp; Co",
        LONG,
        "שלום בן־דוד",
        "محمد عبد الله",
        "👩‍👧‍👦 Familia 🏠",
        "tab\there",
    ],
)
def test_a_name_is_printed_as_it_is(tennessee: dc.Case, on: date, last: str) -> None:
    text = petition_with(tennessee, Name(first="Ana", last=last), on)

    assert squeezed(f"Ana {last}") in text
    assert "49" not in text.split("for the support of")[0].split("against")[-1]


@pytest.mark.parametrize("control", ["\x00", "\x07", "\x0b", "\x1b", "\ufffe", "\ud800"])
def test_a_character_that_no_document_can_hold_is_refused(
    tennessee: dc.Case, on: date, control: str
) -> None:
    with pytest.raises((dc.TemplateError, dc.ReadBackError)) as caught:
        petition_with(tennessee, Name(first="Ana", last=f"Mar{control}ia"), on)

    assert caught.value.problems


def test_a_case_file_with_such_a_character_is_refused_with_its_place() -> None:
    with pytest.raises(dc.CaseError) as caught:
        dc.load_case({"state": "TN", "obligor": {"name": {"first": "A\x0bna"}}})

    assert [problem.where for problem in caught.value.problems] == ["obligor.name.first"]


def test_a_secret_in_free_text_never_leaves_the_packet(tennessee: dc.Case, on: date) -> None:
    assert tennessee.obligor is not None
    number = Identifier(
        kind=IdentifierKind.SSN, number=dc.Sensitive("123-45-6789", "Social Security number")
    )
    obligor = evolve(
        tennessee.obligor,
        identifiers=(number,),
        name=Name(first="Ana 123 45 6789", last="Maria"),
    )
    plan = dc.plan(evolve(tennessee, obligor=obligor), on=on)

    with pytest.raises(dc.ReadBackError, match="Social Security number shows"):
        dc.assemble(plan)
