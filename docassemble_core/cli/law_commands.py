"""Commands about the states at hand and their law."""

from __future__ import annotations

from docassemble_core.cli.app import DONE, PROBLEMS, app
from docassemble_core.cli.options import AsJson
from docassemble_core.cli.printing import print_json, print_list, print_table
from docassemble_core.plugins import load_states


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
