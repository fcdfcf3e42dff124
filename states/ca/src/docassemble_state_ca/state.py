"""California, gathered."""

from __future__ import annotations

from importlib.resources import files

from docassemble_core.law import federal_law, load_law
from docassemble_core.official_forms import load_official_forms
from docassemble_core.spec import State
from docassemble_core.values import state_code
from docassemble_state_ca.calendar import CALENDAR
from docassemble_state_ca.courts import COURTS
from docassemble_state_ca.crediting import CREDITING_RULES
from docassemble_state_ca.deadlines import DEADLINES
from docassemble_state_ca.duration import COUNT_RULE, DURATION_RULES
from docassemble_state_ca.exhibits import exhibits
from docassemble_state_ca.fee_waiver import FEE_WAIVER_RULES
from docassemble_state_ca.forms.packet import FORMS
from docassemble_state_ca.interest import INTEREST_RULES
from docassemble_state_ca.local import local
from docassemble_state_ca.remedies import REMEDIES
from docassemble_state_ca.rules import CHECKS, FILING_REQUIREMENTS, SERVICE_OPTIONS, STEPS
from docassemble_state_ca.venues import VENUES
from docassemble_state_ca.withholding import WITHHOLDING

PACKAGE = files(__package__)

CALIFORNIA = State(
    code=state_code("CA"),
    name="California",
    law=federal_law().merged(load_law(PACKAGE / "law")),
    calendar=CALENDAR,
    deadlines=DEADLINES,
    withholding=WITHHOLDING,
    courts=COURTS,
    official_forms=load_official_forms(PACKAGE / "official_forms"),
    templates=PACKAGE / "templates",
    forms=FORMS,
    filing_requirements=FILING_REQUIREMENTS,
    service_options=SERVICE_OPTIONS,
    fee_waiver_rules=FEE_WAIVER_RULES,
    remedies=REMEDIES,
    venues=VENUES,
    checks=CHECKS,
    steps=STEPS,
    exhibits=exhibits,
    party_titles=("Petitioner", "Respondent"),
    local=local,
    interest_rules=INTEREST_RULES,
    crediting_rules=CREDITING_RULES,
    duration_rules=DURATION_RULES,
    count_rule=COUNT_RULE,
)
