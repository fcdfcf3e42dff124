"""Where templates stand that are no court papers."""

from __future__ import annotations

from importlib.resources import files

LETTERS = files("docassemble_state_ma") / "letters"
