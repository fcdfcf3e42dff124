"""What courts ask of the look of a paper, read from the reference documents."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from docassemble_core.assembly.ooxml import STYLES, tag, text_of
from docassemble_core.authoring import Reference, read_reference

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
ROOMS = ("shared", "tn", "ca", "ma")
# Running text; titles, captions, tables and quotations may be single-spaced.
RUNNING = ("Body Text", "First Paragraph", "Numbered Paragraph", "Lettered Item", "List Number")
EMPTY = ("Page Break", "Table Gap")


@pytest.fixture(params=ROOMS)
def room(request: pytest.FixtureRequest) -> Reference:
    return read_reference(TEMPLATES / request.param / "reference.docx")


def of(name: str) -> Reference:
    return read_reference(TEMPLATES / name / "reference.docx")


def styles(reference: Reference) -> dict[str, etree._Element]:
    root = reference.package.root(STYLES)
    assert root is not None
    return {one.get(tag("styleId"), ""): one for one in root.iter(tag("style"))}


def effective(reference: Reference, name: str, path: tuple[str, ...], key: str) -> str | None:
    """Return an attribute of a style, or of the nearest style it is based on that has it."""
    known = styles(reference)
    identifier: str | None = reference.style_id(name)
    while identifier:
        found = known[identifier].find("/".join(map(tag, path)))
        if found is not None and found.get(tag(key)) is not None:
            return found.get(tag(key))
        parent = known[identifier].find(tag("basedOn"))
        identifier = None if parent is None else parent.get(tag("val"))
    return None


def type_size(reference: Reference, name: str) -> float:
    root = reference.package.root(STYLES)
    assert root is not None
    default = root.find("/".join(map(tag, ("docDefaults", "rPrDefault", "rPr", "sz"))))
    assert default is not None
    own = effective(reference, name, ("rPr", "sz"), "val")
    return int(own or default.get(tag("val"), "0")) / 2


def inches(reference: Reference, element: str, key: str) -> float:
    found = reference.section().find(tag(element))
    assert found is not None
    return int(found.get(tag(key), "0")) / 1440


def test_rooms_have_the_same_styles_so_that_templates_are_portable(room: Reference) -> None:
    assert room.styles == of("shared").styles


def test_paper_is_letter_size(room: Reference) -> None:
    assert (inches(room, "pgSz", "w"), inches(room, "pgSz", "h")) == (8.5, 11.0)


def test_the_page_number_stands_at_the_bottom_centre(room: Reference) -> None:
    footer = room.package.root("word/footer1.xml")
    assert footer is not None
    assert [one.text for one in footer.iter(tag("instrText"))] == [" PAGE "]
    assert effective(room, "Footer", ("pPr", "jc"), "val") == "center"


def test_tennessee_type_is_at_least_12_points() -> None:
    """TN-FMT-2: Sup. Ct. R. 36(a)(1)."""
    tn = of("tn")
    small = [name for name, _ in tn.styles if name not in EMPTY and type_size(tn, name) < 12]
    assert small == []


def test_tennessee_lines_are_one_and_a_half_apart() -> None:
    """TN-FMT-3: Sup. Ct. R. 36(a)(2); 240 is a single line."""
    tn = of("tn")
    assert {effective(tn, name, ("pPr", "spacing"), "line") for name in RUNNING} == {"360"}
    assert {effective(tn, name, ("pPr", "spacing"), "lineRule") for name in RUNNING} == {"auto"}


def test_tennessee_top_margin_is_an_inch() -> None:
    """TN-FMT-3: Sup. Ct. R. 36(a)(2)."""
    assert inches(of("tn"), "pgMar", "top") == 1.0


def test_california_type_is_at_least_12_points_and_the_footer_at_least_10() -> None:
    """CA-FMT-3 and CA-FMT-8: rules 2.104 and 2.110."""
    ca = of("ca")
    small = {name for name, _ in ca.styles if name not in EMPTY and type_size(ca, name) < 12}
    assert small == {"Footer Text"}
    assert type_size(ca, "Footer Text") == 10


def test_california_margins_leave_room_for_the_numbers() -> None:
    """CA-FMT-4: rule 2.107 asks for an inch at the left and half an inch at the right."""
    assert inches(of("ca"), "pgMar", "left") >= 1.0
    assert inches(of("ca"), "pgMar", "right") >= 0.5


def test_california_lines_are_numbered_from_1_at_the_pitch_of_the_text() -> None:
    """CA-FMT-5: rule 2.108, at least three numbers an inch: 24 points are a third of an inch."""
    ca = of("ca")
    header = ca.package.root("word/header1.xml")
    assert header is not None
    numbers = [
        one
        for one in header.iter(tag("p"))
        if one.find(f"{tag('pPr')}/{tag('framePr')}") is not None
    ]
    pitches = {one.find(f"{tag('pPr')}/{tag('spacing')}").get(tag("line")) for one in numbers}

    assert [text_of(one) for one in numbers] == [str(number) for number in range(1, 29)]
    assert pitches == {str(24 * 20)}
    assert {effective(ca, name, ("pPr", "spacing"), "line") for name in RUNNING} == {str(24 * 20)}


def test_california_text_takes_28_lines_a_page() -> None:
    """28 lines of a third of an inch end 10 1/3 inches below the top; the foot has the rest."""
    ca = of("ca")
    body = 11.0 - inches(ca, "pgMar", "top") - inches(ca, "pgMar", "bottom")

    assert 28 <= body * 3 < 29


def test_every_distance_on_pleading_paper_keeps_to_the_pitch() -> None:
    """Lines of 12 or 24 points, so that text does not drift away from the numbers."""
    ca = of("ca")
    off = {
        name: (effective(ca, name, ("pPr", "spacing"), key), key)
        for name, _ in ca.styles
        for key in ("line", "before", "after")
        if int(effective(ca, name, ("pPr", "spacing"), key) or 0) % 240
    }
    # Three table rows of 16 points take two numbers; the foot is no part of the text.
    table = {"Table Text", "Table Number", "Table Head"}
    assert set(off) == table | {"Page Break", "Table Gap", "Footer Text"}


def test_the_gap_after_a_table_on_pleading_paper_takes_one_number() -> None:
    spacing = [
        effective(of("ca"), "Table Gap", ("pPr", "spacing"), key) for key in ("line", "after")
    ]

    assert sum(int(one or 0) for one in spacing) == 24 * 20


def test_massachusetts_body_is_double_spaced_in_12_points() -> None:
    ma = of("ma")
    assert {effective(ma, name, ("pPr", "spacing"), "line") for name in RUNNING} == {"480"}
    assert type_size(ma, "Body Text") == 12
