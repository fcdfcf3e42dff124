"""What the papers say of cases that are put together otherwise than the examples."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from attrs import evolve
from docassemble_state_ma.benefits import own_codes
from docassemble_state_ma.commands import support_goes_on
from docassemble_state_ma.judgements import contempt, facts
from docassemble_state_ma.judgements.waiver import category_a

import docassemble_core as dc
from docassemble_core.assembly.readback import document_text
from docassemble_core.drafting.rendering import render_form
from docassemble_core.model import Agency, AgencyStatus, Benefit, Household
from docassemble_core.spec import Situation

CaseOf = Callable[[str], dc.Case]
PlanFor = Callable[[str], dc.Plan]
SituationOf = Callable[[dc.Case], Situation]
ON = date(2026, 11, 21)
HELD = "held_in_jail"


def text_of(plan: dc.Plan, code: str) -> str:
    form = next(one for one in plan.state.forms if one.code == code)
    return document_text(render_form(plan, form, mode="draft").document)


@pytest.mark.parametrize(
    ("written", "code"),
    [("TAFDC", "tanf"), ("MassHealth", "medicaid"), ("SSI", "ssi"), ("Food stamps", "snap")],
)
def test_a_benefit_counts_under_its_own_name_too(written: str, code: str) -> None:
    """MA-FEE-2: the form lists TAFDC, EAEDC, veterans' benefits, Medicaid/MassHealth and SSI."""
    household = Household(benefits=(Benefit(programme=written),))

    assert own_codes(household) == (code,)


def test_tafdc_as_the_state_calls_it_is_category_a(
    case: CaseOf, plan: PlanFor, situation_of: SituationOf
) -> None:
    """MA-FEE-2: whoever receives TAFDC ticks (A); (B) would be sworn by the wrong ground."""
    assert category_a(situation_of(case(HELD))).eligible
    sheet = text_of(plan(HELD), "ma.indigency_affidavit")
    assert "☒ (A) Public assistance" in sheet
    assert "☒ Transitional Aid to Families with Dependent Children" in sheet


def test_support_may_be_assigned_where_tafdc_is_received(
    case: CaseOf, situation_of: SituationOf
) -> None:
    """MA-PATH-11: whoever receives TAFDC has assigned the support."""
    assert facts.support_is_assigned(situation_of(case(HELD))).yes


def test_the_worksheet_lists_the_sums_of_later_orders_for_each_child(plan: PlanFor) -> None:
    """MA-FMT-4, MA-REM-2: the order and its sums; $40.00 for each child from June 5, 2026."""
    sheet = text_of(plan(HELD), "ma.complaint")

    assert "$60.00; each week for each child; January 2, 2026; June 5, 2026" in sheet
    later = "$40.00; each week for each child; June 5, 2026; \N{EN DASH}; Judgment of Modification"
    assert later in sheet
    assert "Judgment of Divorce Nisi, as later changed" in sheet


def test_who_is_held_in_jail_is_served_there_and_not_searched_for(
    case: CaseOf, plan: PlanFor, situation_of: SituationOf
) -> None:
    """MA-SVC-12: alternate service is for whom the officer cannot find; nobody swears to that here.

    MA-SVC-2: an officer hands the papers over.
    """
    found = situation_of(case(HELD))

    assert not contempt.alternate_service(found).yes
    assert contempt.contempt_and_home(found).yes
    affidavit = text_of(plan(HELD), "ma.contempt_affidavit")
    assert "the defendant has been held at Sample County Jail since May 1, 2026" in affidavit
    assert "I do not know where the defendant lives now" not in affidavit
    assert "Sample County Jail" in text_of(plan(HELD), "ma.contempt_summons")


def test_who_was_released_is_not_held(case: CaseOf, situation_of: SituationOf) -> None:
    """A release before the day leaves the home unknown again (MA-SVC-12)."""
    held = case(HELD)
    assert held.whereabouts is not None
    past = evolve(held.whereabouts.incarcerations[0], end=date(2026, 11, 1))
    released = evolve(held, whereabouts=evolve(held.whereabouts, incarcerations=(past,)))

    assert contempt.alternate_service(situation_of(released)).yes


def test_sentences_end_once(plan: PlanFor) -> None:
    """What a case file says without a full stop, or with one of its own, is one sentence."""
    affidavit = text_of(plan(HELD), "ma.contempt_affidavit")

    assert "The employer that I know of is Sample Boat Yard, Inc." in affidavit
    assert "Inc.." not in affidavit
    assert "The defendant owned a boat. How I know: the defendant told me so" in affidavit
    assert "The defendant signed the agreement." in affidavit
    assert "It lowered the support. A copy" in affidavit


def test_an_address_has_no_comma_before_the_zip_code(plan: PlanFor) -> None:
    assert "3 Sample Road, Braintree, MA 02184" in text_of(plan(HELD), "ma.contempt_affidavit")


def test_a_party_with_an_attorney_is_not_pro_se(plan: PlanFor) -> None:
    """MA-FMT-6: an attorney signs with the number of the Board of Bar Overseers and the firm."""
    affidavit = text_of(plan(HELD), "ma.contempt_affidavit")
    motion = text_of(plan(HELD), "ma.withholding_motion")

    assert "Inês Ferreira, Plaintiff" in affidavit
    assert "pro se" not in affidavit + motion
    assert "Ada Counsel, attorney for the plaintiff" in motion
    assert "Board of Bar Overseers number" in motion


def test_a_child_who_died_is_named_so_and_not_disclosed_as_a_minor(plan: PlanFor) -> None:
    """MA-FORM-5: TC0050 is about the care of children; Lena is the one who is left."""
    disclosure = text_of(plan(HELD), "ma.custody_affidavit")

    assert "E.F. died on March 10, 2026." in text_of(plan(HELD), "ma.contempt_affidavit")
    assert "Lena Ferreira" in disclosure
    assert "Eva Ferreira" not in disclosure


def test_nothing_is_printed_as_a_code_or_a_bare_date(plan: PlanFor) -> None:
    printed = text_of(plan(HELD), "ma.instructions")

    assert "A child died on March 10, 2026; support for that child is counted" in printed
    assert "2026-03-10" not in printed
    assert "a credit of $300.00: child lived with obligor." in printed


def test_a_sum_for_each_child_warns_once_one_of_them_is_of_age(
    case: CaseOf, situation_of: SituationOf
) -> None:
    """MA-REM-19, MA-DUR-5: Rui turned 18 on January 15, 2026, and the order names no end."""
    assert facts.one_of_several_is_of_age(situation_of(case(HELD))).yes
    assert not facts.one_of_several_is_of_age(situation_of(case("weekly"))).yes


def test_no_payment_is_said_in_words(plan: PlanFor) -> None:
    assert "My records show no payment." in text_of(plan(HELD), "ma.contempt_affidavit")


def test_support_that_has_ended_is_not_asked_for_as_current(case: CaseOf) -> None:
    """The order ends on October 14, 2026: nothing falls due until the hearing."""
    weekly = case("agency_after_application")
    assert weekly.order is not None
    ended = tuple(evolve(one, until=date(2026, 10, 14)) for one in weekly.order.obligations)
    over = evolve(weekly, order=evolve(weekly.order, obligations=ended))

    assert support_goes_on(weekly, ON)
    assert not support_goes_on(over, ON)
    affidavit = text_of(dc.plan(over, on=ON), "ma.contempt_affidavit")
    judgment = text_of(dc.plan(over, on=ON), "ma.proposed_judgment")
    assert "until the hearing" not in affidavit
    assert "current support" not in affidavit + judgment


def test_interest_of_a_closed_full_service_case_is_not_denied(case: CaseOf) -> None:
    """MA-INT-9, -14, -16: 0.5% of what is past due at the end of the one full month.

    Weekly $100.00 from January 2, 2026, nothing paid; full service from April 15, 2026, closed on
    June 10, 2026. Months are charged from the first full one (MA-INT-21), May: 22 Fridays by
    May 31, $2,200.00 at 0.5% is $11.00 of interest, and June 30 is after the closing.
    """
    closed = Agency(
        status=AgencyStatus.CLOSED,
        services="full",
        applied=date(2026, 4, 15),
        closed=date(2026, 6, 10),
    )
    plan = dc.plan(evolve(case("agency_after_application"), agency=closed), on=ON)

    assert plan.arrears is not None
    assert plan.arrears.interest == Decimal("11.00")
    choices = text_of(plan, "ma.choices")
    assert "$11.00 of interest" in choices
    assert "No interest is added to it" not in choices


def test_interest_below_a_cent_a_day_is_said_so(case: CaseOf) -> None:
    """MA-INT-30: 12% of $12.50 is $1.50 a year, four tenths of a cent a day."""
    one = case("agency_before_application")
    assert one.order is not None
    tiny = tuple(
        evolve(each, amount=Decimal("12.50"), first_due=date(2026, 11, 20))
        for each in one.order.obligations
    )
    tiny_case = evolve(one, order=evolve(one.order, obligations=tiny), requests=("civil_contempt",))
    choices = text_of(dc.plan(tiny_case, on=ON), "ma.choices")

    assert "less than a cent for each day" in choices
    assert "$0.00 for each day" not in choices


def test_no_contempt_is_offered_before_another_states_order_is_registered(plan: PlanFor) -> None:
    """MA-PATH-25: registration comes first."""
    open_ways = {one.remedy.code for one in plan("unregistered_order").remedies if one.decision.yes}

    assert "registration" in open_ways
    assert not open_ways & {"civil_contempt", "arrears_judgment", "agreement_for_judgment"}


def test_the_letter_speaks_of_a_private_number_only_where_it_holds_one(plan: PlanFor) -> None:
    letter = text_of(plan("unregistered_order"), "ma.registration_letter")

    assert "not known" in letter
    assert "private number" not in letter
    assert "docket number HHD-FA-19-6099999-S" in letter


def test_a_household_without_debts_or_assets_has_totals_of_zero(plan: PlanFor) -> None:
    """MA-HEAR-14: every line of the financial statement is answered, with NONE or 0."""
    sheet = text_of(plan(HELD), "ma.short_statement")

    assert "missing: equity" not in sheet
    assert "missing: debt_balance" not in sheet
    for line in ("Overtime", "Total gross weekly income", "Total assets", "Total due"):
        assert "$0.00" in sheet.split(line, 1)[1][:20], line


def test_an_unknown_debt_is_still_asked_for(case: CaseOf) -> None:
    """Zero is for what is not there, not for what is not known."""
    held = case(HELD)
    assert held.household is not None
    unknown = evolve(held, household=evolve(held.household, debts=None))
    sheet = text_of(dc.plan(unknown, on=ON), "ma.short_statement")

    assert "missing: household.debts" in sheet


def test_nothing_owed_is_nothing_to_swear(case: CaseOf) -> None:
    """An overpaid order: the sheet speaks of no unpaid sum and of no oath."""
    one = case("agency_before_application")
    assert one.order is not None
    later = tuple(evolve(each, first_due=date(2026, 12, 4)) for each in one.order.obligations)
    text = text_of(
        dc.plan(evolve(one, order=evolve(one.order, obligations=later)), on=ON), "ma.instructions"
    )

    assert "By your records nothing is unpaid on November 21, 2026" in text
    assert "You will swear" not in text
