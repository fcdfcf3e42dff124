"""A payment file is read line by line, and every line is accounted for."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from docassemble_core.model import Allocation, Case, LineStatus, PaymentSource
from docassemble_core.model.exchange import load_case

COLUMNS = {"date": "Date", "amount": "Amount", "description": ["Text"]}
Read = Callable[..., Case]
HEADINGS = "Date,Text,Amount\n"


def statuses(case: Case) -> list[str]:
    return [line.status.value for line in case.ledger.reading.lines]


def test_lines_above_and_below_the_table_are_furniture(tmp_path: Path, read: Read) -> None:
    case = read(
        tmp_path,
        "\ufeffAccount of T. Holloway\n\nDate , TEXT,Amount\n"
        "2020-01-02,ZELLE,5.00\nDate,Text,Amount\n,,\n2020-01-03,ZELLE,6.00\n"
        'Total:,,"$11.00"\nEnding balance,,11.00\n** end **\n',
    )

    assert (
        statuses(case)
        == ["furniture"] * 3 + ["used"] + ["furniture"] * 2 + ["used"] + ["furniture"] * 3
    )
    assert [one.line for one in case.ledger.payments] == [4, 7]
    assert case.ledger.reading.lines[3].text == "2020-01-02,ZELLE,5.00"


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_delimiters_and_line_ends_are_found(
    tmp_path: Path, read: Read, delimiter: str, line_end: str
) -> None:
    lines = ["Date,Text,Amount", "2020-01-02,one,5.00", "2020-01-03,two,6.00"]

    case = read(tmp_path, line_end.join(lines).replace(",", delimiter))

    assert [one.amount for one in case.ledger.payments] == [Decimal(5), Decimal(6)]
    assert [one.line for one in case.ledger.payments] == [2, 3]


def test_quotes_that_fit_another_delimiter_do_not_stop_the_reading(
    tmp_path: Path, read: Read
) -> None:
    """Read with commas, `"thank you";` would be a broken quote; the file has semicolons."""
    text = 'Date;Text;Amount\n2020-01-02;"Zelle, weekly";$5.00\n"thank you";;\n'

    case = read(tmp_path, text)

    assert [one.memo for one in case.ledger.payments] == ["Zelle, weekly"]
    assert [one.amount for one in case.ledger.payments] == [Decimal(5)]


def test_a_quoted_cell_may_span_lines_and_hold_the_delimiter(tmp_path: Path, read: Read) -> None:
    case = read(
        tmp_path, HEADINGS + '2020-01-02,"rent, ""no""\nsupport","1,005.00"\n2020-01-03,b,6'
    )

    first, second = case.ledger.payments
    assert first.memo == 'rent, "no"\nsupport'
    assert (first.amount, first.line, second.line) == (Decimal(1005), 2, 4)
    assert [one.line for one in case.ledger.reading.lines] == [1, 2, 4]


def test_columns_may_go_by_number_where_there_are_no_headings(tmp_path: Path, read: Read) -> None:
    columns = {"date": 1, "amount": 3, "description": [2]}

    case = read(tmp_path, "2020-01-02,one,5.00\n2020-01-03,two,6.00\n", columns=columns)

    assert [one.memo for one in case.ledger.payments] == ["one", "two"]


def test_a_column_may_have_neither_amount_nor_sign_but_two_sides(
    tmp_path: Path, read: Read
) -> None:
    columns = {"date": "Date", "money_in": "In", "money_out": "Out", "description": ["Text"]}

    case = read(
        tmp_path,
        "Date,Text,Out,In\n2020-01-02,CHECK 7,,5.00\n2020-01-05,CHECK 7 RETURNED,5.00,\n",
        columns=columns,
    )

    assert statuses(case) == ["furniture", "reversed", "reversed"]


def test_a_payor_s_own_export_writes_payments_as_money_out(tmp_path: Path, read: Read) -> None:
    case = read(tmp_path, HEADINGS + "2020-01-02,one,-5.00\n", payments_are="negative")

    assert case.ledger.payments[0].amount == Decimal(5)


def test_the_parts_of_a_split_payment_are_kept(tmp_path: Path, read: Read) -> None:
    columns = {"date": "Date", "current_support": "Current", "arrears": "Arrears"}

    case = read(tmp_path, "Date,Current,Arrears\n01/02/20,300.00,45.50\n", columns=columns)

    (payment,) = case.ledger.payments
    assert payment.amount == Decimal("345.50")
    assert payment.allocation == Allocation(current_support=Decimal(300), arrears=Decimal("45.50"))


def test_parts_that_do_not_add_up_are_a_question_and_the_whole_counts(
    tmp_path: Path, read: Read
) -> None:
    columns = {"date": "Date", "amount": "Gross", "current_support": "Current", "fees": "Fees"}

    case = read(tmp_path, "Date,Gross,Current,Fees\n01/02/20,300,290,5\n", columns=columns)

    (line,) = case.ledger.reading.questions
    assert line.note.startswith("the parts do not add up to the amount")
    assert case.ledger.counted[0].amount == Decimal(300)


def test_sources_are_told_by_rules_and_an_unknown_one_is_a_question(
    tmp_path: Path, read: Read
) -> None:
    columns = {"date": "Date", "amount": "Amount", "source": "From"}
    sources = [{"text": "EMPLOYER", "source": "withholding"}]

    case = read(
        tmp_path,
        "Date,From,Amount\n2020-01-02,Employer 3,5\n2020-01-03,LOTTERY,6\n2020-01-04,,7\n",
        columns=columns,
        sources=sources,
    )

    assert [one.source for one in case.ledger.payments] == [
        PaymentSource.WITHHOLDING,
        PaymentSource.UNKNOWN,
        PaymentSource.OBLIGOR,
    ]
    (line,) = case.ledger.reading.questions
    assert (line.line, line.treated_as) == (3, "counted")
    assert line.note == "no rule under sources says where this money came from; where did it?"


def test_a_tax_intercept_without_an_agency_is_a_question_and_counts(
    tmp_path: Path, read: Read
) -> None:
    data = HEADINGS + "2020-01-02,IRS TREAS,5\n"
    sources = [{"text": "IRS TREAS", "source": "tax_intercept"}]
    no_agency = {"agency": {"status": "none"}}

    asked = read(tmp_path, data, no_agency, sources=sources)
    answered = read(tmp_path, data, no_agency, sources=sources, marks=[{"line": 2, "keep": True}])
    with_agency = read(tmp_path, data, {"agency": {"status": "open"}}, sources=sources)

    (line,) = asked.ledger.reading.questions
    assert line.note.startswith("a tax refund is intercepted only in an agency case")
    assert len(asked.ledger.counted) == 1
    assert statuses(answered)[1] == statuses(with_agency)[1] == "used"


def test_a_line_listed_twice_is_asked_about_and_both_count_meanwhile(
    tmp_path: Path, read: Read
) -> None:
    case = read(tmp_path, HEADINGS + "2020-01-02,ZELLE,5\n2020-01-02,ZELLE,5\n")

    (question,) = case.ledger.reading.questions
    assert (question.line, question.pairs_with, question.treated_as) == (3, (2,), "counted")
    assert question.note == (
        "the same as line 2: two payments (keep), or one listed twice (duplicate_of)?"
    )
    assert len(case.ledger.counted) == 2


def test_equal_payments_with_different_references_are_two_payments(
    tmp_path: Path, read: Read
) -> None:
    columns = {**COLUMNS, "reference": "Ref"}

    case = read(
        tmp_path, "Date,Text,Amount,Ref\n2020-01-02,cash,5,1\n2020-01-02,cash,5,2\n",
        columns=columns,
    )  # fmt: skip

    assert case.ledger.reading.questions == ()


def test_an_answered_duplicate_is_no_question(tmp_path: Path, read: Read) -> None:
    data = HEADINGS + "2020-01-02,ZELLE,5\n2020-01-02,ZELLE,5\n"

    two = read(tmp_path, data, marks=[{"line": 3, "keep": True}])
    one = read(tmp_path, data, marks=[{"line": 3, "duplicate_of": 2}])

    assert (len(two.ledger.counted), statuses(two)[2]) == (2, "used")
    assert (len(one.ledger.counted), statuses(one)[2]) == (1, "excluded")
    assert one.ledger.payments[1].excluded == "the same transaction as line 2"


def test_a_gift_counts_until_the_case_file_says_that_it_is_none_of_support(
    tmp_path: Path, read: Read
) -> None:
    data = HEADINGS + "2021-12-20,xmas present for kids,75\n"

    silent = read(tmp_path, data)
    said = read(tmp_path, data, marks=[{"line": 2, "excluded": "a present"}])

    (question,) = silent.ledger.reading.questions
    assert question.note == (
        "the text names another purpose: was it support (keep) or not (excluded)?"
    )
    assert len(silent.ledger.counted) == 1
    assert said.ledger.counted == ()
    assert said.ledger.payments[0].excluded == "a present"


def test_a_mark_says_order_purpose_and_source(tmp_path: Path, read: Read) -> None:
    mark = {"line": 2, "order": "A-1", "purpose": "2020-03", "source": "agency"}
    facts = {"order": {"docket_number": "A-1"}}

    case = read(tmp_path, HEADINGS + "2020-01-02,early,5\n", facts, marks=[mark])

    (payment,) = case.ledger.payments
    assert (payment.order, payment.purpose, payment.source) == ("A-1", "2020-03", "agency")


def test_filters_exclude_lines_with_their_reason(tmp_path: Path, read: Read) -> None:
    case = read(
        tmp_path,
        HEADINGS + "2019-12-31,ZELLE MARCUS,1\n2020-01-02,PAYROLL,2\n2020-01-03,zelle marcus,3\n"
        "2020-01-04,ZELLE ANN,4\n2020-02-01,ZELLE MARCUS,5\n2020-01-05,ZELLE MARCUS,0.00\n",
        include=["Marcus", "Payroll"],
        leave_out=[{"text": "payroll", "reason": "her own salary"}],
        since="2020-01-01",
        until="2020-02-01",
    )

    notes = [line.note for line in case.ledger.reading.lines[1:]]
    assert notes == [
        "before January 1, 2020, from which the file is about this case",
        "her own salary",
        "",
        "none of the texts that the case file includes stands in it",
        "not before February 1, 2020, until which the file is about this case",
        "no money moved",
    ]
    assert [one.amount for one in case.ledger.counted] == [Decimal(3)]


def test_payments_noted_by_hand_stand_before_those_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "p.csv").write_text(HEADINGS + "2020-01-02,ZELLE,5\n")
    by_hand = {"on": "2020-02-01", "amount": 7, "memo": "cash"}
    ledger = {"payments": [by_hand], "payment_file": {"path": "p.csv", "columns": COLUMNS}}

    case = load_case({"state": "TN", "ledger": ledger}, folder=tmp_path)

    assert [one.amount for one in case.ledger.payments] == [Decimal(7), Decimal(5)]


def test_reading_totals_are_those_of_the_payments(tmp_path: Path, read: Read) -> None:
    case = read(tmp_path, HEADINGS + "2020-01-02,a,5\n2020-01-03,b,6.50\n2020-01-03,b,6.50\n")

    report = case.ledger.reading
    counted = report.total(LineStatus.USED) + report.total(LineStatus.QUESTION)
    assert counted == sum(one.amount for one in case.ledger.counted) == Decimal(18)
