"""Moving the order to another county: transfer, or registration for enforcement."""

from __future__ import annotations

from docassemble_core.spec import Form, FormKind, Signature
from docassemble_state_tn.forms.needs import CAPTION_NEEDS, ORDER_NEEDS, SIGNATURE_NEEDS
from docassemble_state_tn.judgements import venue
from docassemble_state_tn.sources import cite

COUNTY_FORMS = (
    Form(
        code="tn.transfer_request",
        title="Request to Transfer the Case to Another County",
        kind=FormKind.PLEADING,
        template="transfer_request.docx",
        applies=venue.transfer,
        position=600,
        needs=(*CAPTION_NEEDS, *SIGNATURE_NEEDS),
        signature=Signature.FILER_BEFORE_NOTARY,
        copies=2,
        requirement=cite("TN-FORM-17"),
    ),
    Form(
        code="tn.transfer_notice",
        title="Notice of Request to Transfer",
        kind=FormKind.NOTICE,
        template="transfer_notice.docx",
        applies=venue.transfer,
        position=610,
        needs=(*CAPTION_NEEDS, *SIGNATURE_NEEDS),
        signature=Signature.FILER,
        copies=2,
        requirement=cite("TN-FORM-17"),
    ),
    Form(
        code="tn.registration_letter",
        title="Letter Asking for Registration (for the clerk only)",
        kind=FormKind.SEALED,
        template="registration_letter.docx",
        applies=venue.registration,
        position=620,
        needs=(*CAPTION_NEEDS, *SIGNATURE_NEEDS),
        signature=Signature.FILER,
        discloses_sensitive=True,
        requirement=cite("TN-FORM-18"),
    ),
    Form(
        code="tn.registration_statement",
        title="Sworn Statement of Arrears for Registration",
        kind=FormKind.AFFIDAVIT,
        template="registration_statement.docx",
        applies=venue.registration,
        position=630,
        needs=(*CAPTION_NEEDS, *ORDER_NEEDS, *SIGNATURE_NEEDS),
        signature=Signature.FILER_BEFORE_NOTARY,
        copies=2,
        requirement=cite("TN-FORM-18"),
    ),
    Form(
        code="tn.registration_notice",
        title="Notice of Registration",
        kind=FormKind.NOTICE,
        template="registration_notice.docx",
        applies=venue.registration,
        position=640,
        needs=CAPTION_NEEDS,
        signature=Signature.CLERK,
        copies=2,
        requirement=cite("TN-FORM-18"),
    ),
)
