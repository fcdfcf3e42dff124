"""The page of a reference document: numbering, paper, foot, and the numbers of pleading paper."""

from __future__ import annotations

from lxml import etree

from docassemble_core.authoring.elements import field, text, w
from docassemble_core.authoring.reference import FOOTER_TEXT
from docassemble_core.authoring.reference_spec import (
    LevelSpec,
    ListSpec,
    NamedStyle,
    PageSpec,
    PleadingSpec,
    ReferenceSpec,
)
from docassemble_core.authoring.reference_styles import inches, indents, points, style_id, tabs

# Wide enough for two digits in 12-point type.
_NUMBER_WIDTH = 0.4


def numbering(spec: ReferenceSpec) -> etree._Element:
    """Return the root of the numbering part: a definition and a list for each of the room's."""
    definitions = [_definition(number, one, spec) for number, one in enumerate(spec.lists, start=1)]
    lists = [
        w("num", w("abstractNumId", val=number), numId=number)
        for number, _ in enumerate(spec.lists, start=1)
    ]
    return w("numbering", *definitions, *lists)


def _definition(number: int, one: ListSpec, spec: ReferenceSpec) -> etree._Element:
    kind = "multilevel" if len(one.levels) > 1 else "singleLevel"
    levels = [
        _level(at, level, _numbered_style(one.name, at, spec))
        for at, level in enumerate(one.levels)
    ]
    return w("abstractNum", w("multiLevelType", val=kind), *levels, abstractNumId=number)


def _numbered_style(list_name: str, level: int, spec: ReferenceSpec) -> NamedStyle | None:
    numbered = [one for one in spec.styles if (one.look.list, one.look.level) == (list_name, level)]
    return numbered[0] if numbered else None


def _level(at: int, level: LevelSpec, style: NamedStyle | None) -> etree._Element:
    """Return a level of a list; it repeats its style's indents.

    A paragraph that restarts the list names it directly, and then the list's indents count.
    """
    font = level.font
    fonts = w("rPr", w("rFonts", ascii=font, hAnsi=font, cs=font, hint="default")) if font else None
    return w(
        "lvl",
        w("start", val=1),
        w("numFmt", val=level.format),
        w("pStyle", val=style_id(style.name)) if style else None,
        w("suff", val=level.suffix),
        w("lvlText", val=level.text),
        w("lvlJc", val="left"),
        w("pPr", tabs(style.look), indents(style.look)) if style else None,
        fonts,
        ilvl=at,
    )


def section(spec: ReferenceSpec, references: list[etree._Element]) -> etree._Element:
    """Return the page set-up.

    Args:
        spec: The room's description.
        references: The elements that name the header and the footer.
    """
    page = spec.page
    return w(
        "sectPr",
        *references,
        w("pgSz", w=inches(page.width), h=inches(page.height)),
        _margins(page),
        _rules() if spec.pleading else None,
        w("cols", space=720),
    )


def _margins(page: PageSpec) -> etree._Element:
    return w(
        "pgMar",
        top=inches(page.top),
        right=inches(page.right),
        bottom=inches(page.bottom),
        left=inches(page.left),
        header=inches(page.header),
        footer=inches(page.footer),
        gutter=0,
    )


def _rules() -> etree._Element:
    """Return the double rule left of the text and the single one right of it."""
    return w(
        "pgBorders",
        w("left", val="double", sz=4, space=5, color="auto"),
        w("right", val="single", sz=4, space=5, color="auto"),
        offsetFrom="text",
    )


def footer(spec: ReferenceSpec) -> etree._Element:
    """Return the root of the footer: the page number, then the template's own text."""
    paragraphs = []
    if spec.footer.page_number:
        paragraphs.append(w("p", w("pPr", w("pStyle", val="Footer")), *field("PAGE")))
    if spec.footer.text:
        paragraphs.append(_footer_text(ruled=spec.footer.rule))
    return w("ftr", *(paragraphs or [w("p", w("pPr", w("pStyle", val="Footer")))]))


def _footer_text(*, ruled: bool) -> etree._Element:
    rule = w("pBdr", w("top", val="single", sz=4, space=1, color="auto")) if ruled else None
    properties = w("pPr", w("pStyle", val=style_id("Footer Text")), rule)
    return w("p", properties, w("r", text(FOOTER_TEXT)))


def header(spec: ReferenceSpec) -> etree._Element | None:
    """Return the root of the header with the line numbers, or None for plain paper."""
    if spec.pleading is None:
        return None
    numbers = [
        _line_number(number, spec.pleading, spec.page)
        for number in range(1, spec.pleading.lines + 1)
    ]
    return w("hdr", *numbers, w("p", w("pPr", w("pStyle", val="Header"))))


def _line_number(number: int, pleading: PleadingSpec, page: PageSpec) -> etree._Element:
    """Return one number of the column, in a frame that hangs on the page and not on the text."""
    frame = w(
        "framePr",
        w=inches(_NUMBER_WIDTH),
        h=points(pleading.pitch * pleading.lines),
        hRule="exact",
        hSpace=0,
        wrap="around",
        vAnchor="page",
        hAnchor="page",
        x=inches(page.left - pleading.gutter - _NUMBER_WIDTH),
        y=inches(page.top),
    )
    spacing = w("spacing", before=0, after=0, line=points(pleading.pitch), lineRule="exact")
    properties = w("pPr", w("pStyle", val="Header"), frame, spacing, w("jc", val="right"))
    return w("p", properties, w("r", text(str(number))))
