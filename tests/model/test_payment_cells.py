"""Dates and amounts of payment files are read as their writers meant them, or not at all."""

from datetime import date
from decimal import Decimal

import pytest

from docassemble_core.model.payment_file import DateFormat
from docassemble_core.model.payment_file.cells import read_amount, read_date


@pytest.mark.parametrize(
    ("cell", "amount"),
    [
        ("548", "548"),
        ("548.00", "548"),
        (".50", "0.5"),
        ("$548.00", "548"),
        ("$ 1,234,567.89", "1234567.89"),
        ("1,350.00", "1350"),
        ("-$612.00", "-612"),
        ("$-62.93", "-62.93"),
        ("($75.00)", "-75"),
        ("$(75.00)", "-75"),
        ("75.00-", "-75"),
        ("\u2212612.00", "-612"),
        ("+ $187.00", "187"),
        ("- $187.00", "-187"),
        ("548.00 USD", "548"),
        ("1\u00a0350.00", "1350"),
    ],
)
def test_an_amount_is_read_in_every_usual_writing(cell: str, amount: str) -> None:
    assert read_amount(cell) == Decimal(amount)


@pytest.mark.parametrize(
    "cell",
    ["", "$", ".", "-", "12,34", "1,23,456", "1.234,56", "1.234", "548.001", "5e2", "NaN",
     "Infinity", "--5", "five", "1_000", "548.00 548.00 x", "\u0665"],
)  # fmt: skip
def test_what_is_no_amount_is_not_guessed(cell: str) -> None:
    assert read_amount(cell) is None


@pytest.mark.parametrize(
    ("cell", "kind", "day"),
    [
        ("2019-01-07", None, date(2019, 1, 7)),
        ("2019/01/07", None, date(2019, 1, 7)),
        ("20190107", None, date(2019, 1, 7)),
        ("01/07/2019", None, date(2019, 1, 7)),
        ("1/7/19", None, date(2019, 1, 7)),
        ("1-7-2019", None, date(2019, 1, 7)),
        ("06/06/68", None, date(2068, 6, 6)),
        ("06/06/69", None, date(1969, 6, 6)),
        ("Jan 7, 2019", None, date(2019, 1, 7)),
        ("January 7, 2019", None, date(2019, 1, 7)),
        ("07-Jan-2019", None, date(2019, 1, 7)),
        ("7 Jan 19", None, date(2019, 1, 7)),
        ("2019-01-07T13:22:10Z", None, date(2019, 1, 7)),
        ("01/07/2019 1:22 PM", None, date(2019, 1, 7)),
        ("07/01/2019", DateFormat.DAY_FIRST, date(2019, 1, 7)),
        ("01/07/2019", DateFormat.MONTH_FIRST, date(2019, 1, 7)),
        ("2019-01-07", DateFormat.YEAR_FIRST, date(2019, 1, 7)),
    ],
)
def test_a_date_is_read_in_every_usual_writing(
    cell: str, kind: DateFormat | None, day: date
) -> None:
    assert read_date(cell, kind) == day


@pytest.mark.parametrize(
    ("cell", "kind"),
    [
        ("25/12/2020", None),
        ("02/30/2020", None),
        ("2021-02-29", None),
        ("01/02/203", None),
        ("01/02-2020", None),
        ("0201-01-30", None),
        ("Foo 7, 2019", None),
        ("", None),
        ("01/07/2019", DateFormat.YEAR_FIRST),
        ("2019-01-07", DateFormat.DAY_FIRST),
        ("20190107", DateFormat.DAY_FIRST),
        ("12/25/2020", DateFormat.DAY_FIRST),
    ],
)
def test_what_is_no_date_is_not_guessed(cell: str, kind: DateFormat | None) -> None:
    assert read_date(cell, kind) is None
