"""What does not fit a field goes whole to an attachment, or to a copy of the form."""

from __future__ import annotations

from collections.abc import Callable

from docassemble_core.model import (
    Child,
    Payment,
)
from docassemble_core.official_forms import FilledForm

Fill = Callable[..., FilledForm]
Values = Callable[[bytes], dict[str, str]]
Children = Callable[..., tuple[Child, ...]]
Payments = Callable[[int], tuple[Payment, ...]]


def test_what_does_not_fit_goes_whole_to_an_attachment(filled: Fill, values: Values) -> None:
    long = "The other parent has not paid since the order was made. " * 36

    done = filled(statement=long, story=long * 2)

    got = values(done.pdf)
    assert got["line1"] == "See attachment 7"
    assert got["line_more"] == "/On"
    assert got["story"] == "See attachment 11"
    assert [one.text for one in done.attached] == [long.strip(), (long * 2).strip()]
    assert [one.title for one in done.attached] == ["Attachment 7", "Attachment 11"]


def test_a_box_of_many_lines_takes_two_thousand_characters_at_a_readable_size(
    filled: Fill, values: Values
) -> None:
    long = ("The other parent has not paid since the order was made. " * 36)[:2000].strip()

    done = filled(story=long)

    assert values(done.pdf)["story"] == long
    look = next(one for one in done.fillings[0].written if one.name == "story")
    assert 8 <= look.layouts[0].size <= 10


def test_rows_beyond_the_form_go_to_the_attachment(
    filled: Fill, values: Values, children: Children
) -> None:
    done = filled(children=children(6))

    got = values(done.pdf)
    assert got["child3"] == "Ana Cruz 3"
    assert got["children_more"] == "/Yes"
    assert done.attached[0].header == ("Name", "Born")
    assert [line[0] for line in done.attached[0].lines] == [
        "Ana Cruz 4",
        "Ana Cruz 5",
        "Ana Cruz 6",
    ]


def test_rows_beyond_the_form_go_to_copies_where_the_form_says_so(
    filled: Fill, values: Values, payments: Payments
) -> None:
    done = filled(payments=payments(150))

    assert len(done.copies) == 74  # 150 payments, two a copy, the form itself being the first
    last = values(done.copies[-1])
    assert (last["amount1"], last["amount2"]) == ("248.00", "249.00")
    assert last["from_employer2"] == "/Yes"
    assert last["docket"] == "77 D 1"
    assert done.attached == ()


def test_a_long_name_is_set_smaller_and_a_longer_one_is_attached(
    filled: Fill, values: Values, children: Children
) -> None:
    # At 9 points the box of 200 points takes some 40 letters; at 7 points some 52.
    some = filled(children=children(1, "Maximiliana Bernardina Guadalupe Montserrat"))
    more = filled(children=children(1, "Maximiliana Bernardina Guadalupe Montserrat del Rosario"))

    look = next(one for one in some.fillings[0].written if one.name == "child1")
    assert 7 <= look.layouts[0].size < 9
    assert some.attached == ()
    assert values(more.pdf)["child1"] == "See attachment"
    assert more.attached[0].lines[0][0].endswith("Montserrat del Rosario Cruz 1")


def test_a_comb_takes_no_more_than_its_cells(filled: Fill, values: Values) -> None:
    done = filled(account="1234567890")

    assert values(done.pdf)["account"] == "See att."
    assert done.attached[0].text == "1234567890"


def test_letters_that_the_forms_font_lacks_go_to_the_attachment(
    filled: Fill, values: Values
) -> None:
    done = filled(statement="Wohnt in Łódź", story="Núñez: “señor”")

    assert values(done.pdf)["line1"] == "See attachment 7"
    assert done.attached[0].text == "Wohnt in Łódź"
    assert values(done.pdf)["story"] == "Núñez: “señor”"
