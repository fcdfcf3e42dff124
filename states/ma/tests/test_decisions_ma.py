"""Decision tables: what each case file gets, what it does not get, and why."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

import docassemble_core as dc
from docassemble_core.spec import Decision
from docassemble_core.testing.snapshots import assert_snapshot

HERE = Path(__file__).resolve().parent
NAMES = ("weekly", *sorted(path.stem for path in (HERE / "cases").glob("*.toml")))


def line(what: str, decision: Decision) -> str:
    because = " ".join(str(reason) for reason in decision.because)
    return f"{'yes' if decision.yes else 'no '}  {what}: {because}"


def section(title: str, lines: Iterable[str]) -> Iterator[str]:
    yield from ("", f"# {title}", *lines)


def money(plan: dc.Plan) -> Iterator[str]:
    if plan.arrears is None:
        yield "arrears cannot be computed"
        return
    yield f"unpaid {plan.arrears.principal}, assigned {plan.arrears.assigned_principal}"
    yield f"agency's interest {plan.arrears.interest}, penalty {plan.arrears.penalty}"
    counts = plan.arrears.counts()
    yield f"{len(counts.counts)} contempt counts of {counts.total}"
    yield f"{len(counts.after_majority)} after majority"
    yield from (f"claim {one.title}: {one.amount}" for one in plan.arrears.claims)


def table(plan: dc.Plan) -> str:
    forms = (*plan.forms, *plan.left_out)
    return "\n".join(
        [
            *section("Money", money(plan)),
            *section("Documents", (line(one.form.code, one.decision) for one in forms)),
            *section(
                "Fee waiver",
                (line(one.rule.code, one.assessment.decision) for one in plan.fee_waivers),
            ),
            *section("Remedies", (line(one.remedy.code, one.decision) for one in plan.remedies)),
            *section("Service", (line(one.option.code, one.decision) for one in plan.service)),
            *section("Court", (f"{one.court.county}, {one.court.city}" for one in plan.venues)),
            *section("Warnings", (f"{one.severity}  {one.code}" for one in plan.warnings)),
            *section("Missing", (one.path for one in plan.missing)),
        ]
    ).lstrip("\n")


@pytest.mark.parametrize("name", NAMES)
def test_the_decision_table_is_the_committed_one(name: str, plan: Callable[[str], dc.Plan]) -> None:
    assert_snapshot(table(plan(name)), HERE / "snapshots" / f"{name}.txt")


def codes(plan: dc.Plan) -> set[str]:
    return {one.form.code for one in plan.forms}


def decision(plan: dc.Plan, code: str) -> Decision:
    found = (*plan.forms, *plan.left_out)
    return next(one.decision for one in found if one.form.code == code)


def waiver(plan: dc.Plan) -> str | None:
    return plan.fee_waiver.rule.code if plan.fee_waiver else None


# 47 Fridays from January 2 to November 20, 2026, at $100: $4,700, in both case files.
# After the application of June 15 the first full month is July. Balances at the ends of July to
# October: 31, 35, 39 and 44 Fridays, $3,100, $3,500, $3,900 and $4,400, together $14,900.
# 0.5 per cent of it is $74.50, for interest and for the penalty each (MA-INT-9, -10, -21).
def test_the_agency_charges_nothing_before_the_application(
    plan: Callable[[str], dc.Plan],
) -> None:
    before, after = plan("agency_before_application"), plan("agency_after_application")

    assert before.arrears is not None
    assert after.arrears is not None
    assert str(before.arrears.principal) == str(after.arrears.principal) == "4700.00"
    assert (str(before.arrears.interest), str(before.arrears.penalty)) == ("0.00", "0.00")
    assert (str(after.arrears.interest), str(after.arrears.penalty)) == ("74.50", "74.50")


def test_an_application_is_prepared_before_and_never_while_full_services_run(
    plan: Callable[[str], dc.Plan],
) -> None:
    assert "ma.agency_application" in codes(plan("agency_before_application"))
    assert "ma.agency_application" not in codes(plan("agency_after_application"))


# January 2025 to November 2026 are 23 months at $400: $9,200. March to August 2025 are six: $2,400.
def test_assigned_months_are_apart_from_what_is_owed_to_the_parent(
    plan: Callable[[str], dc.Plan],
) -> None:
    arrears = plan("assigned_months").arrears

    assert arrears is not None
    assert str(arrears.principal) == "9200.00"
    assert str(arrears.assigned_principal) == "2400.00"


def test_income_of_exactly_75000_takes_the_long_form_and_shows_the_conflict(
    plan: Callable[[str], dc.Plan],
) -> None:
    made = plan("income_75000")

    assert "ma.long_statement" in codes(made)
    assert "ma.short_statement" not in codes(made)
    reasons = [reason.text for reason in decision(made, "ma.long_statement").because]
    assert "equals or exceeds $75,000" in reasons[0]
    assert "“more than”" in reasons[1]
    assert len(decision(plan("indigency_b"), "ma.long_statement").because) == 1


def test_indigency_is_a_by_programme_b_by_income_at_the_limit_and_else_c(
    plan: Callable[[str], dc.Plan],
) -> None:
    # The table of 2026 gives $27,050 for two persons; the statute says 125 per cent or less.
    assert waiver(plan("indigency_a")) == "ma.indigency_a"
    assert waiver(plan("indigency_b")) == "ma.indigency_b"
    assert waiver(plan("indigency_c")) == "ma.indigency_c"
    assert "ma.indigency_supplement" in codes(plan("indigency_c"))
    assert "ma.indigency_supplement" not in codes(plan("indigency_b"))


def test_an_order_of_another_state_goes_to_the_division_that_registered_it(
    plan: Callable[[str], dc.Plan],
) -> None:
    made = plan("registered_order")

    assert [one.court.county for one in made.venues] == ["Hampden"]
    assert decision(made, "ma.contempt_affidavit").yes
    assert not decision(made, "ma.registration_statement").yes
    assert "MA-TRAP-21" in {one.code for one in made.warnings}


# The child came of age on Friday, February 6, 2026. Five Fridays came before it, January 2 to 30;
# the charge of the birthday itself and the 41 after it are apart.
def test_charges_after_majority_are_no_contempt_under_an_order_without_an_end(
    plan: Callable[[str], dc.Plan],
) -> None:
    made = plan("grown_child")

    assert made.arrears is not None
    counts = made.arrears.counts()
    assert (len(counts.counts), str(counts.total)) == (5, "500.00")
    assert len(counts.after_majority) == 42
    assert {"MA-TRAP-22", "MA-TRAP-29"} <= {one.code for one in made.warnings}
    assert not decision(made, "ma.custody_affidavit").yes


def test_an_order_that_fixes_no_sum_is_no_ground_for_contempt(
    plan: Callable[[str], dc.Plan],
) -> None:
    made = plan("vague_order")

    assert codes(made) == {"ma.instructions", "ma.choices"}
    assert "clear and unequivocal" in decision(made, "ma.complaint").because[0].text
    assert [one.code for one in made.warnings] == ["MA-TRAP-14"]


def test_an_agreement_makes_a_stipulation_and_the_list_of_joint_forms(
    plan: Callable[[str], dc.Plan],
) -> None:
    made = plan("joint_agreement")

    assert {"ma.agreement", "ma.joint_petition_forms"} <= codes(made)
    assert "ma.complaint" not in codes(made)
    assert made.is_ready


def test_the_scenario_asks_for_two_years_of_homes_of_the_minors_and_for_the_search(
    plan: Callable[[str], dc.Plan],
) -> None:
    missing = {one.path: one for one in plan("weekly").missing}

    # Chidi, born on May 2, 2008, is of age; the two others are not.
    assert "children[0].residences" not in missing
    assert {"children[1].residences", "children[2].residences"} <= set(missing)
    assert "two years" in missing["children[1].residences"].why
    assert "whereabouts.searches" in missing


def test_the_scenario_asks_for_alternate_service_because_a_mailbox_is_no_home(
    plan: Callable[[str], dc.Plan],
) -> None:
    made = plan("weekly")

    assert {"ma.motion_form", "ma.alternate_service_motion", "ma.diligent_search"} <= codes(made)
    assert "ma.alternate" in {one.option.code for one in made.open_service}
    assert "ma.in_hand" not in {one.option.code for one in made.open_service}


def test_twelve_per_cent_is_claimable_from_filing_and_in_no_total(
    plan: Callable[[str], dc.Plan],
) -> None:
    arrears = plan("weekly").arrears

    assert arrears is not None
    assert str(arrears.interest) == "0.00"
    (claim,) = arrears.claims
    assert claim.code == "ma.contempt_interest"
    assert claim.amount is None
    assert claim.needs == ("answers.ma.contempt_filed_on",)
    assert arrears.total == arrears.principal
