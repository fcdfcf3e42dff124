"""Blanks filled: every kind of field, and nothing cut."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from attrs import evolve
from PIL import Image, ImageChops
from pypdf import PdfReader

from docassemble_core.errors import OfficialFormError
from docassemble_core.model import (
    Child,
)
from docassemble_core.official_forms import Evaluate, FilledForm, fill, open_blank, recognise
from docassemble_core.spec import Box, OfficialForm

Fill = Callable[..., FilledForm]
Values = Callable[[bytes], dict[str, str]]
Children = Callable[..., tuple[Child, ...]]


Made = Callable[..., bytes]


Over = Callable[..., Evaluate]


def test_each_kind_of_field_holds_its_value(filled: Fill, values: Values) -> None:
    done = filled(story="They moved.\nThey never paid.", account="12345678", statement="Short.")

    assert values(done.pdf) == {
        "docket": "77 D 1",
        "entered": "02/03/2020",
        "total": "1,234.50",
        "knew": "/2",
        "fees": "/Yes",
        "child1": "Ana Cruz 1",
        "child2": "Ana Cruz 2",
        "born1": "01/01/2010",
        "born2": "01/02/2010",
        "line1": "Short.",
        "agency": "IV-D (77) \\ 5",
        "story": "They moved.\nThey never paid.",
        "account": "12345678",
        "on1": "11/21/2026",
        "amount1": "100.00",
        "from_obligor1": "/Yes",
    }
    assert done.attached == ()
    assert done.copies == ()


def test_signature_signing_date_and_what_the_court_fills_stay_empty(filled: Fill) -> None:
    fields = PdfReader(BytesIO(filled().pdf)).get_fields() or {}

    assert [fields[key].value for key in ("signature", "signed_on", "hearing")] == [None] * 3


def test_a_repeated_field_shows_its_value_in_each_place(filled: Fill) -> None:
    reader = PdfReader(BytesIO(filled().pdf))

    for page in reader.pages:
        first = page["/Annots"][0].get_object()
        assert b"(77 D 1) Tj" in first["/AP"]["/N"].get_data()


def test_text_over_lines_breaks_between_words(filled: Fill, values: Values) -> None:
    words = " ".join(f"word{n}" for n in range(24))

    got = values(filled(statement=words).pdf)

    assert f"{got['line1']} {got['line2']}" == words
    assert "line_more" not in got


def test_an_encrypted_blank_with_xfa_gives_an_open_form_without_xfa(
    filled: Fill, standard_blank: Made, values: Values
) -> None:
    done = filled(data=standard_blank(xfa=True, password=""))

    reader = PdfReader(BytesIO(done.pdf))
    form = reader.trailer["/Root"]["/AcroForm"]
    assert not reader.is_encrypted
    assert "/XFA" not in form
    assert "/NeedAppearances" not in form
    assert values(done.pdf)["docket"] == "77 D 1"


def test_the_fields_stay_editable(filled: Fill) -> None:
    fields = PdfReader(BytesIO(filled().pdf)).get_fields() or {}

    assert not any(int(one.get("/Ff", 0)) & 1 for one in fields.values())
    assert fields["entered"]["/FT"] == "/Tx"


def test_the_same_case_gives_the_same_bytes(filled: Fill) -> None:
    assert filled().pdf == filled().pdf


def test_a_box_without_the_state_that_the_map_names_is_refused(
    standard_blank: Made, over: Over, mapped_form: OfficialForm, facts: type
) -> None:
    revision = mapped_form.revisions[0]
    wrong = tuple(
        evolve(one, boxes=(("served", Box(field="knew", state="9")),))
        if one.item == "knew"
        else one
        for one in revision.bindings
    )
    form = evolve(mapped_form, revisions=(evolve(revision, bindings=wrong),))
    blank = open_blank(standard_blank(), "zz-1.pdf")

    with pytest.raises(OfficialFormError) as caught:
        fill(recognise(blank, [form]), over(**facts().names))

    assert [str(one) for one in caught.value.problems] == [
        "knew: it has no state '9'; write one of 1, 2 after an equals sign"
    ]


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed")
def test_a_viewer_shows_each_value_on_its_page(filled: Fill, tmp_path: Path) -> None:
    done = filled(story="They moved.\nThey never paid.", account="12345678", statement="Short.")
    path = tmp_path / "filled.pdf"
    path.write_bytes(done.pdf)

    command = ["pdftotext", "-layout", str(path), "-"]
    pages = subprocess.run(command, capture_output=True, check=True, text=True).stdout.split("\f")  # noqa: S603

    shown = [re.sub(r"\s+", "", page) for page in pages]
    for value in ("77D1", "02/03/2020", "1,234.50", "AnaCruz2", "Theyneverpaid.", "12345678"):
        assert value in shown[0]
    assert "77D1" in shown[1]
    assert "100.00" in shown[1]


def ink(data: bytes, folder: Path, title: str) -> list[Image.Image]:
    """Return the pages as grey images, one pixel a point."""
    path = folder / f"{title}.pdf"
    path.write_bytes(data)
    command = ["pdftoppm", "-r", "72", "-gray", str(path), str(folder / title)]
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - our own file
    return [picture(one) for one in sorted(folder.glob(f"{title}-*.pgm"))]


def picture(path: Path) -> Image.Image:
    with Image.open(path) as opened:
        return opened.copy()


@pytest.mark.skipif(shutil.which("pdftoppm") is None, reason="pdftoppm is not installed")
def test_ink_is_added_only_inside_the_filled_fields(
    filled: Fill, standard_blank: Made, tmp_path: Path, children: Children
) -> None:
    long = "The other parent has not paid since the order was made. " * 30
    done = filled(story=long, account="12345678", statement="Short.", children=children(6))
    ours = {one.name for one in done.fillings[0].written}
    ours |= {box.field for box in done.fillings[0].ticked}
    fields = open_blank(standard_blank(), "zz-1.pdf").fields

    before, after = ink(standard_blank(), tmp_path, "blank"), ink(done.pdf, tmp_path, "filled")

    # The box for which the blank has no appearance: left 100, bottom 660, 10 points wide.
    assert after[0].crop((100, 122, 110, 132)).getextrema()[0] < 128
    for number, (old, new) in enumerate(zip(before, after, strict=True), start=1):
        difference = ImageChops.difference(old, new)
        assert difference.getbbox() is not None
        for field in fields:
            for widget in field.widgets:
                if field.name in ours and widget.page == number:
                    left, bottom, right, top = widget.rect
                    area = (left - 1, 792 - top - 1, right + 1, 792 - bottom + 1)
                    difference.paste(0, tuple(round(one) for one in area))
        assert difference.getbbox() is None
