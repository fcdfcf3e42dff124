"""What a blank is made of, for the person who writes its item list and field map."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from docassemble_core.official_forms.blank import Blank
from docassemble_core.official_forms.form_fields import FieldKind, PdfField

FORM_NUMBER = re.compile(r"\b(?:[A-Z]{2,4}-\d{1,4}|[A-Z]{2,4}\d{3,4})\b")
KINDS = {FieldKind.BOX: "check", FieldKind.RADIO: "choice", FieldKind.TEXT: "text"}
LONGEST_KEY = 40
NOT_FOUND = "not found on the form"


def inspect(blank: Blank) -> str:
    """Return a table of a blank's fields: page, place, type, name, tooltip.

    Args:
        blank: The blank.
    """
    head = (
        f"{blank.name}: {len(blank.fields)} fields on {blank.pages} pages",
        f"fingerprint {blank.fingerprint}",
        f"sha256      {blank.sha256}",
        f"printed     {blank.printed_revision or '(no revision found)'}",
        "",
    )
    return "\n".join([*head, *(_line(one) for one in in_reading_order(blank.fields))])


def _line(one: PdfField) -> str:
    place = "  (not on a page)"
    if one.widgets:
        left, bottom, right, top = one.widgets[0].rect
        place = f"{left:6.1f} {bottom:6.1f} {right - left:6.1f} x {top - bottom:5.1f}"
    states = ",".join(state for widget in one.widgets for state in widget.states)
    more = [
        f"states {states}" if states else "",
        f"at most {one.limit} characters" if one.limit else "",
        f"{len(one.widgets)} places" if len(one.widgets) > 1 and not states else "",
        one.tooltip,
    ]
    details = "; ".join(part for part in more if part)
    return f"p.{one.page} {place}  {one.kind:9} {one.name}  [{details}]"


def in_reading_order(fields: tuple[PdfField, ...]) -> list[PdfField]:
    """Return fields page by page, top to bottom and left to right."""
    return sorted(fields, key=_place)


def _place(one: PdfField) -> tuple[int, float, float]:
    if not one.widgets:
        return (0, 0.0, 0.0)
    left, bottom, _, _ = one.widgets[0].rect
    return (one.page, -round(bottom / 4), left)


def draft(blank: Blank) -> str:
    """Return a first draft of the TOML of a blank: an item and an entry of the map each field.

    What only a reader of the form can say is left for the author: numbers, values, conditions,
    and which boxes belong together.

    Args:
        blank: The blank.
    """
    keys = _keys(blank)
    return "\n".join([*_head(blank), *_items(blank, keys), *_map(blank, keys), ""])


def _keys(blank: Blank) -> dict[str, str]:
    keys: dict[str, str] = {}
    for one in in_reading_order(blank.fields):
        if one.kind is not FieldKind.BUTTON:
            words = re.sub(r"[^a-z0-9]+", "_", (one.tooltip or one.name).lower()).strip("_")
            stem = re.sub(r"^[^a-z]+", "", words[:LONGEST_KEY]).strip("_") or "item"
            taken = sum(key == stem or key.startswith(f"{stem}_n") for key in keys.values())
            keys[one.name] = f"{stem}_n{taken + 1}" if taken else stem
    return keys


def _head(blank: Blank) -> Iterator[str]:
    number = FORM_NUMBER.search(f"{Path(blank.name).stem.upper()} {blank.printed}")
    yield f"number = {_quoted(number[0] if number else Path(blank.name).stem)}"
    yield f"title = {_quoted(Path(blank.name).stem)}"
    yield f"revision = {_quoted(blank.printed_revision or NOT_FOUND)}"
    yield 'status = "mandatory"'
    yield 'issuer = ""'
    yield 'blank_from = ""'
    yield 'cite = ""'


def _items(blank: Blank, keys: dict[str, str]) -> Iterator[str]:
    for one in in_reading_order(blank.fields):
        if one.name in keys:
            yield f"\n[[items]]\nkey = {_quoted(keys[one.name])}"
            yield f"label = {_quoted(one.tooltip or one.name)}"
            yield f"page = {one.page}"
            if one.kind is FieldKind.SIGNATURE:
                yield 'left_for = "signer"'
            elif one.kind is not FieldKind.TEXT:
                yield f"kind = {_quoted(KINDS.get(one.kind, 'text'))}"
            if one.kind is FieldKind.RADIO:
                choices = ", ".join(_choice(state) for state in _states(one))
                yield f"choices = [{choices}]"


def _choice(state: str) -> str:
    return f"{{ key = {_quoted(_choice_key(state))}, label = {_quoted(state)} }}"


def _choice_key(state: str) -> str:
    return "s_" + re.sub(r"[^a-z0-9]+", "_", state.lower()).strip("_")


def _states(one: PdfField) -> list[str]:
    return list(dict.fromkeys(state for widget in one.widgets for state in widget.states))


def _map(blank: Blank, keys: dict[str, str]) -> Iterator[str]:
    buttons = ", ".join(_quoted(one.name) for one in blank.fields if one.name not in keys)
    yield f"\n[[revisions]]\nrevision = {_quoted(blank.printed_revision or NOT_FOUND)}"
    yield f"fingerprint = {_quoted(blank.fingerprint)}"
    yield f"unused = [{buttons}]"
    yield "\n[revisions.fields]"
    for one in in_reading_order(blank.fields):
        if one.name in keys:
            yield f"{keys[one.name]} = {_entry(one)}"


def _entry(one: PdfField) -> str:
    if one.kind is FieldKind.BOX:
        return f"{{ box = {_quoted(one.name)} }}"
    if one.kind is FieldKind.RADIO:
        pairs = ((_choice_key(state), _quoted(f"{one.name}={state}")) for state in _states(one))
        boxes = (f"{key} = {name}" for key, name in pairs)
        return f"{{ boxes = {{ {', '.join(boxes)} }} }}"
    return _quoted(one.name)


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
    return f'"{escaped}"'
