"""Case files: TOML or JSON into a `Case` and back."""

from docassemble_core.model.exchange.loading import load_case
from docassemble_core.model.exchange.schema import case_schema
from docassemble_core.model.exchange.writing import dump_case

__all__ = ["case_schema", "dump_case", "load_case"]
