"""Documents of a Tennessee packet, each with its condition."""

from docassemble_state_tn.forms.agency import AGENCY_FORMS
from docassemble_state_tn.forms.agreement import AGREEMENT_FORMS
from docassemble_state_tn.forms.county import COUNTY_FORMS
from docassemble_state_tn.forms.criminal import CRIMINAL_FORMS
from docassemble_state_tn.forms.petition import PETITION_FORMS
from docassemble_state_tn.forms.sealed import SEALED_FORMS
from docassemble_state_tn.forms.service import SERVICE_FORMS
from docassemble_state_tn.forms.withholding import WITHHOLDING_FORMS

FORMS = (
    *PETITION_FORMS,
    *WITHHOLDING_FORMS,
    *SERVICE_FORMS,
    *SEALED_FORMS,
    *CRIMINAL_FORMS,
    *COUNTY_FORMS,
    *AGREEMENT_FORMS,
    *AGENCY_FORMS,
)

__all__ = ["FORMS"]
