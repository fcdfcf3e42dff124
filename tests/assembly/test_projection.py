"""A DOCX as text: what Word would show, paragraph by paragraph."""

from __future__ import annotations

import pytest

from docassemble_core.assembly.canonical import write_package
from docassemble_core.assembly.list_numbers import _letter, _roman
from docassemble_core.assembly.ooxml import DOCUMENT, Package, Part, W
from docassemble_core.assembly.projection import project

MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"


def shown(body: str, **parts: str) -> list[str]:
    """Return the lines of the body of a document with a body and other parts."""
    root = f'<w:document xmlns:w="{W}" xmlns:mc="{MC}"><w:body>{body}</w:body></w:document>'
    others = [Part(f"word/{name}.xml", xml.encode()) for name, xml in parts.items()]
    docx = write_package(Package((Part(DOCUMENT, root.encode()), *others)))
    return project(docx).removeprefix("--- document ---\n").splitlines()


def p(content: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>"


def t(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def test_tags_stand_as_they_are_even_where_word_split_them() -> None:
    assert shown(p(t("No. {{ order") + t(".docket_number }}"))) == [
        "[Normal] No. {{ order.docket_number }}"
    ]


def test_breaks_tabs_hyphens_and_notes_are_shown() -> None:
    run = "<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:noBreakHyphen/></w:r>"

    assert shown(p(run + '<w:r><w:footnoteReference w:id="3"/></w:r>')) == [
        "[Normal] a",
        "    b\tc-[^3]",
    ]


def test_a_field_is_shown_by_its_code_and_not_by_its_last_result() -> None:
    marks = [
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
    ]
    code = "<w:r><w:instrText> PAGE </w:instrText></w:r>"

    assert shown(p(t("page ") + marks[0] + code + marks[1] + t("7") + marks[2] + t(" of"))) == [
        "[Normal] page <PAGE> of"
    ]


def test_a_style_is_shown_by_its_name() -> None:
    styles = (
        f'<w:styles xmlns:w="{W}"><w:style w:styleId="a1"><w:name w:val="Court Name"/></w:style>'
        "</w:styles>"
    )

    assert shown(p(t("x"), '<w:pStyle w:val="a1"/>'), styles=styles) == ["[Court Name] x"]


def test_a_text_box_is_shown_once_though_word_writes_it_twice() -> None:
    box = f"<w:txbxContent>{p(t('12'))}</w:txbxContent>"
    both = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"

    assert shown(p(f"<w:r>{both}</mc:AlternateContent></w:r>" + t("text"))) == [
        "[Normal] text",
        "(box) [Normal] 12",
    ]


def test_a_table_inside_a_table_is_shown_in_its_cell() -> None:
    inner = f"<w:tbl><w:tr><w:tc>{p(t('deep'))}</w:tc></w:tr></w:tbl>"
    table = f"<w:tbl><w:tr><w:tc>{inner}{p('')}</w:tc><w:tc>{p(t('x'))}</w:tc></w:tr></w:tbl>"

    assert shown(table) == ["[Normal]", "| [Normal] / | [Normal] deep / [Normal] | [Normal] x"]


def test_text_in_a_content_control_is_shown() -> None:
    assert shown(f"<w:sdt><w:sdtContent>{p(t('x'))}</w:sdtContent></w:sdt>") == ["[Normal] x"]


LEVELS = "".join(
    f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
    f'<w:lvlText w:val="{text}"/></w:lvl>'
    for at, (kind, text) in enumerate([("decimal", "%1."), ("lowerLetter", "%1.%2)")])
)
LISTS = (
    f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="5">{LEVELS}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="5"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="5"/><w:lvlOverride w:ilvl="0">'
    '<w:startOverride w:val="8"/></w:lvlOverride></w:num></w:numbering>'
)


def item(number: int, level: int = 0) -> str:
    return p(t("x"), f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


@pytest.mark.parametrize(
    ("items", "marks"),
    [
        ([(1, 0), (1, 0), (1, 1), (1, 1), (1, 0), (1, 1)], "1. 2. 2.a) 2.b) 3. 3.a)"),
        # Lists of one definition count on from each other, unless one begins anew.
        ([(1, 0), (2, 0), (3, 0), (3, 0), (1, 0)], "1. 2. 8. 9. 10."),
        ([(1, 1), (1, 1)], "1.a) 1.b)"),
    ],
)
def test_list_numbers_are_those_that_word_counts(items: list[tuple[int, int]], marks: str) -> None:
    lines = shown("".join(item(*one) for one in items), numbering=LISTS)

    assert [line.split()[1] for line in lines] == marks.split()


def test_a_number_that_belongs_to_no_list_is_left_out() -> None:
    assert shown(item(0) + item(77), numbering=LISTS) == ["[Normal] x", "[Normal] x"]


def test_letters_and_roman_numerals_go_on_as_in_word() -> None:
    assert [_letter(number) for number in (1, 26, 27, 53)] == ["a", "z", "aa", "aaa"]
    assert [_roman(number) for number in (4, 9, 14, 40, 1994)] == [
        "iv",
        "ix",
        "xiv",
        "xl",
        "mcmxciv",
    ]
