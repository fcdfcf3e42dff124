"""Whatever is wrong with a case file is said with its place and what would be right."""

import datetime as dt
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from docassemble_core.errors import CaseError
from docassemble_core.model.exchange import load_case


def problems(facts: dict[str, Any]) -> list[tuple[str, str, str]]:
    """Return place, statement and remedy of each problem of `facts` and a state."""
    with pytest.raises(CaseError) as caught:
        load_case({"state": "TN", **facts})
    return [(one.where, one.what, one.remedy) for one in caught.value.problems]


def obligation(**keys: object) -> dict[str, Any]:
    return {"order": {"obligations": [keys]}}


AMOUNT = "order.obligations[0].amount"
FIRST_DUE = "order.obligations[0].first_due"
NAME = "obligee.name.first"
DIGITS = "write digits such as 548.00"
AS_DATE = "write year, month, day as in 2019-03-15"

SINGLE = [
    # facts, where, what, remedy
    (obligation(amount="6l2"), AMOUNT, "'6l2' is not an amount",
     "write digits such as 548.00, without a currency sign or thousands separator"),
    (obligation(amount="$612.00"), AMOUNT, "'$612.00' is not an amount",
     "write digits such as 548.00, without a currency sign or thousands separator"),
    (obligation(amount=True), AMOUNT, "True is not an amount", DIGITS),
    (obligation(amount=[1]), AMOUNT, "a list is not an amount", DIGITS),
    (obligation(amount=float("nan")), AMOUNT, "nan is not a finite amount", DIGITS),
    (obligation(amount=Decimal("Infinity")), AMOUNT, "Infinity is not a finite amount", DIGITS),
    (obligation(amount=10**40), AMOUNT, f"{10**40} is too large for an amount",
     "check the digits"),
    (obligation(amount=10**400), AMOUNT, "a very large number is too large for an amount",
     "check the digits"),
    (obligation(amount=Decimal("1E-40")), AMOUNT, "1E-40 has too many decimals",
     "check the digits"),
    (obligation(amount=0.1 + 0.2), AMOUNT,
     "0.30000000000000004 is a float that does not hold the exact amount",
     'give a Decimal, or the digits in quotes such as "548.00"'),
    (obligation(amount={"dollars": 5}), AMOUNT, "a table stands where a single value belongs",
     "write an amount such as 548.00"),
    (obligation(amount={"unknown": " "}), AMOUNT, "the unknown does not say why",
     'write { unknown = "why it is not known" } and nothing else in it'),
    (obligation(amount={"unknown": "lost", "since": 2020}), AMOUNT, "the unknown does not say why",
     'write { unknown = "why it is not known" } and nothing else in it'),
    (obligation(first_amount={"unknown": "lost"}), "order.obligations[0].first_amount",
     "this cannot be unknown", "write an amount such as 548.00, or leave the key out"),
    (obligation(first_due="2021-02-30"), FIRST_DUE, "there is no day 2021-02-30",
     "check the day and the month"),
    (obligation(first_due="03/01/2021"), FIRST_DUE, "'03/01/2021' is not a date", AS_DATE),
    (obligation(first_due=20210301), FIRST_DUE, "20210301 is not a date", AS_DATE),
    (obligation(first_due=dt.datetime(2021, 3, 1, 9, 30)), FIRST_DUE,  # noqa: DTZ001
     "2021-03-01T09:30:00 is a date with a time", "write the date alone"),
    (obligation(first_due="0214-10-01"), FIRST_DUE, "the year 214 cannot be right",
     "write a date from 1900 to 2100"),
    (obligation(frequency="montly"), "order.obligations[0].frequency",
     "'montly' is not an allowed value",
     "write monthly, or use one of weekly, biweekly, semimonthly, monthly, yearly, once"),
    (obligation(frequency=1), "order.obligations[0].frequency", "1 is not an allowed value",
     "use one of weekly, biweekly, semimonthly, monthly, yearly, once"),
    (obligation(per_child="yes"), "order.obligations[0].per_child", "'yes' is not yes or no",
     "write true or false without quotes"),
    (obligation(days_of_month=["1", 15]), "order.obligations[0].days_of_month[0]",
     "'1' is not a whole number", "write digits without quotes"),
    (obligation(children="son"), "order.obligations[0].children", "'son' is not a list",
     "write a list, in square brackets"),
    (obligation(ammount=612), "order.obligations[0].ammount", "the key is not known here",
     ("write amount, or use one of kind, amount, frequency, first_due, until, days_of_month, "
     "per_child, children, first_amount, last_amount, reductions, payable_through")),
    ({"order": {"obligations": {"amount": 612}}}, "order.obligations", "a table is not a list",
     "write a list, in square brackets"),
    ({"order": "14D1187"}, "order", "'14D1187' is not a table",
     "write a table with keys of SupportOrder"),
    ({"order": {"unknown": "no idea"}}, "order", "this cannot be unknown as a whole",
     "leave out the single facts that are not known"),
    ({"order": {"docket_number": " "}}, "order.docket_number", "the text is empty",
     "write it, or leave the key out where it was not asked"),
    ({"order": {"docket_number": 141187}}, "order.docket_number", "141187 is not text",
     "write text in quotes"),
    ({"obligee": {"name": {"last": "Holloway"}}}, NAME, "it is missing", "add it"),
    ({"obligee": {"name": {"first": "A\x00B"}}}, NAME,
     "the text holds the character U+0000, which no document can hold", "remove that character"),
    ({"obligee": {"name": {"first": "A\x0bB"}}}, NAME,
     "the text holds the character U+000B, which no document can hold", "remove that character"),
    ({"obligee": {"name": {"first": "A\ud800"}}}, NAME,
     "the text holds the character U+D800, which no document can hold", "remove that character"),
    ({"obligee": {"name": {"first": "A\ufffe"}}}, NAME,
     "the text holds the character U+FFFE, which no document can hold", "remove that character"),
    ({"obligee": {"name": {"first": "A", "middle": "\x08"}}}, "obligee.name.middle",
     "the text holds the character U+0008, which no document can hold", "remove that character"),
    ({"order": {"title": {"unknown": "torn\x01"}}}, "order.title",
     "the text holds the character U+0001, which no document can hold", "remove that character"),
    ({"obligor": {"identifiers": [{"kind": "ssn", "number": 900123456}]}},
     "obligor.identifiers[0].number", "the number is not text", "write it in quotes"),
    ({"obligee": {"addresses": [{"confidential": True}]}}, "obligee.addresses[0]",
     "a confidential address must say why (confidential_reason)", "correct it"),
    ({"agency": {"assigned": [{"period": {"start": "2021-03-01", "end": "2020-05-01"}}]}},
     "agency.assigned[0].period",
     "a span must not end before it starts (got 2021-03-01 to 2020-05-01)", "correct it"),
    ({"answers": [{"question": "Insurance?", "value": True}]}, "answers[0].question",
     "'Insurance?' does not have the right form", "match [a-z][a-z0-9_.]*"),
    ({"answers": [{"question": "tn.a", "value": [1]}]}, "answers[0].value",
     "a list is not an answer",
     'write text, true or false, a number, a date, or { unknown = "why" }'),
    ({"whereabouts": {"other_state": "Nevada"}}, "whereabouts.other_state",
     "'Nevada' is not the code of a state", "write a two-letter postal code such as TN"),
    ({"ledger": {"payment_fil": {}}}, "ledger.payment_fil", "the key is not known here",
     ("write payment_file, or use one of payments, charges, credit_claims, complete_from, "
     "complete_through, reading, kept_by, payment_file")),
    ({"hearing": {"on": "2026-12-01"}, "a\ud800": 1}, "'a\\ud800'", "the key is not known here",
     ("use one of state, obligee, obligor, children, order, other_orders, ledger, agency, "
     "household, whereabouts, hearing, safety, pending, agreement, requests, filer, helper, "
     "answers")),
]  # fmt: skip


@pytest.mark.parametrize(("facts", "where", "what", "remedy"), SINGLE)
def test_a_problem_says_where_what_and_what_would_be_right(
    facts: dict[str, Any], where: str, what: str, remedy: str
) -> None:
    assert problems(facts) == [(where, what, remedy)]


def test_a_case_without_state_is_refused() -> None:
    with pytest.raises(CaseError) as caught:
        load_case({})

    assert str(caught.value).splitlines() == [
        "The mapping does not state a case: 1 problem.",
        "  - state: it is missing; add it",
    ]


def test_all_problems_come_at_once_with_the_file_in_front(tmp_path: Path) -> None:
    (tmp_path / "case.toml").write_text(
        'state = "Tennessee"\nlegder = {}\n'
        "[[order.obligations]]\namount = -5.00\n"
        '[[order.obligations]]\namount = "many"\n'
        '[[order.obligations]]\nfrequency = "monthly"\ndays_of_month = [1, 15]\n'
    )

    with pytest.raises(CaseError) as caught:
        load_case(tmp_path / "case.toml")

    assert caught.value.summary == "case.toml does not state a case: 5 problems."
    assert [one.where for one in caught.value.problems] == [
        "case.toml: state",
        "case.toml: order.obligations[1].amount",
        "case.toml: legder",
        "case.toml: order.obligations[0].amount",
        "case.toml: order.obligations[2].days_of_month",
    ]


def test_a_wrong_list_entry_does_not_move_the_places_of_the_others() -> None:
    facts = {
        "ledger": {
            "payments": [
                {"on": "2020-02-30", "amount": 5},
                "not a payment",
                {"amount": 5},
                {"on": "2020-03-01", "amount": -5},
            ]
        }
    }

    assert [where for where, _, _ in problems(facts)] == [
        "ledger.payments[0].on",
        "ledger.payments[1]",
        "ledger.payments[2].on",
        "ledger.payments[3].amount",
    ]


def test_a_fact_that_could_not_be_read_raises_no_second_problem() -> None:
    facts = {
        "children": [{"id": 7}],
        "order": {"obligations": [{"frequency": "semimonthly", "days_of_month": ["1", "15"],
                                   "children": ["7"], "per_child": True}]},
    }  # fmt: skip

    assert [where for where, _, _ in problems(facts)] == [
        "children[0].id",
        "order.obligations[0].days_of_month[0]",
        "order.obligations[0].days_of_month[1]",
    ]


def test_a_line_of_the_payment_file_is_not_held_against_an_order_that_could_not_be_read(
    tmp_path: Path,
) -> None:
    (tmp_path / "p.csv").write_text("Date,Amount\n2000-01-01,5\n")
    file = {"path": "p.csv", "order": "A-1", "columns": {"date": "Date", "amount": "Amount"}}
    facts = {
        "state": "TN",
        "order": {"docket_number": 7, "changes": [{"docket_number": "B-2"}]},
        "ledger": {"payment_file": file},
    }

    with pytest.raises(CaseError) as caught:
        load_case(facts, folder=tmp_path)

    assert [one.where for one in caught.value.problems] == ["order.docket_number"]


def test_no_message_repeats_a_secret() -> None:
    facts = {"obligor": {"identifiers": [{"kind": "ssn", "number": "900-12-345\x00"},
                                         {"kind": "ssn", "number": "900-12-345"}]}}  # fmt: skip

    assert "900" not in str(problems(facts))
