"""California's superior courts, one a county."""

from __future__ import annotations

import tomllib
from importlib.resources import files

from docassemble_core.spec import CourtKind

COUNTIES = tuple(
    tomllib.loads((files(__package__) / "courts.toml").read_text(encoding="utf-8"))["counties"]
)

# CA-NAM-2: one superior court in each county.
COURTS = (
    CourtKind(
        code="superior",
        name="Superior Court of California",
        caption="SUPERIOR COURT OF CALIFORNIA, COUNTY OF {county}",
        clerk="Clerk of the Court",
        counties=COUNTIES,
    ),
)
