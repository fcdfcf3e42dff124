"""Papers about service."""

from __future__ import annotations

from docassemble_core.spec import Form, FormKind, Signature
from docassemble_state_tn.forms.needs import CAPTION_NEEDS, SEARCH_NEEDS, SIGNATURE_NEEDS
from docassemble_state_tn.judgements import enforcement
from docassemble_state_tn.sources import cite

SERVICE_FORMS = (
    Form(
        code="tn.summons_data",
        title="Data for the Summons",
        kind=FormKind.WORKSHEET,
        template="summons_data.docx",
        applies=enforcement.summons_data,
        position=300,
        needs=CAPTION_NEEDS,
        requirement=cite("TN-FORM-19"),
    ),
    Form(
        code="tn.service_motion",
        title="Motion to Determine the Manner of Service",
        kind=FormKind.PLEADING,
        template="service_motion.docx",
        applies=enforcement.service_motion,
        position=310,
        needs=(*CAPTION_NEEDS, *SIGNATURE_NEEDS),
        signature=Signature.FILER,
        copies=1,
        requirement=cite("TN-SRV-15"),
    ),
    Form(
        code="tn.service_affidavit",
        title="Affidavit of Diligent Effort to Find Respondent",
        kind=FormKind.AFFIDAVIT,
        template="service_affidavit.docx",
        applies=enforcement.service_motion,
        position=320,
        needs=(*CAPTION_NEEDS, *SIGNATURE_NEEDS, *SEARCH_NEEDS),
        signature=Signature.FILER_BEFORE_NOTARY,
        copies=1,
        requirement=cite("TN-SRV-15"),
    ),
    Form(
        code="tn.certificate_of_service",
        title="Certificate of Service",
        kind=FormKind.SERVICE,
        template="certificate_of_service.docx",
        applies=enforcement.petition,
        position=330,
        needs=(*CAPTION_NEEDS, *SIGNATURE_NEEDS),
        signature=Signature.SERVER,
        copies=2,
        requirement=cite("TN-SRV-18"),
    ),
)
