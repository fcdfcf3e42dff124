"""The papers of a complaint for contempt that the person drafts; the complaint is a form."""

from __future__ import annotations

from docassemble_core.spec import Audience, Form, FormKind, Signature
from docassemble_state_ma.forms.needs import AFFIDAVIT_NEEDS, CAPTION_NEEDS, SIGNATURE_NEEDS
from docassemble_state_ma.forms.places import LETTERS
from docassemble_state_ma.judgements import contempt
from docassemble_state_ma.sources import cite

with_statement = contempt.with_contempt("Its exhibits are part of the affidavit.", "MA-FMT-3")

CONTEMPT_FORMS = (
    Form(
        code="ma.instructions",
        title="What to do with these papers",
        kind=FormKind.INSTRUCTIONS,
        template="instructions.docx",
        applies=contempt.always,
        position=10,
        audience=Audience.FILER,
    ),
    Form(
        code="ma.choices",
        title="What you can ask for, what it costs, and who can do it",
        kind=FormKind.INSTRUCTIONS,
        template="choices.docx",
        templates=LETTERS,
        applies=contempt.always,
        position=20,
        audience=Audience.FILER,
    ),
    Form(
        code="ma.contempt_affidavit",
        title="Affidavit in Support of Complaint for Contempt",
        kind=FormKind.AFFIDAVIT,
        template="contempt_affidavit.docx",
        applies=contempt.with_contempt(
            "The form gives little room; the sworn facts and the ledger go with it.", "MA-FORM-18"
        ),
        position=110,
        needs=AFFIDAVIT_NEEDS,
        signature=Signature.FILER_UNDER_PENALTY,
        copies=2,
        requirement=cite("MA-FORM-18"),
    ),
    Form(
        code="ma.exhibit_covers",
        title="Exhibit cover sheets",
        kind=FormKind.EXHIBIT,
        template="exhibit_covers.docx",
        applies=with_statement,
        position=120,
        needs=CAPTION_NEEDS,
        copies=2,
        requirement=cite("MA-FMT-3"),
    ),
    Form(
        code="ma.arrears_statement",
        title="Statement of Child Support Due, Paid and Unpaid",
        kind=FormKind.EXHIBIT,
        template="arrears_statement.docx",
        applies=with_statement,
        position=130,
        needs=CAPTION_NEEDS,
        copies=2,
        requirement=cite("MA-FMT-3"),
    ),
    Form(
        code="ma.financial_statement_request",
        title="Request for a Financial Statement",
        kind=FormKind.NOTICE,
        template="financial_statement_request.docx",
        applies=contempt.with_contempt(
            "It is served with the summons, together with a blank form.", "MA-FORM-13"
        ),
        position=150,
        needs=(*CAPTION_NEEDS, *SIGNATURE_NEEDS),
        signature=Signature.FILER,
        copies=2,
        requirement=cite("MA-FORM-13"),
    ),
    Form(
        code="ma.proposed_judgment",
        title="Proposed Judgment on Complaint for Contempt",
        kind=FormKind.PROPOSED_ORDER,
        template="proposed_judgment.docx",
        applies=contempt.with_contempt(
            "Interest and expenses hang on an express finding of contempt, so a judgment that has "
            "room for it is offered.",
            "MA-INT-31",
        ),
        position=260,
        needs=CAPTION_NEEDS,
        signature=Signature.JUDGE,
        copies=2,
        requirement=cite("MA-INT-31"),
    ),
)
