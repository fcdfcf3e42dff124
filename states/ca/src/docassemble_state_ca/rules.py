"""California's steps, filing requirements, ways of service and checks, with their conditions."""

from __future__ import annotations

from importlib.resources import files

from docassemble_core.spec import Condition, Rulebook
from docassemble_state_ca import holds
from docassemble_state_ca.conditions import agency_involved
from docassemble_state_ca.forms import when
from docassemble_state_ca.forms.combining import always, either
from docassemble_state_ca.sources import cite
from docassemble_state_ca.traps import TRAP_CONDITIONS, agency_trap

FOLDER = files("docassemble_state_ca") / "rules"


def without_agency(condition: Condition) -> Condition:
    """Return a condition that holds only where the agency provides no services."""
    return holds.both(condition, lambda situation: not agency_involved(situation))


def with_agency(condition: Condition) -> Condition:
    """Return a condition that holds only where the agency provides services."""
    return holds.both(condition, agency_involved)


COURT_PAPERS = either(when.HEARING, when.WRIT, when.LIEN, when.WITHHOLDING, when.AGREEMENT)

CONDITIONS: dict[str, Condition] = {
    "always": always("Open in every case."),
    "court_papers": COURT_PAPERS,
    "court_papers_with_agency": with_agency(COURT_PAPERS),
    "hearing": when.AT_HEARING,
    "motion": when.MOTION,
    "motion_without_agency": without_agency(when.MOTION),
    "declaration": when.DECLARATION,
    "contempt": when.CONTEMPT,
    "contempt_without_agency": without_agency(when.CONTEMPT),
    "arrears_private": when.arrears_private,
    "arrears_governmental": when.arrears_governmental,
    "withholding": when.WITHHOLDING,
    "direct_withholding": when.DIRECT_WITHHOLDING,
    "to_employer": when.TO_EMPLOYER,
    "writ": when.WRIT,
    "lien": when.LIEN,
    "collection": either(when.WRIT, when.LIEN),
    "penalty": when.penalty,
    "agreement": when.AGREEMENT,
    "agreement_without_agency": without_agency(when.AGREEMENT),
    "agreement_with_agency": with_agency(when.AGREEMENT),
    "registry": when.registry,
    "fee_waiver": when.fee_waiver,
    "interpreter": when.interpreter,
    "with_summons": when.with_summons,
    "certified_copy_useful": either(when.LIEN, when.DIRECT_WITHHOLDING, when.CONTEMPT),
    "agency_served": with_agency(when.SERVED),
    **holds.CONDITIONS,
    **TRAP_CONDITIONS,
}


RULEBOOK = Rulebook(state="ca", conditions=CONDITIONS, cite=cite)
STEPS = RULEBOOK.steps(FOLDER / "steps.toml")
FILING_REQUIREMENTS = RULEBOOK.filing_requirements(FOLDER / "filing.toml")
SERVICE_OPTIONS = RULEBOOK.service_options(FOLDER / "service.toml")
CHECKS = (agency_trap(), *RULEBOOK.checks(FOLDER / "checks.toml"))
