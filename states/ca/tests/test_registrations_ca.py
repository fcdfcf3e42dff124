"""What California registers: courts, fees, service, fee waiver, remedies at their thresholds."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from attrs import evolve
from docassemble_state_ca.conditions import ENFORCEMENT, MOTIONS
from docassemble_state_ca.courts import COUNTIES
from docassemble_state_ca.forms.worksheets import WORKSHEETS
from docassemble_state_ca.own_claim import months_named
from docassemble_state_ca.serving import served_papers
from docassemble_state_ca.simplified import may_use_simplified_statement
from docassemble_state_ca.state import CALIFORNIA

from docassemble_core.drafting import plan
from docassemble_core.model import (
    Agency,
    AgencyStatus,
    Answer,
    Benefit,
    Case,
    Frequency,
    Hearing,
    Household,
    Income,
    Obligation,
    Safety,
)
from docassemble_core.spec import Situation

OPEN = Agency(status=AgencyStatus.OPEN)


def owing(case: Case, amount: str) -> Case:
    """Return the small case with one sum owed, due on April 1, 2026."""
    assert case.order is not None
    once = Obligation(amount=Decimal(amount), frequency=Frequency.ONCE, first_due=date(2026, 4, 1))
    return evolve(case, order=evolve(case.order, obligations=(once,)))


def remedy(code: str, situation: Situation) -> bool:
    found = next(one for one in CALIFORNIA.remedies if one.code == code)
    return found.available(situation).yes


def test_there_are_58_superior_courts() -> None:
    assert len(COUNTIES) == len(set(COUNTIES)) == 58
    assert CALIFORNIA.court_kind("superior").caption == (  # type: ignore[union-attr]
        "SUPERIOR COURT OF CALIFORNIA, COUNTY OF {county}"
    )


def test_requests_that_conditions_know_are_remedies() -> None:
    codes = {one.code for one in CALIFORNIA.remedies}

    assert {*ENFORCEMENT, *MOTIONS} <= codes


def test_every_worksheet_has_its_official_form() -> None:
    numbers = {one.number for one in CALIFORNIA.official_forms}

    assert {one.official_form for one in WORKSHEETS} <= numbers


@pytest.mark.parametrize(("amount", "denied"), [("2500.00", False), ("2500.01", True)])
def test_passport_is_denied_above_2500_dollars_only(
    small: Case, situation_of: Callable[..., Situation], amount: str, *, denied: bool
) -> None:
    # 42 U.S.C. 652(k): arrears exceeding 2,500 dollars (US-PASS-THRESH, US-PASS-CONFLICT).
    situation = situation_of(owing(small, amount), agency=OPEN)

    assert remedy("passport_denial", situation) is denied


@pytest.mark.parametrize(("on", "listed"), [(date(2026, 5, 1), False), (date(2026, 5, 2), True)])
def test_licence_is_listed_when_more_than_30_days_behind(
    small: Case, situation_of: Callable[..., Situation], on: date, *, listed: bool
) -> None:
    # April 1 + 30 days = May 1, which is not yet more than thirty (Fam. Code, § 17520).
    assert remedy("licence_suspension", situation_of(small, on, agency=OPEN)) is listed


@pytest.mark.parametrize(
    ("on", "open_now"), [(date(2026, 5, 30), False), (date(2026, 5, 31), True)]
)
def test_assets_may_be_put_down_from_60_days_behind(
    small: Case, situation_of: Callable[..., Situation], on: date, *, open_now: bool
) -> None:
    # April 1 + 60 days = May 31 (Fam. Code, § 4610).
    assert remedy("asset_deposit", situation_of(small, on)) is open_now


def test_only_the_agency_intercepts_and_suspends(
    small: Case, situation_of: Callable[..., Situation]
) -> None:
    for code in ("passport_denial", "licence_suspension", "tax_intercept", "agency_levy"):
        assert not remedy(code, situation_of(small))


def test_fees_of_a_private_motion_are_those_of_the_day(small: Case) -> None:
    made = plan(evolve(small, requests=("arrears_determination", "lien")), on=date(2026, 11, 21))
    fees = {fee.fee.label: fee.amount for one in made.filing for fee in one.fees}

    # Gov. Code, §§ 70677(a), 70626 (CA-FIL-4, CA-FIL-11); the recorder's fee was not found.
    assert fees["Request for order"] == Decimal(60)
    assert fees["Abstract of judgment"] == Decimal(40)
    assert fees["Certification"] == Decimal(40)
    assert fees["Recording"] is None


def test_papers_in_the_agency_case_cost_nothing(small: Case) -> None:
    case = evolve(small, requests=("arrears_determination",), agency=OPEN)
    made = plan(case, on=date(2026, 11, 21))

    assert "ca.no_fee_agency" in {one.requirement.code for one in made.filing}
    assert not any(one.fees for one in made.filing)


def test_publication_is_never_open(small: Case, situation_of: Callable[..., Situation]) -> None:
    option = next(one for one in CALIFORNIA.service_options if one.code == "ca.publication")

    for requests in ((), ("contempt",), ("arrears_determination",)):
        assert not option.available(situation_of(small, requests=requests)).yes


def test_contempt_alone_cannot_be_mailed(
    small: Case, situation_of: Callable[..., Situation]
) -> None:
    option = next(one for one in CALIFORNIA.service_options if one.code == "ca.mail_verified")

    assert not option.available(situation_of(small, requests=("contempt",))).yes
    assert option.available(situation_of(small, requests=("arrears_determination",))).yes


def test_notice_of_delinquency_is_not_made_where_the_home_is_hidden(
    small: Case, situation_of: Callable[..., Situation]
) -> None:
    form = next(one for one in CALIFORNIA.forms if one.code == "ca.fl_485")
    asked = situation_of(small, requests=("penalty",))
    hidden = situation_of(small, requests=("penalty",), safety=Safety(violence_or_threat=True))

    assert form.applies(asked).yes
    assert not form.applies(hidden).yes
    assert "hidden" in form.applies(hidden).because[0].text


@pytest.mark.parametrize("programme", ["snap", "medicaid", "wic", "unemployment", "capi", "ssp"])
def test_each_listed_benefit_is_a_ground_for_a_waiver(
    small: Case, situation_of: Callable[..., Situation], programme: str
) -> None:
    household = Household(benefits=(Benefit(programme=programme),))
    rule = next(one for one in CALIFORNIA.fee_waiver_rules if one.code == "ca.waiver_benefits")

    assert rule.assess(situation_of(small, household=household)).eligible


def test_benefit_of_somebody_else_is_no_ground(
    small: Case, situation_of: Callable[..., Situation]
) -> None:
    household = Household(benefits=(Benefit(programme="ssi", recipient="mother"),))
    rule = next(one for one in CALIFORNIA.fee_waiver_rules if one.code == "ca.waiver_benefits")

    assert not rule.assess(situation_of(small, household=household)).eligible


@pytest.mark.parametrize(
    ("gross", "income", "waived"),
    [
        # Two persons from March 1, 2026: 3,606.67 printed; item 5b swears to less (CA-FW-1).
        ("3606.66", True, True),
        ("3606.67", False, True),
        ("3606.68", False, False),
    ],
)
def test_income_at_the_printed_limit_goes_to_item_5c(
    small: Case, gross: str, *, income: bool, waived: bool
) -> None:
    household = Household(
        size=2, benefits=(), incomes=(Income(kind="wages", gross=Decimal(gross)),)
    )
    case = evolve(small, requests=("contempt",), household=household)
    made = plan(case, on=date(2026, 11, 21))
    met = {one.rule.code for one in made.fee_waivers if one.assessment.eligible}

    assert ("ca.waiver_income" in met) is income
    assert ("ca.fw_001" in {one.form.code for one in made.forms}) is waived


@pytest.mark.parametrize(
    ("kinds", "simplified"),
    [
        (("wages", "unemployment"), True),
        (("social_security",), True),
        (("wages", "self_employment"), False),
        (("spousal_support",), False),
    ],
)
def test_simplified_statement_is_for_listed_incomes_only(
    small: Case, kinds: tuple[str, ...], *, simplified: bool
) -> None:
    incomes = tuple(Income(kind=kind, gross=Decimal(100)) for kind in kinds)
    case = evolve(small, household=Household(incomes=incomes))

    assert may_use_simplified_statement(case).yes is simplified


def test_months_that_the_employer_kept_are_no_counts(small: Case) -> None:
    answers = (Answer(question="ca.withheld_not_forwarded", value="2026-05, 2026-06"),)
    case = evolve(small, requests=("contempt",), answers=answers)
    made = plan(case, on=date(2026, 11, 21))
    local = CALIFORNIA.local(made.situation)  # type: ignore[misc]

    assert months_named("2026-05, 2026-06") == ((2026, 5), (2026, 6))
    # April to November 2026 are eight months; two are left out.
    counts = local.counts(made.arrears)  # type: ignore[attr-defined]
    assert [one.due.month for one in counts] == [4, 7, 8, 9, 10, 11]


def test_plan_holds_together_whatever_is_missing() -> None:
    requests = tuple(one.code for one in CALIFORNIA.remedies)
    for status in (None, AgencyStatus.OPEN, AgencyStatus.NONE):
        agency = Agency(status=status) if status else None
        made = plan(
            Case(state=CALIFORNIA.code, requests=requests, agency=agency), on=date(2026, 11, 21)
        )

        assert not made.is_ready
        assert made.missing


@pytest.mark.parametrize(
    ("requests", "agency", "dues"),
    [
        # Worked in the notes (CA-DL-4): hearing on Friday, February 26, 2027; sixteen court days
        # before is February 2, mail within California January 28.
        (("contempt",), AgencyStatus.NONE, [date(2027, 2, 2)]),
        (
            ("arrears_determination",),
            AgencyStatus.NONE,
            [date(2027, 2, 2), date(2027, 1, 28)],
        ),
        (
            ("arrears_determination",),
            AgencyStatus.OPEN,
            [date(2027, 2, 2), date(2027, 1, 28)],
        ),
    ],
)
def test_each_paper_has_its_last_day_for_service(
    small: Case,
    situation_of: Callable[..., Situation],
    requests: tuple[str, ...],
    agency: AgencyStatus,
    dues: list[date],
) -> None:
    situation = situation_of(
        small,
        requests=requests,
        agency=Agency(status=agency),
        hearing=Hearing(on=date(2027, 2, 26)),
    )

    assert [one.due for one in served_papers(situation)] == dues
