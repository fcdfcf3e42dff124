"""Facts that contradict each other are refused, each with its place and a way out."""

from typing import Any

import pytest

from docassemble_core.errors import CaseError
from docassemble_core.model.exchange import load_case

ENTERED = "2014-09-08"
CORRECT_DAYS = "correct one of the two days"


def order(**keys: Any) -> dict[str, Any]:  # noqa: ANN401 - keys of a case file
    return {"order": {"docket_number": "14D1187", "entered_on": ENTERED, **keys}}


def obligation(**keys: Any) -> dict[str, Any]:  # noqa: ANN401 - same
    return order(obligations=[keys])


def born(day: str, **keys: Any) -> dict[str, Any]:  # noqa: ANN401 - same
    return {"children": [{"date_of_birth": day, **keys}]}


def payment(**keys: Any) -> dict[str, Any]:  # noqa: ANN401 - same
    return {**order(), "ledger": {"payments": [{"on": "2015-01-01", "amount": 5, **keys}]}}


OBLIGATION = "order.obligations[0]"
PAYMENT = "ledger.payments[0]"
BIRTH = "children[0].date_of_birth"

CONTRADICTIONS = [
    # Amounts
    (obligation(amount=-612), f"{OBLIGATION}.amount", "the amount -612 is negative",
     "write an amount above zero"),
    (obligation(amount=0), f"{OBLIGATION}.amount", "the amount is zero",
     "write an amount above zero, or leave the entry out"),
    (obligation(amount="187.505"), f"{OBLIGATION}.amount", "187.505 has fractions of a cent",
     "write at most two decimals"),
    (payment(amount=0), f"{PAYMENT}.amount", "the amount is zero",
     "write an amount above zero, or leave the entry out"),
    ({"household": {"incomes": [{"kind": "wages", "gross": "-1"}]}}, "household.incomes[0].gross",
     "the amount -1 is negative", "write an amount above zero"),
    ({"agreement": {"arrears": 100, "forgiven": 101}}, "agreement.forgiven",
     "more is given up (101) than is owed (100)", "correct one of the two amounts"),
    # Days within one record
    (obligation(first_due="2014-10-01", until="2014-10-01"), f"{OBLIGATION}.until",
     "2014-10-01 is not after first_due, 2014-10-01", CORRECT_DAYS),
    (order(signed_on="2014-09-09"), "order.entered_on",
     "2014-09-08 lies before signed_on, 2014-09-09", CORRECT_DAYS),
    (order(registered_here="2014-09-07"), "order.registered_here",
     "2014-09-07 lies before entered_on, 2014-09-08", CORRECT_DAYS),
    ({"obligee": {"addresses": [{"since": "2020-01-02", "until": "2020-01-01"}]}},
     "obligee.addresses[0].until", "2020-01-01 lies before since, 2020-01-02", CORRECT_DAYS),
    ({"children": [{"residences": [{"since": "2020-01-02", "until": "2020-01-01"}]}]},
     "children[0].residences[0].until", "2020-01-01 lies before since, 2020-01-02", CORRECT_DAYS),
    ({"whereabouts": {"incarcerations": [{"start": "2024-06-30", "end": "2024-02-10"}]}},
     "whereabouts.incarcerations[0].end", "2024-02-10 lies before start, 2024-06-30",
     CORRECT_DAYS),
    ({"agency": {"status": "closed", "opened": "2019-01-01", "closed": "2018-01-01"}},
     "agency.closed", "2018-01-01 lies before opened, 2019-01-01", CORRECT_DAYS),
    ({"agency": {"applied": "2019-01-02", "opened": "2019-01-01"}}, "agency.opened",
     "2019-01-01 lies before applied, 2019-01-02", CORRECT_DAYS),
    ({"ledger": {"complete_from": "2020-01-01", "complete_through": "2019-01-01"}},
     "ledger.complete_through", "2019-01-01 lies before complete_from, 2020-01-01", CORRECT_DAYS),
    (payment(disbursed_on="2014-12-31"), f"{PAYMENT}.disbursed_on",
     "2014-12-31 lies before on, 2015-01-01", CORRECT_DAYS),
    (payment(reversal={"on": "2014-12-31"}), f"{PAYMENT}.reversal.on",
     "2014-12-31 lies before the payment of 2015-01-01", CORRECT_DAYS),
    # Obligations
    (obligation(frequency="semimonthly"), f"{OBLIGATION}.days_of_month",
     "a semimonthly obligation does not say its two days", "write both, such as [1, 15]"),
    (obligation(frequency="semimonthly", days_of_month=[1, 1]), f"{OBLIGATION}.days_of_month",
     "a semimonthly obligation does not say its two days", "write both, such as [1, 15]"),
    (obligation(frequency="semimonthly", days_of_month=[1, 32]), f"{OBLIGATION}.days_of_month",
     "no month has such a day", "write days from 1 to 31"),
    (obligation(frequency="monthly", days_of_month=[1, 15]), f"{OBLIGATION}.days_of_month",
     "days of the month are given for another frequency than semimonthly",
     "leave them out; first_due says the day"),
    (obligation(frequency="semimonthly", days_of_month=[1, 15], first_due="2014-10-03"),
     f"{OBLIGATION}.first_due", "2014-10-03 is none of the two days of the month",
     "correct the day or days_of_month"),
    (obligation(per_child=True), f"{OBLIGATION}.per_child",
     "the amount is for each child, but the case has no children",
     "add the children, or write per_child = false"),
    ({"children": [{"id": "son"}], **obligation(children=["sonn"])}, f"{OBLIGATION}.children[0]",
     "no child has the id 'sonn'", "write son, or use one of son"),
    ({"children": [{"id": "son"}], **obligation(children=["son", "son"])},
     f"{OBLIGATION}.children[1]", "the child 'son' is named twice", "name it once"),
    (obligation(reductions=[{"child": "son"}]), f"{OBLIGATION}.reductions[0].child",
     "no child has the id 'son'", "give the child an id under children"),
    (obligation(reductions=[{"amount": 5}]), f"{OBLIGATION}.reductions[0]",
     "the reduction does not say when it comes about", "add on, child or event"),
    (obligation(first_due="2014-10-01", reductions=[{"on": "2014-10-01"}]),
     f"{OBLIGATION}.reductions[0].on", "2014-10-01 is not after first_due, 2014-10-01",
     CORRECT_DAYS),
    # Children. 300 days after 2014-09-08 is 2015-07-05.
    ({**order(), **born("2015-07-06")}, BIRTH,
     "the child was born on 2015-07-06, long after the last order of 2014-09-08",
     "correct the date of birth, or add the order that names the child"),
    ({**order(), **born("1989-09-08")}, BIRTH,
     "the child was 25 years old when the order of 2014-09-08 was made",
     "correct the date of birth, or write disabled = true"),
    ({"obligor": {"date_of_birth": "2001-01-30"}, **born("2001-01-30")}, BIRTH,
     "the child was born on 2001-01-30, before the obligor (2001-01-30)",
     "correct one of the two dates of birth"),
    (born("2010-06-11", leaves_school_on="2009-05-20"), "children[0].leaves_school_on",
     "2009-05-20 lies before the child's birth on 2010-06-11", CORRECT_DAYS),
    (born("2010-06-11", events=[{"kind": "moved_to_obligor", "on": "2010-06-10"}]),
     "children[0].events[0].on", "2010-06-10 lies before the child's birth on 2010-06-11",
     CORRECT_DAYS),
    (born("2010-06-11", residences=[{"since": "2010-06-10"}]), "children[0].residences[0].since",
     "2010-06-10 lies before the child's birth on 2010-06-11", CORRECT_DAYS),
    ({"children": [{"id": "son"}, {"id": "son"}]}, "children[1].id",
     "the id 'son' belongs to another child already", "give each child its own id"),
    # Orders, hearings, payments
    (order(changes=[{"entered_on": "2014-09-07"}]), "order.changes[0].entered_on",
     "the change of 2014-09-07 stands after an order of 2014-09-08",
     "correct the day, or write the changes oldest first"),
    (order(changes=[{"entered_on": "2019-03-15"}, {"entered_on": "2018-03-15"}]),
     "order.changes[1].entered_on",
     "the change of 2018-03-15 stands after an order of 2019-03-15",
     "correct the day, or write the changes oldest first"),
    ({**order(), "other_orders": [{"docket_number": "14d1187"}]}, "other_orders[0].docket_number",
     "the docket number '14d1187' belongs to another order",
     "write later orders in the same file as changes of the first"),
    ({**order(), "hearing": {"on": "2014-09-07"}}, "hearing.on",
     "the hearing on 2014-09-07 lies before the order of 2014-09-08",
     "write the hearing of this matter, not an earlier one"),
    (payment(on="2014-09-07"), f"{PAYMENT}.on",
     "the payment of 2014-09-07 lies before the order (2014-09-08)",
     "correct the day, or say why it does not count (excluded)"),
    (payment(order="14D1178"), f"{PAYMENT}.order", "no order has the docket number '14D1178'",
     "use one of 14D1187"),
    ({**order(), "ledger": {"charges": [{"kind": "fees", "due": "2014-09-07", "amount": 5}]}},
     "ledger.charges[0].due", "the charge due on 2014-09-07 lies before the order (2014-09-08)",
     "correct the day, or leave the charge out"),
    # People and households
    ({"obligee": {"addresses": [{"postal_code": "3740"}]}}, "obligee.addresses[0].postal_code",
     "'3740' is no ZIP code", "write five digits, or five and four as in 37402-1234"),
    ({"obligee": {"contacts": [{"kind": "email", "value": "teresa"}]}},
     "obligee.contacts[0].value", "'teresa' is no e-mail address",
     "write it as name@example.org"),
    ({"obligee": {"contacts": [{"kind": "phone", "value": "at work"}]}},
     "obligee.contacts[0].value", "'at work' is no telephone number", "write its digits"),
    ({"obligee": {"identifiers": [{"kind": "ssn", "number": "900-12-345"}]}},
     "obligee.identifiers[0].number", "the Social Security number has 8 digits",
     'write all nine, or { unknown = "why" }'),
    ({"obligee": {"language": "Spanish please"}}, "obligee.language",
     "'Spanish please' is no language tag", "write it as en, es or pt-BR"),
    ({"household": {"members": [{"age": 160}]}}, "household.members[0].age",
     "nobody is 160 years old", "write the age in whole years"),
    ({"household": {"size": 0}}, "household.size", "a household of 0 has nobody in it",
     "count the filer too"),
    ({"household": {"size": 1, "members": [{"relationship": "daughter"}]}}, "household.size",
     "the household has 1 persons, but the filer and its members are 2",
     "correct the size, or write counts = false for members outside it"),
    # Agency, other state, requests, answers
    ({"agency": {"status": "open", "closed": "2020-01-01"}}, "agency.closed",
     "an open agency case has no day on which it was closed",
     "correct the status or leave the day out"),
    ({"agency": {"status": "none", "opened": "2020-01-01"}}, "agency.opened",
     "where there never was an agency case, none was opened",
     "correct the status or leave the day out"),
    ({"whereabouts": {"other_state": "TN"}}, "whereabouts.other_state",
     "TN is the state of the case itself", "leave it out, or write the other state"),
    ({"requests": ["Civil contempt"]}, "requests[0]",
     "'Civil contempt' is no code of a remedy or paper",
     "write small letters, digits and underscores, as in civil_contempt"),
    ({"requests": ["civil_contempt", "civil_contempt"]}, "requests[1]",
     "civil_contempt is asked for twice", "ask for it once"),
    ({"answers": [{"question": "tn.a", "value": True}, {"question": "tn.a", "value": False}]},
     "answers[1].question", "the question tn.a is answered twice", "keep one answer"),
]  # fmt: skip


@pytest.mark.parametrize(("facts", "where", "what", "remedy"), CONTRADICTIONS)
def test_a_contradiction_is_refused(
    facts: dict[str, Any], where: str, what: str, remedy: str
) -> None:
    with pytest.raises(CaseError) as caught:
        load_case({"state": "TN", **facts})

    found = [(one.where, one.what, one.remedy) for one in caught.value.problems]
    assert found == [(where, what, remedy)]


UNUSUAL = [
    # A later order may end support by setting it to zero.
    order(changes=[{"entered_on": "2019-03-15", "obligations": [{"amount": 0}]}]),
    # Support may be ordered back to a day before the order; payments from then on count.
    {**obligation(first_due="2014-06-01"), "ledger": payment(on="2014-07-01")["ledger"]},
    # A payment that does not count may be of any day.
    payment(on="2013-01-01", excluded="for the earlier temporary order"),
    # A child not born yet when the order was made, and an adult child who is disabled.
    {**order(), **born("2015-07-05")},
    {**order(), **born("1980-01-01", disabled=True)},
    # The same number in another county's court is another file.
    {**order(court={"state": "TN", "county": "Hamilton"}),
     "other_orders": [{"docket_number": "14D1187",
                       "court": {"state": "TN", "county": "Bradley"}}]},
    # The 31st means the last day of a shorter month.
    obligation(frequency="semimonthly", days_of_month=[15, 31], first_due="2015-02-28"),
    # What is unknown contradicts nothing.
    {"order": {"entered_on": {"unknown": "no copy"}}, "hearing": {"on": "2000-01-01"},
     "ledger": {"payments": [{"on": "1999-01-01", "amount": 5}]}},
    # A member who does not count, such as a lodger, may live there.
    {"household": {"size": 1, "members": [{"relationship": "lodger", "counts": False}]}},
]  # fmt: skip


@pytest.mark.parametrize("facts", UNUSUAL)
def test_an_unusual_but_possible_case_is_taken(facts: dict[str, Any]) -> None:
    assert load_case({"state": "TN", **facts}).state == "TN"
