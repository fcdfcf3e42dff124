"""How far California's remedies reach: what came too late, and what still falls due."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from attrs import evolve
from docassemble_state_ca.forms import when
from docassemble_state_ca.order_words import commands
from docassemble_state_ca.state import CALIFORNIA
from docassemble_state_ca.wanted import orders

from docassemble_core.assembly.projection import project
from docassemble_core.drafting import assemble, plan
from docassemble_core.errors import CaseError
from docassemble_core.model import (
    Agency,
    AgencyStatus,
    Answer,
    Case,
    Court,
    Household,
    Income,
    Ledger,
    Payment,
    Reduction,
    SupportOrder,
    Whereabouts,
)
from docassemble_core.spec import Situation
from docassemble_core.values import state_code

ON = date(2026, 11, 21)
SituationOf = Callable[..., Situation]


def remedy(code: str, situation: Situation) -> bool:
    found = next(one for one in CALIFORNIA.remedies if one.code == code)
    return found.available(situation).yes


def ending(case: Case, until: date) -> SupportOrder:
    """Return the order of the small case with an end to its payments."""
    assert case.order is not None
    return evolve(case.order, obligations=(evolve(case.order.obligations[0], until=until),))


def test_contempt_is_over_once_every_unpaid_month_is_too_old(
    small: Case, situation_of: SituationOf
) -> None:
    # One payment, due 2026-04-01: three years end on 2029-04-01 (CCP 1218.5(b), CA-CON-6).
    case = evolve(small, order=ending(small, date(2026, 4, 2)), requests=("contempt",))

    assert remedy("contempt", situation_of(case, date(2029, 4, 1)))
    assert when.CONTEMPT(situation_of(case, date(2029, 4, 1))).yes
    assert not remedy("contempt", situation_of(case, date(2029, 4, 2)))
    assert not when.CONTEMPT(situation_of(case, date(2029, 4, 2))).yes


def test_current_support_alone_can_be_withheld(small: Case, situation_of: SituationOf) -> None:
    # Fam. 5230 (CA-IWO-1): the assignment covers current support; eight payments of 600 dollars
    # meet April to November 2026 in full.
    paid = tuple(Payment(on=date(2026, month, 1), amount=Decimal(600)) for month in range(4, 12))
    case = evolve(small, ledger=Ledger(payments=paid), requests=("income_withholding",))
    ended = evolve(case, order=ending(case, date(2026, 11, 2)))

    assert remedy("income_withholding", situation_of(case))
    assert when.WITHHOLDING(situation_of(case)).yes
    assert not remedy("income_withholding", situation_of(ended))
    assert not when.WITHHOLDING(situation_of(ended)).yes


ASKED = ("arrears_determination", "contempt", "income_withholding", "writ", "lien", "agreement")


def of_nevada(case: Case, registered: date | None) -> Case:
    """Return the small case with an order of Clark County, Nevada."""
    court = Court(state=state_code("NV"), kind="district", county="Clark")
    order = evolve(case.order, court=court, registered_here=registered)
    return evolve(case, order=order, requests=ASKED)


@pytest.mark.parametrize("registered", [None, date(2021, 9, 15)])
def test_no_paper_gives_another_states_court_as_a_court_of_california(
    small: Case, registered: date | None
) -> None:
    """CA-UIF-2: a court here enforces after registration, under its own court and number."""
    made = plan(of_nevada(small, registered), on=ON)

    assert [one.form.code for one in made.forms] == ["ca.instructions", "ca.choices"]
    texts = [project(one.content) for one in assemble(made, mode="draft").documents]
    assert not any("COUNTY OF Clark" in text for text in texts)


def test_another_states_order_is_enforced_after_registration_only(
    small: Case, situation_of: SituationOf
) -> None:
    before = situation_of(of_nevada(small, None))
    after = situation_of(of_nevada(small, date(2021, 9, 15)))

    for code in ("arrears_determination", "contempt", "income_withholding", "writ", "lien"):
        assert not remedy(code, before)
        assert remedy(code, after)  # Fam. 5700.305(b) (CA-UIF-5)
    # registration between counties (Fam. 5600, CA-REG-1) is for orders of this state
    assert not remedy("registration_county", after)
    assert not small.order_is_from_elsewhere


def test_military_service_is_remarked_upon(small: Case) -> None:
    """CA-INT-23: no interest on what an activated servicemember would not have owed."""
    case = evolve(small, whereabouts=Whereabouts(in_military=True))

    texts = [one.text for one in plan(case, on=ON).arrears.notes]

    assert any("military service" in text for text in texts)


def test_a_letter_to_the_agency_announces_no_enforcement_that_nobody_asked_for(
    small: Case,
) -> None:
    agency = Agency(status=AgencyStatus.OPEN, office="Local Child Support Agency")
    for requests, announced in (
        (("agency_enforcement",), False),
        (("agency_enforcement", "contempt"), True),
    ):
        case = evolve(small, agency=agency, requests=requests)
        letter = next(
            one
            for one in assemble(plan(case, on=ON), mode="draft").documents
            if one.form == "ca.agency_letter"
        )
        assert ("enforce on my own" in project(letter.content)) is announced


def test_months_in_another_way_are_one_clear_error(small: Case) -> None:
    answer = Answer(question="ca.withheld_not_forwarded", value="May 2024, 2026-05, 2026-13")
    case = evolve(small, requests=("contempt",), answers=(answer,))

    with pytest.raises(CaseError) as caught:
        plan(case, on=ON)

    assert str(caught.value) == (
        "An answer names months in another way.\n"
        "  - answers ca.withheld_not_forwarded: 'May 2024' is no month; "
        "write the months as in 2024-05, 2024-06\n"
        "  - answers ca.withheld_not_forwarded: '2026-13' is no month; "
        "write the months as in 2024-05, 2024-06"
    )


def test_an_order_in_words_says_its_first_payment_and_its_steps(small: Case) -> None:
    first = evolve(
        small.order.obligations[0],
        first_amount=Decimal("300.00"),
        reductions=(
            Reduction(amount=Decimal(450), on=date(2026, 8, 1)),
            Reduction(amount=Decimal(200), child="child"),
        ),
    )
    case = evolve(small, order=evolve(small.order, obligations=(first,)))

    (found,) = commands(case)
    assert found == (
        "By the Judgment of Dissolution entered on February 11, 2019: $600.00 every month as child "
        "support, due on day 1 of the month, from April 1, 2026; the first payment is $300.00; "
        "$450.00 from August 1, 2026; $200.00 once one of the children has come of age."
    )


def test_a_payment_beside_current_support_is_asked_for_only_while_there_is_some(
    small: Case, situation_of: SituationOf
) -> None:
    asked = evolve(small, requests=("arrears_determination",))
    over = evolve(asked, order=ending(asked, date(2026, 8, 2)))

    assert any("beside current support" in one for one in orders(situation_of(asked)))
    assert not any("current support" in one for one in orders(situation_of(over)))


def test_what_nobody_knows_of_the_means_keeps_no_determination_from_filing(small: Case) -> None:
    # Fam. 17526(c) and rule 5.92 ask for the history; CA-CON-4 wants ability for contempt only.
    case = evolve(small, requests=("arrears_determination",))
    paths = {one.path for one in plan(case, on=ON).missing}

    assert "whereabouts.ability" not in paths
    contempt = evolve(small, requests=("contempt",))
    assert "whereabouts.ability" in {one.path for one in plan(contempt, on=ON).missing}


def test_a_listed_benefit_given_as_income_is_entered_in_fw_001(small: Case) -> None:
    # FW-001 item 5a has unemployment and SSI in its list (CA-FW-2); 5b and page 2 stay empty.
    income = Income(kind="unemployment", gross=Decimal(1200))
    case = evolve(
        small,
        household=Household(size=2, incomes=(income,), benefits=()),
        requests=("arrears_determination",),
    )
    papers = assemble(plan(case, on=ON), mode="draft").documents

    text = next(project(one.content) for one in papers if one.form == "ca.fw_001")

    assert "You receive public benefits | [Table Text] \u2612" in text
    assert "\u2612 Unemployment" in text


def test_a_declaration_says_that_payments_before_2009_met_interest_first(small: Case) -> None:
    # CA-INT-14: before 2009-01-01 interest came before principal.
    since = evolve(small.order.obligations[0], first_due=date(2007, 1, 1))
    old = evolve(
        small,
        order=evolve(small.order, entered_on=date(2006, 12, 1), obligations=(since,)),
        requests=("arrears_determination",),
    )
    for day, said in ((date(2008, 12, 31), True), (date(2009, 1, 1), False)):
        ledger = Ledger(payments=(Payment(on=day, amount=Decimal(5000)),))
        papers = assemble(plan(evolve(old, ledger=ledger), on=ON), mode="draft").documents
        text = next(project(one.content) for one in papers if one.form == "ca.declaration")
        assert ("interest before principal" in text) is said
