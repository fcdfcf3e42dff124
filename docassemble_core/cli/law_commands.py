"""Commands about the states at hand and their law."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Annotated

from cyclopts import Parameter

from docassemble_core.cli.app import DONE, PROBLEMS, app, today
from docassemble_core.cli.options import AsJson, On
from docassemble_core.cli.printing import print_json, print_list, print_table
from docassemble_core.law.listing import LawRow
from docassemble_core.plugins import load_states
from docassemble_core.spec.listing import state_law

STALE_AFTER_DAYS = 365


@app.command
def states(*, json: AsJson = False) -> int:
    """List the states at hand, and every plugin that is broken."""
    registry = load_states()
    rows = [
        (state.code, state.name, len(state.forms), registry.provider(state.code))
        for state in registry
    ]
    if json:
        print_json(
            [{"code": r[0], "name": r[1], "forms": r[2], "provider": str(r[3])} for r in rows]
        )
    else:
        print_table("States", ("Code", "Name", "Forms", "From"), rows)
        print_list("Problems", [str(problem) for problem in registry.problems])
    return PROBLEMS if registry.problems else DONE


@app.command
def law(
    state: Annotated[str | None, Parameter(help="Postal code; every state where absent.")] = None,
    *,
    on: On = None,
    stale_after: Annotated[int, Parameter(help="Days after which a value counts as stale.")] = (
        STALE_AFTER_DAYS
    ),
    json: AsJson = False,
) -> int:
    """List the numbers of law: value, days, authority, confidence, and what is stale."""
    registry = load_states()
    codes = [state] if state else list(registry.codes)
    day = on or date.fromisoformat(today())
    listed: dict[LawRow, None] = {}
    for code in codes:
        rows = state_law(registry.state(code), on=day, stale_after_days=stale_after)
        listed.update(dict.fromkeys(rows))
    if json:
        print_json(list(listed))
    else:
        _print_law(listed)
    return DONE


def _print_law(rows: Iterable[LawRow]) -> None:
    heads = ("What", "Value", "From", "Until", "Authority", "Id", "Confidence", "Verified")
    cells = [
        (
            row.label,
            row.value,
            row.since if row.since_known else f"by {row.since}",
            row.until or "",
            row.citation.text,
            row.citation.id,
            row.citation.confidence,
            f"{row.verified_on}{' (stale)' if row.stale else ''}",
        )
        for row in rows
    ]
    print_table("Law", heads, cells)
