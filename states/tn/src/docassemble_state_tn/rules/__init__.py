"""Steps, filing requirements, ways of service and checks: words in TOML, conditions by name."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files

from docassemble_core.spec import Condition, Rulebook
from docassemble_state_tn.judgements import (
    agreement,
    enforcement,
    facts,
    interest,
    venue,
    waiver,
    withholding,
)
from docassemble_state_tn.judgements.combined import (
    agency_and_forgiveness,
    assignment_or_move,
    enforcement_notice,
    identity_sheet,
    needs_interpreter,
    petition_and_address,
)
from docassemble_state_tn.sources import cite

CONDITIONS: Mapping[str, Condition] = {
    "always": enforcement.always,
    "petition": enforcement.petition,
    "petition_and_address": petition_and_address,
    "identity_sheet": identity_sheet,
    "summons_application": enforcement.summons_application,
    "criminal_petition": enforcement.criminal_petition,
    "criminal_without_attorney": enforcement.criminal_without_attorney,
    "licenses_too_early": enforcement.licenses_too_early,
    "service_motion": enforcement.service_motion,
    "agency_notice": enforcement.agency_notice,
    "assignment_affidavit": withholding.assignment_affidavit,
    "assignment_asked": withholding.assignment_asked,
    "clerk_issues": withholding.clerk_issues,
    "assignment_or_move": assignment_or_move,
    "transfer": venue.transfer,
    "registration": venue.registration,
    "transfer_or_registration": venue.transfer_or_registration,
    "lives_in_another_county": venue.lives_in_another_county,
    "interstate": venue.interstate,
    "foreign_interest": venue.foreign_interest,
    "obligor_elsewhere": venue.obligor_elsewhere,
    "hamilton_county": venue.in_court("Hamilton"),
    "knox_chancery": venue.in_court("Knox", "chancery"),
    "local_extras": venue.local_extras,
    "shelby_county": venue.in_court("Shelby"),
    "meigs_circuit": venue.in_court("Meigs", "circuit"),
    "davidson_circuit": venue.in_court("Davidson", "circuit"),
    "davidson_chancery": venue.in_court("Davidson", "chancery"),
    "agreed_order": agreement.agreed_order,
    "forgiveness_explained": agreement.forgiveness_explained,
    "forgives_too_early": agreement.forgives_too_early,
    "agency_and_forgiveness": agency_and_forgiveness,
    "informal_agreement": agreement.informal_agreement,
    "plan_with_agency": agreement.plan_with_agency,
    "indigency": waiver.indigency_affidavit,
    "several_rates": interest.several_rates,
    "old_arrears": interest.old_arrears,
    "written_finding": interest.written_finding,
    "agency_would_cost_interest": interest.agency_would_cost_interest,
    "agency_open": facts.agency_open,
    "agency_asked": facts.asked("agency_services"),
    "fees_asked": facts.asked("attorney_fees"),
    "lien_asked": facts.asked("lien"),
    "address_withheld": facts.address_withheld,
    "obligor_found": facts.obligor_found,
    "obligor_not_found": facts.obligor_not_found,
    "obligor_imprisoned": facts.obligor_imprisoned,
    "enforcement_notice": enforcement_notice,
    "pending_modification": facts.pending_modification,
    "ability_unpleaded": facts.ability_unpleaded,
    "collected_centrally": facts.collected_centrally,
    "credits_in_doubt": facts.credits_in_doubt,
    "child_of_age": facts.child_of_age,
    "needs_interpreter": needs_interpreter,
}

_BOOK = Rulebook(state="tn", conditions=CONDITIONS, cite=cite)
_FOLDER = files(__package__)

STEPS = _BOOK.steps(_FOLDER / "steps.toml")
FILING_REQUIREMENTS = _BOOK.filing_requirements(_FOLDER / "filing.toml")
SERVICE_OPTIONS = _BOOK.service_options(_FOLDER / "service.toml")
CHECKS = _BOOK.checks(_FOLDER / "checks.toml")
