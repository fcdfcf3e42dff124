"""How long the declaration gets, before it is made: an estimate for a warning."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from docassemble_core.errors import NotInForceError
from docassemble_core.model import Case
from docassemble_core.spec import Situation
from docassemble_state_ca.forms import when
from docassemble_state_ca.layout import LAYOUT


def declaration_long(situation: Situation) -> bool:
    """Return whether the declaration may pass the limit of pages.

    Law: Cal. Rules of Court, rule 5.111(a) (CA-FMT-14).
    """
    if not when.DECLARATION(situation).yes:
        return False
    try:
        limit = situation.law["declaration_pages"].at(situation.on).value
    except NotInForceError:
        return False
    return pages(situation.case) > limit


def pages(case: Case) -> int:
    """Return about how many pages the declaration takes."""
    free = sum(ceil(len(text) / LAYOUT.characters_a_line) for text in _facts(case))
    return ceil((LAYOUT.lines_without_facts + free) / LAYOUT.lines_a_page)


def _facts(case: Case) -> Iterator[str]:
    """Yield the free text that goes into the declaration."""
    if case.order is not None:
        yield from (change.summary for change in case.order.changes)
        if isinstance(case.order.obligor_knew, str):
            yield case.order.obligor_knew
    if case.whereabouts is not None:
        yield from (f"{one.text} {one.known_how}" for one in case.whereabouts.ability or ())
    if case.agency is not None:
        yield from (event.note for event in case.agency.events)
