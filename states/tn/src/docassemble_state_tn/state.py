"""Tennessee, gathered."""

from __future__ import annotations

from importlib.resources import files

from docassemble_core.law import federal_law, load_law
from docassemble_core.official_forms import load_official_forms
from docassemble_core.spec import State
from docassemble_core.values import state_code
from docassemble_state_tn.calendar import CALENDAR
from docassemble_state_tn.courts import COURTS
from docassemble_state_tn.crediting import CREDITING_RULES
from docassemble_state_tn.deadlines import DEADLINES
from docassemble_state_tn.duration import COUNT_RULE, DURATION_RULES
from docassemble_state_tn.exhibits import exhibits
from docassemble_state_tn.forms import FORMS
from docassemble_state_tn.interest import INTEREST_RULES
from docassemble_state_tn.judgements.venue import VENUES
from docassemble_state_tn.judgements.waiver import FEE_WAIVER_RULES
from docassemble_state_tn.local import local
from docassemble_state_tn.remedies import REMEDIES
from docassemble_state_tn.rules import CHECKS, FILING_REQUIREMENTS, SERVICE_OPTIONS, STEPS
from docassemble_state_tn.withholding import WITHHOLDING

PACKAGE = files(__package__)

TENNESSEE = State(
    code=state_code("TN"),
    name="Tennessee",
    law=federal_law().merged(load_law(PACKAGE / "law")),
    calendar=CALENDAR,
    deadlines=DEADLINES,
    withholding=WITHHOLDING,
    courts=COURTS,
    templates=PACKAGE / "templates",
    forms=FORMS,
    official_forms=load_official_forms(PACKAGE / "official_forms"),
    filing_requirements=FILING_REQUIREMENTS,
    service_options=SERVICE_OPTIONS,
    fee_waiver_rules=FEE_WAIVER_RULES,
    remedies=REMEDIES,
    venues=VENUES,
    checks=CHECKS,
    steps=STEPS,
    exhibits=exhibits,
    interest_rules=INTEREST_RULES,
    crediting_rules=CREDITING_RULES,
    duration_rules=DURATION_RULES,
    count_rule=COUNT_RULE,
    local=local,
)
