from __future__ import annotations

from collections.abc import Callable

import pytest
from lxml import etree

from docassemble_core.assembly.ooxml import DOCUMENT, STYLES, Package, tag
from docassemble_core.authoring import (
    Reference,
    build_template,
    project,
)
from docassemble_core.errors import TemplateError

Body = Callable[[str], str]


HEADING = "---\ntitle: Petition\ncode: zz.petition\nrevision: 2026-11\n---\n\n"


def test_quotes_turn_typographic_in_text_and_stay_straight_in_tags(body: Body) -> None:
    built = body("""Maria's "own" words -- {{ "x" if a["b"] else 'y' }}.""")

    assert (
        built
        == '[Body Text] Maria\u2019s \u201cown\u201d words \u2013 {{ "x" if a["b"] else \'y\' }}.'
    )


def test_markdown_signs_inside_a_tag_are_left_alone(body: Body) -> None:
    built = body("{{ a_b * c * d_e }} and {{ '*x*' | f('$5 ^2^ ~') }}")

    assert built == "[Body Text] {{ a_b * c * d_e }} and {{ '*x*' | f('$5 ^2^ ~') }}"


def test_dollar_amounts_mail_addresses_and_v_are_plain_text(body: Body) -> None:
    built = body("Paid $5 of $6 to clerk@court.gov\n\nv.\n\nJones")

    assert built == (
        "[Body Text] Paid $5 of $6 to clerk@court.gov\n[Body Text] v.\n[Body Text] Jones"
    )


def test_a_paragraph_tag_stands_alone_even_without_blank_lines(body: Body) -> None:
    built = body("{%p if a %}\nFirst.\n{%p else %}\nSecond.\n{%p endif %}")

    assert built.splitlines() == [
        "[Body Text] {%p if a %}",
        "[Body Text] First.",
        "[Body Text] {%p else %}",
        "[Body Text] Second.",
        "[Body Text] {%p endif %}",
    ]


def test_numbers_run_on_through_the_document_and_letters_begin_anew_under_each(body: Body) -> None:
    numbered = '::: {custom-style="Numbered Paragraph"}\nFact.\n:::\n\n'
    lettered = '::: {custom-style="Lettered Item"}\nItem.\n\nItem.\n:::\n\n'
    restarted = '::: {.restart custom-style="Lettered Item"}\nPrayer.\n:::\n\n'

    built = body(numbered + lettered + "Plain.\n\n" + numbered + lettered + restarted)

    assert [line.split("] ")[1] for line in built.splitlines()] == [
        *("1. Fact.", "(a) Item.", "(b) Item.", "Plain."),
        *("2. Fact.", "(a) Item.", "(b) Item.", "(a) Prayer."),
    ]


def test_each_markdown_list_of_steps_begins_at_its_own_first_number(body: Body) -> None:
    built = body("1. One\n2. Two\n\nThen.\n\n1. One again\n\nAt last.\n\n5. Five\n")

    assert [line.split("] ")[1] for line in built.splitlines()] == [
        *("1. One", "2. Two", "Then.", "1. One again", "At last.", "5. Five"),
    ]


def test_a_task_is_a_checklist_item_and_a_dash_a_bullet(body: Body) -> None:
    built = body("- [ ] File it.\n- Keep a copy.\n    - In a safe place.")

    assert built.splitlines() == [
        "[Checklist Item] ☐ File it.",
        "[List Bullet] • Keep a copy.",
        "[List Bullet 2] \u2013 In a safe place.",
    ]


def test_a_header_row_repeats_and_right_aligned_cells_are_numbers(body: Body) -> None:
    table = """
| Due | Amount |
|:----|-----:|
| {%tr for row in rows %} |
| {{ row.due | day }} | {{ row.amount }} |
| {%tr endfor %} |
"""
    assert body(table).splitlines() == [
        "[Ruled Table]",
        "= [Table Head] Due | [Table Head] Amount",
        "| [Table Text] {%tr for row in rows %}",
        "| [Table Text] {{ row.due | day }} | [Table Number] {{ row.amount }}",
        "| [Table Text] {%tr endfor %}",
        "[Table Gap]",
    ]


def test_a_page_break_before_a_paragraph_is_its_own_property(body: Body) -> None:
    assert body("One.\n\n\\newpage\n\nTwo.") == (
        "[Body Text] One.\n-- new page --\n[Body Text] Two."
    )


def test_a_page_break_before_an_included_part_is_a_line_of_its_own(body: Body) -> None:
    assert body('\\newpage\n\n{%p include "part.docx" %}') == (
        '[Page Break]\n[Body Text] {%p include "part.docx" %}'
    )


def test_a_footnote_is_numbered_where_it_stands(reference: Reference) -> None:
    docx = build_template(HEADING + "Text.^[See {{ law.cite }}.]", reference, name="x.md")

    assert "[Body Text] Text.[^1]\n" in project(docx)
    assert "--- footnotes ---\n[^1] [footnote text] See {{ law.cite }}.\n" in project(docx)


def test_the_footer_carries_the_text_of_the_front_matter(reference: Reference) -> None:
    heading = HEADING.replace("title:", "footer: Petition -- {{ order.docket_number }}\ntitle:")

    docx = build_template(heading + "Text.", reference, name="x.md")

    assert project(docx).split("--- footer1 ---\n")[1].splitlines()[:2] == [
        "[footer] <PAGE>",
        "[Footer Text] Petition \u2013 {{ order.docket_number }}",
    ]


def test_a_document_without_footer_text_has_only_its_page_number(reference: Reference) -> None:
    docx = build_template(HEADING + "Text.", reference, name="x.md")

    assert project(docx).split("--- footer1 ---\n")[1].splitlines()[0] == "[footer] <PAGE>"
    assert "Footer Text" not in project(docx)


def test_the_same_source_gives_the_same_bytes(reference: Reference) -> None:
    source = HEADING + "Text.^[Note.]\n\n1. One\n"

    assert build_template(source, reference, name="x.md") == build_template(
        source, reference, name="x.md"
    )


def test_the_language_of_the_front_matter_is_that_of_the_text(reference: Reference) -> None:
    heading = HEADING.replace("title:", "language: es\ntitle:")

    built = build_template(heading + "Texto.", reference, name="x.md")

    styles = Package.read(built, name="x.docx").find(STYLES)
    assert styles is not None
    assert b'<w:lang w:val="es"' in styles.content


def test_remarks_in_html_and_words_that_stand_for_tags_are_refused(reference: Reference) -> None:
    with pytest.raises(TemplateError) as caught:
        build_template("<!-- note --> Zqtag3gatqZ", reference, name="x.md")

    assert (
        str(caught.value)
        == """\
x.md cannot be read as a template source.
  - x.md: the text holds a word of the form Zqtag1gatqZ, which stands for a tag; change the word
  - x.md: the text holds a remark in <!-- and -->, which would be printed; \
write the remark as {#p ... #} on a line of its own"""
    )


def test_blocks_that_the_writer_cannot_place_are_refused(reference: Reference) -> None:
    source = """::: columns
Not in a column.
:::

::: {.columns height=tall}
::: column
A
:::
:::

::: {.restart custom-style="Body Text"}
No numbers.
:::

[a word]{.loud}

- one
    - two
        - three
"""
    with pytest.raises(TemplateError) as caught:
        build_template(HEADING + source, reference, name="x.md")

    assert [f"{one.what}; {one.remedy}" for one in caught.value.problems] == [
        "a ::: columns block holds something else; put each part in ::: column",
        "the height tall is no number of points; write height=144pt",
        'the style "Body Text" has no numbers; take out the restart',
        "a span has the class .loud; use .tab, .line, .blank or custom-style",
        "a list stands in a list in a list; use at most two levels",
    ]


def test_a_signature_block_is_kept_with_the_words_before_it(reference: Reference) -> None:
    source = """::: keep
Respectfully submitted,

::: {custom-style="Signature"}
[]{.line}
:::
:::
"""
    package = Package.read(build_template(HEADING + source, reference, name="x.md"), name="x")
    root = package.root(DOCUMENT)
    assert root is not None
    kept = [
        [etree.QName(one).localname for one in paragraph.find(tag("pPr")) if "keep" in one.tag]
        for paragraph in root.iter(tag("p"))
    ]

    assert kept == [["keepNext", "keepLines"], ["keepLines"]]


def test_table_widths_follow_the_dashes_and_fill_the_text(reference: Reference) -> None:
    """Text is 6.5 inches wide: 9360 twentieths of a point; columns of 2 and 7 characters."""
    table = "| A | B |\n|:-|------:|\n| x | y |\n"
    package = Package.read(build_template(HEADING + table, reference, name="x.md"), name="x")
    root = package.root(DOCUMENT)
    assert root is not None

    assert [one.get(tag("w")) for one in root.iter(tag("gridCol"))] == ["2080", "7280"]
    assert len(list(root.iter(tag("cantSplit")))) == 2
