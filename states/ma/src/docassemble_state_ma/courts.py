"""The divisions of the Massachusetts Probate and Family Court."""

from __future__ import annotations

import tomllib
from importlib.resources import files

from docassemble_core.spec import CourtKind

DOCKET_LETTERS: dict[str, str] = tomllib.loads(
    (files(__package__) / "courts.toml").read_text(encoding="utf-8")
)["docket_letters"]

COURTS = (
    CourtKind(
        code="probate_and_family",
        name="Probate and Family Court",
        caption="COMMONWEALTH OF MASSACHUSETTS, THE TRIAL COURT, PROBATE AND FAMILY COURT, "
        "{county} DIVISION",
        clerk="Register of Probate",
        counties=tuple(sorted(DOCKET_LETTERS)),
    ),
)
