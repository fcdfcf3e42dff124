"""The helper for authors of field maps."""

from __future__ import annotations

from collections.abc import Callable

from docassemble_core.official_forms import (
    draft,
    inspect,
    mapped,
    open_blank,
    read_official_form,
    recognise,
)
from docassemble_core.spec import ItemKind, LeftFor

Made = Callable[..., bytes]


def test_fields_are_listed_page_by_page_from_top_to_bottom(standard_blank: Made) -> None:
    lines = inspect(open_blank(standard_blank(), "zz-1.pdf")).splitlines()

    assert lines[0] == "zz-1.pdf: 30 fields on 2 pages"
    assert lines[3] == "printed     January 1, 2026"
    assert lines[5] == "p.1  400.0  740.0  160.0 x  14.0  text      docket  [2 places]"
    assert lines[6] == ("p.1  100.0  700.0   80.0 x  12.0  text      entered  [Date of the order]")
    assert "p.1  100.0  680.0   10.0 x  10.0  radio     knew  [states 1,2]" in lines
    assert lines[-1].startswith("p.2")


def test_the_draft_can_be_read_and_accounts_for_every_field(standard_blank: Made) -> None:
    blank = open_blank(standard_blank(), "zz-1.pdf")

    form = read_official_form(draft(blank), "draft.toml")

    assert form.number == "ZZ-1"
    assert recognise(blank, [form]).revision is form.revisions[0]
    assert mapped(form.revisions[0]) == {one.name for one in blank.fields}
    knew = form.item("knew")
    assert knew is not None
    assert knew.kind is ItemKind.CHOICE
    assert [one.label for one in knew.choices] == ["1", "2"]
    signature = form.item("signature")
    assert signature is not None
    assert signature.left_for is LeftFor.SIGNER
