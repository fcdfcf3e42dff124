"""Papers for the child-support agency."""

from __future__ import annotations

from docassemble_core.spec import Audience, Form, FormKind, Signature
from docassemble_state_tn.forms.needs import SIGNATURE_NEEDS
from docassemble_state_tn.judgements import enforcement
from docassemble_state_tn.judgements.facts import asked
from docassemble_state_tn.sources import cite

AGENCY_FORMS = (
    Form(
        code="tn.agency_notice",
        title="Letter to the child-support agency",
        kind=FormKind.LETTER,
        template="agency_notice.docx",
        applies=enforcement.agency_notice,
        position=800,
        needs=SIGNATURE_NEEDS,
        signature=Signature.FILER,
        audience=Audience.AGENCY,
        copies=1,
        requirement=cite("TN-PATH-14"),
    ),
    Form(
        code="tn.agency_application",
        title="Worksheet for the Application for Child Support Services",
        kind=FormKind.WORKSHEET,
        template="official_form_worksheet.docx",
        applies=asked("agency_services"),
        position=810,
        audience=Audience.FILER,
        official_form="HS-2912",
        requirement=cite("TN-PATH-7"),
    ),
)
