"""Official forms: item lists read from TOML, worksheets, and the court's own PDF filled."""

from docassemble_core.official_forms.entry import Cell, Entry, EntryStatus, entry
from docassemble_core.official_forms.evaluation import Evaluate, Gap
from docassemble_core.official_forms.loader import load_official_forms, read_official_form
from docassemble_core.official_forms.wording import FOR_BOXES, FOR_READERS, Wording
from docassemble_core.official_forms.worksheet import Worksheet, WorksheetRow, worksheet

__all__ = [
    "FOR_BOXES",
    "FOR_READERS",
    "Cell",
    "Entry",
    "EntryStatus",
    "Evaluate",
    "Gap",
    "Wording",
    "Worksheet",
    "WorksheetRow",
    "entry",
    "load_official_forms",
    "read_official_form",
    "worksheet",
]
