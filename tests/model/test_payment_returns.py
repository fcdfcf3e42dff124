"""A payment that came back does not count; money out that meets no payment is asked about."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from docassemble_core.model import Case

Read = Callable[..., Case]
HEADINGS = "Date,Text,Amount\n"


def statuses(case: Case) -> list[str]:
    return [line.status.value for line in case.ledger.reading.lines]


def test_a_returned_cheque_meets_the_cheque_with_its_number(tmp_path: Path, read: Read) -> None:
    # The nearer payment of the same amount names another cheque, and so stays.
    case = read(
        tmp_path,
        HEADINGS + "2020-01-02,CHECK 1043,612\n2020-01-05,CHECK 1044,612\n"
        "2020-01-07,RETURNED ITEM CHECK 1043 NSF,-612\n",
    )

    returned, kept = case.ledger.payments
    assert returned.reversal is not None
    assert (returned.reversal.line, returned.reversal.reason) == (
        4,
        "RETURNED ITEM CHECK 1043 NSF",
    )
    assert not returned.counts
    assert kept.counts
    assert [line.pairs_with for line in case.ledger.reading.lines] == [(), (4,), (), (2,)]


def test_a_return_without_a_number_meets_the_nearest_earlier_payment(
    tmp_path: Path, read: Read
) -> None:
    case = read(
        tmp_path,
        HEADINGS + "2020-01-02,ZELLE,612\n2020-01-05,ZELLE b,612\n2020-01-06,ZELLE,600\n"
        "2020-01-07,REVERSAL,-612\n2020-01-08,ZELLE c,612\n",
    )

    assert statuses(case) == ["furniture", "used", "reversed", "used", "reversed", "used"]


def test_two_returns_never_take_back_the_same_payment(tmp_path: Path, read: Read) -> None:
    case = read(
        tmp_path,
        HEADINGS + "2020-01-02,ZELLE,612\n2020-01-05,REVERSAL a,-612\n2020-01-06,REVERSAL b,-612\n",
    )

    assert statuses(case) == ["furniture", "reversed", "reversed", "question"]


UNPAIRED = [
    # A later payment, an older one than 60 days, another amount, another cheque: none fits.
    "2020-01-08,ZELLE,612\n2020-01-07,REVERSAL,-612\n",
    "2020-01-02,ZELLE,612\n2020-03-03,REVERSAL,-612\n",
    "2020-01-02,ZELLE,611\n2020-01-07,REVERSAL,-612\n",
    "2020-01-02,CHECK 1044,612\n2020-01-07,RETURNED CHECK 1043,-612\n",
    # Money that went out with no word of a return, such as the filer's own shopping.
    "2020-01-02,ZELLE,612\n2020-01-07,FOOD CITY,-612\n",
]


@pytest.mark.parametrize("lines", UNPAIRED)
def test_money_out_without_a_payment_that_fits_is_a_question_and_deducts_nothing(
    tmp_path: Path, read: Read, lines: str
) -> None:
    case = read(tmp_path, HEADINGS + lines)

    (question,) = case.ledger.reading.questions
    assert question.amount == Decimal(-612)
    assert question.treated_as == "not counted"
    assert question.note.startswith("money went out and no payment fits")
    assert len(case.ledger.counted) == 1


def test_a_payment_sixty_days_before_its_return_still_fits(tmp_path: Path, read: Read) -> None:
    # 2 January to 2 March 2020 is 29 + 29 + 2 = 60 days.
    case = read(tmp_path, HEADINGS + "2020-01-02,ZELLE,612\n2020-03-02,REVERSAL,-612\n")

    assert case.ledger.counted == ()


def test_a_filter_does_not_hide_the_return_of_a_payment(tmp_path: Path, read: Read) -> None:
    case = read(
        tmp_path,
        HEADINGS + "2020-01-02,ZELLE MARCUS,5\n2020-01-03,RETURNED ITEM,-5\n",
        include=["MARCUS"],
    )

    assert statuses(case) == ["furniture", "reversed", "reversed"]


def test_a_mark_pairs_what_the_rules_would_not(tmp_path: Path, read: Read) -> None:
    # The bank took a fee of 12.00 with the returned 5.00.
    case = read(
        tmp_path,
        HEADINGS + "2020-01-02,ZELLE,5\n2020-06-03,DEBIT MEMO,-17\n",
        marks=[{"line": 3, "pairs_with": 2}],
    )

    assert statuses(case) == ["furniture", "reversed", "reversed"]
    assert case.ledger.counted == ()
