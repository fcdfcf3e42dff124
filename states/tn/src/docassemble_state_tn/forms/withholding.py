"""Papers for income assignment."""

from __future__ import annotations

from docassemble_core.spec import Form, FormKind, Signature
from docassemble_state_tn.forms.needs import (
    CAPTION_NEEDS,
    EMPLOYER_NEEDS,
    ORDER_NEEDS,
    SIGNATURE_NEEDS,
)
from docassemble_state_tn.judgements import withholding
from docassemble_state_tn.sources import cite

WITHHOLDING_FORMS = (
    Form(
        code="tn.assignment_affidavit",
        title="Affidavit of Arrearage and Request for Income Assignment",
        kind=FormKind.AFFIDAVIT,
        template="assignment_affidavit.docx",
        applies=withholding.assignment_affidavit,
        position=200,
        needs=(*CAPTION_NEEDS, *ORDER_NEEDS, *EMPLOYER_NEEDS, *SIGNATURE_NEEDS),
        signature=Signature.FILER_BEFORE_NOTARY,
        copies=1,
        requirement=cite("TN-IWO-5"),
    ),
    Form(
        code="tn.assignment_order",
        title="Wage Assignment Order",
        kind=FormKind.PROPOSED_ORDER,
        template="assignment_order.docx",
        applies=withholding.assignment_order,
        position=210,
        needs=(*CAPTION_NEEDS, *EMPLOYER_NEEDS),
        signature=Signature.JUDGE,
        copies=2,
        requirement=cite("TN-IWO-1"),
    ),
    Form(
        code="tn.withholding_data",
        title="Data for the Income Withholding Order (for the clerk only)",
        kind=FormKind.SEALED,
        template="withholding_data.docx",
        applies=withholding.withholding_data,
        position=220,
        needs=EMPLOYER_NEEDS,
        discloses_sensitive=True,
        requirement=cite("TN-IWO-8"),
    ),
)
