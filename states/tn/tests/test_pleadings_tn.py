"""What the papers say in cases off the beaten track: no more and no less than the case file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from attrs import evolve
from docassemble_state_tn.assignment import assignment
from docassemble_state_tn.commands import commands
from docassemble_state_tn.judgements import enforcement, interest, withholding

import docassemble_core as dc
from docassemble_core.assembly.readback import document_text
from docassemble_core.model import (
    Agency,
    AgencyStatus,
    Case,
    ChildEvent,
    ChildEventKind,
    Frequency,
    Incarceration,
    Ledger,
    Obligation,
    Payment,
    Reduction,
    SupportKind,
)

ON = date(2026, 11, 21)


CaseOf = Callable[[str], dc.Case]


def with_order(case: Case, *obligations: Obligation, payments: tuple[Payment, ...] = ()) -> Case:
    """A case with other obligations and payments, and nothing that changed the order."""
    order = evolve(case.order, obligations=obligations, changes=())
    return evolve(
        case,
        order=order,
        ledger=Ledger(payments=payments, kept_by="the mother"),
        requests=("civil_contempt",),
    )


def monthly(amount: str, first: date, **fields: object) -> Obligation:
    return Obligation(
        **{"amount": Decimal(amount), "frequency": Frequency.MONTHLY, "first_due": first, **fields}
    )


def text_of(case: Case, form: str) -> str:
    packet = dc.assemble(dc.plan(case, on=ON), mode="draft")
    return " ".join(
        " ".join(document_text(one.content).split()) for one in packet.documents if one.form == form
    )


def test_a_step_of_the_order_is_pleaded(case_of: CaseOf) -> None:
    """A finding of contempt needs a clear and specific command (TN-CIV-2), its steps included."""
    case = with_order(
        case_of("other_county"),
        monthly(
            "300.00",
            date(2024, 1, 1),
            first_amount=Decimal("150.00"),
            until=date(2026, 6, 15),
            last_amount=Decimal("75.00"),
            reductions=(
                Reduction(amount=Decimal("350.00"), on=date(2025, 1, 1)),
                Reduction(amount=Decimal("200.00"), event="the sale of the house"),
            ),
        ),
    )

    clause = next(iter(commands(case)))

    assert clause.endswith(
        "$300.00 each month as child support, due on the 1st of the month, beginning "
        "January 1, 2024, the first installment being $150.00, until June 15, 2026, the last "
        "installment being $75.00, and $350.00 from January 1, 2025 on, and $200.00 from this "
        "event: the sale of the house on;"
    )


def test_a_step_at_a_childs_majority_and_a_sum_for_one_child_name_it_by_initials(
    case_of: CaseOf,
) -> None:
    case = case_of("six_children")
    obligations = (
        monthly(
            "900.00",
            date(2024, 1, 1),
            reductions=(Reduction(amount=Decimal("800.00"), child="c0"),),
        ),
        monthly("60.00", date(2024, 1, 1), kind=SupportKind.CHILD_CARE, children=("c4", "c5")),
        Obligation(
            kind=SupportKind.MEDICAL_SUPPORT,
            amount=Decimal("900.00"),
            frequency=Frequency.ONCE,
            first_due=date(2024, 6, 30),
        ),
    )

    first, second, third = commands(with_order(case, *obligations))

    assert "and $800.00 from the end of support for B.W. on;" in first
    assert "$60.00 for T.W. and W.W. each month as child care" in second
    assert third.endswith("$900.00 once as medical support, due June 30, 2024;")


def test_interest_alone_is_claimed(case_of: CaseOf) -> None:
    """Interest counts as child support: T.C.A. § 36-5-101(f)(1)(A) (TN-ARR-4).

    $400 due January 1, 2024, paid January 1, 2025: 366 days at 6% a year, by 365
    (TN-INT-3, CONV-2): 400 x 0.06 x 366 / 365 = $24.07.
    """
    paid = Payment(on=date(2025, 1, 1), amount=Decimal("400.00"))
    due = monthly("400.00", date(2024, 1, 1), until=date(2024, 2, 1))
    case = with_order(case_of("other_county"), due, payments=(paid,))
    case = evolve(case, requests=("civil_contempt", "income_withholding"))
    situation = dc.plan(case, on=ON).situation

    petition = text_of(case, "tn.contempt_petition")

    assert situation.arrears is not None
    assert (situation.arrears.principal, situation.arrears.interest) == (0, Decimal("24.07"))
    assert enforcement.petition(situation).yes
    assert not withholding.assignment_affidavit(situation).yes
    assert "to enter judgment for interest of $24.07" in petition
    assert "No count of civil contempt is charged, because every installment" in petition
    assert "to find Respondent in civil contempt" not in petition
    assert "$0.00" not in petition


def test_time_in_prison_is_told_to_the_day_and_leaves_no_empty_charge(case_of: CaseOf) -> None:
    """T.C.A. § 36-5-104(b) (TN-CRIM-3): months in custody are not charged."""
    case = with_order(case_of("other_county"), monthly("100.00", date(2025, 1, 1)))
    where = case.whereabouts
    assert where is not None
    time = Incarceration(start=date(2024, 12, 1), had_means=False)
    over = Incarceration(start=date(2024, 12, 1), end=date(2025, 1, 15), had_means=False)
    inside = evolve(case, whereabouts=evolve(where, incarcerations=(time,)))
    released = evolve(case, whereabouts=evolve(where, incarcerations=(over,)))

    all_inside = text_of(inside, "tn.contempt_petition")
    one_inside = text_of(released, "tn.contempt_petition")

    assert not enforcement.criminal_petition(
        dc.plan(evolve(inside, requests=("criminal_contempt",)), on=ON).situation
    ).yes
    assert "because every installment that is unpaid fell due while Respondent was" in all_inside
    assert "0 counts" not in all_inside
    assert "to find Respondent in civil contempt" not in all_inside
    assert "from December 1, 2024 through January 15, 2025." in one_inside
    assert "with civil contempt in 22 counts" in one_inside


def test_after_support_ended_the_assignment_goes_on_at_its_last_amount(case_of: CaseOf) -> None:
    """T.C.A. § 36-5-101(f)(3) (TN-ARR-11): at the same amount until the arrears are paid.

    $425 a month was due last on May 1, 2017. There is no current support to halve.
    """
    ended = monthly("425.00", date(2016, 1, 1), until=date(2017, 5, 19))
    case = evolve(
        with_order(case_of("other_county"), ended),
        requests=("civil_contempt", "income_withholding"),
    )

    found = assignment(dc.plan(case, on=ON).situation)
    affidavit = text_of(case, "tn.assignment_affidavit")

    assert found is not None
    assert (found.current, found.arrears) == (0, Decimal("425.00"))
    assert found.older_than_12_weeks
    assert "for $425.00 a month toward the arrears, the amount that the order had" in affidavit
    assert "No support is current any more." in affidavit
    assert "missing" not in affidavit.partition("Installments That Are Unpaid")[0].replace(
        "What is missing is marked [[ missing ]].", ""
    )


@pytest.mark.parametrize(
    ("opened", "closed", "start"),
    [
        (date(2019, 7, 1), date(2020, 3, 1), None),  # every instalment of that time was paid
        (date(2023, 3, 1), None, date(2023, 3, 1)),  # older support keeps the private rate
    ],
)
def test_a_finding_is_asked_for_support_of_the_agencys_time_only(
    case_of: CaseOf, opened: date, closed: date | None, start: date | None
) -> None:
    """T.C.A. § 36-5-101(f)(1)(B)(iii) (TN-INT-4), by installment (CONV-10).

    Unpaid since January 1, 2022; all of it is younger than July 1, 2018.
    """
    case = with_order(case_of("other_county"), monthly("350.00", date(2022, 1, 1)))
    status = AgencyStatus.CLOSED if closed else AgencyStatus.OPEN
    case = evolve(case, agency=Agency(status=status, opened=opened, closed=closed))
    situation = dc.plan(case, on=ON).situation

    found = [span.start for _cap, span in interest.times_of_findings(situation)]

    assert found == ([start] if start else [])
    assert interest.written_finding(situation).yes is bool(start)


def test_the_end_of_support_for_a_child_is_told_in_words(case_of: CaseOf) -> None:
    case = case_of("other_county")
    event = ChildEvent(kind=ChildEventKind.EMANCIPATED, on=date(2024, 3, 9))
    children = (evolve(case.children[0], events=(event,)), *case.children[1:])
    notes = dc.plan(evolve(case, children=children), on=ON).notes

    told = [note.text for note in notes if note.text.startswith("Support for a child ended")]

    assert told == ["Support for a child ended on March 9, 2024: the child was emancipated."]


def test_no_payment_is_said_plainly(case_of: CaseOf) -> None:
    case = with_order(case_of("other_county"), monthly("350.00", date(2026, 1, 1)))

    assert "records show no payment of support." in text_of(case, "tn.contempt_petition")


def test_support_of_another_kind_is_not_pleaded_as_child_support(case_of: CaseOf) -> None:
    first = date(2026, 1, 1)
    alimony = monthly("150.00", first, kind=SupportKind.SPOUSAL_SUPPORT)
    case = with_order(case_of("other_county"), monthly("300.00", first), alimony)

    petition = text_of(case, "tn.contempt_petition")

    assert "to pay as child support:" not in petition
    assert "$300.00 each month as child support, due on the 1st" in petition
    assert "$150.00 each month as spousal support, due on the 1st" in petition


def test_money_that_went_to_interest_is_told_so_that_the_sums_agree(case_of: CaseOf) -> None:
    """The month, then the oldest principal, then interest (TN-CRD-7, CONV-17).

    $400 due January 1 and $400 due March 1, 2025; $500 paid February 1, 2025. 31 days at 6% on
    $400 (TN-INT-3, CONV-2): 400 x 0.06 x 31 / 365 = $2.04 of it goes to interest, and $97.96
    stays for March: $302.04 is unpaid of $800.00.
    """
    paid = Payment(on=date(2025, 2, 1), amount=Decimal("500.00"))
    january = monthly("400.00", date(2025, 1, 1), until=date(2025, 2, 1))
    march = monthly("400.00", date(2025, 3, 1), until=date(2025, 4, 1))
    case = with_order(case_of("other_county"), january, march, payments=(paid,))

    petition = text_of(case, "tn.contempt_petition")

    assert "$500.00 in all, of which $2.04 went to interest. $302.04 of support is" in petition


def test_a_sum_for_each_of_some_children_names_them_once(case_of: CaseOf) -> None:
    case = case_of("six_children")
    one = monthly("60.00", date(2024, 1, 1), per_child=True, children=("c4",))
    two = monthly("60.00", date(2024, 1, 1), per_child=True, children=("c4", "c5"))

    first, second = commands(with_order(case, one, two))

    assert "$60.00 for T.W. each month" in first
    assert "$60.00 for each of T.W. and W.W. each month" in second
