"""A payment whose text names another case is asked about."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from docassemble_core.model import Case, LineStatus
from docassemble_core.model.payment_file.case_numbers import names_another_case

Read = Callable[..., Case]


@pytest.mark.parametrize(
    ("text", "another"),
    [
        ("child support case 22D-1187", False),
        ("CS Docket No. 22D 1187", False),
        ("dkt#1187 weekly", False),
        ("child support case 19D-204", True),
        ("DOCKET NO: FL-77", True),
        ("cause 5 and case 22D-1187", False),
        ("in case you need it, 40 dollars", False),
        ("support", False),
    ],
)
def test_a_text_names_a_case_by_the_word_and_a_number(text: str, another: bool) -> None:
    assert names_another_case(text, frozenset({"22d1187"})) is another


def test_nothing_is_told_where_no_number_of_the_case_is_known() -> None:
    assert not names_another_case("case 19D-204", frozenset())


def test_a_payment_for_another_case_counts_until_a_person_has_answered(
    tmp_path: Path, read: Read
) -> None:
    text = "Date,Text,Amount\n2020-01-02,case 22D-1187,5.00\n2020-01-09,case 19D-204,6.00\n"

    case = read(tmp_path, text, facts={"order": {"docket_number": "22D-1187"}})

    first, second = (one for one in case.ledger.reading.lines if one.line in {2, 3})
    assert first.status is LineStatus.USED
    assert second.status is LineStatus.QUESTION
    assert second.note.startswith("the text names another case")
    assert [str(one.amount) for one in case.ledger.payments] == ["5.00", "6.00"]
