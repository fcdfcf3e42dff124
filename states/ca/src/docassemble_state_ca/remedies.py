"""What can be done in California about unpaid support, and by whom."""

from __future__ import annotations

from docassemble_core.spec import Remedy
from docassemble_state_ca.remedies_agency import AGENCY
from docassemble_state_ca.remedies_court import COURT
from docassemble_state_ca.remedies_elsewhere import ELSEWHERE

REMEDIES: tuple[Remedy, ...] = (*COURT, *AGENCY, *ELSEWHERE)
