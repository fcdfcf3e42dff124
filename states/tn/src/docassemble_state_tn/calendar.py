"""The days on which Tennessee courts are closed."""

from __future__ import annotations

from importlib.resources import files

from docassemble_core.law import load_calendar

CALENDAR = load_calendar(files("docassemble_state_tn") / "law" / "time" / "calendar.toml")
