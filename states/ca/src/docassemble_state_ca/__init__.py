"""A state of docassemble_core."""
