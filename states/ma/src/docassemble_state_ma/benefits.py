"""Public benefits by the code that the rules ask for, however a case file spells them."""

from __future__ import annotations

from docassemble_core.model import Benefit, Household

# Massachusetts' own names (MA-FEE-2), as case files write them, and the code of each.
SPELLINGS = {
    "tafdc": "tanf",
    "masshealth": "medicaid",
    "mass_health": "medicaid",
    "food_stamps": "snap",
    "massachusetts_veterans_benefits": "ma_veterans",
    "chapter_115": "ma_veterans",
}


def code_of(benefit: Benefit) -> str:
    """Return the code of a benefit: `TAFDC` and `tanf` are the same.

    >>> code_of(Benefit(programme="TAFDC"))
    'tanf'
    """
    written = benefit.programme.strip().casefold().replace(" ", "_").replace("-", "_")
    return SPELLINGS.get(written, written)


def own_codes(household: Household | None) -> tuple[str, ...]:
    """Return the codes of the benefits that the filer receives."""
    listed = (household.benefits if household else None) or ()
    return tuple(code_of(one) for one in listed if one.recipient == "filer")
