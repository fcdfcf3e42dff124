"""What the person who files reads."""

from __future__ import annotations

from docassemble_core.spec import Audience, Form, FormKind
from docassemble_state_ca.forms.combining import always
from docassemble_state_ca.forms.records import LETTERS
from docassemble_state_ca.forms.when import AT_HEARING
from docassemble_state_ca.sources import cite

GUIDE = (
    Form(
        code="ca.instructions",
        title="What to do with these papers",
        kind=FormKind.INSTRUCTIONS,
        template="instructions.docx",
        applies=always("Every packet says what to do with its papers."),
        position=10,
        audience=Audience.FILER,
    ),
    Form(
        code="ca.choices",
        title="What you can do, and from when",
        kind=FormKind.INSTRUCTIONS,
        template="choices.docx",
        templates=LETTERS,
        applies=always("Every packet says what can be done, by whom, and from which day."),
        position=20,
        audience=Audience.FILER,
        requirement=cite("CA-PATH-10"),
    ),
    Form(
        code="ca.hearing_outline",
        title="Outline for the hearing",
        kind=FormKind.INSTRUCTIONS,
        template="hearing_outline.docx",
        templates=LETTERS,
        applies=AT_HEARING,
        position=900,
        audience=Audience.FILER,
        requirement=cite("CA-HRG-2"),
    ),
)
