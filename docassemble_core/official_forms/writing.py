"""A filled copy of a blank, written so that print and every viewer show the same."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

from attrs import frozen
from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    DictionaryObject,
    NameObject,
    PdfObject,
    StreamObject,
    TextStringObject,
)

from docassemble_core.errors import OfficialFormError, Problem
from docassemble_core.official_forms.appearance import (
    empty_look,
    has_frame,
    text_look,
    ticked_look,
)
from docassemble_core.official_forms.blank import Blank, form_of, page_numbers, quiet_pypdf
from docassemble_core.official_forms.filling import Filling, Written
from docassemble_core.official_forms.fonts import FALLBACK, with_win_ansi
from docassemble_core.official_forms.form_fields import (
    APPEARANCE,
    FieldKind,
    PdfField,
    Widget,
    read_fields,
)
from docassemble_core.official_forms.layout import Layout
from docassemble_core.spec.official_form import Box

OFF = NameObject("/Off")


def write(blank: Blank, filling: Filling) -> bytes:
    """Return a blank with everything written into its fields, which stay editable.

    The XFA form beside the fields, the usage-rights signature and the encryption are gone from
    the copy: with any of them viewers would show the empty form, or call the copy tampered with.

    Args:
        blank: The blank.
        filling: What goes into it.

    Raises:
        OfficialFormError: A field is not what the field map takes it for.
    """
    with quiet_pypdf():
        return _written(blank, filling)


def _written(blank: Blank, filling: Filling) -> bytes:
    reader = PdfReader(BytesIO(blank.data))
    if reader.is_encrypted:
        reader.decrypt("")
    writer = PdfWriter(clone_from=reader)
    pen = _pen(writer)
    problems = [problem for box in filling.ticked for problem in pen.tick(box)]
    if problems:
        raise OfficialFormError(f"{blank.name} cannot be filled.", problems)
    pen.draw_frames()
    for one in filling.written:
        pen.write(one)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def _pen(writer: PdfWriter) -> _Pen:
    form = form_of(writer.root_object)
    if form is None:
        message = "a blank without a form was opened as one"
        raise AssertionError(message)
    for key in ("/XFA", "/NeedAppearances", "/SigFlags"):
        form.pop(NameObject(key), None)
    for key in ("/Perms", "/NeedsRendering"):
        writer.root_object.pop(NameObject(key), None)
    fields = read_fields(form, page_numbers(writer.pages))
    return _Pen(writer, _fonts(form), {one.name: one for one in fields})


def _fonts(form: DictionaryObject) -> DictionaryObject:
    fonts = _within(_within(form, "/DR"), "/Font")
    fonts.setdefault(NameObject(f"/{FALLBACK}"), _standard_font("/Helvetica"))
    for font in fonts.values():
        with_win_ansi(font.get_object())
    return fonts


def _within(parent: DictionaryObject, key: str) -> DictionaryObject:
    child = parent.setdefault(NameObject(key), DictionaryObject()).get_object()
    return child if isinstance(child, DictionaryObject) else DictionaryObject()


def _standard_font(base: str) -> DictionaryObject:
    return DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject(base),
        }
    )


@frozen
class _Pen:
    """What writes into the fields of one copy."""

    writer: PdfWriter
    fonts: DictionaryObject
    fields: dict[str, PdfField]

    def write(self, one: Written) -> None:
        field = self.fields[one.name]
        field.source[NameObject("/V")] = TextStringObject(one.text)
        field.source.pop(NameObject("/RV"), None)
        for widget, layout in zip(field.widgets, one.layouts, strict=True):
            look = self._look(field, layout)
            self._keep_size(field, widget, layout, look)
            found = APPEARANCE.search(look)
            font = self.fonts.raw_get(f"/{found[1]}") if found else None
            self._show(widget, text_look(widget, layout, look, font))

    def draw_frames(self) -> None:
        """Draw the frames that viewers drew while the form asked them for appearances."""
        for field in self.fields.values():
            for widget in field.widgets if field.kind is FieldKind.TEXT else ():
                if "/AP" not in widget.source and has_frame(widget):
                    self._show(widget, empty_look(widget))

    def tick(self, box: Box) -> Iterator[Problem]:
        field = self.fields.get(box.field)
        kinds = (FieldKind.BOX, FieldKind.RADIO)
        if field is None or field.kind not in kinds:
            yield Problem(where=box.field, what="it is no box", remedy="mend the field map")
            return
        for widget in field.widgets:
            if not widget.states:
                self._bring_looks(widget, box.state or "Yes")
        states = {name for widget in field.widgets for name in _states(widget)}
        state = box.state or (min(states) if len(states) == 1 else "")
        if state not in states:
            what = f"it has no state {state!r}" if state else "it has several states"
            remedy = f"write one of {', '.join(sorted(states))} after an equals sign"
            yield Problem(where=box.field, what=what, remedy=remedy)
            return
        self._set_state(field, state)

    def _look(self, field: PdfField, layout: Layout) -> str:
        """Font, size and colour as they are used: a font that is not there is replaced."""
        known = f"/{field.font_name}" in self.fonts and field.font_name
        font = field.font_name if known else FALLBACK
        colour = APPEARANCE.sub("", field.appearance).strip() or "0 g"
        return f"/{font} {layout.size:g} Tf {colour}"

    def _keep_size(self, field: PdfField, widget: Widget, layout: Layout, look: str) -> None:
        """Let an editor go on with the size used here, unless the field fits it itself."""
        if field.font_size and layout.size != field.font_size:
            widget.source[NameObject("/DA")] = TextStringObject(look)

    def _show(self, widget: Widget, look: StreamObject) -> None:
        normal: PdfObject = self.writer._add_object(look)  # noqa: SLF001 - pypdf has no other way
        widget.source[NameObject("/AP")] = DictionaryObject({NameObject("/N"): normal})

    def _bring_looks(self, widget: Widget, state: str) -> None:
        """Give a box appearances where the blank brings none."""
        normal = _within(_within(widget.source, "/AP"), "/N")
        for name, look in ((f"/{state}", ticked_look(widget)), ("/Off", empty_look(widget))):
            normal[NameObject(name)] = self.writer._add_object(look)  # noqa: SLF001 - as above

    def _set_state(self, field: PdfField, state: str) -> None:
        """Tick a box with a drawn cross, for which no viewer needs a font of symbols."""
        field.source[NameObject("/V")] = NameObject(f"/{state}")
        for widget in field.widgets:
            here = state in _states(widget)
            widget.source[NameObject("/AS")] = NameObject(f"/{state}") if here else OFF
            if here:
                looks = _within(_within(widget.source, "/AP"), "/N")
                cross = self.writer._add_object(ticked_look(widget))  # noqa: SLF001 - as above
                looks[NameObject(f"/{state}")] = cross


def _states(widget: Widget) -> set[str]:
    normal = _within(_within(widget.source, "/AP"), "/N")
    return {str(state)[1:] for state in normal if state != "/Off"}
