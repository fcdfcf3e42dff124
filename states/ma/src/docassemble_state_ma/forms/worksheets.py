"""Worksheets of the court's own forms; the form itself is what is filed."""

from __future__ import annotations

from docassemble_core.spec import Audience, Form, FormKind, Signature
from docassemble_core.spec.rulebook import Condition
from docassemble_state_ma.forms.custody import history_lacking
from docassemble_state_ma.forms.needs import CAPTION_NEEDS
from docassemble_state_ma.judgements import contempt, statements, waiver
from docassemble_state_ma.sources import cite

SWORN = Signature.FILER_UNDER_PENALTY


def _worksheet(
    code: str,
    number: str,
    applies: Condition,
    requirement: str,
    *,
    position: int,
    signature: Signature = Signature.FILER,
) -> Form:
    """Return the worksheet of an official form."""
    return Form(
        code=f"ma.{code}",
        title=f"Worksheet for {number}",
        kind=FormKind.WORKSHEET,
        template="official_form_worksheet.docx",
        applies=applies,
        position=position,
        needs=CAPTION_NEEDS,
        lacks=history_lacking if number == "TC0050" else None,
        signature=signature,
        audience=Audience.FILER,
        official_form=number,
        requirement=cite(requirement),
    )


WORKSHEETS = (
    _worksheet(
        "complaint",
        "CJD 103",
        contempt.contempt,
        "MA-FORM-1",
        position=100,
    ),
    _worksheet(
        "contempt_summons",
        "Contempt Summons",
        contempt.with_contempt("The register issues it, with these data.", "MA-FORM-2"),
        "MA-FORM-2",
        position=140,
        signature=Signature.CLERK,
    ),
    _worksheet(
        "custody_affidavit",
        "TC0050",
        contempt.custody_affidavit,
        "MA-FORM-5",
        position=160,
        signature=SWORN,
    ),
    _worksheet(
        "short_statement",
        "CJ-D 301 S",
        statements.short_form,
        "MA-FORM-3",
        position=170,
        signature=SWORN,
    ),
    _worksheet(
        "long_statement",
        "CJ-D 301 L",
        statements.long_form,
        "MA-FORM-4",
        position=171,
        signature=Signature.FILER_BEFORE_NOTARY,
    ),
    _worksheet(
        "schedule_a",
        "CJ-D 301 Schedule A",
        statements.schedule_a,
        "MA-FORM-4a",
        position=172,
        signature=SWORN,
    ),
    _worksheet(
        "schedule_b",
        "CJ-D 301 Schedule B",
        statements.schedule_b,
        "MA-FORM-4a",
        position=173,
        signature=SWORN,
    ),
    _worksheet(
        "military_affidavit",
        "TC0002",
        contempt.military_affidavit,
        "MA-FORM-12",
        position=180,
        signature=SWORN,
    ),
    _worksheet(
        "indigency_affidavit",
        "Affidavit of Indigency",
        waiver.indigency_affidavit,
        "MA-FORM-7",
        position=190,
        signature=SWORN,
    ),
    _worksheet(
        "indigency_supplement",
        "Supplement to Affidavit of Indigency",
        waiver.supplement,
        "MA-FORM-8",
        position=195,
        signature=SWORN,
    ),
    _worksheet(
        "motion_form",
        "CJ-D 400",
        contempt.alternate_service,
        "MA-FORM-9",
        position=205,
    ),
    _worksheet(
        "withholding_motion_form",
        "CJ-D 400",
        contempt.withholding,
        "MA-FORM-9",
        position=225,
    ),
)
