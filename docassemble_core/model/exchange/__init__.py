"""Case files: TOML or JSON into a `Case` and back."""

from docassemble_core.model.exchange.loading import load_case

__all__ = ["load_case"]
