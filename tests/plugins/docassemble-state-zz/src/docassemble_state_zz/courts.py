"""Courts of Westmark."""

from __future__ import annotations

from docassemble_core.spec import CourtKind

COUNTIES = ("Ashmere", "Coldwater", "Zell")

COURTS = (
    CourtKind(
        code="circuit",
        name="Circuit Court",
        caption="IN THE CIRCUIT COURT OF {county} COUNTY, WESTMARK",
        clerk="Clerk of the Circuit Court",
        counties=COUNTIES,
    ),
)
