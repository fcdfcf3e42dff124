"""Who files and who signs in Tennessee, and what the papers say of them and of the court."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from attrs import evolve
from docassemble_state_tn.judgements import venue

import docassemble_core as dc
from docassemble_core.assembly.readback import document_text
from docassemble_core.model import (
    Case,
    Frequency,
    Ledger,
    Obligation,
    Payment,
    Role,
)

ON = date(2026, 11, 21)


CaseOf = Callable[[str], dc.Case]


def with_order(case: Case, *obligations: Obligation, payments: tuple[Payment, ...] = ()) -> Case:
    """A case with other obligations and payments, and nothing that changed the order."""
    order = evolve(case.order, obligations=obligations, changes=())
    return evolve(
        case,
        order=order,
        ledger=Ledger(payments=payments, kept_by="the mother"),
        requests=("civil_contempt",),
    )


def monthly(amount: str, first: date, **fields: object) -> Obligation:
    return Obligation(
        **{"amount": Decimal(amount), "frequency": Frequency.MONTHLY, "first_due": first, **fields}
    )


def text_of(case: Case, form: str) -> str:
    packet = dc.assemble(dc.plan(case, on=ON), mode="draft")
    return " ".join(
        " ".join(document_text(one.content).split()) for one in packet.documents if one.form == form
    )


def test_a_party_with_a_lawyer_does_not_act_without_one(case_of: CaseOf) -> None:
    """An unrepresented party signs for herself (TN-FMT-11); a lawyer signs for a client."""
    case = case_of("direct_pay")
    assert case.obligee is not None
    case = evolve(case, obligee=evolve(case.obligee, attorney="Lena Counsel"))

    assert "acting without a lawyer" not in text_of(case, "tn.contempt_petition")
    assert "Lena Counsel, attorney for" in text_of(case, "tn.contempt_petition")
    assert "Petitioner appeared with a lawyer, Lena Counsel." in text_of(case, "tn.proposed_order")


def test_the_county_of_a_hidden_home_is_not_told(case_of: CaseOf) -> None:
    """Address and location can be withheld: T.C.A. § 36-5-101(c)(2)(B)(iv) (TN-PRV-3)."""
    assert "lives in Hamilton County" not in text_of(case_of("direct_pay"), "tn.contempt_petition")


def test_instructions_ask_nobody_to_swear_that_nothing_is_owed(case_of: CaseOf) -> None:
    paid = Payment(on=date(2026, 1, 1), amount=Decimal("5000.00"))
    due = monthly("350.00", date(2026, 1, 1))
    case = with_order(case_of("other_county"), due, payments=(paid,))

    words = text_of(case, "tn.instructions")

    assert "nothing is unpaid on November 21, 2026" in words
    assert "You will swear" not in words


def test_the_kind_of_court_must_be_one_of_the_states(case_of: CaseOf) -> None:
    case = case_of("other_county")
    assert case.order is not None
    order = evolve(case.order, court=evolve(case.order.court, kind="family"))

    with pytest.raises(dc.CaseError) as caught:
        dc.plan(evolve(case, order=order, requests=("garnish",)), on=ON)

    assert [one.where for one in caught.value.problems] == ["requests[0]", "order.court.kind"]
    assert caught.value.problems[1].what == "Tennessee has no kind of court 'family'"


def test_nobody_but_the_parent_who_is_owed_swears_to_it(case_of: CaseOf) -> None:
    """The obligee applies: T.C.A. § 36-5-101(f)(2) (TN-PATH-2), 36-5-501(b)(1)(D) (TN-IWO-5)."""
    asked = ("civil_contempt", "criminal_contempt", "income_withholding", "summons_or_attachment")
    case = evolve(case_of("direct_pay"), filer=Role.OBLIGOR, requests=asked)

    planned = dc.plan(case, on=ON)

    assert [one.form.code for one in planned.forms] == ["tn.instructions"]
    assert not venue.transfer(dc.plan(evolve(case, requests=("transfer",)), on=ON).situation).yes


def test_one_order_is_registered_in_the_singular(case_of: CaseOf) -> None:
    assert "docket number 21C-77, is registered in this court" in text_of(
        case_of("registration"), "tn.registration_notice"
    )
