"""The parts of a DOCX file, and the names of its XML vocabulary."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

from attrs import frozen
from lxml import etree

from docassemble_core.errors import Problem, TemplateError

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"
EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"

DOCUMENT = "word/document.xml"
STYLES = "word/styles.xml"
NUMBERING = "word/numbering.xml"
FOOTNOTES = "word/footnotes.xml"
CORE_PROPERTIES = "docProps/core.xml"

# Templates come from strangers: no entities, no network, no oversized trees.
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)


def tag(name: str) -> str:
    """Return the qualified name of a word-processing element or attribute, such as `p`."""
    return f"{{{W}}}{name}"


def parse(xml: bytes) -> etree._Element:
    """Return the root of a part's XML."""
    return etree.fromstring(xml, _PARSER)


def serialize(root: etree._Element) -> bytes:
    """Return the XML of a part, declaration included, without indentation."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def text_of(element: etree._Element) -> str:
    """Return the text of an element's runs, however deep they lie."""
    return "".join(one.text or "" for one in element.iter(tag("t")))


@frozen
class Part:
    """One member of a DOCX file.

    Args:
        name: Its path in the package, such as `word/document.xml`.
        content: Its bytes.
    """

    name: str
    content: bytes


@frozen
class Package:
    """The members of a DOCX file, in the order of the file."""

    parts: tuple[Part, ...]

    @classmethod
    def read(cls, docx: bytes, *, name: str) -> Package:
        """Return the package that `docx` holds.

        Args:
            docx: The bytes of a DOCX file.
            name: What to call the file in a message.

        Raises:
            TemplateError: It is not a DOCX file.
        """
        try:
            with zipfile.ZipFile(io.BytesIO(docx)) as archive:
                parts = tuple(
                    Part(one.filename, archive.read(one))
                    for one in archive.infolist()
                    if not one.is_dir()
                )
        except (zipfile.BadZipFile, OSError, EOFError) as error:
            raise _unreadable(name, f"it is no zip archive ({error})") from error
        package = cls(parts)
        if package.find(DOCUMENT) is None:
            raise _unreadable(name, f"it has no part {DOCUMENT}")
        return package

    def __iter__(self) -> Iterator[Part]:
        return iter(self.parts)

    def find(self, name: str) -> Part | None:
        """Return the part called `name`, or None where the package has none."""
        return next((part for part in self.parts if part.name == name), None)

    def root(self, name: str) -> etree._Element | None:
        """Return the XML root of the part called `name`, or None where there is none."""
        part = self.find(name)
        return None if part is None else parse(part.content)

    def replaced(self, *new: Part) -> Package:
        """Return a package where each of `new` stands for the part of its name, or is added."""
        names = {part.name for part in new}
        return Package((*(part for part in self.parts if part.name not in names), *new))

    def story_names(self) -> tuple[str, ...]:
        """Return the parts that hold text: body, headers, footers, footnotes, endnotes."""
        names = {part.name for part in self.parts}
        headers = sorted(name for name in names if name.startswith(("word/header", "word/footer")))
        notes = [name for name in (FOOTNOTES, "word/endnotes.xml") if name in names]
        return (DOCUMENT, *headers, *notes)


def _unreadable(name: str, what: str) -> TemplateError:
    return TemplateError(
        f"{name} cannot be read as a DOCX file.",
        [Problem(where=name, what=what, remedy="save the document again as Word (.docx)")],
    )
