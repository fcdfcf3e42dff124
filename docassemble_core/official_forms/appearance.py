"""What a field looks like on paper: appearance streams, drawn by us so that all viewers agree."""

from __future__ import annotations

from collections.abc import Iterator

from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    PdfObject,
    StreamObject,
)

from docassemble_core.official_forms.fonts import encoded
from docassemble_core.official_forms.form_fields import APPEARANCE, Widget
from docassemble_core.official_forms.layout import Layout

ESCAPES = {ord(character): "\\" + character for character in "\\()"}


def text_look(widget: Widget, layout: Layout, look: str, font: PdfObject | None) -> StreamObject:
    """Return the appearance of a text field.

    Args:
        widget: Where it shows.
        layout: The text laid out in its box.
        look: Font, size and colour, as `/Helv 9 Tf 0 g`.
        font: The font among the form's resources.
    """
    found = APPEARANCE.search(look)
    name = found[1] if found else ""
    body = "\n".join(_text_operators(widget, layout, look))
    return _form_object(widget, f"{_frame(widget)}{body}", {name: font})


def empty_look(widget: Widget) -> StreamObject:
    """Return the appearance of an empty field that has a frame or a ground of its own."""
    return _form_object(widget, f"{_frame(widget)}/Tx BMC\nEMC", {})


def has_frame(widget: Widget) -> bool:
    """Return whether a field has a frame or a ground of its own."""
    return bool({"/BC", "/BG"} & set(_marks(widget)))


def ticked_look(widget: Widget) -> StreamObject:
    """Return the appearance of a ticked box for which the blank brings none: a drawn cross.

    Args:
        widget: Where it shows.
    """
    left, low = (widget.width - _side(widget)) / 2, (widget.height - _side(widget)) / 2
    right, high = left + _side(widget), low + _side(widget)
    rising = f"{left:.2f} {low:.2f} m {right:.2f} {high:.2f} l S"
    falling = f"{left:.2f} {high:.2f} m {right:.2f} {low:.2f} l S"
    return _form_object(widget, f"{_frame(widget)}q\n0 G 1 w\n{rising}\n{falling}\nQ", {})


def _side(widget: Widget) -> float:
    return min(widget.width, widget.height) * 0.6


def _text_operators(widget: Widget, layout: Layout, look: str) -> Iterator[str]:
    yield f"/Tx BMC\nq\n0 0 {widget.width:.2f} {widget.height:.2f} re\nW\nn\nBT\n{look.strip()}"
    for run in layout.runs:
        words = encoded(run.text).decode("latin-1").translate(ESCAPES)
        yield f"1 0 0 1 {run.x:.2f} {run.y:.2f} Tm\n({words}) Tj"
    yield "ET\nQ\nEMC"


def _marks(widget: Widget) -> DictionaryObject:
    marks = widget.source.get("/MK", DictionaryObject()).get_object()
    return marks if isinstance(marks, DictionaryObject) else DictionaryObject()


def _frame(widget: Widget) -> str:
    marks, parts = _marks(widget), []
    if ground := _colour(marks.get("/BG"), ("g", "rg", "k")):
        parts.append(f"q\n{ground}\n0 0 {widget.width:.2f} {widget.height:.2f} re\nf\nQ\n")
    if line := _colour(marks.get("/BC"), ("G", "RG", "K")):
        inner = f"0.5 0.5 {widget.width - 1:.2f} {widget.height - 1:.2f}"
        parts.append(f"q\n{line}\n1 w\n{inner} re\nS\nQ\n")
    return "".join(parts)


def _colour(value: PdfObject | None, operators: tuple[str, str, str]) -> str:
    parts = value.get_object() if value is not None else None
    if not isinstance(parts, ArrayObject) or len(parts) not in (1, 3, 4):
        return ""
    operator = operators[(1, 3, 4).index(len(parts))]
    return " ".join([*(f"{float(part):.4g}" for part in parts), operator])


def _form_object(widget: Widget, body: str, fonts: dict[str, PdfObject | None]) -> StreamObject:
    look = StreamObject()
    look.set_data(body.encode("latin-1"))
    used = {NameObject(f"/{name}"): font for name, font in fonts.items() if font is not None}
    resources = DictionaryObject({NameObject("/Font"): DictionaryObject(used)})
    look.update(
        {
            NameObject("/Type"): NameObject("/XObject"),
            NameObject("/Subtype"): NameObject("/Form"),
            NameObject("/BBox"): ArrayObject(
                FloatObject(round(one, 2)) for one in (0, 0, widget.width, widget.height)
            ),
            NameObject("/Resources"): resources,
        }
    )
    return look
