"""The command that writes the project of a new state."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from docassemble_core.cli.app import DONE, USAGE, app, console
from docassemble_core.scaffold import NewState, write_project


@app.command(name="new-state")
def new_state(
    code: Annotated[str, Parameter(help="Postal code, such as OH.")],
    folder: Annotated[Path, Parameter(help="Folder to write; it must not hold anything.")],
    *,
    name: Annotated[str, Parameter(help="English name of the state.")],
) -> int:
    """Write a complete, installable, tested plugin project for a new state."""
    try:
        new = NewState(code=code, name=name)
    except ValueError as error:
        console(stderr=True).print(str(error), style="red", markup=False)
        return USAGE
    written = write_project(new, folder)
    console().print(f"{folder}: {len(written)} files for {new.name}")
    console().print(
        f"Next: cd {folder}, pip install -e '.[dev]', pytest; "
        "its report lists what is left to fill in.",
        markup=False,
    )
    return DONE
