"""Every trap of the research notes: its check, a case that falls into it, one that does not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from attrs import evolve
from docassemble_state_ma.courts import DOCKET_LETTERS, SITES
from docassemble_state_ma.state import MASSACHUSETTS

import docassemble_core as dc
from docassemble_core.model import (
    Address,
    Agency,
    AgencyStatus,
    Agreement,
    CreditClaim,
    CreditKind,
    Hearing,
    Ledger,
)
from docassemble_core.spec import CaseWarning, Severity, Situation

CaseOf = Callable[[str], dc.Case]
SituationOf = Callable[[dc.Case], Situation]
Named = Callable[[str], Situation]

# Trap, a case file that falls into it, and one that does not (MA-TRAP-1 to MA-TRAP-31).
# Traps 5, 12, 13, 15, 24, 27 and 31 need a case of their own: see below.
COVERAGE = {
    "MA-TRAP-1": ("complete", "weekly"),
    "MA-TRAP-2": ("weekly", "agency_after_application"),
    "MA-TRAP-3": ("weekly", "agency_before_application"),
    "MA-TRAP-4": ("joint_agreement", "weekly"),
    "MA-TRAP-6": ("weekly", "joint_agreement"),
    "MA-TRAP-7": ("weekly", "joint_agreement"),
    "MA-TRAP-8": ("indigency_b", "indigency_a"),
    "MA-TRAP-9": ("indigency_c", "indigency_b"),
    "MA-TRAP-10": ("indigency_b", "indigency_a"),
    "MA-TRAP-11": ("weekly", "assigned_months"),
    "MA-TRAP-12": ("agency_after_application", "weekly"),
    "MA-TRAP-14": ("vague_order", "weekly"),
    "MA-TRAP-16": ("weekly", "joint_agreement"),
    "MA-TRAP-17": ("agency_after_application", "weekly"),
    "MA-TRAP-18": ("assigned_months", "weekly"),
    "MA-TRAP-19": ("weekly", "grown_child"),
    "MA-TRAP-20": ("weekly", "joint_agreement"),
    "MA-TRAP-21": ("registered_order", "weekly"),
    "MA-TRAP-22": ("grown_child", "income_75000"),
    "MA-TRAP-23": ("weekly", "grown_child"),
    "MA-TRAP-25": ("weekly", "joint_agreement"),
    "MA-TRAP-26": ("weekly", "grown_child"),
    "MA-TRAP-28": ("weekly", "complete"),
    "MA-TRAP-29": ("grown_child", "weekly"),
    "MA-TRAP-30": ("income_75000", "weekly"),
    "MA-REM-7": ("held_in_jail", "weekly"),
    "MA-REM-19": ("held_in_jail", "weekly"),
}
OWN = ("MA-TRAP-5", "MA-TRAP-13", "MA-TRAP-15", "MA-TRAP-24", "MA-TRAP-27", "MA-TRAP-31")


def warnings(situation: Situation) -> tuple[CaseWarning, ...]:
    return tuple(one for check in MASSACHUSETTS.checks for one in check.find(situation))


def found(situation: Situation) -> set[str]:
    return {one.code for one in warnings(situation)}


def open_service(situation: Situation) -> set[str]:
    options = MASSACHUSETTS.service_options
    return {one.code for one in options if one.available(situation).yes}


def open_remedies(situation: Situation) -> set[str]:
    return {one.code for one in MASSACHUSETTS.remedies if one.available(situation).yes}


def test_each_of_the_thirty_one_traps_has_a_check() -> None:
    checks = {one.code for one in MASSACHUSETTS.checks}

    assert checks - {"MA-FMT-16", "MA-REM-7", "MA-REM-19"} == {
        f"MA-TRAP-{number}" for number in range(1, 32)
    }
    assert set(COVERAGE) | set(OWN) == checks - {"MA-FMT-16"}


@pytest.mark.parametrize("code", sorted(COVERAGE))
def test_a_trap_is_found_where_the_case_falls_into_it_and_not_elsewhere(
    code: str, situation: Named
) -> None:
    falls, does_not = COVERAGE[code]

    assert code in found(situation(falls))
    assert code not in found(situation(does_not))


# Seven days before Friday, November 27, 2026, is November 20; the plan is of November 21.
# Seven days before Monday, November 30, is Monday, November 23.
def test_service_comes_too_late_when_its_last_day_has_passed(
    case: CaseOf, situation_of: SituationOf
) -> None:
    base = case("income_75000")
    late = situation_of(evolve(base, hearing=Hearing(on=date(2026, 11, 27))))
    in_time = situation_of(evolve(base, hearing=Hearing(on=date(2026, 11, 30))))

    warning = next(one for one in warnings(late) if one.code == "MA-TRAP-5")
    assert warning.severity is Severity.STOP
    assert "MA-TRAP-5" not in found(in_time)


def test_a_deal_out_of_court_is_a_trap_and_one_before_the_court_is_none(
    case: CaseOf, situation: Named, situation_of: SituationOf
) -> None:
    deal = evolve(case("income_75000"), agreement=Agreement(payment=Decimal(50)))

    assert "MA-TRAP-13" in found(situation_of(deal))
    assert "MA-TRAP-13" not in found(situation("joint_agreement"))


def test_an_agreement_without_a_sum_gives_nothing_for_interest_to_run_on(
    case: CaseOf, situation: Named, situation_of: SituationOf
) -> None:
    without = evolve(case("joint_agreement"), agreement=Agreement(payment=Decimal(50)))

    assert "MA-TRAP-31" in found(situation_of(without))
    assert "MA-TRAP-31" not in found(situation("joint_agreement"))


def test_criminal_contempt_is_stopped_and_never_prepared(
    case: CaseOf, situation_of: SituationOf
) -> None:
    made = situation_of(
        evolve(case("income_75000"), requests=("civil_contempt", "criminal_contempt"))
    )

    warning = next(one for one in warnings(made) if one.code == "MA-TRAP-15")
    assert warning.severity is Severity.STOP
    assert "criminal_contempt" not in open_remedies(made)
    assert not [one for one in MASSACHUSETTS.forms if "criminal" in one.code]


def test_suffolk_alone_is_told_of_17_march_and_17_june(
    case: CaseOf, situation_of: SituationOf
) -> None:
    base = case("income_75000")
    assert base.order is not None
    court = evolve(base.order.court, county="Suffolk")
    boston = evolve(base, order=evolve(base.order, court=court, docket_number="SU22D0417DR"))

    assert "MA-TRAP-24" in found(situation_of(boston))
    assert "MA-TRAP-24" not in found(situation_of(base))


def test_benefits_of_the_child_are_shown_and_never_deducted(
    case: CaseOf, situation_of: SituationOf
) -> None:
    claim = CreditClaim(kind=CreditKind.SOCIAL_SECURITY_DERIVATIVE, amount=Decimal(300))
    base = case("income_75000")
    made = situation_of(evolve(base, ledger=Ledger(credit_claims=(claim,))))

    assert "MA-TRAP-27" in found(made)
    assert made.arrears is not None
    assert str(made.arrears.principal) == "4700.00"
    assert "MA-TRAP-27" not in found(situation_of(base))


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("NO22D0417DR", None),
        ("no-22d 0417-dr", None),
        ("WO22D0417DR", "is a number of the Worcester Division"),
        ("22-0417", "has not the form of a docket number"),
        ("XX22D0417DR", "stand for none of the divisions"),
        ("NO22Z0417DR", "were not met in support cases"),
        ("NO22D0417ZZ", "were not met in support cases"),
    ],
)
def test_a_docket_number_that_does_not_fit_is_questioned_and_never_refused(
    number: str, said: str | None, case: CaseOf, situation_of: SituationOf
) -> None:
    base = case("agency_before_application")
    assert base.order is not None
    made = situation_of(evolve(base, order=evolve(base.order, docket_number=number)))

    messages = [one.message for one in warnings(made) if one.code == "MA-FMT-16"]
    assert [said in message for message in messages] == ([] if said is None else [True])


def test_a_division_with_several_registries_names_them_all_the_known_one_first(
    situation: Named,
) -> None:
    venues = [one for rule in MASSACHUSETTS.venues for one in rule.find(situation("complete"))]

    assert [one.court.city for one in venues] == ["Fall River", "Taunton", "New Bedford"]
    assert all(one.court.checked_on == date(2026, 11, 21) for one in venues)
    assert all(one.court.source for one in venues)


def test_the_fourteen_divisions_have_nineteen_registries() -> None:
    assert len(DOCKET_LETTERS) == 14
    assert len(SITES) == 19
    assert {one.court.county for one in SITES} == set(DOCKET_LETTERS)


def test_the_agency_remedies_open_with_full_services_and_their_thresholds(
    case: CaseOf, situation: Named, situation_of: SituationOf
) -> None:
    agency_only = {"passport_denial", "federal_tax_intercept", "licence_suspension", "agency_lien"}
    assert not open_remedies(situation("weekly")) & agency_only
    # $4,700 is more than $2,500 and at least $500; the oldest charge is 46 weeks old.
    assert agency_only <= open_remedies(situation("agency_after_application"))
    paid = evolve(
        case("agency_after_application"),
        agency=Agency(status=AgencyStatus.OPEN, services="payment_only"),
    )
    assert not open_remedies(situation_of(paid)) & agency_only


def test_a_mailbox_or_a_relative_is_no_home_and_a_street_is_one(
    case: CaseOf, situation_of: SituationOf
) -> None:
    weekly = case("weekly")
    assert weekly.whereabouts is not None
    home = Address(line1="5 Sample Way", city="Leominster", state="MA", postal_code="01453")
    housed = evolve(weekly, whereabouts=evolve(weekly.whereabouts, address=home))

    open_now = open_service(situation_of(housed))
    assert "ma.in_hand" in open_now
    assert "ma.alternate" not in open_now
