"""The courts' own blanks, filled from whole cases: nothing cut, nothing outside its box."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
from attrs import evolve
from PIL import Image, ImageChops

from docassemble_core import load_case, plan
from docassemble_core.calc import ContemptCount, ContemptCounts
from docassemble_core.calc.lines import ChargeLine
from docassemble_core.drafting import rendering
from docassemble_core.drafting.worksheets import Expressions
from docassemble_core.law import Citation
from docassemble_core.model import (
    AbilityFact,
    Address,
    Asset,
    Case,
    Child,
    Debt,
    Employer,
    Expense,
    Hearing,
    Income,
    Name,
    Residence,
    Role,
    Safety,
    SupportKind,
    Whereabouts,
)
from docassemble_core.official_forms import FilledForm, Filling, KnownBlank, fill, find_blanks
from docassemble_core.official_forms.writing import write
from docassemble_core.plugins import load_states
from docassemble_core.spec import ContemptUnit, Form, FormKind, decide

REPOSITORY = Path(__file__).resolve().parents[2]
FOLDER = Path(os.environ.get("DOCASSEMBLE_CORE_FORMS") or REPOSITORY / ".." / "shared" / "forms")
DAY = date(2026, 11, 21)
EXAMPLES = {"CA": "ca-agency", "MA": "ma-weekly"}
STATEMENT = ("He has worked full time as a warehouse foreman since September 2022. " * 30)[:2000]
NUMBERS = [
    pytest.param(state.code, form.number, id=f"{state.code}-{form.number}")
    for state in load_states()
    for form in state.official_forms
    if form.revisions
]
pytestmark = [
    pytest.mark.skipif(
        not FOLDER.is_dir(), reason="the courts' blanks are not here; set DOCASSEMBLE_CORE_FORMS"
    ),
    pytest.mark.skipif(
        not shutil.which("pdftoppm") or not shutil.which("pdftotext"),
        reason="pdftoppm and pdftotext are not installed",
    ),
]


def home(line1: str, state: str) -> Address:
    return Address(line1=line1, city="Pomona", state=state, postal_code="91766")


def job(state: str) -> Employer:
    address = home("1 Harbor Way", state)
    return Employer(name="Harbor Hotel", job="housekeeper", phone="909 555 0110", address=address)


def child(number: int, state: str) -> Child:
    name = Name(first=f"Maximiliano Alejandro {number}", last="Montenegro y Villavicencio")
    now = Residence(
        address=home("640 Example Street", state),
        lived_with="Xiomara Delgado",
        relationship="mother",
        since=date(2024, 8, 1),
    )
    return Child(
        id=f"child_{number}",
        name=name,
        date_of_birth=date(2012, 1, number),
        lives_with="obligee",
        residences=(now, evolve(now, since=date(2019, 1, 1), until=date(2024, 7, 31))),
    )


def stressed(case: Case) -> Case:
    """Return a case with six children, long names and a statement of 2,000 characters."""
    assert case.order is not None
    assert case.household is not None
    assert case.obligee is not None
    state = str(case.state)
    court = evolve(case.order.court, address=home("400 Civic Center Plaza", state))
    kinds = ("housing", "groceries", "electricity", "clothing", "medical", "hobby horses")
    household = evolve(
        case.household,
        incomes=(
            Income(kind="wages", gross=Decimal(2410), net=Decimal(2072), employer=job(state)),
        ),
        expenses=tuple(Expense(kind=kind, amount=Decimal("120.50")) for kind in kinds),
        assets=(Asset(kind="vehicle", value=Decimal(4200), description="2012 Honda Civic"),),
        debts=(Debt(creditor="Sample Bank", balance=Decimal(1800), monthly_payment=Decimal(60)),),
        benefits=case.household.benefits or (),
        members=(),
    )
    return evolve(
        case,
        order=evolve(
            case.order, court=court, plaintiff=Role.OBLIGEE, obligor_knew="was present in court"
        ),
        obligee=evolve(
            case.obligee,
            name=Name(first="Xiomara Guadalupe", last="Delgado de la Torre y Montenegro"),
            date_of_birth=date(1988, 3, 4),
        ),
        household=household,
        children=tuple(child(number, state) for number in range(1, 7)),
        whereabouts=Whereabouts(
            address=home("2200 Sample Street", state),
            military_checked_on=DAY,
            in_military=False,
            ability=(AbilityFact(text=STATEMENT),),
        ),
        safety=Safety(violence_or_threat=False, protective_order=False),
        hearing=Hearing(on=date(2027, 1, 15), time="9:00 a.m."),
    )


class ManyCounts:
    """Arrears with 150 contempt counts; everything else as it is."""

    def __init__(self, arrears: object) -> None:
        self.arrears = arrears

    def __getattr__(self, name: str) -> object:
        return getattr(self.arrears, name)

    def counts(self) -> ContemptCounts:
        return ContemptCounts(
            counts=tuple(count(number) for number in range(150)),
            barred=(),
            after_majority=(),
            unit=ContemptUnit.INSTALMENT,
            citation=Citation(text="made up"),
            limit_citation=None,
            after_majority_because=None,
        )


def count(number: int) -> ContemptCount:
    due = DAY - timedelta(days=7 * (150 - number))
    line = ChargeLine(
        number=number + 1,
        due=due,
        kind=SupportKind.CHILD_SUPPORT,
        amount=Decimal(187),
        path="order.obligations[0]",
    )
    return ContemptCount(
        number=number + 1,
        due=due,
        last_due=due,
        ordered=Decimal(187),
        paid=Decimal(0),
        unpaid=Decimal(187),
        lines=(line,),
    )


def variables(code: str) -> tuple[Mapping[str, object], Expressions]:
    case = stressed(load_case(REPOSITORY / "examples" / EXAMPLES[code] / "case.toml"))
    planned = plan(case, on=DAY)
    form = Form(
        code=f"{code.lower()}.worksheet",
        title="Worksheet",
        kind=FormKind.WORKSHEET,
        template="official_form_worksheet.docx",
        applies=lambda _: decide(yes=True, because="the test wants it"),
        position=1,
    )
    names = dict(rendering.variables(planned, form))
    names["arrears"] = ManyCounts(names["arrears"])
    return names, Expressions(rendering.shelf_for(planned, form, "draft"), names)


@cache
def filled(code: str) -> dict[str, tuple[KnownBlank, FilledForm]]:
    _, evaluate = variables(code)
    found = find_blanks(FOLDER / code.lower(), load_states().state(code).official_forms)
    return {one.form.number: (one, fill(one, evaluate)) for one in found.known}


def run(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout  # noqa: S603


def letters(text: str) -> str:
    return re.sub(r"\s", "", text)


@pytest.mark.parametrize(("code", "number"), NUMBERS)
def test_each_page_shows_each_value_that_was_written(
    code: str, number: str, tmp_path: Path
) -> None:
    known, done = filled(code)[number]
    path = tmp_path / "filled.pdf"
    path.write_bytes(done.pdf)

    pages = [letters(page) for page in run("pdftotext", "-raw", str(path), "-").split("\f")]

    missing = [
        (one.name, one.text)
        for one in done.fillings[0].written
        for widget in (known.blank.field(one.name) or pytest.fail(one.name)).widgets
        for line in one.layouts[0].runs
        if letters(line.text) not in pages[widget.page - 1]
    ]
    assert missing == []
    assert done.fillings[0].written


def pictures(path: Path) -> list[Image.Image]:
    run("pdftoppm", "-r", "72", "-gray", str(path), str(path.with_suffix("")))
    return [picture(one) for one in sorted(path.parent.glob(f"{path.stem}-*.pgm"))]


def picture(path: Path) -> Image.Image:
    with Image.open(path) as opened:
        return opened.copy()


def outside(old: Path, new: Path, known: KnownBlank, fields: set[str]) -> list[object]:
    """Return where pages differ outside some fields, a box for each page."""
    found = []
    before, after = pictures(old), pictures(new)
    assert len(before) == len(after) == known.blank.pages
    for page, (one, other) in enumerate(zip(before, after, strict=True), start=1):
        difference = ImageChops.difference(one, other)
        for area in areas(known, fields, page):
            difference.paste(0, area)
        # Grey edges of unchanged lines may fall a shade differently.
        found.append(difference.point(lambda shade: 255 * (shade > 96)).getbbox())
    return found


def areas(known: KnownBlank, fields: set[str], page: int) -> Iterator[tuple[int, ...]]:
    for field in known.blank.fields:
        for widget in field.widgets:
            if field.name in fields and widget.page == page:
                left, bottom, right, top = widget.rect
                area = (left - 1, 792 - top - 1, right + 1, 792 - bottom + 1)
                yield tuple(round(one) for one in area)


@pytest.mark.parametrize(("code", "number"), NUMBERS)
def test_ink_is_added_only_inside_the_fields_that_were_filled(
    code: str, number: str, tmp_path: Path
) -> None:
    """Viewers draw frames and buttons of some blanks themselves; an empty copy has ours."""
    known, done = filled(code)[number]
    blank, empty, full = (tmp_path / f"{one}.pdf" for one in ("blank", "empty", "full"))
    blank.write_bytes(known.blank.data)
    empty.write_bytes(write(known.blank, Filling(written=(), ticked=(), attached=())))
    full.write_bytes(done.pdf)
    ours = {one.name for one in done.fillings[0].written}
    ours |= {box.field for box in done.fillings[0].ticked}
    every = {one.name for one in known.blank.fields}

    assert outside(empty, full, known, ours) == [None] * known.blank.pages
    assert outside(blank, empty, known, every) == [None] * known.blank.pages


def test_150_counts_fill_the_lines_of_fl_411_and_go_on_in_its_attachment() -> None:
    _, done = filled("CA")["FL-411"]

    first = next(one for one in done.attached if one.item.key == "defaults")
    values = {one.name.rpartition(".")[2]: one.text for one in done.fillings[0].written}
    lines = sum(name.startswith("Date") for name in values)
    assert lines + len(first.lines) >= 150
    assert first.lines[-1][0] == "11/14/2026"
    assert values["ChildSup[0]"] == "150"
    # 150 instalments of $187.00
    assert values["TotalDueAmount_dc[0]"] == "28,050.00"
    assert "CheckBoxCaption[0]" in [box.field.rpartition(".")[2] for box in done.fillings[0].ticked]


def test_a_statement_of_two_thousand_characters_is_attached_whole() -> None:
    _, done = filled("CA")["FL-410"]

    facts = next(one for one in done.attached if one.item.key == "other_facts")
    assert facts.text == STATEMENT.strip()
    assert facts.title == "Attachment 8d"


def test_six_children_beyond_four_lines_are_attached() -> None:
    _, done = filled("MA")["TC0050"]

    children = next(one for one in done.attached if one.item.key == "children")
    assert [line[0][:23] for line in children.lines] == [
        "Maximiliano Alejandro 5",
        "Maximiliano Alejandro 6",
    ]
    assert any(box.field == "custody_affidavit_has_overflow" for box in done.fillings[0].ticked)
