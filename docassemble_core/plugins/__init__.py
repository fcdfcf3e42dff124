"""Plugins: the hooks, their discovery, and what is refused."""

from docassemble_core.plugins.hookspecs import hookimpl
from docassemble_core.plugins.provider import Provider
from docassemble_core.plugins.registry import Registered, Registry, build_registry, load_states
from docassemble_core.plugins.validate import state_problems, template_of

__all__ = [
    "Provider",
    "Registered",
    "Registry",
    "build_registry",
    "hookimpl",
    "load_states",
    "state_problems",
    "template_of",
]
