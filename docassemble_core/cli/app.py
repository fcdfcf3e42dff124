"""The commands, their shared options and their exit statuses.

Exit status 0 means done, 1 that the case has problems or gaps, 2 that the command was wrong.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from datetime import UTC, datetime

from cyclopts import App, CycloptsError
from rich.console import Console
from rich.markup import escape

from docassemble_core.errors import DocassembleCoreError

DONE, PROBLEMS, USAGE = 0, 1, 2

app = App(
    name="docassemble-core",
    help="Plans and assembles child-support enforcement packets. This is no legal advice.",
    version_flags=["--version"],
    result_action="return_value",
)


def today() -> str:
    """Return today's date in ISO form, for the default of `--on`."""
    return datetime.now(UTC).astimezone().date().isoformat()  # noqa: TID251 - the one clock


def console(*, stderr: bool = False) -> Console:
    """Return a console that wraps prose but never cuts it."""
    return Console(stderr=stderr, highlight=False, soft_wrap=True)


def main(tokens: list[str] | None = None) -> None:
    """Run the command line and leave with its exit status."""
    sys.exit(run(lambda: app(tokens, exit_on_error=False, print_error=False)))


def run(command: Callable[[], object]) -> int:
    """Return the exit status of a command, its errors printed without a traceback."""
    try:
        status = command()
    except CycloptsError as error:
        console(stderr=True).print(escape(str(error)), style="red")
        console(stderr=True).print("Run with --help to see what it takes.")
        return USAGE
    except BrokenPipeError:
        # The reader, such as `head`, has seen enough; Python must not complain at exit either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except DocassembleCoreError as error:
        console(stderr=True).print(escape(str(error)), style="red")
        return PROBLEMS
    return status if isinstance(status, int) else DONE


def register() -> None:
    """Attach the commands; each module names its own."""
    from docassemble_core.cli import (  # noqa: F401, PLC0415 - importing registers the commands
        case_commands,
        law_commands,
        new_state_command,
        official_form_commands,
        schema_command,
        template_commands,
    )


register()
