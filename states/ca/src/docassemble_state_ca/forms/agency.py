"""Letters to the local child support agency."""

from __future__ import annotations

from docassemble_core.spec import Audience, Form, FormKind, Signature
from docassemble_state_ca.forms import needs
from docassemble_state_ca.forms.records import LETTERS
from docassemble_state_ca.forms.when import application, complaint, enforcement_letter
from docassemble_state_ca.sources import cite

AGENCY = (
    Form(
        code="ca.agency_letter",
        title="Request to the local child support agency to enforce",
        kind=FormKind.LETTER,
        template="agency_letter.docx",
        templates=LETTERS,
        applies=enforcement_letter,
        position=110,
        needs=needs.LETTER,
        signature=Signature.FILER,
        audience=Audience.AGENCY,
        copies=1,
        requirement=cite("CA-PATH-3"),
    ),
    Form(
        code="ca.agency_complaint",
        title="Complaint to the local child support agency",
        kind=FormKind.LETTER,
        template="agency_complaint.docx",
        templates=LETTERS,
        applies=complaint,
        position=120,
        needs=needs.LETTER,
        signature=Signature.FILER,
        audience=Audience.AGENCY,
        copies=1,
        requirement=cite("CA-PATH-29"),
    ),
    Form(
        code="ca.agency_application",
        title="Facts for an application to the local child support agency",
        kind=FormKind.LETTER,
        template="agency_application.docx",
        templates=LETTERS,
        applies=application,
        position=130,
        needs=(*needs.LETTER, *needs.CHILDREN),
        signature=Signature.NONE,
        audience=Audience.AGENCY,
        requirement=cite("CA-PATH-4"),
    ),
)
