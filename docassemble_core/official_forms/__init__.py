"""Official forms: item lists read from TOML, worksheets, and the court's own PDF filled."""

from docassemble_core.official_forms.blank import Blank, open_blank
from docassemble_core.official_forms.entry import Cell, Entry, EntryStatus, entry
from docassemble_core.official_forms.evaluation import Evaluate, Gap
from docassemble_core.official_forms.expressions import ExpressionLine, expression_lines
from docassemble_core.official_forms.figures import FormFigures
from docassemble_core.official_forms.filled import FilledForm, fill
from docassemble_core.official_forms.filling import Attached, Filling, Written
from docassemble_core.official_forms.inspection import draft, inspect
from docassemble_core.official_forms.loader import load_official_forms, read_official_form
from docassemble_core.official_forms.recognition import (
    Blanks,
    KnownBlank,
    find_blanks,
    mapped,
    recognise,
)
from docassemble_core.official_forms.wording import FOR_BOXES, FOR_READERS, Wording
from docassemble_core.official_forms.worksheet import Worksheet, WorksheetRow, worksheet

__all__ = [
    "FOR_BOXES",
    "FOR_READERS",
    "Attached",
    "Blank",
    "Blanks",
    "Cell",
    "Entry",
    "EntryStatus",
    "Evaluate",
    "ExpressionLine",
    "FilledForm",
    "Filling",
    "FormFigures",
    "Gap",
    "KnownBlank",
    "Wording",
    "Worksheet",
    "WorksheetRow",
    "Written",
    "draft",
    "entry",
    "expression_lines",
    "fill",
    "find_blanks",
    "inspect",
    "load_official_forms",
    "mapped",
    "open_blank",
    "read_official_form",
    "recognise",
    "worksheet",
]
