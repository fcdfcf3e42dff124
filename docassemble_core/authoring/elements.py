"""Word-processing XML elements, built in one expression each."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from docassemble_core.assembly.ooxml import R, W, tag

NAMESPACES = {"w": W, "r": R}
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def w(
    name: str, /, *children: etree._Element | None, **attributes: str | int | None
) -> etree._Element:
    """Return the element `w:<name>`; children and attributes that are None are left out.

    An attribute whose name is a Python keyword takes a trailing underscore.
    """
    element = etree.Element(tag(name), nsmap=NAMESPACES)
    for key, value in attributes.items():
        if value is not None:
            element.set(tag(key.rstrip("_")), str(value))
    element.extend([child for child in children if child is not None])
    return element


def flag(name: str, *, on: bool) -> etree._Element | None:
    """Return the empty element that switches a property on, or None."""
    return w(name) if on else None


def text(value: str) -> etree._Element:
    """Return a text element that keeps its spaces."""
    element = w("t")
    element.set(_SPACE, "preserve")
    element.text = value
    return element


def run_content(value: str) -> list[etree._Element]:
    """Return the elements of a run for a text, where newlines are breaks and tabs are tabs."""
    elements: list[etree._Element] = []
    for index, line in enumerate(value.split("\n")):
        if index:
            elements.append(w("br"))
        elements.extend(_tabbed(line))
    return elements


def _tabbed(line: str) -> Iterable[etree._Element]:
    for index, piece in enumerate(line.split("\t")):
        if index:
            yield w("tab")
        if piece:
            yield text(piece)


def field(code: str) -> list[etree._Element]:
    """Return the runs of a field that Word computes, such as `PAGE`, showing 1 until then."""
    instruction = w("instrText")
    instruction.set(_SPACE, "preserve")
    instruction.text = f" {code} "
    return [
        w("r", w("fldChar", fldCharType="begin")),
        w("r", instruction),
        w("r", w("fldChar", fldCharType="separate")),
        w("r", text("1")),
        w("r", w("fldChar", fldCharType="end")),
    ]
