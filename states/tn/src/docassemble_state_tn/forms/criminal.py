"""Criminal contempt: apart from everything else, and only on request."""

from __future__ import annotations

from docassemble_core.spec import Form, FormKind, Signature
from docassemble_state_tn.forms.needs import PETITION_NEEDS
from docassemble_state_tn.judgements import enforcement
from docassemble_state_tn.sources import cite

CRIMINAL_FORMS = (
    Form(
        code="tn.criminal_petition",
        title="Petition for Criminal Contempt",
        kind=FormKind.PLEADING,
        template="criminal_petition.docx",
        applies=enforcement.criminal_petition,
        position=500,
        needs=PETITION_NEEDS,
        signature=Signature.FILER_BEFORE_NOTARY,
        copies=2,
        requirement=cite("TN-CRIM-1"),
    ),
    Form(
        code="tn.criminal_notice",
        title="Notice of Criminal Contempt",
        kind=FormKind.NOTICE,
        template="criminal_notice.docx",
        applies=enforcement.criminal_petition,
        position=510,
        needs=PETITION_NEEDS,
        signature=Signature.JUDGE,
        copies=2,
        requirement=cite("TN-CRIM-6"),
    ),
)
