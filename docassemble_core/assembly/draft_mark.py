"""The mark that a draft carries at the head of its first page."""

from __future__ import annotations

from docassemble_core.assembly.package import member, read_members, write_package

DRAFT_WORDS = "DRAFT, NOT FOR FILING. What is missing is marked [[ missing ]]."
PARAGRAPH = (
    '<w:p><w:pPr><w:pBdr><w:top w:val="single" w:sz="12" w:space="4" w:color="C00000"/>'
    '<w:left w:val="single" w:sz="12" w:space="4" w:color="C00000"/>'
    '<w:bottom w:val="single" w:sz="12" w:space="4" w:color="C00000"/>'
    '<w:right w:val="single" w:sz="12" w:space="4" w:color="C00000"/></w:pBdr>'
    '<w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/><w:color w:val="C00000"/></w:rPr>'
    f"<w:t>{DRAFT_WORDS}</w:t></w:r></w:p>"
)
BODY_PART = "word/document.xml"


def mark_as_draft(document: bytes) -> bytes:
    """Return a DOCX whose body begins with a ruled line that says that it is a draft."""
    members = read_members(document, name="draft")
    return write_package(
        member(each.name, _marked(each.content())) if each.name == BODY_PART else each
        for each in members
    )


def _marked(xml: bytes) -> bytes:
    head, tag, rest = xml.partition(b"<w:body>")
    return head + tag + PARAGRAPH.encode() + rest
