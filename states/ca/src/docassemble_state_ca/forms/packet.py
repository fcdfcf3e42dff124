"""All of California's papers."""

from __future__ import annotations

from docassemble_core.spec import Form
from docassemble_state_ca.forms.agency import AGENCY
from docassemble_state_ca.forms.court import COURT
from docassemble_state_ca.forms.employer import EMPLOYER
from docassemble_state_ca.forms.guide import GUIDE
from docassemble_state_ca.forms.worksheets import WORKSHEETS

FORMS: tuple[Form, ...] = (*GUIDE, *AGENCY, *COURT, *EMPLOYER, *WORKSHEETS)
