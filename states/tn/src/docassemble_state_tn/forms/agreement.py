"""An agreement about arrears that the court enters."""

from __future__ import annotations

from docassemble_core.spec import Form, FormKind, Signature
from docassemble_state_tn.forms.needs import (
    AGREEMENT_NEEDS,
    CAPTION_NEEDS,
    FORGIVENESS_NEEDS,
    ORDER_NEEDS,
    SIGNATURE_NEEDS,
)
from docassemble_state_tn.judgements import agreement
from docassemble_state_tn.sources import cite

AGREEMENT_FORMS = (
    Form(
        code="tn.agreed_order",
        title="Agreed Order on Child Support Arrears",
        kind=FormKind.PROPOSED_ORDER,
        template="agreed_order.docx",
        applies=agreement.agreed_order,
        position=700,
        needs=(*CAPTION_NEEDS, *ORDER_NEEDS, *SIGNATURE_NEEDS, *AGREEMENT_NEEDS),
        signature=Signature.BOTH_PARENTS,
        copies=2,
        requirement=cite("TN-PATH-18"),
    ),
    Form(
        code="tn.forgiveness_explanation",
        title="Explanation of What Is Given Up",
        kind=FormKind.NOTICE,
        template="forgiveness_explanation.docx",
        applies=agreement.forgiveness_explained,
        position=710,
        needs=(*CAPTION_NEEDS, *AGREEMENT_NEEDS, *FORGIVENESS_NEEDS),
        signature=Signature.FILER,
        copies=2,
        requirement=cite("TN-WVR-1"),
    ),
)
