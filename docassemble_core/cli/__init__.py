"""The command line: the only place that reads the clock."""

from docassemble_core.cli.app import app, main

__all__ = ["app", "main"]
