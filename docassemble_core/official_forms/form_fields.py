"""The fields of a PDF form as records."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum

from attrs import frozen
from pypdf.generic import ArrayObject, DictionaryObject, PdfObject

from docassemble_core.official_forms.fonts import Font, font_of
from docassemble_core.official_forms.layout import Space

READ_ONLY = 1 << 0
MULTILINE = 1 << 12
RADIO = 1 << 15
PUSH_BUTTON = 1 << 16
COMB = 1 << 24
APPEARANCE = re.compile(r"/(\S+)\s+(-?[\d.]+)\s+Tf")


class FieldKind(StrEnum):
    """What a field of a PDF is."""

    TEXT = "text"
    BOX = "box"
    RADIO = "radio"
    CHOICE = "choice"
    SIGNATURE = "signature"
    BUTTON = "button"


@frozen(kw_only=True)
class Widget:
    """One place on a page where a field shows.

    Args:
        page: Page, counted from 1; 0 where it is on none.
        rect: Left, bottom, right and top in points.
        states: States a box or radio button can be ticked with, without the slash.
        ticked: Whether it is ticked.
        source: The annotation itself.
    """

    page: int
    rect: tuple[float, float, float, float]
    states: tuple[str, ...]
    ticked: bool
    source: DictionaryObject

    @property
    def width(self) -> float:
        """Width in points."""
        return self.rect[2] - self.rect[0]

    @property
    def height(self) -> float:
        """Height in points."""
        return self.rect[3] - self.rect[1]


@frozen(kw_only=True)
class PdfField:
    """One field of a PDF form.

    Args:
        name: Full name.
        kind: What it is.
        tooltip: What the form says about it.
        widgets: Where it shows.
        value: Text it holds, empty for none.
        flags: Field flags of the PDF.
        limit: Greatest number of characters, 0 for none.
        align: 0 left, 1 centred, 2 right.
        appearance: Font, size and colour as the PDF writes them.
        source: The field itself.
    """

    name: str
    kind: FieldKind
    tooltip: str
    widgets: tuple[Widget, ...]
    value: str
    flags: int
    limit: int
    align: int
    appearance: str
    source: DictionaryObject

    @property
    def is_filled(self) -> bool:
        """Whether somebody has entered something."""
        if self.kind is FieldKind.TEXT or self.kind is FieldKind.CHOICE:
            return bool(self.value.strip()) and not self.flags & READ_ONLY
        return any(widget.ticked for widget in self.widgets)

    @property
    def page(self) -> int:
        """Page on which it first shows."""
        return self.widgets[0].page if self.widgets else 0

    @property
    def font_name(self) -> str:
        """Name of its font among the form's resources, without the slash."""
        found = APPEARANCE.search(self.appearance)
        return found[1] if found else ""

    @property
    def font_size(self) -> float:
        """Size of its font in points, 0 where it is fitted to the box."""
        found = APPEARANCE.search(self.appearance)
        return float(found[2]) if found else 0.0

    def space(self, widget: Widget, font: Font) -> Space:
        """Return the box in which its text must stand."""
        comb = self.limit if self.flags & COMB and not self.flags & MULTILINE else 0
        return Space(
            width=widget.width,
            height=widget.height,
            font=font,
            size=self.font_size,
            lines=bool(self.flags & MULTILINE),
            comb=comb,
            limit=self.limit,
            align=self.align,
        )


def read_fields(
    form: DictionaryObject, pages: Mapping[tuple[int, int], int]
) -> tuple[PdfField, ...]:
    """Return every field of a form, in the form's order.

    Args:
        form: The `AcroForm` dictionary.
        pages: The page, counted from 1, of each annotation by its object number.
    """
    found: list[PdfField] = []
    inherited = {"/DA": form.get("/DA", ""), "/Q": form.get("/Q", 0)}
    for node in _nodes(form.get("/Fields")):
        found += _walk(node, "", inherited, pages)
    return tuple(found)


def read_fonts(form: DictionaryObject) -> dict[str, Font]:
    """Return the fonts of a form whose widths are known, by resource name."""
    resources = form.get("/DR", DictionaryObject()).get_object()
    listed = resources.get("/Font", DictionaryObject()).get_object()
    fonts = ((name[1:], font_of(name[1:], font.get_object())) for name, font in listed.items())
    return {name: font for name, font in fonts if font is not None}


def _array(value: PdfObject | None) -> ArrayObject:
    array = value.get_object() if value is not None else None
    return array if isinstance(array, ArrayObject) else ArrayObject()


def _nodes(value: PdfObject | None) -> Iterator[DictionaryObject]:
    for one in _array(value):
        node = one.get_object()
        if isinstance(node, DictionaryObject):
            yield node


def _walk(
    node: DictionaryObject,
    parent: str,
    inherited: Mapping[str, object],
    pages: Mapping[tuple[int, int], int],
) -> Iterator[PdfField]:
    own = str(node.get("/T", ""))
    name = f"{parent}.{own}" if parent and own else parent or own
    values = {**inherited, **{key: node[key] for key in INHERITED if key in node}}
    kids = list(_nodes(node.get("/Kids")))
    children = [kid for kid in kids if "/T" in kid]
    for kid in children:
        yield from _walk(kid, name, values, pages)
    if not children and name:  # without a name a button cannot be meant by a field map
        yield _field(node, name, values, [kid for kid in kids if "/T" not in kid] or [node], pages)


INHERITED = ("/FT", "/Ff", "/DA", "/Q", "/MaxLen", "/V", "/TU")


def _field(
    node: DictionaryObject,
    name: str,
    values: Mapping[str, object],
    places: list[DictionaryObject],
    pages: Mapping[tuple[int, int], int],
) -> PdfField:
    flags = _whole(values.get("/Ff"))
    tooltip = values.get("/TU") or next((kid["/TU"] for kid in places if "/TU" in kid), "")
    look = values.get("/DA") or next((kid["/DA"] for kid in places if "/DA" in kid), "")
    return PdfField(
        name=name,
        kind=_kind(str(values.get("/FT", "")), flags),
        tooltip=" ".join(str(tooltip).split()),
        widgets=tuple(_widget(place, pages) for place in places if "/Rect" in place),
        value=_value(values.get("/V")),
        flags=flags,
        limit=_whole(values.get("/MaxLen")),
        align=_whole(values.get("/Q")),
        appearance=str(look),
        source=node,
    )


def _whole(value: object) -> int:
    return int(value) if isinstance(value, int | float) else 0


def _value(value: object) -> str:
    return str(value) if isinstance(value, str) and value != "/Off" else ""


def _kind(kind: str, flags: int) -> FieldKind:
    if kind == "/Btn":
        if flags & PUSH_BUTTON:
            return FieldKind.BUTTON
        return FieldKind.RADIO if flags & RADIO else FieldKind.BOX
    return {"/Tx": FieldKind.TEXT, "/Ch": FieldKind.CHOICE}.get(kind, FieldKind.SIGNATURE)


def _widget(place: DictionaryObject, pages: Mapping[tuple[int, int], int]) -> Widget:
    left, bottom, right, top = (float(one) for one in _array(place["/Rect"]))
    reference = place.indirect_reference
    key = (reference.idnum, reference.generation) if reference is not None else (0, 0)
    state = str(place.get("/AS", "/Off"))
    return Widget(
        page=pages.get(key, 0),
        rect=(min(left, right), min(bottom, top), max(left, right), max(bottom, top)),
        states=_states(place),
        ticked=state not in ("/Off", ""),
        source=place,
    )


def _states(place: DictionaryObject) -> tuple[str, ...]:
    looks = place.get("/AP", DictionaryObject()).get_object()
    normal = looks.get("/N", DictionaryObject()).get_object()
    if not isinstance(normal, DictionaryObject) or "/BBox" in normal:
        return ()
    return tuple(str(state)[1:] for state in normal if state != "/Off")
