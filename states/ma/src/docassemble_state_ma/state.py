"""Massachusetts, gathered."""

from __future__ import annotations

from importlib.resources import files

from docassemble_core.law import federal_law, load_law
from docassemble_core.official_forms import load_official_forms
from docassemble_core.spec import State
from docassemble_core.values import state_code
from docassemble_state_ma.calendar import CALENDAR
from docassemble_state_ma.courts import COURTS
from docassemble_state_ma.crediting import CREDITING_RULES
from docassemble_state_ma.deadlines import DEADLINES
from docassemble_state_ma.duration import COUNT_RULE, DURATION_RULES
from docassemble_state_ma.exhibits import exhibits
from docassemble_state_ma.forms import FORMS
from docassemble_state_ma.interest import INTEREST_RULES
from docassemble_state_ma.judgements.venue import VENUES
from docassemble_state_ma.judgements.waiver import FEE_WAIVER_RULES
from docassemble_state_ma.local import local
from docassemble_state_ma.remedies import REMEDIES
from docassemble_state_ma.rules import CHECKS, FILING_REQUIREMENTS, SERVICE_OPTIONS, STEPS

PACKAGE = files(__package__)

MASSACHUSETTS = State(
    code=state_code("MA"),
    name="Massachusetts",
    law=federal_law().merged(load_law(PACKAGE / "law")),
    calendar=CALENDAR,
    deadlines=DEADLINES,
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
