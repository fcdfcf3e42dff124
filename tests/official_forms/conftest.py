"""A made-up form, its PDF, and something that evaluates its expressions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path

import pytest
from jinja2 import Environment, StrictUndefined, UndefinedError
from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    NumberObject,
    TextStringObject,
)

from docassemble_core.official_forms import Evaluate, Gap, open_blank, read_official_form
from docassemble_core.spec import OfficialForm

FOLDER = Path(__file__).parent
MULTILINE, RADIO, PUSH, COMB = 1 << 12, 1 << 15, 1 << 16, 1 << 24
Rect = tuple[float, float, float, float]


def name(text: str) -> NameObject:
    return NameObject(f"/{text}")


def font(base: str, encoding: str = "") -> DictionaryObject:
    made = DictionaryObject(
        {name("Type"): name("Font"), name("Subtype"): name("Type1"), name("BaseFont"): name(base)}
    )
    if encoding:
        made[name("Encoding")] = name(encoding)
    return made


class MadeForm:
    """A form that is put together field by field."""

    def __init__(self, *, pages: int = 1, printed: str = "ZZ-1 [Rev. January 1, 2026]") -> None:
        self.writer = PdfWriter()
        self.fields = ArrayObject()
        fonts = {name("Helv"): font("Helvetica"), name("ZaDb"): font("ZapfDingbats")}
        fonts = DictionaryObject(fonts)
        self.resources = DictionaryObject({name("Font"): fonts})
        for _ in range(pages):
            self._page(printed)
        self.form = DictionaryObject(
            {
                name("Fields"): self.fields,
                name("DR"): self.resources,
                name("DA"): TextStringObject("/Helv 0 Tf 0 g"),
                name("NeedAppearances"): BooleanObject(value=True),
            }
        )
        self.writer.root_object[name("AcroForm")] = self.writer._add_object(self.form)

    def _page(self, printed: str) -> None:
        page = self.writer.add_blank_page(612, 792)
        content = DecodedStreamObject()
        content.set_data(f"BT /Helv 8 Tf 36 20 Td ({printed}) Tj ET".encode())
        page[name("Contents")] = self.writer._add_object(content)
        page[name("Resources")] = self.resources
        page[name("Annots")] = ArrayObject()

    def text(self, title: str, rect: Rect, *, page: int = 1, **more: object) -> MadeForm:
        """Add a text field; `more` says flags, limit, look, align, value or tooltip."""
        field = self._field(title, "Tx", more)
        self.fields.append(self._widget(field, rect, page))
        return self

    def repeated(self, title: str, places: Sequence[tuple[int, Rect]]) -> MadeForm:
        """Add one text field that shows in several places."""
        parent = self._field(title, "Tx", {})
        self._kids(parent, [(page, rect, DictionaryObject()) for page, rect in places])
        return self

    def box(self, title: str, rect: Rect, state: str = "Yes", *, page: int = 1) -> MadeForm:
        """Add a check box; without a state, one for which the form brings no appearance."""
        field = self._field(title, "Btn", {})
        if state:
            field[name("AP")] = self._looks(state)
        field[name("AS")] = name("Off")
        self.fields.append(self._widget(field, rect, page))
        return self

    def radio(self, title: str, states: dict[str, Rect]) -> MadeForm:
        """Add a group of radio buttons."""
        parent = self._field(title, "Btn", {"flags": RADIO})
        kids = []
        for state, rect in states.items():
            kid = DictionaryObject({name("AP"): self._looks(state), name("AS"): name("Off")})
            kids.append((1, rect, kid))
        self._kids(parent, kids)
        return self

    def signature(self, title: str, rect: Rect) -> MadeForm:
        """Add a signature field."""
        self.fields.append(self._widget(self._field(title, "Sig", {}), rect, 1))
        return self

    def button(self, title: str, rect: Rect) -> MadeForm:
        """Add a push button."""
        field = self._field(title, "Btn", {"flags": PUSH})
        self.fields.append(self._widget(field, rect, 1))
        return self

    def xfa(self) -> MadeForm:
        """Add an XFA form beside the fields, as some courts' blanks have."""
        packet = DecodedStreamObject()
        packet.set_data(b"<xdp/>")
        self.form[name("XFA")] = self.writer._add_object(packet)
        return self

    def bytes(self, *, password: str | None = None) -> bytes:
        """Return the file; with a password, an encrypted one (empty for an empty password)."""
        if password is not None:
            self.writer.encrypt(password, "owner", algorithm="AES-256")
        out = BytesIO()
        self.writer.write(out)
        return out.getvalue()

    def _field(self, title: str, kind: str, more: dict[str, object]) -> DictionaryObject:
        field = DictionaryObject({name("FT"): name(kind), name("T"): TextStringObject(title)})
        numbers = {"flags": "Ff", "limit": "MaxLen", "align": "Q"}
        words = {"look": "DA", "value": "V", "tooltip": "TU"}
        for key, value in more.items():
            if key in numbers:
                field[name(numbers[key])] = NumberObject(value)
            else:
                field[name(words[key])] = TextStringObject(value)
        return field

    def _widget(self, field: DictionaryObject, rect: Rect, page: int) -> IndirectObject:
        field[name("Type")] = name("Annot")
        field[name("Subtype")] = name("Widget")
        field[name("F")] = NumberObject(4)
        field[name("Rect")] = ArrayObject([FloatObject(one) for one in rect])
        reference = self.writer._add_object(field)
        self.writer.pages[page - 1]["/Annots"].append(reference)
        return reference

    def _kids(
        self, parent: DictionaryObject, kids: Sequence[tuple[int, Rect, DictionaryObject]]
    ) -> None:
        reference = self.writer._add_object(parent)
        parent[name("Kids")] = ArrayObject()
        for page, rect, kid in kids:
            kid[name("Parent")] = reference
            parent["/Kids"].append(self._widget(kid, rect, page))
        self.fields.append(reference)

    def _looks(self, state: str) -> DictionaryObject:
        ticked, empty = DecodedStreamObject(), DecodedStreamObject()
        ticked.set_data(b"q 0 g 2 2 6 6 re f Q")
        for look in (ticked, empty):
            look[name("Type")] = name("XObject")
            look[name("Subtype")] = name("Form")
            look[name("BBox")] = ArrayObject([FloatObject(one) for one in (0, 0, 10, 10)])
        looks = {
            name(state): self.writer._add_object(ticked),
            name("Off"): self.writer._add_object(empty),
        }
        return DictionaryObject({name("N"): DictionaryObject(looks)})


class Over:
    """Expressions evaluated by Jinja over some names: the least that the protocol asks."""

    def __init__(self, **names: object) -> None:
        self.names = names
        self.environment = Environment(undefined=StrictUndefined, autoescape=False)  # noqa: S701

    def __call__(self, expression: str, row: object = None) -> object:
        compiled = self.environment.compile_expression(expression, undefined_to_none=False)
        try:
            value = compiled(**self.names, row=row)
        except UndefinedError:
            return Gap(expression)
        if value is None or isinstance(value, StrictUndefined):
            return Gap(expression)
        return value


@pytest.fixture(scope="session")
def sample_text() -> str:
    return (FOLDER / "sample_form.toml").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def sample(sample_text: str) -> OfficialForm:
    return read_official_form(sample_text, "zz-1.toml")


@pytest.fixture(scope="session")
def over() -> type[Evaluate]:
    return Over


LINE, SMALL = "/Helv 9 Tf 0 g", "/Helv 0 Tf 0 g"


def standard() -> MadeForm:
    """Return the sample form's blank: two pages, with each kind of field."""
    made = MadeForm(pages=2)
    made.repeated("docket", [(1, (400, 740, 560, 754)), (2, (400, 740, 560, 754))])
    made.text("entered", (100, 700, 180, 712), look=LINE, tooltip="Date of the order")
    made.text("total", (200, 700, 280, 712), look=LINE, align=2)
    made.radio("knew", {"1": (100, 680, 110, 690), "2": (120, 680, 130, 690)})
    made.box("fees", (100, 660, 110, 670), state="")
    for row in (1, 2, 3):
        made.text(f"child{row}", (100, 640 - 12 * row, 300, 651 - 12 * row), look=LINE)
        made.text(f"born{row}", (310, 640 - 12 * row, 400, 651 - 12 * row), look=LINE)
    made.box("children_more", (100, 580, 110, 590))
    made.text("line1", (100, 560, 500, 572), look=LINE)
    made.text("line2", (50, 546, 500, 558), look=LINE)
    made.box("line_more", (30, 546, 40, 556), "On")
    made.text("hearing", (100, 520, 300, 532))
    made.text("agency", (100, 500, 300, 512), look=SMALL)
    made.text("story", (50, 300, 550, 480), look="/Helv 10 Tf 0 0 1 rg", flags=MULTILINE)
    made.text("account", (100, 270, 280, 286), look=SMALL, flags=COMB, limit=9)
    for row in (1, 2):
        made.text(f"on{row}", (100, 600 - 20 * row, 180, 612 - 20 * row), page=2)
        made.text(f"amount{row}", (200, 600 - 20 * row, 280, 612 - 20 * row), page=2)
        made.box(f"from_obligor{row}", (300, 600 - 20 * row, 310, 610 - 20 * row), page=2)
        made.box(f"from_employer{row}", (320, 600 - 20 * row, 330, 610 - 20 * row), page=2)
    made.signature("signature", (100, 100, 300, 120))
    made.text("signed_on", (320, 100, 400, 112))
    return made.button("print", (500, 20, 560, 40))


FIELD_MAP = """
[[revisions]]
revision = 2026-01-01
fingerprint = "{fingerprint}"
unused = ["print"]

[revisions.fields]
docket = "docket"
entered = "entered"
total = "total"
knew = {{ boxes = {{ present = "knew=1", served = "knew=2" }} }}
fees = {{ box = "fees" }}
statement = {{ lines = ["line1", "line2"], attached = "line_more" }}
hearing = "hearing"
agency = "agency"
story = "story"
bar_number = "account"
signature = ["signature", "signed_on"]

[revisions.fields.children]
rows = 3
cells = {{ name = "child{{n}}", born = "born{{n}}" }}
attached = "children_more"

[revisions.fields.payments]
rows = 2
cells = {{ on = "on{{n}}", amount = "amount{{n}}" }}
cell_boxes = {{ "source.obligor" = "from_obligor{{n}}", "source.employer" = "from_employer{{n}}" }}
"""


@pytest.fixture
def made() -> type[MadeForm]:
    return MadeForm


@pytest.fixture
def standard_blank() -> Callable[..., bytes]:
    def run(*, xfa: bool = False, password: str | None = None) -> bytes:
        form = standard()
        return (form.xfa() if xfa else form).bytes(password=password)

    return run


@pytest.fixture(scope="session")
def mapped_form(sample_text: str) -> OfficialForm:
    fingerprint = open_blank(standard().bytes(), "zz-1.pdf").fingerprint
    return read_official_form(sample_text + FIELD_MAP.format(fingerprint=fingerprint), "zz-1.toml")
