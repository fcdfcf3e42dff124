"""A built template of the pattern, with the form code of another state."""

from __future__ import annotations

import re

from docassemble_core.assembly.canonical import canonical_package, write_package
from docassemble_core.assembly.ooxml import CORE_PROPERTIES, Package, Part

# The pattern's templates are built for this sample state.
_IDENTIFIER = re.compile(rb"(<dc:identifier>)zz\.")


def with_identifier(docx: bytes, code: str, *, name: str) -> bytes:
    """Return a DOCX whose form code begins with another state's code.

    Args:
        docx: A template built for the sample state.
        code: Postal code, lower case.
        name: What to call it in a message.
    """
    package = Package.read(docx, name=name)
    part = package.find(CORE_PROPERTIES)
    if part is None or not _IDENTIFIER.search(part.content):
        return docx
    properties = _IDENTIFIER.sub(rb"\g<1>" + code.encode() + b".", part.content)
    changed = package.replaced(Part(CORE_PROPERTIES, properties))
    return write_package(canonical_package(changed), stored=True)
