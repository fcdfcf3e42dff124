"""The days on which Massachusetts courts are closed."""

from __future__ import annotations

from importlib.resources import files

from docassemble_core.law import load_calendar

CALENDAR = load_calendar(files("docassemble_state_ma") / "law" / "time" / "calendar.toml")
