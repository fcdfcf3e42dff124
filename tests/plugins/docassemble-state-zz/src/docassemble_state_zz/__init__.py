"""Westmark as a plugin of docassemble_core."""

from collections.abc import Iterable

from docassemble_core.plugins import hookimpl
from docassemble_core.spec import State
from docassemble_state_zz.state import STATE


@hookimpl
def docassemble_states() -> Iterable[State]:
    """Return Westmark."""
    return (STATE,)
