"""The styles part of a reference document."""

from __future__ import annotations

from lxml import etree

from docassemble_core.authoring.elements import w
from docassemble_core.authoring.reference_spec import ReferenceSpec, StyleSpec

TWIPS_AN_INCH = 1440
TWIPS_A_POINT = 20
_LINE = 240  # what Word calls a line, whatever the type size
_SIDES = {"box": ("top", "left", "bottom", "right"), "top": ("top",), "bottom": ("bottom",)}
_GRID = ("top", "left", "bottom", "right", "insideH", "insideV")
# Names that Word knows itself; those of the first set it writes in lower case.
_LOWER_CASE = frozenset(
    {"Heading 1", "Heading 2", "Heading 3", "Header", "Footer", "Footnote Text"}
    | {"Footnote Reference"}
)
_BUILT_IN = _LOWER_CASE | {
    *("Normal", "Body Text", "Signature", "List Bullet", "List Bullet 2", "List Number"),
    "List Continue",
}


def style_id(name: str) -> str:
    """Return the identifier of a style: its name without spaces."""
    return "".join(name.split())


def inches(value: float) -> int:
    """Return a length in twentieths of a point."""
    return round(value * TWIPS_AN_INCH)


def points(value: float) -> int:
    """Return a distance in twentieths of a point."""
    return round(value * TWIPS_A_POINT)


def styles(spec: ReferenceSpec) -> etree._Element:
    """Return the root of the styles part."""
    return w(
        "styles",
        w("docDefaults", w("rPrDefault", _default_type(spec)), w("pPrDefault")),
        *(_style(one.name, one.look, spec) for one in spec.styles),
    )


def _default_type(spec: ReferenceSpec) -> etree._Element:
    size = round(spec.text.size * 2)
    return w(
        "rPr",
        _fonts(spec.text.font),
        w("sz", val=size),
        w("szCs", val=size),
        w("lang", val=spec.text.language, eastAsia=spec.text.language, bidi="ar-SA"),
    )


def _fonts(font: str) -> etree._Element:
    return w("rFonts", ascii=font, hAnsi=font, eastAsia=font, cs=font)


def _style(name: str, style: StyleSpec, spec: ReferenceSpec) -> etree._Element:
    shown = name.lower() if name in _LOWER_CASE else name
    based_on = w("basedOn", val=style_id(style.based_on)) if style.based_on else None
    return w(
        "style",
        w("name", val=shown),
        based_on,
        w("qFormat"),
        *_properties(style, spec),
        type=style.kind,
        styleId=style_id(name),
        default="1" if name == "Normal" else None,
        customStyle=None if name in _BUILT_IN else "1",
    )


def _properties(style: StyleSpec, spec: ReferenceSpec) -> list[etree._Element | None]:
    match style.kind:
        case "table":
            return [_table_properties(style)]
        case "character":
            return [_filled(_run_properties(style))]
        case _:
            return [_filled(_paragraph_properties(style, spec)), _filled(_run_properties(style))]


def _filled(element: etree._Element) -> etree._Element | None:
    return element if len(element) else None


def _table_properties(style: StyleSpec) -> etree._Element:
    lines = _borders("tblBorders", _GRID) if style.border == "grid" else None
    margins = w("tblCellMar", w("left", w=80, type="dxa"), w("right", w=80, type="dxa"))
    return w("tblPr", lines, margins)


def _borders(name: str, sides: tuple[str, ...], space: int = 0) -> etree._Element:
    return w(name, *(w(one, val="single", sz=4, space=space, color="auto") for one in sides))


def _paragraph_properties(style: StyleSpec, spec: ReferenceSpec) -> etree._Element:
    """Return the properties in the order of the schema, which Word insists on."""
    sides = _SIDES.get(style.border or "")
    return w(
        "pPr",
        _switch("keepNext", on=style.keep_next),
        _switch("keepLines", on=style.keep_lines),
        _switch("pageBreakBefore", on=style.page_break_before),
        _switch("widowControl", on=style.widow_control),
        _number(style, spec),
        _borders("pBdr", sides, space=4) if sides else None,
        tabs(style),
        _spacing(style, spec),
        indents(style),
        w("jc", val=style.align) if style.align else None,
        w("outlineLvl", val=style.outline) if style.outline is not None else None,
    )


def _switch(name: str, *, on: bool | None) -> etree._Element | None:
    return None if on is None else w(name, val=None if on else "0")


def _number(style: StyleSpec, spec: ReferenceSpec) -> etree._Element | None:
    if style.list is None:
        return None
    names = [one.name for one in spec.lists]
    number = names.index(style.list) + 1
    return w("numPr", w("ilvl", val=style.level), w("numId", val=number))


def tabs(style: StyleSpec) -> etree._Element | None:
    """Return the tab stops of a style, or None where it has none of its own."""
    if not style.tabs:
        return None
    return w("tabs", *(w("tab", val="left", pos=inches(one)) for one in style.tabs))


def _spacing(style: StyleSpec, spec: ReferenceSpec) -> etree._Element | None:
    before = None if style.before is None else points(style.before)
    after = None if style.after is None else points(style.after)
    line, rule = _line(style.line, spec)
    if before is None and after is None and line is None:
        return None
    return w("spacing", before=before, after=after, line=line, lineRule=rule)


def _line(line: float | str | None, spec: ReferenceSpec) -> tuple[int | None, str | None]:
    named = {"body": spec.text.body_line, "single": spec.text.single_line}
    value = named.get(line, line) if isinstance(line, str) else line
    if value is None:
        return None, None
    if isinstance(value, str):
        return points(float(value.removesuffix("pt"))), "exact"
    return round(value * _LINE), "auto"


def indents(style: StyleSpec) -> etree._Element | None:
    """Return the indents of a style, or None where it has none of its own."""
    given = {
        "left": style.left,
        "right": style.right,
        "firstLine": style.first_line,
        "hanging": style.hanging,
    }
    if all(value is None for value in given.values()):
        return None
    return w(
        "ind", **{key: None if value is None else inches(value) for key, value in given.items()}
    )


def _run_properties(style: StyleSpec) -> etree._Element:
    size = None if style.size is None else round(style.size * 2)
    return w(
        "rPr",
        _fonts(style.font) if style.font else None,
        _switch("b", on=style.bold),
        _switch("bCs", on=style.bold),
        _switch("i", on=style.italic),
        _switch("iCs", on=style.italic),
        _switch("caps", on=style.caps),
        _switch("smallCaps", on=style.small_caps),
        w("sz", val=size) if size else None,
        w("szCs", val=size) if size else None,
        w("vertAlign", val="superscript") if style.superscript else None,
    )
