"""The rules of template lint: each a number and a sentence."""

from __future__ import annotations

from enum import StrEnum

from docassemble_core.errors import Problem


class Rule(StrEnum):
    """What a template may not do; the value is the rule's number."""

    SYNTAX = "T001"
    UNKNOWN_NAME = "T002"
    UNKNOWN_ATTRIBUTE = "T003"
    FILTER = "T004"
    TEST = "T005"
    SPLIT_TAG = "T006"
    CROWDED_TAG = "T007"
    SMART_QUOTE = "T008"
    TRACKED_CHANGE = "T009"
    COMMENT = "T010"
    CONTENT_CONTROL = "T011"
    FIELD_CODE = "T012"
    STYLE = "T013"
    DISCLOSURE = "T014"
    METADATA = "T015"
    FONT = "T016"
    INCLUDED_PART = "T017"
    MISSING_PART = "T018"

    @property
    def sentence(self) -> str:
        """What the rule asks, in one sentence."""
        return _SENTENCES[self]

    def problem(self, where: str, what: str, remedy: str) -> Problem:
        """Return a problem that begins with the number of the rule."""
        return Problem(where=where, what=f"{self} {what}", remedy=remedy)


_SENTENCES = {
    Rule.SYNTAX: "Every tag can be understood.",
    Rule.UNKNOWN_NAME: "Every name is one that the context has.",
    Rule.UNKNOWN_ATTRIBUTE: "Every attribute is one that its record has, inside loops too.",
    Rule.FILTER: "Every filter is one of ours or a harmless one of Jinja's.",
    Rule.TEST: "Every test is one that the environment has.",
    Rule.SPLIT_TAG: "A tag is typed in one go, in one format.",
    Rule.CROWDED_TAG: "A paragraph tag has its paragraph, and a row tag its row, to itself.",
    Rule.SMART_QUOTE: "Quotes inside a tag are straight.",
    Rule.TRACKED_CHANGE: "No tracked change is left in.",
    Rule.COMMENT: "No comment is left in.",
    Rule.CONTENT_CONTROL: "There are no content controls.",
    Rule.FIELD_CODE: "The only fields are the page number and the number of pages.",
    Rule.STYLE: "Every style is one that the reference document has.",
    Rule.DISCLOSURE: "Sensitive values are printed whole only where the form declares it.",
    Rule.METADATA: "The file does not say who wrote it.",
    Rule.FONT: "Every font is one that courts accept and readers have.",
    Rule.INCLUDED_PART: "An included part uses nothing that the including document lacks.",
    Rule.MISSING_PART: "Every included, extended or imported part is there.",
}
