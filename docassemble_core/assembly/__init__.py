"""Compiled DOCX templates: one reading of a Word file, then any number of documents from it."""
