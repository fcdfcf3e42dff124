"""A filled form read again: what was written stands there, and nothing else changed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pypdf.generic import DictionaryObject, StreamObject

from docassemble_core.errors import OfficialFormError, Problem
from docassemble_core.official_forms.blank import Blank, open_blank
from docassemble_core.official_forms.filling import Filling
from docassemble_core.official_forms.fonts import WIN_ANSI
from docassemble_core.official_forms.form_fields import PdfField, Widget

SHOWN = re.compile(r"\(((?:\\.|[^\\()])*)\) Tj")
ESCAPED = re.compile(r"\\(.)")


def read_back(data: bytes, filling: Filling, blank: Blank) -> None:
    """Read a filled form and compare it with what went into it.

    Args:
        data: The filled form.
        filling: What went into it.
        blank: The blank.

    Raises:
        OfficialFormError: A value is not there, or a field that was to stay empty is not.
    """
    again = {one.name: one for one in open_blank(data, blank.name).fields}
    problems = [*_written(again, filling), *_untouched(again, filling, blank)]
    if problems:
        raise OfficialFormError(f"{blank.name} was not filled rightly.", problems)


def _written(again: dict[str, PdfField], filling: Filling) -> Iterator[Problem]:
    remedy = "report this form to the authors of its field map"
    for one in filling.written:
        field = again[one.name]
        if field.value != one.text:
            yield Problem(where=one.name, what=f"it holds {field.value!r}", remedy=remedy)
        for widget in field.widgets:
            shown = shown_text(widget)
            if _letters(shown) != _letters(one.text):
                yield Problem(where=one.name, what=f"it shows {shown!r}", remedy=remedy)
    for box in filling.ticked:
        if not any(widget.ticked for widget in again[box.field].widgets):
            yield Problem(where=box.field, what="it is not ticked", remedy=remedy)


def _untouched(again: dict[str, PdfField], filling: Filling, blank: Blank) -> Iterator[Problem]:
    ours = {one.name for one in filling.written} | {box.field for box in filling.ticked}
    for field in blank.fields:
        if field.name not in ours and again[field.name].value != field.value:
            what = "it was to stay as it was and has changed"
            yield Problem(where=field.name, what=what, remedy="mend the field map")


def shown_text(widget: Widget) -> str:
    """Return the text that a field shows, read from its appearance."""
    looks = widget.source.get("/AP", DictionaryObject()).get_object()
    look = looks.get("/N") if isinstance(looks, DictionaryObject) else None
    stream = look.get_object() if look is not None else None
    if not isinstance(stream, StreamObject):
        return ""
    runs = SHOWN.findall(stream.get_data().decode("latin-1"))
    return " ".join(ESCAPED.sub(r"\1", run).encode("latin-1").decode(WIN_ANSI) for run in runs)


def _letters(text: str) -> str:
    return "".join(text.split())
