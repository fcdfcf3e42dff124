"""How much fits on a page of California's papers; measures of layout, no numbers of law."""

from __future__ import annotations

import tomllib
from importlib.resources import files

from attrs import frozen


@frozen(kw_only=True)
class Layout:
    """Measures of the papers of this package.

    Args:
        lines_a_page: Numbered lines on a page of pleading paper.
        lines_without_facts: Lines of the declaration before any fact of a case.
        characters_a_line: Characters on a line of running text.
        years_a_block: Years side by side in the payment history.
    """

    lines_a_page: int
    lines_without_facts: int
    characters_a_line: int
    years_a_block: int


LAYOUT = Layout(**tomllib.loads((files(__package__) / "layout.toml").read_text(encoding="utf-8")))
