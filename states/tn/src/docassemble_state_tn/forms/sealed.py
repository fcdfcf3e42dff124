"""What goes to the clerk in a sealed envelope."""

from __future__ import annotations

from docassemble_core.spec import Form, FormKind, Signature
from docassemble_state_tn.forms.needs import CAPTION_NEEDS
from docassemble_state_tn.judgements.combined import identity_sheet
from docassemble_state_tn.sources import cite

SEALED_FORMS = (
    Form(
        code="tn.identity_sheet",
        title="Sealed Identity Sheet",
        kind=FormKind.SEALED,
        template="identity_sheet.docx",
        applies=identity_sheet,
        position=400,
        needs=CAPTION_NEEDS,
        signature=Signature.FILER,
        discloses_sensitive=True,
        requirement=cite("TN-FORM-16"),
    ),
    Form(
        code="tn.envelope_label",
        title="Label for the sealed envelope",
        kind=FormKind.SEALED,
        template="envelope_label.docx",
        applies=identity_sheet,
        position=410,
        needs=CAPTION_NEEDS,
        signature=Signature.NONE,
        requirement=cite("TN-FORM-16"),
    ),
)
