"""The finished document read again: all that was printed is there, and no secret is."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable
from io import BytesIO

from lxml import etree

from docassemble_core.errors import Problem, ReadBackError
from docassemble_core.values import Sensitive

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
READ_PARTS = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")
PARAGRAPH, TEXT = f"{WORD}p", f"{WORD}t"
BREAKS = {f"{WORD}br", f"{WORD}tab", f"{WORD}cr"}
PARSER = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)


def document_text(document: bytes) -> str:
    """Return the text of body, headers, footers and notes, a line for each paragraph.

    Args:
        document: A DOCX file's bytes.
    """
    with zipfile.ZipFile(BytesIO(document)) as package:
        names = [name for name in package.namelist() if READ_PARTS.fullmatch(name)]
        return "\n".join(_part_text(package.read(name)) for name in names)


def _part_text(part: bytes) -> str:
    root = etree.fromstring(part, PARSER)
    return "".join(_text_of(one) for one in root.iter(PARAGRAPH, TEXT, *BREAKS))


def _text_of(one: etree._Element) -> str:
    if one.tag == TEXT:
        return one.text or ""
    return "\n" if one.tag == PARAGRAPH else " "


def squeezed(text: str) -> str:
    """Return `text` with every run of white space as one blank."""
    return " ".join(text.split())


def read_back(
    document: bytes,
    *,
    name: str,
    emitted: Iterable[str],
    secrets: Iterable[Sensitive],
    discloses: bool,
) -> None:
    """Check a finished document against what its template printed.

    Args:
        document: The DOCX file's bytes.
        name: Its name, for messages.
        emitted: Every text that the template printed.
        secrets: Sensitive values of the case.
        discloses: Whether the document is declared to disclose them.

    Raises:
        ReadBackError: A printed text is missing, or a sensitive value shows; all are listed.
    """
    text = squeezed(document_text(document))
    problems = [*_lost(text, name, emitted)]
    if not discloses:
        problems += _leaked(text, name, secrets)
    if problems:
        raise ReadBackError(f"{name} does not read back as it was written.", problems)


def _lost(text: str, name: str, emitted: Iterable[str]) -> Iterable[Problem]:
    # Texts are printed in the order of the document, so each is looked for after the one before.
    place = 0
    for value in dict.fromkeys(squeezed(one) for one in emitted):
        found = text.find(value, place)
        place = found if found >= 0 else place
        if found < 0 and value not in text:
            yield Problem(
                where=name,
                what=f"the text {value[:80]!r} was printed but is not in the document",
                remedy="report this with the template; do not file the document",
            )


def _leaked(text: str, name: str, secrets: Iterable[Sensitive]) -> Iterable[Problem]:
    digits = re.sub(r"[\s-]", "", text)
    for secret in secrets:
        bare = re.sub(r"[\s-]", "", secret.value)
        if secret.value in text or (len(bare) > len(secret.last4) and bare in digits):
            yield Problem(
                where=name,
                what=f"the {secret.label} shows in a document that is not declared to disclose it",
                remedy="take it out of free text such as memos and notes in the case file",
            )
