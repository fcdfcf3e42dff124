"""California, gathered."""

from __future__ import annotations

from importlib.resources import files

from docassemble_core.law import federal_law
from docassemble_core.spec import State
from docassemble_core.values import state_code
from docassemble_state_ca.courts import COURTS

PACKAGE = files(__package__)

CALIFORNIA = State(
    code=state_code("CA"),
    name="California",
    law=federal_law(),
    courts=COURTS,
)
