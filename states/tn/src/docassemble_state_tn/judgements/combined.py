"""Judgements that rest on several others."""

from __future__ import annotations

from docassemble_core.spec import Decision, Situation, decide
from docassemble_state_tn.conditions import agency_is_open, filer, whereabouts_unknown
from docassemble_state_tn.judgements.agreement import forgiveness_explained
from docassemble_state_tn.judgements.enforcement import petition
from docassemble_state_tn.judgements.venue import transfer, transfer_or_registration
from docassemble_state_tn.judgements.withholding import assignment_asked
from docassemble_state_tn.sources import cite


def petition_and_address(situation: Situation) -> Decision:
    """A petition is filed, and an address for service is known."""
    if whereabouts_unknown(situation.case):
        return decide(False, "No address for service is known.", cite("TN-SRV-15"))
    return petition(situation)


def assignment_or_move(situation: Situation) -> Decision:
    """Something is asked for that the other parent may contest within fifteen days."""
    assigned = assignment_asked(situation)
    return assigned if assigned.yes else transfer_or_registration(situation)


def agency_and_forgiveness(situation: Situation) -> Decision:
    """Arrears are forgiven while an agency case is open."""
    explained = forgiveness_explained(situation)
    return decide(
        explained.yes and agency_is_open(situation.case),
        "The Department must be a party to a compromise in an agency case.",
        cite("TN-WVR-1"),
    )


def enforcement_notice(situation: Situation) -> Decision:
    """Notice to the last address on record may do, because support is enforced later."""
    if not whereabouts_unknown(situation.case):
        return decide(False, "An address for service is known.", cite("TN-SRV-15"))
    return petition(situation)


def needs_interpreter(situation: Situation) -> Decision:
    """The person filing needs an interpreter."""
    person = filer(situation.case)
    return decide(
        bool(person and person.needs_interpreter) and petition(situation).yes,
        "The court finds whether an interpreter is needed.",
        cite("TN-LNG-1"),
    )


def identity_sheet(situation: Situation) -> Decision:
    """Identifying data go to the clerk on a sealed sheet."""
    filed = petition(situation)
    if not (filed.yes or transfer(situation).yes):
        return filed
    return decide(
        True,
        "Identifying data are filed apart from the public papers, in a sealed envelope.",
        cite("TN-PRV-1"),
    )
