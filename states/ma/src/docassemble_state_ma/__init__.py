"""Massachusetts as a plugin of docassemble_core."""

from collections.abc import Iterable

from docassemble_core.plugins import hookimpl
from docassemble_core.spec import State
from docassemble_state_ma.state import MASSACHUSETTS


@hookimpl
def docassemble_states() -> Iterable[State]:
    """Return Massachusetts."""
    return (MASSACHUSETTS,)
