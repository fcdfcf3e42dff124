"""Fonts of form fields: how wide a text is, and which characters can be written."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from unicodedata import normalize

from attrs import frozen
from pypdf.generic import DictionaryObject, NameObject

# WinAnsi is the one encoding that every text font of the blanks has or can be given.
WIN_ANSI = "cp1252"
FALLBACK = "Helv"
SAME_LOOK = str.maketrans(
    {
        "\u00a0": " ", "\u2007": " ", "\u2009": " ", "\u202f": " ", "\t": " ",
        "\u2010": "-", "\u2011": "-", "\u2212": "-", "\u200b": "",
    }
)  # fmt: skip


@frozen
class Font:
    """A font of a form.

    Args:
        resource: Its name among the form's resources, without the slash.
        widths: Advance width of each WinAnsi code from 0, in thousandths of the size.
    """

    resource: str
    widths: tuple[int, ...]

    def width(self, text: str, size: float) -> float:
        """Return how wide a text is, in points."""
        return sum(self.widths[code] for code in encoded(text)) * size / 1000

    def can_write(self, text: str) -> bool:
        """Return whether it has every character of a text."""
        try:
            codes = encoded(text)
        except UnicodeEncodeError:
            return False
        return all(self.widths[code] > 0 for code in codes)


def plain(text: str) -> str:
    """Return a text with spaces and hyphens that look the same made the ordinary ones."""
    return normalize("NFC", text).translate(SAME_LOOK)


def encoded(text: str) -> bytes:
    """Return the WinAnsi codes of a text.

    Raises:
        UnicodeEncodeError: A character has none.
    """
    return text.encode(WIN_ANSI)


def font_of(resource: str, font: DictionaryObject) -> Font | None:
    """Return a font of a form, or `None` where its widths are not known.

    A standard font without its own widths is measured by the published metrics; it counts as
    WinAnsi, which `with_win_ansi` sees to.

    Args:
        resource: Its name among the form's resources, without the slash.
        font: The font's dictionary.
    """
    widths = font.get("/Widths")
    if widths is None:
        standard = standard_widths(str(font.get("/BaseFont", ""))[1:])
        return Font(resource, standard) if standard else None
    if font.get("/Encoding") != "/WinAnsiEncoding":
        return None
    first = int(font.get("/FirstChar", 0))
    own = [round(float(width)) for width in widths.get_object()]
    return Font(resource, tuple(([0] * first + own + [0] * 256)[:256]))


def with_win_ansi(font: DictionaryObject) -> bool:
    """Give a standard text font the WinAnsi encoding, and return whether it was one."""
    standard = "/Widths" not in font and standard_widths(str(font.get("/BaseFont", ""))[1:])
    if standard:
        font[NameObject("/Encoding")] = NameObject("/WinAnsiEncoding")
    return bool(standard)


def standard_widths(base_font: str) -> tuple[int, ...]:
    """Return the widths of a standard font by WinAnsi code; none for any other font."""
    name = base_font.replace("Helvetica-BoldOblique", "Helvetica-Bold")
    return _published().get(name.replace("Helvetica-Oblique", "Helvetica"), ())


@cache
def _published() -> Mapping[str, tuple[int, ...]]:
    file = files("docassemble_core.official_forms") / "standard_widths.toml"
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    return {name: (0,) * 32 + tuple(widths) for name, widths in table.items()}
