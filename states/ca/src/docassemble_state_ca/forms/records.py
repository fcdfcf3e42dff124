"""Short ways to write California's forms down."""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources import files

from docassemble_core.spec import (
    Decision,
    Form,
    FormKind,
    Signature,
    Situation,
)
from docassemble_state_ca.sources import cite

# Letters and attachments stand on other paper than pleadings: rooms of their own.
LETTERS = files("docassemble_state_ca") / "templates" / "letters"
ATTACHMENTS = files("docassemble_state_ca") / "templates" / "attachments"
WORKSHEET = "official_form_worksheet.docx"
When = Callable[[Situation], Decision]


def worksheet(number: str, title: str, applies: When, *, position: int, authority: str) -> Form:
    """Return the worksheet of an official form, whose blank is what is filed.

    Args:
        number: Number of the official form.
        title: Its title.
        applies: When it belongs in a packet.
        position: Its place in the packet.
        authority: Research identifier of the authority that asks for it.
    """
    return Form(
        code=f"ca.{number.lower().replace('-', '_')}",
        title=f"{number} {title}: what to enter",
        kind=FormKind.WORKSHEET,
        template=WORKSHEET,
        applies=applies,
        position=position,
        signature=Signature.FILER_UNDER_PENALTY,
        copies=2,
        official_form=number,
        requirement=cite(authority),
    )
