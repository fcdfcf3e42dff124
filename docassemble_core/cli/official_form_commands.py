"""Commands for whoever maps the fields of an official form."""

from __future__ import annotations

from typing import Annotated

from cyclopts import App, Parameter
from cyclopts.types import ExistingFile

from docassemble_core.cli.app import DONE, app
from docassemble_core.official_forms import draft, inspect, open_blank

official_form = App(name="official-form", help="Look into blank official PDFs.")
app.command(official_form)


@official_form.command(name="inspect")
def inspect_blank(
    blank: Annotated[ExistingFile, Parameter(help="A blank PDF form.")],
    *,
    toml: Annotated[
        bool, Parameter(negative="", help="Draft the TOML of its items and field map instead.")
    ] = False,
) -> int:
    """Print the fields of a blank with tooltips, pages and positions."""
    opened = open_blank(blank.read_bytes(), blank.name)
    print(draft(opened) if toml else inspect(opened))  # noqa: T201 - output
    return DONE
