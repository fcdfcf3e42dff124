"""What a room's reference document is described by: `styles.toml` and its own `reference.toml`."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Any

import cattrs
from attrs import Factory, frozen

from docassemble_core.errors import Problem, TemplateError


@frozen(kw_only=True)
class StyleSpec:
    """The look of one style; None means as in the style it is based on.

    Args:
        kind: "paragraph", "character" or "table".
        based_on: The name of the style it starts from.
        font: A typeface.
        size: Type size in points.
        bold: And italic, caps, small_caps, superscript: on, off, or inherited.
        align: "left", "center", "right" or "both".
        left: Indents and tab stops are inches.
        before: Points of space above; `after` below.
        line: "body", "single", a multiple, or an exact height such as "24pt".
        keep_next: Stay on the page of the next paragraph.
        keep_lines: Never break across pages.
        page_break_before: Begin a page.
        widow_control: Leave no single line alone at the top or foot of a page.
        border: "box", "top", "bottom" or, for a table, "grid".
        list: The list that numbers it, and the `level` in that list from 0.
        outline: The level in the document's outline from 0.
    """

    kind: str = "paragraph"
    based_on: str | None = None
    font: str | None = None
    size: float | None = None
    bold: bool | None = None
    italic: bool | None = None
    caps: bool | None = None
    small_caps: bool | None = None
    superscript: bool | None = None
    align: str | None = None
    left: float | None = None
    right: float | None = None
    first_line: float | None = None
    hanging: float | None = None
    tabs: tuple[float, ...] = ()
    before: float | None = None
    after: float | None = None
    line: float | str | None = None
    keep_next: bool | None = None
    keep_lines: bool | None = None
    page_break_before: bool | None = None
    widow_control: bool | None = None
    border: str | None = None
    list: str | None = None
    level: int = 0
    outline: int | None = None


@frozen
class NamedStyle:
    """A style's name and its look."""

    name: str
    look: StyleSpec


@frozen(kw_only=True)
class LevelSpec:
    """One level of a list: its number format, its text and what follows it."""

    format: str
    text: str
    suffix: str = "tab"
    font: str | None = None


@frozen(kw_only=True)
class ListSpec:
    """A list that styles take numbers from."""

    name: str
    levels: tuple[LevelSpec, ...]


@frozen(kw_only=True)
class PageSpec:
    """Paper and margins, in inches."""

    width: float = 8.5
    height: float = 11.0
    top: float = 1.0
    bottom: float = 1.0
    left: float = 1.0
    right: float = 1.0
    header: float = 0.5
    footer: float = 0.5


@frozen(kw_only=True)
class TextSpec:
    """The room's type: font, size in points, spacing of running and of single-spaced lines."""

    font: str
    size: float
    body_line: float | str
    single_line: float | str = 1.0
    language: str = "en-US"


@frozen(kw_only=True)
class FooterSpec:
    """The foot of each page: a page number, a rule, the template's own footer text."""

    page_number: bool = True
    rule: bool = False
    text: bool = True


@frozen(kw_only=True)
class PleadingSpec:
    """Line-numbered paper.

    Args:
        lines: Numbers a page.
        pitch: Points from one number to the next.
        gutter: Inches from the numbers' right edge to the text.
    """

    lines: int
    pitch: float
    gutter: float


@frozen(kw_only=True)
class ReferenceSpec:
    """All that a reference document is made from."""

    page: PageSpec
    text: TextSpec
    footer: FooterSpec
    styles: tuple[NamedStyle, ...]
    lists: tuple[ListSpec, ...]
    pleading: PleadingSpec | None = None


@frozen(kw_only=True)
class _RoomFile:
    text: TextSpec
    page: PageSpec = PageSpec()
    footer: FooterSpec = FooterSpec()
    pleading: PleadingSpec | None = None
    styles: dict[str, StyleSpec] = Factory(dict)
    lists: tuple[ListSpec, ...] = ()


def read_spec(room: str, *, name: str) -> ReferenceSpec:
    """Return the description of a room's reference document.

    Args:
        room: The text of the room's `reference.toml`.
        name: What to call it in a message.

    Raises:
        TemplateError: It is no TOML, or has an unknown key or a value of the wrong type.
    """
    common = tomllib.loads(
        files("docassemble_core.authoring").joinpath("styles.toml").read_text(encoding="utf-8")
    )
    try:
        given = tomllib.loads(room)
        merged = given | {
            "styles": _merged(common["styles"], given.get("styles", {})),
            "lists": [*common["lists"], *given.get("lists", [])],
        }
        file = _converter().structure(merged, _RoomFile)
    except (tomllib.TOMLDecodeError, cattrs.BaseValidationError) as error:
        summary = f"{name} does not describe a reference document."
        raise TemplateError(summary, _problems(error, name)) from error
    return ReferenceSpec(
        page=file.page,
        text=file.text,
        footer=file.footer,
        pleading=file.pleading,
        styles=tuple(NamedStyle(*one) for one in file.styles.items()),
        lists=file.lists,
    )


def _merged(common: dict[str, Any], given: dict[str, Any]) -> dict[str, Any]:
    names = [*common, *(one for one in given if one not in common)]
    return {one: common.get(one, {}) | given.get(one, {}) for one in names}


def _converter() -> cattrs.Converter:
    converter = cattrs.Converter(forbid_extra_keys=True)
    converter.register_structure_hook(float | str, _line)
    converter.register_structure_hook(float | str | None, _line)
    return converter


def _line(value: Any, _: Any) -> float | str:  # noqa: ANN401 - cattrs hands over whatever TOML had
    return value if isinstance(value, str) else float(value)


def _problems(error: Exception, name: str) -> list[Problem]:
    if not isinstance(error, cattrs.BaseValidationError):
        return [Problem(where=name, what=f"no TOML ({error})", remedy="correct the line")]
    return [
        Problem(where=name, what=message, remedy="see styles.toml in docassemble_core/authoring")
        for message in cattrs.transform_error(error, path="$")
    ]
