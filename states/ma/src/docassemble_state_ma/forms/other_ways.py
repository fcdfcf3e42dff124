"""Papers of the other ways: agreement, lawyer, agency, another state's order."""

from __future__ import annotations

from docassemble_core.spec import Audience, Form, FormKind, Signature
from docassemble_state_ma.forms.needs import (
    AGREEMENT_NEEDS,
    CAPTION_NEEDS,
    ORDER_NEEDS,
    SIGNATURE_NEEDS,
)
from docassemble_state_ma.forms.places import LETTERS
from docassemble_state_ma.judgements import other_ways
from docassemble_state_ma.sources import cite

OTHER_FORMS = (
    Form(
        code="ma.agreement",
        title="Agreement for Judgment on Child Support Arrears",
        kind=FormKind.PLEADING,
        template="agreement.docx",
        applies=other_ways.agreement,
        position=300,
        needs=(*CAPTION_NEEDS, *ORDER_NEEDS, *AGREEMENT_NEEDS),
        signature=Signature.BOTH_PARENTS,
        copies=2,
        requirement=cite("MA-PATH-24"),
    ),
    Form(
        code="ma.joint_petition_forms",
        title="Forms for a joint petition to change the order",
        kind=FormKind.INSTRUCTIONS,
        template="joint_petition_forms.docx",
        templates=LETTERS,
        applies=other_ways.joint_petition,
        position=310,
        audience=Audience.FILER,
        requirement=cite("MA-PATH-19"),
    ),
    Form(
        code="ma.registration_letter",
        title="Letter asking to register an order of another state",
        kind=FormKind.LETTER,
        template="registration_letter.docx",
        templates=LETTERS,
        applies=other_ways.registration,
        position=400,
        needs=(*ORDER_NEEDS, *SIGNATURE_NEEDS),
        signature=Signature.FILER,
        copies=1,
        discloses_sensitive=True,
        requirement=cite("MA-PATH-25"),
    ),
    Form(
        code="ma.registration_statement",
        title="Sworn Statement of Arrears for Registration",
        kind=FormKind.AFFIDAVIT,
        template="registration_statement.docx",
        applies=other_ways.registration,
        position=410,
        needs=(*ORDER_NEEDS, *SIGNATURE_NEEDS),
        signature=Signature.FILER_UNDER_PENALTY,
        copies=1,
        requirement=cite("MA-PATH-25"),
    ),
    Form(
        code="ma.attorney_summary",
        title="Summary for a lawyer",
        kind=FormKind.LETTER,
        template="attorney_summary.docx",
        templates=LETTERS,
        applies=other_ways.attorney_summary,
        position=500,
        audience=Audience.FILER,
        requirement=cite("MA-PATH-17"),
    ),
    Form(
        code="ma.agency_application",
        title="Data for the Department of Revenue's application",
        kind=FormKind.SEALED,
        template="agency_application.docx",
        templates=LETTERS,
        applies=other_ways.agency_application,
        position=600,
        needs=ORDER_NEEDS,
        audience=Audience.AGENCY,
        discloses_sensitive=True,
        requirement=cite("MA-PATH-6"),
    ),
)
