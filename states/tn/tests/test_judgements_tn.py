"""Judgements at their thresholds, each with its reason."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

import pytest
from attrs import evolve
from docassemble_state_tn.judgements import agreement, enforcement, venue, waiver
from docassemble_state_tn.state import TENNESSEE

import docassemble_core as dc
from docassemble_core.model import (
    Agency,
    AgencyStatus,
    Agreement,
    Case,
    Court,
    SupportOrder,
    Whereabouts,
)
from docassemble_core.spec import ArrearsSummary, CaseWarning, Situation
from docassemble_core.values import state_code

ON = date(2026, 11, 21)


def situation(case: Case, *, principal: str = "1000.00", days: int = 100) -> Situation:
    """A case on the reference day with arrears of so much, the oldest so many days past due."""
    arrears = ArrearsSummary(
        on=ON,
        principal=Decimal(principal),
        interest=Decimal(0),
        oldest_unpaid=ON - timedelta(days=days),
        missed=1,
        monthly_current=Decimal(300),
    )
    return Situation(case=case, on=ON, law=TENNESSEE.law, arrears=arrears)


def a_case(*requests: str, **fields: object) -> Case:
    return Case(**{"state": state_code("TN"), "requests": requests, **fields})


def warnings(code: str, where: Situation) -> tuple[CaseWarning, ...]:
    check = next(one for one in TENNESSEE.checks if one.code == code)
    return check.find(where)


@pytest.mark.parametrize(
    ("principal", "days", "passed"),
    [("500.00", 90, True), ("499.99", 90, False), ("500.00", 89, False)],
)
def test_licenses_take_five_hundred_dollars_and_ninety_days(
    principal: str, days: int, *, passed: bool
) -> None:
    """T.C.A. § 36-5-701(7): $500 or more and 90 days or more (TN-LIC-1)."""
    where = situation(a_case("license_revocation"), principal=principal, days=days)

    assert enforcement.license_revocation(where).yes is passed
    assert bool(warnings("TN-TRAP-30", where)) is not passed


@pytest.mark.parametrize(("days", "opened"), [(30, False), (31, True)])
def test_a_summons_takes_more_than_thirty_days(days: int, *, opened: bool) -> None:
    """T.C.A. § 36-5-101(f)(2): more than 30 days in arrears (TN-PATH-2)."""
    where = situation(a_case("summons_or_attachment"), days=days)

    assert enforcement.summons_application(where).yes is opened


def forgiving(**fields: object) -> Case:
    terms = {
        "arrears": Decimal(2800),
        "forgiven": Decimal(1000),
        "full_payment_since": date(2025, 11, 21),
        "both_consent": True,
    }
    return a_case("agreed_order", agreement=Agreement(**{**terms, **fields}))


@pytest.mark.parametrize(
    ("since", "allowed"), [(date(2025, 11, 21), True), (date(2025, 11, 22), False)]
)
def test_forgiving_takes_twelve_months_of_full_payment(since: date, *, allowed: bool) -> None:
    """T.C.A. § 36-5-101(f)(6)(C): the 12 consecutive months before (TN-WVR-2)."""
    where = situation(forgiving(full_payment_since=since))

    assert agreement.agreed_order(where).yes is allowed
    assert bool(warnings("TN-TRAP-7", where)) is not allowed


def test_forgiving_takes_both_parents_consent() -> None:
    where = situation(forgiving(both_consent=False))

    assert not agreement.agreed_order(where).yes
    assert "consent" in agreement.agreed_order(where).because[0].text


def test_forgiving_asks_for_what_is_not_known() -> None:
    where = situation(forgiving(full_payment_since=None, both_consent=None))

    assert agreement.may_be_forgiven(where).needs == (
        "agreement.full_payment_since",
        "agreement.both_consent",
    )


def test_a_plan_without_forgiveness_needs_no_twelve_months() -> None:
    where = situation(forgiving(forgiven=None, full_payment_since=None))

    assert agreement.agreed_order(where).yes
    assert not agreement.forgiveness_explained(where).yes


def test_a_plan_does_not_stop_the_agency() -> None:
    """T.C.A. § 36-5-101(f)(4) (TN-WVR-5)."""
    case = evolve(forgiving(), agency=Agency(status=AgencyStatus.OPEN))

    assert warnings("TN-TRAP-38", situation(case))
    assert not warnings("TN-TRAP-38", situation(forgiving()))


def test_an_agreement_nobody_puts_before_the_court_is_a_trap() -> None:
    """Berryhill v. Rhodes (TN-ARR-17)."""
    informal = a_case("civil_contempt", agreement=Agreement(payment=Decimal(100)))

    assert warnings("TN-TRAP-6", situation(informal))
    assert not warnings("TN-TRAP-6", situation(forgiving()))


def test_contempt_without_a_fact_of_ability_is_a_trap() -> None:
    """Waldo, Hopwood (TN-CIV-8)."""
    assert warnings("TN-TRAP-12", situation(a_case("civil_contempt", whereabouts=Whereabouts())))
    assert not warnings("TN-TRAP-12", situation(a_case("arrears_judgment")))


def test_another_states_order_is_sent_another_way() -> None:
    """Grace v. Grace; registration comes first (TN-INT-16, TN-UIF-1)."""
    order = SupportOrder(court=Court(state=state_code("KY")))
    where = situation(a_case("civil_contempt", "income_withholding", order=order))

    assert not enforcement.petition(where).yes
    assert venue.interstate(where).yes
    assert warnings("TN-TRAP-34", where)


def test_the_papers_are_for_an_order_that_a_tennessee_court_made() -> None:
    """A registered order is enforced here (TN-UIF-1), but no paper may say "this Court" made it.

    The case file has no place for the court of registration and its docket number.
    """
    order = SupportOrder(court=Court(state=state_code("KY")), registered_here=date(2026, 1, 5))
    where = situation(a_case("civil_contempt", order=order))

    decision = enforcement.petition(where)

    assert not decision.yes
    assert "court of registration" in decision.because[0].text
    assert venue.interstate(where).yes


def test_a_petition_needs_something_owed() -> None:
    decision = enforcement.petition(situation(a_case("civil_contempt"), principal="0.00"))

    assert not decision.yes
    assert "nothing to enforce" in decision.because[0].text


def test_criminal_contempt_is_charged_only_on_request() -> None:
    assert not enforcement.criminal_petition(situation(a_case("civil_contempt"))).yes
    assert enforcement.criminal_petition(situation(a_case("criminal_contempt"))).yes


def test_the_child_must_have_lived_six_months_in_the_new_county(
    case_of: Callable[[str], dc.Case],
) -> None:
    """T.C.A. § 36-5-3003 (TN-FIL-3): six months to the day before November 21, 2026."""
    case = case_of("other_county")
    assert case.obligee is not None
    home = case.obligee.addresses[0]

    def moved(day: date) -> Situation:
        there = evolve(case.obligee, addresses=(evolve(home, since=day),))
        return situation(evolve(case, obligee=there))

    assert venue.transfer(moved(date(2026, 5, 21))).yes
    assert not venue.transfer(moved(date(2026, 5, 22))).yes


@pytest.mark.parametrize(("gross", "met"), [("2845.83", True), ("2845.84", False)])
def test_indigency_is_presumed_up_to_the_limit(
    gross: str, *, met: bool, case_of: Callable[[str], dc.Case]
) -> None:
    """At the limit the presumption holds (TN-FW-5)."""
    # Household of three in 2026: $34,150. 12 x 2,845.83 = 34,149.96; 12 x 2,845.84 = 34,150.08.
    case = case_of("indigent")
    assert case.household is not None
    income = evolve((case.household.incomes or ())[0], gross=Decimal(gross))
    household = evolve(case.household, incomes=(income,))

    assessed = waiver.presumed_indigent(situation(evolve(case, household=household)))

    assert assessed.eligible is met
    assert assessed.comparisons[0].limit == Decimal(34150)


def test_the_oath_is_for_residents_of_tennessee(case_of: Callable[[str], dc.Case]) -> None:
    """T.C.A. § 20-12-127(a) (TN-FW-1)."""
    case = case_of("indigent")
    assert case.obligee is not None
    home = evolve(case.obligee.addresses[0], state=state_code("GA"))
    away = evolve(case, obligee=evolve(case.obligee, addresses=(home,)))

    assert not waiver.presumed_indigent(situation(away)).eligible
    assert not waiver.hardship(situation(away)).eligible


def test_every_county_knows_its_district(case_of: Callable[[str], dc.Case]) -> None:
    """T.C.A. § 16-2-506 (TN-CT-1): Hamilton is district 11."""
    found = venue.find_issuing_court(situation(case_of("direct_pay")))

    assert "judicial district 11" in found[0].decision.because[0].text
