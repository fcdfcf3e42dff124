"""The three example cases state what the families told, and their payment records add up."""

import csv
import json
import tomllib
from collections import Counter
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from docassemble_core.model import Allocation, Case, LineStatus, PaymentSource
from docassemble_core.model.exchange import case_schema, dump_case, load_case
from docassemble_core.values import Unknown

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
NAMES = ("tn-direct-pay", "ma-weekly", "ca-agency")


@pytest.fixture(scope="module", params=NAMES)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def tennessee() -> Case:
    return load_case(EXAMPLES / "tn-direct-pay" / "case.toml")


@pytest.fixture(scope="module")
def massachusetts() -> Case:
    return load_case(EXAMPLES / "ma-weekly" / "case.toml")


@pytest.fixture(scope="module")
def california() -> Case:
    return load_case(EXAMPLES / "ca-agency" / "case.toml")


def rows(example: str) -> list[list[str]]:
    """Return the cells of the lines that start with a digit, read without our own reader."""
    text = (EXAMPLES / example / "payments.csv").read_text(encoding="utf-8-sig")
    return [row for row in csv.reader(text.splitlines()) if row and row[0][0].isdigit()]


def statuses(case: Case) -> Counter[str]:
    return Counter(line.status.value for line in case.ledger.reading.transactions)


def line(case: Case, number: int) -> Any:  # noqa: ANN401 - a payment, for short
    return next(one for one in case.ledger.payments if one.line == number)


# All three -----------------------------------------------------------------------------------


@pytest.mark.parametrize("form", ["toml", "json"])
def test_an_example_reads_back_as_it_was_written(name: str, form: Any) -> None:  # noqa: ANN401 - toml or json
    case = load_case(EXAMPLES / name / "case.toml")

    text = dump_case(case, format=form)

    again = load_case(tomllib.loads(text) if form == "toml" else json.loads(text))
    assert again == case


def test_an_example_fits_the_schema(name: str) -> None:
    text = (EXAMPLES / name / "case.toml").read_text(encoding="utf-8")
    stated = json.loads(json.dumps(tomllib.loads(text), default=date.isoformat))

    jsonschema.validate(stated, case_schema())


def test_every_line_of_the_file_stands_once_in_the_report(name: str) -> None:
    report = load_case(EXAMPLES / name / "case.toml").ledger.reading
    text = (EXAMPLES / name / "payments.csv").read_text(encoding="utf-8-sig")

    assert [one.text for one in report.lines] == text.splitlines()
    assert [one.line for one in report.lines] == list(range(1, len(report.lines) + 1))


# Tennessee -----------------------------------------------------------------------------------


def test_all_131_transactions_of_the_bank_export_are_accounted_for(tennessee: Case) -> None:
    assert len(rows("tn-direct-pay")) == 131
    # 131 = the cheque and its return, the present, two questions, and the rest.
    assert statuses(tennessee) == {"used": 126, "reversed": 2, "excluded": 1, "question": 2}
    assert len(tennessee.ledger.payments) == 130


def test_the_bank_export_s_own_running_balance_proves_the_total(tennessee: Case) -> None:
    # The balance after the last transaction less that before the first is all that came in.
    # First line: balance 4,123.07. Last line: -50,783.93 after 612.00, so -51,395.93 before.
    # 4,123.07 + 51,395.93 = 55,519.00; the cheque and its return cancel out.
    # Without the present of 75.00, 55,444.00 count.
    amounts = [Decimal(row[2].replace("$", "").replace(",", "")) for row in rows("tn-direct-pay")]
    assert sum(amounts) == Decimal("55519.00")

    assert sum(one.amount for one in tennessee.ledger.counted) == Decimal("55444.00")


def test_the_returned_cheque_is_paired_and_does_not_count(tennessee: Case) -> None:
    cheque = line(tennessee, 103)

    assert (cheque.on, cheque.amount) == (date(2017, 2, 14), Decimal("612.00"))
    assert (cheque.reversal.on, cheque.reversal.line) == (date(2017, 2, 17), 102)
    assert not cheque.counts


def test_the_june_2022_duplicate_is_asked_about_and_still_counts(tennessee: Case) -> None:
    question = next(one for one in tennessee.ledger.reading.questions if one.line == 48)

    assert question.pairs_with == (47,)
    assert question.treated_as == "counted"
    assert line(tennessee, 47).counts
    assert line(tennessee, 48).counts


def test_the_intercepted_tax_refund_is_a_question_where_no_agency_has_the_case(
    tennessee: Case,
) -> None:
    question = next(one for one in tennessee.ledger.reading.questions if one.line == 37)

    assert (question.amount, question.treated_as) == (Decimal("1800.00"), "counted")
    assert line(tennessee, 37).source is PaymentSource.TAX_INTERCEPT


def test_the_present_is_excluded_only_because_the_case_file_says_so(tennessee: Case) -> None:
    path = EXAMPLES / "tn-direct-pay"
    stated = tomllib.loads((path / "case.toml").read_text(encoding="utf-8"))
    (mark,) = stated["ledger"]["payment_file"].pop("marks")
    unmarked = load_case(stated, folder=path)

    assert (mark["line"], line(tennessee, 55).excluded) == (55, mark["excluded"])
    assert line(unmarked, 55).counts
    assert 55 in [one.line for one in unmarked.ledger.reading.questions]


def test_the_mother_s_home_is_not_among_what_papers_may_show(tennessee: Case) -> None:
    assert tennessee.obligee.residence.confidential
    assert tennessee.obligee.public_address.line1 == "P.O. Box 10417"


# Massachusetts -------------------------------------------------------------------------------


def test_the_payor_record_is_used_as_it_is(massachusetts: Case) -> None:
    stated = rows("ma-weekly")

    assert statuses(massachusetts) == {"used": 288}
    assert len(stated) == 288
    assert [one.reference for one in massachusetts.ledger.payments] == [row[3] for row in stated]
    assert {one.method for one in massachusetts.ledger.payments} == {
        "cash", "check", "money order", "Venmo",
    }  # fmt: skip
    # 277 x 187.00 + 5 x 120.00 + 3 x 100.00 + 3 x 90.00
    # = 51,799.00 + 600.00 + 300.00 + 270.00 = 52,969.00
    assert sum(one.amount for one in massachusetts.ledger.counted) == Decimal("52969.00")


def test_the_weekly_order_falls_due_on_fridays(massachusetts: Case) -> None:
    friday = 4

    assert massachusetts.order.obligations[0].first_due.weekday() == friday


def test_where_the_mother_lives_stays_unknown(massachusetts: Case) -> None:
    assert isinstance(massachusetts.whereabouts.address, Unknown)
    assert massachusetts.obligor.mailing_address.line1.startswith("P.O. Box")
    assert massachusetts.helper.language == "pt"


# California ----------------------------------------------------------------------------------


def test_the_disbursement_unit_s_statement_is_used_as_it_is(california: Case) -> None:
    stated = rows("ca-agency")

    assert statuses(california) == {"used": 127}
    assert len(stated) == 127
    # 79 x 422.50 + 24 x 300.00 + 23 x 211.25 + 1,350.00
    # = 33,377.50 + 7,200.00 + 4,858.75 + 1,350.00 = 46,786.25
    assert sum(one.amount for one in california.ledger.counted) == Decimal("46786.25")


def test_money_counts_from_the_day_of_collection_also_out_of_order(california: Case) -> None:
    intercept = line(california, 128)

    assert (intercept.on, intercept.disbursed_on) == (date(2025, 4, 14), date(2025, 5, 19))
    assert (intercept.amount, intercept.source) == (
        Decimal("1350.00"),
        PaymentSource.TAX_INTERCEPT,
    )
    # Among the counted, oldest first, it stands between March and July 2025.
    days = [one.on for one in california.ledger.counted]
    place = days.index(intercept.on)
    assert (days[place - 1], days[place + 1]) == (date(2025, 3, 20), date(2025, 7, 6))


def test_what_the_agency_says_of_allocation_is_kept(california: Case) -> None:
    nothing = Decimal("0.00")

    assert line(california, 128).allocation == Allocation(
        current_support=nothing, arrears=Decimal("1350.00"), interest=nothing, fees=nothing
    )
    assert line(california, 2).allocation.current_support == Decimal("422.50")


def test_each_source_of_the_statement_has_its_meaning(california: Case) -> None:
    meaning = {
        "EMPLOYER": PaymentSource.WITHHOLDING,
        "UI INTERCEPT": PaymentSource.BENEFIT_INTERCEPT,
        "FTB INTERCEPT": PaymentSource.TAX_INTERCEPT,
        "SELF": PaymentSource.OBLIGOR,
    }

    expected = [meaning[row[2]] for row in rows("ca-agency")]
    assert [one.source for one in california.ledger.payments] == expected


def test_months_with_calworks_are_assigned(california: Case) -> None:
    (assigned,) = california.agency.assigned

    assert date(2020, 5, 1) in assigned.period
    assert date(2021, 2, 28) in assigned.period
    assert date(2021, 3, 1) not in assigned.period


def test_a_report_totals_by_status(california: Case) -> None:
    assert california.ledger.reading.total(LineStatus.QUESTION) == Decimal(0)
