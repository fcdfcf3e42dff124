"""Compiled DOCX templates: one reading of a Word file, then any number of documents from it.

`CompiledTemplate` is the template of this library, strict about what is missing; `DocxTemplate`
takes the place of docxtpl's class in programs written for that.
"""

from docassemble_core.assembly.compiled_template import CompiledTemplate, Rendering
from docassemble_core.assembly.docxtpl_api import DocxTemplate
from docassemble_core.assembly.environment import make_environment
from docassemble_core.assembly.loader import DocumentLoader
from docassemble_core.assembly.relations import link_id

__all__ = [
    "CompiledTemplate",
    "DocumentLoader",
    "DocxTemplate",
    "Rendering",
    "link_id",
    "make_environment",
]
