"""Text in a box: measured, set smaller, broken, or refused."""

from __future__ import annotations

import pytest
from attrs import evolve
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, NumberObject

from docassemble_core.official_forms.fonts import Font, font_of, plain, standard_widths
from docassemble_core.official_forms.layout import Space, fit, over_lines, wrapped

HELVETICA = Font("Helv", standard_widths("Helvetica"))
LINE = Space(width=104, height=12, font=HELVETICA, size=10)


def test_helvetica_is_as_wide_as_its_published_metrics() -> None:
    # Adobe's Helvetica: H 722, e 556, l 222, o 556, in thousandths of the size.
    assert HELVETICA.width("Hello", 10) == pytest.approx((722 + 556 + 222 + 222 + 556) / 100)


def test_a_line_that_fits_keeps_the_fields_size() -> None:
    layout = fit("Xiomara Delgado", LINE)

    assert layout is not None
    assert layout.size == 10
    assert layout.runs[0].x == 2


def test_a_line_that_is_too_long_is_set_smaller_but_stays_readable() -> None:
    # 100 points of room; twenty capital letters H are 144 points wide at 10, 101 at 7.
    assert fit("H" * 20, LINE) is None
    smaller = fit("H" * 19, LINE)
    assert smaller is not None
    assert smaller.size == 7


def test_alignment_follows_the_field() -> None:
    middle, right = (fit("1.00", evolve(LINE, align=align)) for align in (1, 2))

    width = HELVETICA.width("1.00", 10)
    assert middle is not None
    assert right is not None
    assert middle.runs[0].x == pytest.approx((104 - width) / 2)
    assert right.runs[0].x == pytest.approx(102 - width)


def test_what_the_form_prints_inside_a_box_is_left_free() -> None:
    box = evolve(LINE, height=30, lines=True, below=9, indent=20)
    layout = fit("Name", box)

    assert layout is not None
    assert layout.runs[0].x == 22
    assert layout.runs[0].y + 0.75 * layout.size <= 30 - 9


def test_text_of_several_lines_breaks_between_words_and_keeps_its_own_breaks() -> None:
    box = evolve(LINE, height=60, lines=True)
    layout = fit("They moved in the summer.\nNobody paid.", box)

    assert layout is not None
    lines = ["They moved in the", "summer.", "Nobody paid."]
    assert [run.text for run in layout.runs] == lines
    assert layout.runs[0].y > layout.runs[1].y


def test_a_word_longer_than_its_line_is_broken() -> None:
    lines = wrapped("H" * 30, HELVETICA, 10, 100)

    assert "".join(lines) == "H" * 30
    assert max(HELVETICA.width(line, 10) for line in lines) <= 100


def test_a_limit_of_characters_holds() -> None:
    assert fit("123456", evolve(LINE, limit=5)) is None
    assert fit("12345", evolve(LINE, limit=5)) is not None


def test_a_comb_centres_each_character_in_its_cell() -> None:
    layout = fit("12 4", evolve(LINE, comb=4, limit=4))

    assert layout is not None
    assert [run.text for run in layout.runs] == ["1", "2", "4"]
    # cells of 26 points; a figure is 5.56 wide at 10
    assert layout.runs[2].x == pytest.approx(3 * 26 + (26 - 5.56) / 2)
    assert fit("12345", evolve(LINE, comb=4)) is None


def test_text_spreads_over_fields_that_stand_for_lines() -> None:
    parts = over_lines("one two three four five six", [LINE, evolve(LINE, width=40)])

    assert parts is not None
    assert " ".join(part.text for part in parts) == "one two three four five six"
    assert over_lines("word " * 60, [LINE, LINE]) is None
    assert over_lines("Łódź", [LINE]) is None


def test_spaces_and_hyphens_that_look_alike_are_made_plain() -> None:
    assert plain("A\u00a0B\u2011C") == "A B-C"


def test_fonts_with_their_own_widths_are_measured_by_them() -> None:
    font = DictionaryObject(
        {
            NameObject("/BaseFont"): NameObject("/Own"),
            NameObject("/Encoding"): NameObject("/WinAnsiEncoding"),
            NameObject("/FirstChar"): NumberObject(65),
            NameObject("/Widths"): ArrayObject([NumberObject(1000)]),
        }
    )

    own = font_of("F1", font)

    assert own is not None
    assert own.width("A", 12) == 12
    assert not own.can_write("B")
    font[NameObject("/Encoding")] = NameObject("/MacRomanEncoding")
    assert font_of("F1", font) is None
    assert font_of("F2", DictionaryObject({NameObject("/BaseFont"): NameObject("/Odd")})) is None
