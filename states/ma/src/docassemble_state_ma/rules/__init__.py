"""Steps, filing requirements, ways of service and checks: words in TOML, conditions by name."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files

from docassemble_core.spec import Condition, Rulebook
from docassemble_state_ma.docket import DOCKET_CHECK
from docassemble_state_ma.judgements import (
    contempt,
    facts,
    other_ways,
    statements,
    waiver,
    waiver_traps,
)
from docassemble_state_ma.sources import cite

CONDITIONS: Mapping[str, Condition] = {
    "always": contempt.always,
    "contempt": contempt.contempt,
    "contempt_and_home": contempt.contempt_and_home,
    "custody_affidavit": contempt.custody_affidavit,
    "military_affidavit": contempt.military_affidavit,
    "alternate_service": contempt.alternate_service,
    "withholding": contempt.withholding,
    "own_statement": statements.own_statement,
    "long_statement": statements.long_form,
    "indigency": waiver.indigency_affidavit,
    "supplement": waiver.supplement,
    "no_indigency": waiver_traps.no_affidavit,
    "snap_alone": waiver_traps.snap_alone,
    "gross_for_net": waiver_traps.gross_for_net,
    "hardship": waiver_traps.hardship,
    "agency_application": other_ways.agency_application,
    "agency_open": other_ways.agency_open,
    "full_service": other_ways.full_service,
    "ever_full_service": other_ways.ever_full_service,
    "agreement": other_ways.agreement,
    "joint_petition": other_ways.joint_petition,
    "registration": other_ways.registration,
    "attorney_summary": other_ways.attorney_summary,
    "lives_in_other_division": facts.lives_in_other_division,
    "no_full_service": facts.no_full_service,
    "served_too_late": facts.served_too_late,
    "settles": facts.settles,
    "settles_without_a_sum": facts.settles_without_a_sum,
    "agreed_out_of_court": facts.agreed_out_of_court,
    "weekly": facts.weekly,
    "weekly_agency": facts.weekly_agency,
    "vague_order": facts.vague_order,
    "criminal_asked": facts.criminal_asked,
    "agency_lawyer": facts.agency_lawyer,
    "support_is_assigned": facts.support_is_assigned,
    "other_state_order": facts.other_state_order,
    "grown_child": facts.grown_child,
    "grown_child_no_end": facts.grown_child_no_end,
    "one_of_several_is_of_age": facts.one_of_several_is_of_age,
    "in_custody": facts.in_custody,
    "suffolk": facts.suffolk,
    "benefits_for_children": facts.benefits_for_children,
    "expenses_not_asked": facts.expenses_not_asked,
    "danger": facts.danger,
    "address_programme": facts.address_programme,
    "address_withheld": facts.address_withheld,
    "out_of_state": facts.out_of_state,
    "work_known": facts.work_known,
    "interpreter": facts.interpreter,
}

_BOOK = Rulebook(state="ma", conditions=CONDITIONS, cite=cite)
_FOLDER = files(__package__)

STEPS = _BOOK.steps(_FOLDER / "steps.toml")
FILING_REQUIREMENTS = _BOOK.filing_requirements(_FOLDER / "filing.toml")
SERVICE_OPTIONS = _BOOK.service_options(_FOLDER / "service.toml")
CHECKS = (*_BOOK.checks(_FOLDER / "checks.toml"), DOCKET_CHECK)
