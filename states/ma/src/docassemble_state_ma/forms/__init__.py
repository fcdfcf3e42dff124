"""The documents of a Massachusetts packet."""

from docassemble_state_ma.forms.contempt import CONTEMPT_FORMS
from docassemble_state_ma.forms.motions import MOTION_FORMS
from docassemble_state_ma.forms.other_ways import OTHER_FORMS
from docassemble_state_ma.forms.worksheets import WORKSHEETS

FORMS = (*CONTEMPT_FORMS, *WORKSHEETS, *MOTION_FORMS, *OTHER_FORMS)

__all__ = ["FORMS"]
