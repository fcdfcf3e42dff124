"""The dated numbers of federal law, the same in every state."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from docassemble_core.errors import LawError, Problem
from docassemble_core.law.library import LawLibrary
from docassemble_core.law.loader import load_law
from docassemble_core.law.series import Series
from docassemble_core.values.codes import STATE_NAMES, state_name

# The guidelines are published for the states and the District of Columbia only.
TERRITORIES = frozenset({"PR", "VI", "GU", "AS", "MP"})
OWN_TABLE = {"AK": "us_poverty_alaska", "HI": "us_poverty_hawaii"}


@cache
def federal_law() -> LawLibrary:
    """Return the federal series; their keys start with `us_`."""
    return load_law(files("docassemble_core.law") / "us")


def poverty_key(state: str) -> str:
    """Return the key of the federal poverty guidelines that hold in a state.

    Args:
        state: Postal code.

    Raises:
        LawError: The guidelines give no table for that jurisdiction.

    Law: US-FPL-2019 to US-FPL-2026.
    """
    if state in TERRITORIES or state not in STATE_NAMES:
        raise LawError(
            f"There is no federal poverty guideline for {state_name(state)}.",
            [
                Problem(
                    where=state,
                    what="the guidelines cover the states and the District of Columbia",
                    remedy="use the table that the programme names for it",
                )
            ],
        )
    return OWN_TABLE.get(state, "us_poverty_contiguous")


def poverty_guideline(state: str) -> Series:
    """Return the federal poverty guidelines that hold in a state, by household size.

    Args:
        state: Postal code.

    Raises:
        LawError: The guidelines give no table for that jurisdiction.
    """
    return federal_law()[poverty_key(state)]
