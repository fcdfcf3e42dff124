"""The periods that California law sets in support enforcement."""

from __future__ import annotations

from importlib.resources import files

from docassemble_core.spec import load_deadlines

DEADLINES = load_deadlines(
    files("docassemble_state_ca") / "law" / "time" / "deadlines.toml", state="ca"
)
