"""Blanks opened and recognised, or refused with a reason."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Protocol

import pytest
from attrs import evolve
from pypdf import PdfReader, PdfWriter

from docassemble_core.errors import OfficialFormError
from docassemble_core.official_forms import find_blanks, mapped, open_blank, recognise
from docassemble_core.spec import OfficialForm

Made = Callable[..., bytes]


class Builder(Protocol):
    def text(self, title: str, rect: tuple[float, ...], **more: object) -> Builder: ...

    def bytes(self) -> bytes: ...


def problem(data: bytes, forms: list[OfficialForm]) -> str:
    with pytest.raises(OfficialFormError) as caught:
        recognise(open_blank(data, "zz-1.pdf"), forms)
    assert len(caught.value.problems) == 1
    return str(caught.value.problems[0])


def rewritten(data: bytes, change: Callable[[PdfWriter], None]) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(BytesIO(data)))
    change(writer)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def test_a_known_revision_is_recognised_by_its_field_names(
    standard_blank: Made, mapped_form: OfficialForm
) -> None:
    known = recognise(open_blank(standard_blank(), "any name.pdf"), [mapped_form])

    assert known.form.number == "ZZ-1"
    assert str(known.revision.revision) == "2026-01-01"
    assert mapped(known.revision) == {one.name for one in known.blank.fields}


def test_encryption_with_an_empty_password_and_xfa_do_not_change_what_it_is(
    standard_blank: Made, mapped_form: OfficialForm
) -> None:
    blank = open_blank(standard_blank(xfa=True, password=""), "zz-1.pdf")

    assert recognise(blank, [mapped_form]).form is mapped_form


def test_a_blank_with_one_field_renamed_is_refused(
    standard_blank: Made, mapped_form: OfficialForm
) -> None:
    def rename(writer: PdfWriter) -> None:
        fields = writer.root_object["/AcroForm"]["/Fields"]  # type: ignore[index]  # pypdf's own
        field = next(one for one in fields if one.get_object()["/T"] == "entered").get_object()
        field.update({"/T": type(field["/T"])("entered_on")})

    found = problem(rewritten(standard_blank(), rename), [mapped_form])

    assert found == (
        "zz-1.pdf: it is ZZ-1, but not a revision that we know; it says January 1, 2026 itself; "
        "fields differ: entered, entered_on; use revision 2026-01-01, or copy the worksheet by hand"
    )


def test_a_form_with_other_fields_is_known_by_the_number_printed_on_it(
    made: Callable[..., Builder], mapped_form: OfficialForm
) -> None:
    data = made(printed="ZZ-1 [Rev. July 1, 2031]").text("a", (10, 10, 90, 20)).bytes()

    found = problem(data, [mapped_form])

    assert "it is ZZ-1, but not a revision that we know; it says July 1, 2031 itself" in found


def test_a_form_without_a_field_map_is_copied_by_hand(
    made: Callable[..., Builder], mapped_form: OfficialForm
) -> None:
    data = made(printed="See form ZZ-1").text("a", (10, 10, 90, 20)).bytes()
    unmapped = evolve(mapped_form, number="ZZ-2", revisions=())

    with pytest.raises(OfficialFormError) as caught:
        recognise(open_blank(data, "zz-2_2026.pdf"), [mapped_form, unmapped])

    assert [str(one) for one in caught.value.problems] == [
        "zz-2_2026.pdf: it is ZZ-2, whose fields are not mapped; copy the worksheet by hand"
    ]


def test_a_form_that_is_none_of_ours_is_said_to_be_none(
    made: Callable[..., Builder], mapped_form: OfficialForm
) -> None:
    data = made(printed="YY-12").text("a", (10, 10, 90, 20)).bytes()
    with pytest.raises(OfficialFormError) as caught:
        recognise(open_blank(data, "other.pdf"), [mapped_form])

    assert caught.value.problems[0].what == "it is no form that we know"


def test_a_superseded_revision_is_refused_and_names_the_one_in_force(
    standard_blank: Made, mapped_form: OfficialForm
) -> None:
    old = evolve(mapped_form.revisions[0], superseded=True)

    found = problem(standard_blank(), [evolve(mapped_form, revisions=(old,))])

    assert found == (
        "zz-1.pdf: ZZ-1, revision 2026-01-01, is superseded; "
        "download revision 2026-01-01 from the clerk's window"
    )


def test_a_filled_file_is_no_blank(standard_blank: Made, mapped_form: OfficialForm) -> None:
    def fill(writer: PdfWriter) -> None:
        writer.update_page_form_field_values(writer.pages[0], {"entered": "01/01/2020"})

    found = problem(rewritten(standard_blank(), fill), [mapped_form])

    assert found == (
        "zz-1.pdf: somebody has already filled it in (entered); use an empty blank from the court"
    )


def test_a_pdf_without_fields_is_refused(made: Callable[..., Builder]) -> None:
    with pytest.raises(OfficialFormError) as caught:
        open_blank(made().bytes(), "flat.pdf")

    assert str(caught.value.problems[0]) == (
        "flat.pdf: the PDF has no form fields; "
        "use the fillable blank, or copy the worksheet by hand"
    )


def test_a_blank_that_wants_a_password_is_refused(standard_blank: Made) -> None:
    with pytest.raises(OfficialFormError) as caught:
        open_blank(standard_blank(password="1234"), "zz-1.pdf")  # noqa: S106 - made up

    assert "encrypted and wants a password" in caught.value.problems[0].what


@pytest.mark.parametrize("cut", [0, 5, 400, 4000])
def test_a_damaged_file_is_refused(standard_blank: Made, cut: int) -> None:
    with pytest.raises(OfficialFormError) as caught:
        open_blank(standard_blank()[:cut], "zz-1.pdf")

    assert "PDF" in caught.value.problems[0].what
    assert caught.value.problems[0].where == "zz-1.pdf"


def test_a_page_of_something_else_is_refused() -> None:
    with pytest.raises(OfficialFormError) as caught:
        open_blank(b"<html>Please log in</html>", "zz-1.pdf")

    assert caught.value.problems[0].remedy == "download it again from the court"


def test_a_folder_gives_what_can_be_filled_and_why_the_rest_cannot(
    tmp_path: Path, standard_blank: Made, mapped_form: OfficialForm
) -> None:
    (tmp_path / "form.pdf").write_bytes(standard_blank())
    (tmp_path / "broken.PDF").write_bytes(b"%PDF-1.7")
    (tmp_path / "readme.txt").write_text("no form")

    blanks = find_blanks(tmp_path, [mapped_form])

    found = blanks.of("ZZ-1")
    assert found is not None
    assert found.blank.name == "form.pdf"
    assert blanks.of("ZZ-2") is None
    assert [one.where for one in blanks.problems] == ["broken.PDF"]


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OfficialFormError, match="The blanks cannot be read"):
        find_blanks(tmp_path / "none", [])
