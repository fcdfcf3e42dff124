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
from docassemble_state_ca.interest import INTEREST_RULES
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
    interest_rules=INTEREST_RULES,
    crediting_rules=CREDITING_RULES,
    duration_rules=DURATION_RULES,
    count_rule=COUNT_RULE,
)
