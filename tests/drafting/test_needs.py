"""Which facts a need asks for, in lists and behind properties."""

from __future__ import annotations

import pytest

from docassemble_core.drafting.case_paths import CasePaths
from docassemble_core.drafting.missing import needed
from docassemble_core.model import Case, OrderChange, SupportOrder, Whereabouts
from docassemble_core.spec import Form, FormKind, Need, decide
from docassemble_core.values import Unknown, state_code


def asked(need: Need, case: Case) -> list[str]:
    form = Form(
        code="zz.form",
        title="A form",
        kind=FormKind.LETTER,
        template="a.docx",
        applies=lambda _: decide(True, "Always."),
        position=1,
        needs=(need,),
    )
    return [fact.path for fact in needed(CasePaths(case), form)]


def a_case(**fields: object) -> Case:
    return Case(**{"state": state_code("ZZ"), **fields})


def test_an_empty_list_is_asked_for_unless_it_may_be_empty() -> None:
    case = a_case(order=SupportOrder())
    path = "order.changes[*].title"

    assert asked(Need(path=path, why="It is pleaded."), case) == ["order.changes"]
    assert asked(Need(path=path, why="It is pleaded.", if_any=True), case) == []


def test_a_member_of_a_list_that_may_be_empty_is_still_asked_for_its_fact() -> None:
    case = a_case(order=SupportOrder(changes=(OrderChange(title="One"), OrderChange())))
    need = Need(path="order.changes[*].title", why="It is pleaded.", if_any=True)

    assert asked(need, case) == ["order.changes[1].title"]


@pytest.mark.parametrize(("enough", "wanted"), [(True, []), (False, ["whereabouts.address"])])
def test_an_unknown_fact_behind_a_property_can_be_enough(
    *, enough: bool, wanted: list[str]
) -> None:
    case = a_case(whereabouts=Whereabouts(address=Unknown("he moved away")))
    need = Need(path="obligor_address", why="It is printed.", unknown_is_enough=enough)

    assert asked(need, case) == wanted
