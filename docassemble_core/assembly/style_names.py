"""The names of the styles that a DOCX has."""

from __future__ import annotations

from docassemble_core.assembly.ooxml import Package
from docassemble_core.assembly.style_sheet import StyleSheet


def style_names(docx: bytes, *, name: str) -> frozenset[str]:
    """Return the names of a document's styles.

    Args:
        docx: The bytes of a DOCX file.
        name: What to call it in a message.

    Raises:
        TemplateError: It is not a DOCX file.
    """
    return frozenset(one.name for one in StyleSheet.read(Package.read(docx, name=name)).styles)
