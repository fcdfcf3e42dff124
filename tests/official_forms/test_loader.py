"""Item lists read from TOML."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from docassemble_core.errors import OfficialFormError, Problem
from docassemble_core.official_forms import load_official_forms, read_official_form
from docassemble_core.spec import Box, FieldBinding, FormStatus, ItemKind, LeftFor, OfficialForm

PRINT = "0" * 64
MAP = f"""
[[revisions]]
revision = 2026-01-01
fingerprint = "{PRINT}"
aliases = {{ p1 = "top[0].Page1[0]." }}
unused = ["p1:Print[0]"]

[revisions.fields]
docket = ["p1:Number[0]", "Page 2: Number"]
entered = "p1:Entered[0]"
statement = {{ lines = ["p1:Line1", "p1:Line2"], attached = "p1:More[0]" }}
knew = {{ boxes = {{ present = "p1:Knew[0]=1", served = "p1:Knew[0]=2" }} }}
fees = {{ box = "p1:Fees[0]" }}
children = {{ rows = 2, cells = {{ name = "p1:Child{{n}}[{{n-1}}]", born = ["b1", "b2"] }} }}
"""


def test_items_keep_the_forms_own_order(sample: OfficialForm) -> None:
    assert sample.number == "ZZ-1"
    assert sample.revision == date(2026, 1, 1)
    assert sample.status is FormStatus.MANDATORY
    assert [item.number for item in sample.items] == [str(n) for n in range(1, 15)]
    assert sample.items[2].kind is ItemKind.MONEY
    assert sample.items[7].left_for is LeftFor.COURT


def test_shorthands_of_a_field_map_are_written_out(sample_text: str) -> None:
    form = read_official_form(sample_text + MAP, "zz-1.toml")

    revision = form.revisions[0]

    assert revision.unused == ("top[0].Page1[0].Print[0]",)
    top = "top[0].Page1[0]."
    assert revision.bindings == (
        FieldBinding(item="docket", same=(f"{top}Number[0]", "Page 2: Number")),
        FieldBinding(item="entered", same=(f"{top}Entered[0]",)),
        FieldBinding(
            item="statement",
            lines=(f"{top}Line1", f"{top}Line2"),
            attached=Box(field=f"{top}More[0]"),
        ),
        FieldBinding(
            item="knew",
            boxes=(
                ("present", Box(field=f"{top}Knew[0]", state="1")),
                ("served", Box(field=f"{top}Knew[0]", state="2")),
            ),
        ),
        FieldBinding(item="fees", boxes=(("yes", Box(field=f"{top}Fees[0]")),)),
        FieldBinding(
            item="children",
            cells=(
                ("name", (f"{top}Child1[0]", f"{top}Child2[1]")),
                ("born", ("b1", "b2")),
            ),
        ),
    )
    assert revision.bindings[-1].rows == 2


def test_every_complaint_names_file_and_key(sample_text: str) -> None:
    text = (
        sample_text.replace('title = "Request About Support"\n', "", 1)
        .replace('kind = "money"', 'kind = "coins"', 1)
        .replace('left_for = "court"', 'left_for = "court"\ncolour = "red"')
        .replace('number = "2"', "number = 2")
    )

    with pytest.raises(OfficialFormError) as caught:
        read_official_form(text, "zz-1.toml")

    assert {(one.where, one.what) for one in caught.value.problems} == {
        ("zz-1.toml.title", "title is missing"),
        ("zz-1.toml.items[1].number", "2 is no str"),
        ("zz-1.toml.items[2].kind", "'coins' is not a valid ItemKind"),
        ("zz-1.toml.items[7]", "unknown key colour"),
    }


def test_text_that_is_no_toml_is_said_to_be_none() -> None:
    with pytest.raises(OfficialFormError) as caught:
        read_official_form("number =", "zz-1.toml")

    assert caught.value.problems[0].where == "zz-1.toml"
    assert caught.value.problems[0].what.startswith("not TOML")


def test_a_field_map_must_fit_the_items(sample_text: str) -> None:
    text = sample_text + MAP.replace("entered =", "enterd =").replace("served =", "serves =")
    text = text.replace("born = [", "birth = [").replace('"Page 2: Number"', '"p1:More[0]"')

    with pytest.raises(OfficialFormError) as caught:
        read_official_form(text, "zz-1.toml")

    where = "zz-1.toml: 2026-01-01"
    assert set(caught.value.problems) == {
        Problem(
            where=f"{where}: fields",
            what="top[0].Page1[0].More[0] stands there 2 times",
            remedy="give each its own",
        ),
        Problem(
            where=f"{where}: fields.enterd", what="no such item", remedy="use the key of an item"
        ),
        Problem(
            where=f"{where}: fields.knew",
            what="serves is no choice",
            remedy="use the key of a choice of the item",
        ),
        Problem(
            where=f"{where}: fields.children",
            what="birth is no column",
            remedy="use the key of a column of the item",
        ),
    }


def test_an_item_that_is_left_has_no_value_and_a_choice_has_choices(sample_text: str) -> None:
    text = sample_text.replace('left_for = "court"', 'left_for = "court"\nvalue = "hearing.on"')
    text = text.replace('kind = "money"', 'kind = "choice"', 1)
    text = text.replace('kind = "table"\n', "", 1)

    with pytest.raises(OfficialFormError) as caught:
        read_official_form(text, "zz-1.toml")

    assert [one.what for one in caught.value.problems] == [
        "kind choice and choices disagree",
        "kind text and columns disagree",
        "has a value and is left for the court",
    ]


def test_a_folder_gives_every_form_or_every_problem(tmp_path: Path, sample_text: str) -> None:
    (tmp_path / "a.toml").write_text(sample_text, encoding="utf-8")
    (tmp_path / "readme.txt").write_text("no form", encoding="utf-8")

    assert [form.number for form in load_official_forms(tmp_path)] == ["ZZ-1"]

    (tmp_path / "b.toml").write_text("number = 1", encoding="utf-8")
    (tmp_path / "c.toml").write_text("=", encoding="utf-8")
    with pytest.raises(OfficialFormError) as caught:
        load_official_forms(tmp_path)
    assert {one.where.split(".toml")[0] for one in caught.value.problems} == {"b", "c"}
