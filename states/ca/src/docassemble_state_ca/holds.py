"""Conditions of California's rules that ask whether something holds, with plain reasons."""

from __future__ import annotations

from collections.abc import Callable

from docassemble_core.model import AddressPurpose, Case
from docassemble_core.spec import Condition, Decision, Situation, decide
from docassemble_state_ca.conditions import (
    agency_known,
    asks,
    has_safety_concern,
    left_state,
    through_disbursement_unit,
    whereabouts_unknown,
)
from docassemble_state_ca.forms import when
from docassemble_state_ca.gate import GateStatus, gate
from docassemble_state_ca.sources import cite

Test = Callable[[Situation], bool]


def condition(test: Test, because: str, otherwise: str) -> Condition:
    """Return a condition with one reason for each answer."""

    def applies(situation: Situation) -> Decision:
        yes = test(situation)
        return decide(yes, because if yes else otherwise)

    return applies


def both(first: Condition, test: Test) -> Condition:
    """Return a condition that holds where another does and a test passes."""

    def applies(situation: Situation) -> Decision:
        answer = first(situation)
        if answer.yes and not test(situation):
            return decide(False, "It is not so in this case.")
        return answer

    return applies


def in_status(*statuses: GateStatus) -> Test:
    """Return a test of where the parent stands with the agency's consent."""
    return lambda situation: gate(situation).status in statuses


def may_be_mailed(situation: Situation) -> Decision:
    """Whether any paper of the packet may go by verified mail."""
    if not when.DECLARATION(situation).yes:
        return decide(False, "Contempt papers cannot be mailed.", cite("CA-SRV-1"))
    address = situation.case.obligor_address
    if address is None or address.one_line is None:
        return decide(False, "No address of the other parent can be verified.", cite("CA-SRV-8"))
    return decide(
        True,
        "The request may be mailed with a verified address, though for enforcement it is doubtful.",
        cite("CA-SRV-8"),
    )


def never_published(situation: Situation) -> Decision:  # noqa: ARG001 - it never is open
    """Whether the papers may be published; they may not."""
    return decide(
        False,
        "Publication and posting are for a summons; no authority allows these papers to be "
        "served so.",
        cite("CA-SRV-17"),
    )


def safe_at_home(situation: Situation) -> bool:
    """Return whether the filer uses an address confidentiality programme."""
    case = situation.case
    listed = case.safety is not None and case.safety.address_programme is True
    person = case.obligee
    return listed or (
        person is not None and person.address_for(AddressPurpose.SUBSTITUTE) is not None
    )


def agreed_to_electronic(case: Case) -> bool:
    """Return whether the other parent agreed in court to be served electronically."""
    return case.answer("ca.e_service_consent") is True


def confined(case: Case) -> bool:
    """Return whether the case file names a time in custody."""
    return case.whereabouts is not None and bool(case.whereabouts.incarcerations)


def confers(situation: Situation) -> bool:
    """Return whether meeting before the hearing is asked of the filer."""
    return when.MOTION(situation).yes and not has_safety_concern(situation.case)


CONDITIONS: dict[str, Condition] = {
    "agency_not_known": condition(
        lambda situation: not agency_known(situation.case),
        "It is not known whether the agency has a case.",
        "It is known whether the agency has a case.",
    ),
    "notice_due": when.agency_notice,
    "gate_waiting": condition(
        in_status(GateStatus.WAITING), "The agency's time runs.", "No notice is running."
    ),
    "gate_passed": condition(
        in_status(GateStatus.CONSENTED, GateStatus.SILENT),
        "The agency had notice and did not stop you.",
        "No notice to the agency opened the way.",
    ),
    "gate_passed_or_expired": condition(
        in_status(GateStatus.CONSENTED, GateStatus.SILENT, GateStatus.EXPIRED),
        "A notice to the agency has its own time.",
        "No notice was given.",
    ),
    "custody_not_named": condition(
        lambda situation: when.GRID(situation).yes and not confined(situation.case),
        "The case file names no time in custody.",
        "The case file names a time in custody.",
    ),
    "whereabouts_unknown": condition(
        lambda situation: whereabouts_unknown(situation.case),
        "Nobody knows where the other parent is.",
        "It is known where the other parent is, or nobody asked.",
    ),
    "pays_through_unit": condition(
        lambda situation: through_disbursement_unit(situation.case),
        "Support goes through the State Disbursement Unit.",
        "Support does not go through the State Disbursement Unit.",
    ),
    "left_state": condition(
        lambda situation: left_state(situation.case),
        "The other parent left the state.",
        "The other parent is not known to have left the state.",
    ),
    "safe_at_home": condition(
        safe_at_home,
        "An address confidentiality programme is used.",
        "No address confidentiality programme is used.",
    ),
    "electronic_consent": condition(
        lambda situation: agreed_to_electronic(situation.case),
        "The other parent agreed to electronic service.",
        "The other parent is not known to have agreed to electronic service.",
    ),
    "examination": condition(
        lambda situation: asks(situation.case, "debtor_examination"),
        "An examination is asked for.",
        "No examination is asked for.",
    ),
    "meet_and_confer": condition(
        confers, "The rule asks both sides to try.", "It is not asked here."
    ),
    "may_be_mailed": may_be_mailed,
    "never_published": never_published,
}
