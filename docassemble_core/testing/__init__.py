"""A conformance kit that any state can inherit."""

from importlib.util import find_spec

if find_spec("pytest") is None:
    message = "testing a state needs an extra: pip install 'docassemble-core[testing]'"
    raise ModuleNotFoundError(message, name="pytest")

from docassemble_core.testing.boundaries import boundary_table
from docassemble_core.testing.cases import NamedCase, canonical_cases
from docassemble_core.testing.conformance import StateConformance
from docassemble_core.testing.snapshots import assert_snapshot

__all__ = [
    "NamedCase",
    "StateConformance",
    "assert_snapshot",
    "boundary_table",
    "canonical_cases",
]
