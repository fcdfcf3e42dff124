"""What can be done in Westmark about unpaid support."""

from __future__ import annotations

from docassemble_core.spec import Pathway, Remedy
from docassemble_state_zz.conditions import something_is_owed
from docassemble_state_zz.sources import cite

# A case file asks for a remedy by its code: requests = ["enforcement"].
REMEDIES = (
    Remedy(
        code="enforcement",
        title="Enforcement of the order",
        path=Pathway.COURT,
        summary="The court fixes what is owed and orders how it is paid.",
        available=something_is_owed,
        forms=("zz.petition",),
        citation=cite("ZZ-ENF-1"),
    ),
)
