"""Massachusetts, gathered."""

from __future__ import annotations

from importlib.resources import files

from docassemble_core.law import federal_law
from docassemble_core.spec import State
from docassemble_core.values import state_code
from docassemble_state_ma.courts import COURTS

PACKAGE = files(__package__)

MASSACHUSETTS = State(
    code=state_code("MA"),
    name="Massachusetts",
    law=federal_law(),
    courts=COURTS,
)
