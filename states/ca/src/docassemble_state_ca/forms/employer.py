"""Letter that goes with a withholding order."""

from __future__ import annotations

from docassemble_core.spec import Audience, Form, FormKind, Signature
from docassemble_state_ca.forms import needs
from docassemble_state_ca.forms.records import LETTERS
from docassemble_state_ca.forms.when import TO_EMPLOYER
from docassemble_state_ca.sources import cite

EMPLOYER = (
    Form(
        code="ca.employer_letter",
        title="Letter to the employer with the withholding order",
        kind=FormKind.LETTER,
        template="employer_letter.docx",
        templates=LETTERS,
        applies=TO_EMPLOYER,
        position=430,
        needs=(*needs.LETTER, *needs.EMPLOYER),
        signature=Signature.FILER,
        audience=Audience.EMPLOYER,
        copies=1,
        requirement=cite("CA-IWO-7"),
    ),
)
