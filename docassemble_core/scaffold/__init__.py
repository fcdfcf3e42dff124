"""A new state: a complete plugin project, written into a folder."""

from docassemble_core.scaffold.new_state import NewState, write_project

__all__ = ["NewState", "write_project"]
