"""When a case would fall into one of the traps of the research notes."""

from __future__ import annotations

from datetime import date, timedelta

from docassemble_core.model import Agency, CreditKind
from docassemble_core.spec import CaseWarning, Check, Condition, Severity, Situation
from docassemble_core.values import Unknown
from docassemble_state_ca.charged import charged
from docassemble_state_ca.conditions import (
    ENFORCEMENT,
    ORDERS,
    agency_of,
    asks,
    hides_address,
    judged,
    whereabouts_unknown,
)
from docassemble_state_ca.forms import when
from docassemble_state_ca.gate import gate
from docassemble_state_ca.holds import condition
from docassemble_state_ca.length import declaration_long
from docassemble_state_ca.sources import cite


def agency_trap() -> Check:
    """Return the check for enforcement without the agency's consent, which names the days."""
    citation = cite("CA-PATH-10")
    return Check(
        code="CA-TRAP-1",
        title="Enforcing alone while the agency has the case",
        find=_agency_warnings,
        citation=citation,
    )


def _agency_warnings(situation: Situation) -> tuple[CaseWarning, ...]:
    if not asks(situation.case, *ENFORCEMENT):
        return ()
    found = gate(situation)
    if found.is_open:
        return ()
    return (
        CaseWarning(
            code="CA-TRAP-1",
            severity=Severity.STOP,
            message="An order that you get on your own while the agency has the case, without "
            "its consent, can be set aside.",
            remedy=found.because.text,
            citation=cite("CA-PATH-10"),
            paths=("agency.status", "agency.events"),
        ),
    )


def old_counts(situation: Situation) -> bool:
    """Return whether an unpaid month is too old for contempt. Law: CA-CON-6."""
    return asks(situation.case, "contempt") and bool(charged(situation).barred)


def arrears_stated(situation: Situation) -> bool:
    """Return whether the packet states arrears with interest."""
    return when.GRID(situation).yes or when.WRIT(situation).yes


def interest_start_changes(situation: Situation) -> bool:
    """Return whether the agency had the case for some of the time."""
    agency: Agency = agency_of(situation.case)
    return agency.open_span is not None or agency.is_open


def knowledge_not_shown(situation: Situation) -> bool:
    """Return whether contempt is asked for and it is not said how the obligor knew."""
    order = situation.case.order
    knew = order.obligor_knew if order else None
    return asks(situation.case, "contempt") and not isinstance(knew, str)


def months_not_to_charge(situation: Situation) -> bool:
    """Return whether some months may not be charged as contempt, or not in full."""
    case = situation.case
    derivative = (CreditKind.SOCIAL_SECURITY_DERIVATIVE, CreditKind.VETERANS_DERIVATIVE)
    ledger = case.ledger
    claims = () if ledger is None or isinstance(ledger, Unknown) else ledger.credit_claims
    confined = case.whereabouts is not None and bool(case.whereabouts.incarcerations)
    return (
        confined
        or any(one.kind in derivative for one in claims)
        or case.answer("ca.withheld_not_forwarded") is not None
    )


def informal_deal(situation: Situation) -> bool:
    """Return whether the parents made a deal that no judge signed."""
    return situation.case.agreement is not None or situation.case.answer("ca.informal_deal") is True


def address_at_risk(situation: Situation) -> bool:
    """Return whether the penalty is asked for by somebody whose home must stay hidden."""
    return asks(situation.case, "penalty") and hides_address(situation.case)


def fees_after_judgment(situation: Situation) -> bool:
    """Return whether papers are filed after a waiver of the first case has run out."""
    entered = judged(situation.case)
    return entered is not None and entered < situation.on and when.fee_waiver(situation).yes


def form_easily_mistaken(situation: Situation) -> bool:
    """Return whether withholding, or arrears in the agency's case, is asked for."""
    return asks(situation.case, "income_withholding", "interstate_withholding") or (
        when.arrears_governmental(situation).yes
    )


def penalty_asked(situation: Situation) -> bool:
    """Return whether the penalty for late payment is asked for."""
    return asks(situation.case, "penalty")


def contempt_not_found(situation: Situation) -> bool:
    """Return whether contempt is asked for against somebody who cannot be found."""
    return asks(situation.case, "contempt") and whereabouts_unknown(situation.case)


def served_like_summons_soon(situation: Situation) -> bool:
    """Return whether papers may be served once a summons needs photographs as proof."""
    if not asks(situation.case, *ORDERS):
        return False
    hearing = situation.case.hearing
    day = hearing.on if hearing else None
    first = situation.law["summons_attempts"].values[0].since
    return not isinstance(day, date) or day >= first


def visits_disputed(situation: Situation) -> bool:
    """Return whether visits are in dispute beside support."""
    return situation.case.answer("ca.visitation_dispute") is True


def custody_determined(situation: Situation) -> bool:
    """Return whether arrears are determined for somebody who was in custody."""
    confined = situation.case.whereabouts and situation.case.whereabouts.incarcerations
    return bool(confined) and when.HISTORY(situation).yes


def many_counts(situation: Situation) -> bool:
    """Return whether the counts could bring in a jury, each at the most it can ever carry.

    Law: Code Civ. Proc., § 1218(c)(1)(C); In re Kreitman (CA-CON-10, CA-CON-18).
    """
    if not asks(situation.case, "contempt"):
        return False
    law, on = situation.law, situation.on
    each = timedelta(hours=float(law["support_contempt_hours_third"].at(on).value))
    most = timedelta(days=float(law["contempt_jury_days"].at(on).value))
    return each * len(charged(situation).counts) > most


_TESTS = (
    old_counts,
    arrears_stated,
    interest_start_changes,
    knowledge_not_shown,
    months_not_to_charge,
    informal_deal,
    address_at_risk,
    fees_after_judgment,
    form_easily_mistaken,
    penalty_asked,
    contempt_not_found,
    served_like_summons_soon,
    visits_disputed,
    custody_determined,
    many_counts,
    declaration_long,
)
TRAP_CONDITIONS: dict[str, Condition] = {
    test.__name__: condition(
        test, "The case has the marks of this trap.", "The case has none of its marks."
    )
    for test in _TESTS
}
