"""What Tennessee's own templates need beyond the shared context."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from docassemble_core.model import (
    Address,
    AgencyStatus,
    Case,
    Employer,
    PayableThrough,
)
from docassemble_core.spec import Situation
from docassemble_state_tn.assignment import assignment
from docassemble_state_tn.commands import commands
from docassemble_state_tn.conditions import (
    child_there_since,
    employer,
    filer,
    has_attorney,
    issuing_court,
    modification_is_pending,
    number,
    payable_through,
    withholds_address,
)
from docassemble_state_tn.context import Custody, Finding, Limits, Move, TennesseeContext
from docassemble_state_tn.courts import COURTS
from docassemble_state_tn.income_tests import yearly_income
from docassemble_state_tn.judgements.agreement import forgiven
from docassemble_state_tn.judgements.enforcement import license_revocation
from docassemble_state_tn.judgements.interest import old_arrears, times_of_findings

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")

PAYABLE = {
    PayableThrough.DIRECT: "directly to the parent owed support",
    PayableThrough.CLERK: "through the clerk of this Court",
    PayableThrough.STATE_DISBURSEMENT_UNIT: "through the State Disbursement Unit",
    PayableThrough.AGENCY: "through the Department of Human Services",
    PayableThrough.EMPLOYER: "by withholding from income",
}


def local(situation: Situation) -> TennesseeContext:
    """Return what the templates need for a case on a day."""
    case = situation.case
    way = payable_through(case)
    status = case.agency.status if case.agency else None
    asks_license = case.asks_for("license_revocation")
    return TennesseeContext(
        children_words=_children_words(len(case.children)),
        commands=tuple(commands(case)),
        payable_words=PAYABLE[way] if isinstance(way, PayableThrough) else None,
        clerk=_clerk(case),
        court_name=_court_name(case),
        respondent_address=_one_line(case.obligor_address),
        respondent_benefits=_answer(case, "tn.respondent_benefits"),
        withholds_address=withholds_address(case),
        agency_never=status is AgencyStatus.NONE,
        agency_closed=status is AgencyStatus.CLOSED,
        infers_ability=_infers_ability(case),
        employer_known=employer(case) is not None,
        custody=tuple(_custody(case)),
        old_arrears=old_arrears(situation).yes,
        attorney=_attorney(case),
        asks_license=asks_license and license_revocation(situation).yes,
        findings=_findings(situation),
        assignment=assignment(situation),
        limits=_limits(situation),
        move=_move(case),
        left_after_compromise=_left(case),
        obligee_employer=_obligee_employer(case),
        obligee_income=yearly_income(case.household),
    )


def _children_words(count: int) -> str:
    if count == 1:
        return "the parties' child"
    words = NUMBERS[count] if count < len(NUMBERS) else str(count)
    return f"the parties' {words} children"


def _answer(case: Case, question: str) -> str | None:
    value = case.answer(question)
    return value if isinstance(value, str) else None


def _one_line(address: object) -> str | None:
    return address.one_line if isinstance(address, Address) else None


def _clerk(case: Case) -> str:
    court = issuing_court(case)
    kind = next((one for one in COURTS if court and one.code == court.kind), None)
    return kind.clerk if kind else "Clerk of the Court"


def _court_name(case: Case) -> str:
    court = issuing_court(case)
    kind = next((one for one in COURTS if court and one.code == court.kind), None)
    name = kind.name if kind else "court"
    county = court.county if court and isinstance(court.county, str) else ""
    return f"{name} for {county} County, Tennessee" if county else name


def _attorney(case: Case) -> str | None:
    person = filer(case)
    return str(person.attorney) if person and has_attorney(case) else None


def _infers_ability(case: Case) -> bool:
    """Whether T.C.A. § 36-5-101(a)(8) lets the court infer ability (TN-CIV-13)."""
    on_income = case.order is not None and case.order.on_imputed_or_actual_income is True
    return on_income and not modification_is_pending(case)


def _findings(situation: Situation) -> tuple[Finding, ...]:
    """Return the time for which interest takes a written finding (TN-INT-2, TN-INT-4, TN-INT-21).

    In a private case that is the time in which the default rate is zero; later time, too, where
    unpaid support fell due while the agency had the case.
    """
    return tuple(
        Finding(
            start=needed.start,
            last=cap.until - timedelta(days=1) if cap.until else None,
            cap=cap.value,
            citation=cap.citation.text,
        )
        for cap, needed in times_of_findings(situation)
    )


def _limits(situation: Situation) -> Limits:
    return Limits(
        license_amount=number(situation, "licence_arrears"),
        license_days=int(number(situation, "licence_days_past_due")),
        attachment_days=int(number(situation, "attachment_days_in_arrears")),
        attachment_bond=number(situation, "attachment_bond_minimum"),
        assignment_cap=number(situation, "withholding_cap"),
        jail_months=int(number(situation, "support_contempt_jail_months")),
    )


def _move(case: Case) -> Move:
    return Move(
        court=_answer(case, "tn.receiving_court"),
        clerk=_answer(case, "tn.receiving_clerk"),
        child_since=child_there_since(case),
    )


def _custody(case: Case) -> Iterator[Custody]:
    times = case.whereabouts.incarcerations if case.whereabouts else ()
    for time in times:
        last = time.end if isinstance(time.end, date) else None
        if isinstance(time.start, date) and time.had_means is not True:
            yield Custody(start=time.start, last=last)


def _left(case: Case) -> Decimal | None:
    owed = case.agreement.arrears if case.agreement else None
    return owed - forgiven(case) if isinstance(owed, Decimal) else None


def _obligee_employer(case: Case) -> str | None:
    incomes = (case.household.incomes if case.household else None) or ()
    payers = (one.employer for one in incomes if isinstance(one.employer, Employer))
    for payer in payers:
        where = _one_line(payer.address)
        if isinstance(payer.name, str):
            return f"{payer.name}, {where}" if where else payer.name
    return None
