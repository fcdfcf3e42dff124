"""Circumstances that a check or a step asks about."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from docassemble_core.calc.deadlines import compute
from docassemble_core.model import CreditKind
from docassemble_core.spec import Condition, Decision, Situation, decide
from docassemble_state_ma.benefits import own_codes
from docassemble_state_ma.calendar import CALENDAR
from docassemble_state_ma.conditions import (
    agency_is_open,
    all_are_of_age,
    custody,
    filer,
    has_attorney,
    in_address_programme,
    in_danger,
    is_full_service,
    is_weekly,
    issuing_division,
    ledger,
    obligations,
    obligor_is_out_of_state,
    order_has_no_end,
    order_is_vague,
    somebody_is_of_age,
    something_is_owed,
    whereabouts_unknown,
    withholds_address,
    work_address,
)
from docassemble_state_ma.courts import DOCKET_LETTERS
from docassemble_state_ma.deadlines import DEADLINES
from docassemble_state_ma.judgements.contempt import contempt
from docassemble_state_ma.sources import cite

SERVICE = next(rule for rule in DEADLINES if rule.code == "ma.contempt_service")


def fact(holds: Callable[[Situation], bool], because: str, identifier: str) -> Condition:
    """Return the condition that a fact holds, with why it matters."""

    def judge(situation: Situation) -> Decision:
        yes = holds(situation)
        text = because if yes else f"Not so by the case file: {because}"
        return decide(yes, text, cite(identifier))

    return judge


def and_contempt(holds: Callable[[Situation], bool], because: str, identifier: str) -> Condition:
    """Return the condition that a fact holds in a case in which a complaint is filed."""
    return fact(lambda situation: contempt(situation).yes and holds(situation), because, identifier)


def _lives_in_other_division(situation: Situation) -> bool:
    person = filer(situation.case)
    home = person.residence if person else None
    county = home.county if home else None
    division = issuing_division(situation.case)
    return county in DOCKET_LETTERS and division is not None and county != division


def _served_too_late(situation: Situation) -> bool:
    hearing = situation.case.hearing
    if hearing is None or not isinstance(hearing.on, date):
        return False
    return compute(SERVICE, hearing.on, CALENDAR).act_by < situation.on


def _benefits_for_children(situation: Situation) -> bool:
    record = ledger(situation.case)
    kinds = (CreditKind.SOCIAL_SECURITY_DERIVATIVE, CreditKind.VETERANS_DERIVATIVE)
    return record is not None and any(one.kind in kinds for one in record.credit_claims)


def _agreed_out_of_court(situation: Situation) -> bool:
    case = situation.case
    taken_to_court = case.asks_for("agreement_for_judgment") or case.asks_for("joint_petition")
    return case.agreement is not None and not taken_to_court


def _settles(situation: Situation) -> bool:
    case = situation.case
    return case.agreement is not None or case.asks_for("agreement_for_judgment")


def _settles_without_a_sum(situation: Situation) -> bool:
    agreement = situation.case.agreement
    named = agreement.arrears if agreement else None
    return _settles(situation) and not isinstance(named, Decimal)


def _has_charges(situation: Situation) -> bool:
    record = ledger(situation.case)
    return order_is_vague(situation.case) or (record is not None and bool(record.charges))


def _support_is_assigned(situation: Situation) -> bool:
    agency = situation.case.agency
    assigned = agency is not None and bool(agency.assigned)
    return assigned or "tanf" in own_codes(situation.case.household)


def _one_of_several_is_of_age(situation: Situation) -> bool:
    endless = any(
        one.per_child and not isinstance(one.until, date) for one in obligations(situation.case)
    )
    return endless and somebody_is_of_age(situation) and not all_are_of_age(situation)


def _no_full_service(situation: Situation) -> bool:
    return not is_full_service(situation.case)


def _expenses_not_asked(situation: Situation) -> bool:
    return not has_attorney(situation.case) and not situation.case.asks_for("expenses")


def _interpreter(situation: Situation) -> bool:
    person = filer(situation.case)
    return person is not None and bool(person.needs_interpreter)


lives_in_other_division = and_contempt(
    _lives_in_other_division, "The filer lives in another division's county.", "MA-PATH-1"
)
no_full_service = and_contempt(
    _no_full_service, "No full-service agency case is known.", "MA-INT-21"
)
served_too_late = and_contempt(_served_too_late, "The last day for service has passed.", "MA-SVC-4")
settles = fact(_settles, "The parents settle, or want to.", "MA-INT-31")
settles_without_a_sum = fact(
    _settles_without_a_sum, "The agreement names no sum of arrears.", "MA-INT-50"
)
agreed_out_of_court = fact(
    _agreed_out_of_court, "An agreement is not before a court.", "MA-PATH-24"
)
weekly = and_contempt(
    lambda one: is_weekly(one.case), "Support falls due by the week.", "MA-INT-41"
)
weekly_agency = fact(
    lambda one: is_weekly(one.case) and is_full_service(one.case),
    "The agency posts weekly support on Fridays.",
    "MA-INT-45",
)
vague_order = fact(_has_charges, "Some of what is claimed is no fixed sum.", "MA-REM-2")
criminal_asked = fact(
    lambda one: one.case.asks_for("criminal_contempt"),
    "The case file asks for criminal contempt.",
    "MA-REM-18",
)
agency_lawyer = fact(
    lambda one: agency_is_open(one.case) or one.case.asks_for("agency_services"),
    "The agency's lawyer takes part.",
    "MA-PATH-8",
)
support_is_assigned = fact(
    _support_is_assigned, "Support is or may be assigned to the state.", "MA-PATH-11"
)
other_state_order = fact(
    lambda one: one.case.order_is_from_elsewhere,
    "Another state's court made the order.",
    "MA-PATH-27",
)
grown_child = fact(
    lambda one: somebody_is_of_age(one) and something_is_owed(one),
    "A child has come of age, and support is owed.",
    "MA-INT-5",
)
grown_child_no_end = and_contempt(
    lambda one: all_are_of_age(one) and order_has_no_end(one.case),
    "Every child has come of age, and the order names no end.",
    "MA-REM-19",
)
one_of_several_is_of_age = and_contempt(
    _one_of_several_is_of_age,
    "A sum is ordered for each child without an end, and one of them has come of age.",
    "MA-REM-19",
)
in_custody = and_contempt(
    lambda one: custody(one) is not None,
    "The other parent is held in a jail or prison.",
    "MA-REM-7",
)
suffolk = and_contempt(
    lambda one: issuing_division(one.case) == "Suffolk", "The case is in Suffolk.", "MA-DL-14"
)
benefits_for_children = fact(
    _benefits_for_children, "The child gets benefits on the other parent's record.", "MA-INT-8"
)
expenses_not_asked = and_contempt(
    _expenses_not_asked, "Expenses can be claimed without a lawyer.", "MA-REM-13"
)
danger = fact(
    lambda one: in_danger(one.case) and contempt(one).yes,
    "The case file speaks of danger from the other parent.",
    "MA-PRIV-11",
)
address_programme = fact(
    lambda one: in_address_programme(one.case),
    "The filer uses a substitute address.",
    "MA-PRIV-9",
)
address_withheld = and_contempt(
    lambda one: withholds_address(one.case),
    "The home must not stand in public papers.",
    "MA-PRIV-7",
)
out_of_state = and_contempt(
    lambda one: obligor_is_out_of_state(one.case),
    "The other parent lives in another state.",
    "MA-SVC-11",
)
work_known = and_contempt(
    lambda one: whereabouts_unknown(one) and work_address(one.case) is not None,
    "No home is known, but a place of work is.",
    "MA-SVC-2",
)
interpreter = fact(_interpreter, "The filer needs an interpreter.", "MA-LANG-3")
