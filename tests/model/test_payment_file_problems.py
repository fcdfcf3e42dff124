"""A payment file that cannot be read says which line, what and what would be right."""

from pathlib import Path
from typing import Any

import pytest

from docassemble_core.errors import CaseError
from docassemble_core.model.exchange import load_case

COLUMNS = {"date": "Date", "amount": "Amount", "description": ["Text"]}
HEADINGS = "Date,Text,Amount\n"
FILE = "ledger.payment_file"


def refused(folder: Path, data: str | bytes, **said: Any) -> list[tuple[str, str, str]]:  # noqa: ANN401 - keys of a case file
    """Return the problems that reading `data` gives."""
    (folder / "p.csv").write_bytes(data.encode() if isinstance(data, str) else data)
    file = {"path": "p.csv", "columns": COLUMNS, **said}
    facts = {
        "state": "TN",
        "order": {"entered_on": "2019-01-01", "docket_number": "A-1"},
        "ledger": {"payment_file": file},
    }
    with pytest.raises(CaseError) as caught:
        load_case(facts, folder=folder)
    return [(one.where, one.what, one.remedy) for one in caught.value.problems]


LINES = [
    ("2020-13-45,a,5", "p.csv: line 2", "'2020-13-45' is no date",
     "write it as 2019-03-15 or 03/15/2019"),
    ("25/12/2020,a,5", "p.csv: line 2", "'25/12/2020' is no date with the month in front",
     'set date_format = "day_first" if the whole file writes it so'),
    ("yesterday,a,5", "p.csv: line 2", "'yesterday' is no date",
     "write it as 2019-03-15 or 03/15/2019"),
    (",a,5", "p.csv: line 2", "the line has an amount but no date", "add the date to the file"),
    ("2020-01-02,a,", "p.csv: line 2", "the line has a date but no amount",
     "add the amount to the file"),
    ("2020-01-02", "p.csv: line 2", "the line has a date but no amount",
     "add the amount to the file"),
    ('2020-01-02,a,"12,34"', "p.csv: line 2", "'12,34' is no amount",
     "write dollars and cents such as 1,234.50"),
    ("2020-01-02,a\x07,5", "p.csv: line 2",
     "the line holds the character U+0007, which no document can hold", "remove that character"),
    ("2018-12-31,a,5", "p.csv: line 2",
     "the payment of 2018-12-31 lies before the order (2019-01-01)",
     "correct the day, or say why it does not count (excluded)"),
    ('2020-01-02,"a,5', "p.csv: line 2", "the line is not well-formed: unexpected end of data",
     "mend the quotes in that line, or save the file again as CSV"),
    ('2020-01-02,"a"b,5', "p.csv: line 2",
     "the line is not well-formed: ',' expected after '\"'",
     "mend the quotes in that line, or save the file again as CSV"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "where", "what", "remedy"), LINES)
def test_a_line_that_cannot_be_read_is_never_skipped(
    tmp_path: Path, line: str, where: str, what: str, remedy: str
) -> None:
    assert refused(tmp_path, HEADINGS + line + "\n") == [(where, what, remedy)]


def test_all_lines_that_cannot_be_read_are_listed(tmp_path: Path) -> None:
    found = refused(tmp_path, HEADINGS + "x,a,5\n2020-01-02,b,6\n2020-01-03,c,y\n")

    assert [where for where, _, _ in found] == ["p.csv: line 2", "p.csv: line 4"]


def test_money_on_both_sides_of_a_line_is_refused(tmp_path: Path) -> None:
    columns = {"date": "Date", "money_in": "In", "money_out": "Out"}

    found = refused(tmp_path, "Date,In,Out\n2020-01-02,5,6\n", columns=columns)

    assert found == [
        ("p.csv: line 2", "the line has money both in and out", "write it as two lines")
    ]


def test_a_file_without_the_headings_says_which_are_missing(tmp_path: Path) -> None:
    found = refused(tmp_path, "Posted,Text,Amount\n2020-01-02,a,5\n")

    assert found == [
        (
            "p.csv: line 1",
            "no line of headings was found; the closest lacks 'Date', or has it twice",
            "under columns, use one of 'Posted', 'Text', 'Amount', or numbers",
        )
    ]


def test_headings_that_stand_twice_are_not_guessed_between(tmp_path: Path) -> None:
    found = refused(tmp_path, "Date,Text,Amount,Amount\n2020-01-02,a,5,6\n")

    assert (
        found[0][1] == "no line of headings was found; the closest lacks 'Amount', or has it twice"
    )


def test_an_empty_file_and_one_that_is_not_utf_8_are_refused(tmp_path: Path) -> None:
    assert refused(tmp_path, "")[0][1:] == ("the file is empty", "export the payments again")
    assert refused(tmp_path, b"Date,Text,Amount\n2020-01-02,caf\xe9,5\n") == [
        (
            "p.csv: line 2",
            "the file is not UTF-8 text (byte 0xE9)",
            "save it again as CSV in UTF-8",
        )
    ]


BESIDE = "write the path of the payment file from the case file's folder"


@pytest.mark.parametrize(
    ("path", "what", "remedy"),
    [
        ("absent.csv", "the file cannot be read (no such file or directory)", BESIDE),
        ("a\u0000.csv", None, None),
        ("../p.csv", "the path leads out of the case file's folder",
         "put the payment file beside the case file and write its name"),
        ("/etc/passwd", "the path leads out of the case file's folder",
         "put the payment file beside the case file and write its name"),
        (".", "the path leads to no ordinary file", "write the path of a CSV file"),
        ("x" * 5000, "the file cannot be read (file name too long)", BESIDE),
    ],
)  # fmt: skip
def test_a_path_that_leads_to_no_payment_file_is_refused(
    tmp_path: Path, path: str, what: str | None, remedy: str | None
) -> None:
    if what is None:
        what = "the text holds the character U+0000, which no document can hold"
        remedy = "remove that character"

    assert refused(tmp_path, HEADINGS, path=path) == [(f"{FILE}.path", what, remedy)]


STATED = [
    ({"columns": {"date": "Date"}}, f"{FILE}.columns", "no column of amounts is named",
     "add amount, or money_in and money_out"),
    ({"columns": {"date": "Date", "amount": "Amount", "money_in": "In"}},
     f"{FILE}.columns.amount", "amount and money_in or money_out are both named",
     "keep amount, or the other two"),
    ({"columns": {"date": 0, "amount": 3}}, f"{FILE}.columns.date", "columns count from 1",
     "write 1 or more"),
    ({"columns": {"amount": "Amount"}}, f"{FILE}.columns.date", "it is missing", "add it"),
    ({"since": "2020-01-01", "until": "2020-01-01"}, f"{FILE}.until",
     "2020-01-01 is not after since, 2020-01-01", "correct one of the two days"),
    ({"delimiter": ";"}, f"{FILE}.delimiter", "the key is not known here",
     ("use one of path, columns, date_format, payments_are, sources, default_source, include, "
     "leave_out, since, until, order, marks")),
    ({"order": "B-2"}, "p.csv: line 2", "no order has the docket number 'B-2'", "use one of A-1"),
]  # fmt: skip


@pytest.mark.parametrize(("said", "where", "what", "remedy"), STATED)
def test_a_contradiction_about_the_file_is_refused(
    tmp_path: Path, said: dict[str, Any], where: str, what: str, remedy: str
) -> None:
    assert refused(tmp_path, HEADINGS + "2020-01-02,a,5\n", **said) == [(where, what, remedy)]


THREE = HEADINGS + "2020-01-02,a,5\n2020-01-03,b,6\n2020-01-04,c,-6\n"
NOT_BACK = (
    "mark the line of the money taken back with the line of a payment that is not larger and "
    "not later; for a partial refund exclude both and enter the rest under ledger.payments"
)
MARKS = [
    ([{"line": 1, "keep": True}], "[0].line", "line 1 of the payment file is no transaction",
     "write the line's number in the file, counted from 1"),
    ([{"line": 99, "keep": True}], "[0].line", "line 99 of the payment file is no transaction",
     "write the line's number in the file, counted from 1"),
    ([{"line": 2, "keep": True}, {"line": 2, "purpose": "rent"}], "[1].line",
     "line 2 has two marks", "put them into one"),
    ([{"line": 2, "keep": True, "excluded": "a gift"}], "[0]",
     "excluded and keep cannot both be said of line 2", "keep one of them"),
    ([{"line": 2}], "[0]", "the mark says nothing about line 2",
     "add excluded, keep, pairs_with or the like"),
    ([{"line": 2, "on": "2020-01-09", "keep": True}], "[0].on",
     "line 2 has 2020-01-02, not 2020-01-09",
     "check whether the payment file has changed since the mark was written"),
    ([{"line": 2, "amount": 6, "keep": True}], "[0].amount", "line 2 has 5, not 6",
     "check whether the payment file has changed since the mark was written"),
    ([{"line": 3, "duplicate_of": 2}], "[0].duplicate_of", "line 3 does not repeat line 2",
     "name another line with the same amount"),
    ([{"line": 3, "duplicate_of": 3}], "[0].duplicate_of", "line 3 does not repeat line 3",
     "name another line with the same amount"),
    ([{"line": 2, "pairs_with": 3}], "[0].pairs_with", "line 2 does not take back line 3",
     NOT_BACK),
    ([{"line": 4, "pairs_with": 9}], "[0].pairs_with", "line 4 does not take back line 9",
     NOT_BACK),
    ([{"line": 4, "keep": True}], "[0].keep", "money that went out cannot be kept as a payment",
     "say which payment it takes back (pairs_with), or why it is excluded"),
]  # fmt: skip


@pytest.mark.parametrize(("marks", "where", "what", "remedy"), MARKS)
def test_a_mark_that_does_not_fit_its_line_is_refused(
    tmp_path: Path, marks: list[dict[str, Any]], where: str, what: str, remedy: str
) -> None:
    assert refused(tmp_path, THREE, marks=marks) == [(f"{FILE}.marks{where}", what, remedy)]


def test_two_marks_do_not_take_back_the_same_payment(tmp_path: Path) -> None:
    marks = [{"line": 4, "pairs_with": 3}, {"line": 5, "pairs_with": 3}]

    assert refused(tmp_path, THREE + "2020-01-05,d,-6\n", marks=marks) == [
        (f"{FILE}.marks[1].pairs_with", "line 3 is taken back twice", "pair it with one line")
    ]


def test_a_reading_and_a_file_to_read_are_one_too_many(tmp_path: Path) -> None:
    (tmp_path / "p.csv").write_text(HEADINGS)
    ledger = {
        "reading": {"file": "p.csv", "sha256": "0", "lines": []},
        "payment_file": {"path": "p.csv", "columns": COLUMNS},
    }

    with pytest.raises(CaseError) as caught:
        load_case({"state": "TN", "ledger": ledger}, folder=tmp_path)

    (problem,) = caught.value.problems
    assert (problem.where, problem.what, problem.remedy) == (
        "ledger.reading",
        "a payment file was read already",
        "keep payment_file, or the reading with the payments written out",
    )


def test_texts_to_include_that_stand_in_no_line_are_refused(tmp_path: Path) -> None:
    """Otherwise every payment of the file would be left out without a word."""
    problems = refused(tmp_path, HEADINGS + "2020-01-02,rent,5\n", include=["Marcus"])

    assert problems == [
        (
            f"{FILE}.include",
            "no line of the file holds any of these texts, so none of its payments counts",
            "name the column that holds them under columns.description, or correct them",
        )
    ]
