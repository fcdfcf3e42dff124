"""Options that several commands share."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

CaseFile = Annotated[Path, Parameter(help="Case file, TOML or JSON.")]
On = Annotated[
    date | None,
    Parameter(name="--on", help="Day as of which to work, such as 2026-11-21; default today."),
]
AsJson = Annotated[
    bool, Parameter(name="--json", negative="", help="Print JSON for other programs.")
]
