"""Motions that go with a complaint for contempt."""

from __future__ import annotations

from docassemble_core.spec import Form, FormKind, Signature
from docassemble_state_ma.forms.needs import CAPTION_NEEDS, SEARCH_NEEDS, SIGNATURE_NEEDS
from docassemble_state_ma.judgements import contempt
from docassemble_state_ma.sources import cite

MOTION_FORMS = (
    Form(
        code="ma.alternate_service_motion",
        title="Motion for Service by Alternate Means",
        kind=FormKind.PLEADING,
        template="alternate_service_motion.docx",
        applies=contempt.alternate_service,
        position=210,
        needs=(*CAPTION_NEEDS, *SIGNATURE_NEEDS),
        signature=Signature.FILER,
        copies=2,
        requirement=cite("MA-SVC-12"),
    ),
    Form(
        code="ma.diligent_search",
        title="Affidavit of Diligent Search",
        kind=FormKind.AFFIDAVIT,
        template="diligent_search.docx",
        applies=contempt.alternate_service,
        position=220,
        needs=SEARCH_NEEDS,
        signature=Signature.FILER_UNDER_PENALTY,
        copies=2,
        requirement=cite("MA-SVC-12"),
    ),
    Form(
        code="ma.withholding_motion",
        title="Motion for Income Withholding",
        kind=FormKind.PLEADING,
        template="withholding_motion.docx",
        applies=contempt.withholding,
        position=230,
        needs=(*CAPTION_NEEDS, *SIGNATURE_NEEDS),
        signature=Signature.FILER,
        copies=2,
        requirement=cite("MA-REM-32"),
    ),
)
