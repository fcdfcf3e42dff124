"""Templates written as text and built into DOCX; needs the `authoring` extra.

Nothing here is needed to assemble a packet.
"""

from importlib.util import find_spec

if find_spec("pypandoc") is None or find_spec("docxtpl_lint") is None:
    message = "building templates needs an extra: pip install 'docassemble-core[authoring]'"
    raise ModuleNotFoundError(message, name="pypandoc")

from docassemble_core.assembly.projection import project
from docassemble_core.authoring.build import Built, build_template, build_templates
from docassemble_core.authoring.currency import check_templates
from docassemble_core.authoring.reference import Reference, read_reference
from docassemble_core.authoring.reference_docx import reference_bytes
from docassemble_core.authoring.room import Room
from docassemble_core.authoring.room_lint import lint_templates

__all__ = [
    "Built",
    "Reference",
    "Room",
    "build_template",
    "build_templates",
    "check_templates",
    "lint_templates",
    "project",
    "read_reference",
    "reference_bytes",
]
