"""Documents of a packet of Westmark, each with its condition."""

from __future__ import annotations

from docassemble_core.spec import Audience, Form, FormKind, Need, Signature, Supplier
from docassemble_state_zz.conditions import always, asks_waiver, with_petition
from docassemble_state_zz.sources import cite

# What the petition cannot do without. Whatever its template prints is asked for in any event;
# a need says why, and who can supply it.
PETITION_NEEDS = (
    Need(
        path="order.docket_number",
        why="The petition is filed in the case in which the order was made.",
        who=Supplier.COURT_FILE,
    ),
    Need(
        path="order.obligations[*].amount",
        why="The arrears are counted from what was ordered.",
        who=Supplier.COURT_FILE,
    ),
    Need(path="ledger", why="The arrears are counted from the payment record."),
)

FORMS = (
    Form(
        code="zz.instructions",
        title="What to do with these papers",
        kind=FormKind.INSTRUCTIONS,
        template="instructions.docx",
        applies=always,
        position=10,
        audience=Audience.FILER,
    ),
    Form(
        code="zz.petition",
        title="Petition to Enforce Child Support",
        kind=FormKind.PLEADING,
        template="petition.docx",
        applies=with_petition,
        position=20,
        needs=PETITION_NEEDS,
        signature=Signature.FILER_UNDER_PENALTY,
        copies=2,
        requirement=cite("ZZ-ENF-1"),
    ),
    Form(
        code="zz.fee_waiver",
        title="Application to Waive Fees (Form W-7)",
        kind=FormKind.WORKSHEET,
        template="official_form_worksheet.docx",
        applies=asks_waiver,
        position=30,
        signature=Signature.FILER_UNDER_PENALTY,
        official_form="W-7",
        requirement=cite("ZZ-FW-1"),
    ),
)
