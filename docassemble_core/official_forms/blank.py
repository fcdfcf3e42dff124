"""Blanks of official forms: opened, checked, and recognised by the names of their fields."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from hashlib import sha256
from io import BytesIO

from attrs import field, frozen
from pypdf import PageObject, PdfReader
from pypdf.errors import PyPdfError
from pypdf.generic import DictionaryObject

from docassemble_core.errors import OfficialFormError, Problem
from docassemble_core.official_forms.fonts import FALLBACK, Font, standard_widths
from docassemble_core.official_forms.form_fields import PdfField, read_fields, read_fonts

PRINTED_REVISION = re.compile(
    r"\b(?:Rev\.?|Revised|New|Eff(?:ective)?)\b\.?:?\s+([A-Z\d][\w ,./-]{3,30}\d)"
)
SUMMARY = "A blank cannot be used."


@frozen(kw_only=True)
class Blank:
    """A PDF form that was opened.

    Args:
        name: Its file name, for messages.
        data: The file.
        fields: Its fields, in the form's order.
        fonts: Fonts that its fields name.
        pages: Number of pages.
    """

    name: str
    data: bytes = field(repr=False)
    fields: tuple[PdfField, ...] = field(repr=False)
    fonts: Mapping[str, Font] = field(repr=False)
    pages: int

    @property
    def sha256(self) -> str:
        """Digest of the file."""
        return sha256(self.data).hexdigest()

    @property
    def fingerprint(self) -> str:
        """Digest of the names and types of its fields, by which a revision is recognised."""
        lines = sorted(f"{one.name}\t{one.kind}" for one in self.fields)
        return sha256("\n".join(lines).encode()).hexdigest()

    @property
    def printed(self) -> str:
        """Text that is printed on it, read anew each time."""
        with quiet_pypdf():
            pages = _reader(self.data, self.name).pages
            return "\n".join(page.extract_text() for page in pages)

    @property
    def printed_revision(self) -> str:
        """What it says of its own revision, empty where nothing was found."""
        found = PRINTED_REVISION.search(self.printed)
        return " ".join(found[1].split()) if found else ""

    def field(self, name: str) -> PdfField | None:
        """Return the field with that full name, or `None`."""
        return next((one for one in self.fields if one.name == name), None)


def open_blank(data: bytes, name: str) -> Blank:
    """Return a PDF form that can be filled.

    Args:
        data: The file.
        name: Its name, for messages.

    Raises:
        OfficialFormError: It is no PDF, is damaged, wants a password, or has no fields.
    """
    with quiet_pypdf():
        return _opened(data, name)


@contextmanager
def quiet_pypdf() -> Iterator[None]:
    """Keep pypdf's advice about odd but readable files from the user's screen."""
    logger = logging.getLogger("pypdf")
    level = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        logger.setLevel(level)


def _opened(data: bytes, name: str) -> Blank:
    reader = _reader(data, name)
    try:
        return _read(reader, data, name)
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        what = f"the PDF is damaged ({type(error).__name__})"
        raise _refused(name, what, "download it again from the court") from error


def _reader(data: bytes, name: str) -> PdfReader:
    try:
        reader = PdfReader(BytesIO(data))
        locked = reader.is_encrypted and not reader.decrypt("")
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        what = f"not a readable PDF ({str(error) or type(error).__name__})"
        raise _refused(name, what, "download it again from the court") from error
    if locked:
        what = "the PDF is encrypted and wants a password"
        raise _refused(name, what, "use the blank as the court publishes it")
    return reader


def _read(reader: PdfReader, data: bytes, name: str) -> Blank:
    form = form_of(reader.trailer["/Root"])
    fields = read_fields(form, page_numbers(reader.pages)) if form is not None else ()
    if form is None or not fields:
        what = "the PDF has no form fields"
        raise _refused(name, what, "use the fillable blank, or copy the worksheet by hand")
    return Blank(
        name=name,
        data=data,
        fields=fields,
        fonts={FALLBACK: Font(FALLBACK, standard_widths("Helvetica")), **read_fonts(form)},
        pages=len(reader.pages),
    )


def form_of(root: object) -> DictionaryObject | None:
    """Return the `AcroForm` dictionary of a document's root, or `None`."""
    form = root.get("/AcroForm") if isinstance(root, DictionaryObject) else None
    form = form.get_object() if form is not None else None
    return form if isinstance(form, DictionaryObject) else None


def page_numbers(pages: Iterable[PageObject]) -> dict[tuple[int, int], int]:
    """Return the page, counted from 1, of each annotation by its object number."""
    numbers: dict[tuple[int, int], int] = {}
    for number, page in enumerate(pages, start=1):
        for one in page.get("/Annots", DictionaryObject()).get_object():
            reference = one.get_object().indirect_reference
            numbers[reference.idnum, reference.generation] = number
    return numbers


def _refused(name: str, what: str, remedy: str) -> OfficialFormError:
    return OfficialFormError(SUMMARY, [Problem(where=name, what=what, remedy=remedy)])
