"""The command that prints the JSON Schema of case files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from docassemble_core.cli.app import DONE, PROBLEMS, app, console
from docassemble_core.model.exchange import case_schema


@app.command
def schema(
    *, check: Annotated[Path | None, Parameter(help="Compare with this file instead.")] = None
) -> int:
    """Print the JSON Schema of case files."""
    text = json.dumps(case_schema(), indent=2, ensure_ascii=False) + "\n"
    if check is None:
        print(text, end="")  # noqa: T201 - output
        return DONE
    if check.read_text(encoding="utf-8") == text:
        return DONE
    console(stderr=True).print(f"{check} is not current; write it anew with `schema`.", style="red")
    return PROBLEMS
