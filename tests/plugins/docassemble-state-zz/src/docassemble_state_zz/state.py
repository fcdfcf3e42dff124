"""Westmark, gathered."""

from __future__ import annotations

from importlib.resources import files

from docassemble_core.law import federal_law, load_calendar, load_law
from docassemble_core.official_forms import load_official_forms
from docassemble_core.spec import Rulebook, State, load_deadlines
from docassemble_core.values import state_code
from docassemble_state_zz.conditions import CONDITIONS
from docassemble_state_zz.courts import COURTS
from docassemble_state_zz.fee_waivers import FEE_WAIVER_RULES
from docassemble_state_zz.forms import FORMS
from docassemble_state_zz.interest import INTEREST_RULES
from docassemble_state_zz.remedies import REMEDIES
from docassemble_state_zz.sources import cite

PACKAGE = files(__package__)
RULES = PACKAGE / "rules"
BOOK = Rulebook(state="zz", conditions=CONDITIONS, cite=cite)

STATE = State(
    code=state_code("ZZ"),
    name="Westmark",
    law=federal_law().merged(load_law(PACKAGE / "law")),
    calendar=load_calendar(PACKAGE / "law" / "time" / "calendar.toml"),
    deadlines=load_deadlines(PACKAGE / "law" / "time" / "deadlines.toml", state="zz"),
    courts=COURTS,
    templates=PACKAGE / "templates",
    forms=FORMS,
    official_forms=load_official_forms(PACKAGE / "official_forms"),
    steps=BOOK.steps(RULES / "steps.toml"),
    filing_requirements=BOOK.filing_requirements(RULES / "filing.toml"),
    service_options=BOOK.service_options(RULES / "service.toml"),
    checks=BOOK.checks(RULES / "checks.toml"),
    fee_waiver_rules=FEE_WAIVER_RULES,
    remedies=REMEDIES,
    interest_rules=INTEREST_RULES,
    party_titles=("Plaintiff", "Defendant"),
)
