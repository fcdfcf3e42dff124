"""Dated law as data: citations, series of values, and the reader of their TOML files."""

from docassemble_core.law.calendar import (
    Caveat,
    Closure,
    CourtCalendar,
    Holiday,
    HolidayRule,
    Observance,
    WeekendRule,
)
from docassemble_core.law.calendar_table import load_calendar, read_calendar
from docassemble_core.law.citation import Citation, Confidence
from docassemble_core.law.citations import CitationBook, federal_citations, load_citations
from docassemble_core.law.federal import federal_law, poverty_guideline, poverty_key
from docassemble_core.law.library import LawLibrary
from docassemble_core.law.listing import LawRow, law_listing
from docassemble_core.law.loader import load_law, read_law_file
from docassemble_core.law.series import Dated, Series

__all__ = [
    "Caveat",
    "Citation",
    "CitationBook",
    "Closure",
    "Confidence",
    "CourtCalendar",
    "Dated",
    "Holiday",
    "HolidayRule",
    "LawLibrary",
    "LawRow",
    "Observance",
    "Series",
    "WeekendRule",
    "federal_citations",
    "federal_law",
    "law_listing",
    "load_calendar",
    "load_citations",
    "load_law",
    "poverty_guideline",
    "poverty_key",
    "read_calendar",
    "read_law_file",
]
