"""Agreements about arrears, and what it takes to forgive any."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from docassemble_core.model import Case
from docassemble_core.spec import Decision, Reason, Situation, decide
from docassemble_core.values import add_months
from docassemble_state_tn.conditions import agency_is_open
from docassemble_state_tn.sources import cite


def forgiven(case: Case) -> Decimal:
    """Dollars of arrears that the agreement gives up."""
    amount = case.agreement.forgiven if case.agreement else None
    return amount if isinstance(amount, Decimal) else Decimal(0)


def agreed_order(situation: Situation) -> Decision:
    """The parents put an agreed order before the court."""
    case = situation.case
    if not case.asks_for("agreed_order"):
        return decide(False, "The case file does not ask for an agreed order.")
    if forgiven(case) and not may_be_forgiven(situation).yes:
        return may_be_forgiven(situation)
    return decide(
        True, "The court may enter an agreed order if it is reasonable.", cite("TN-PATH-18")
    )


def may_be_forgiven(situation: Situation) -> Decision:
    """The conditions on which arrears may be compromised are met.

    Law: T.C.A. § 36-5-101(f)(6) (TN-WVR-1 to TN-WVR-4).
    """
    case, agreement = situation.case, situation.case.agreement
    if agreement is None or not forgiven(case):
        return decide(False, "Nothing is forgiven.", cite("TN-WVR-1"))
    if agreement.both_consent is False:
        return decide(False, "Both parents must consent in writing.", cite("TN-WVR-1"))
    if case.agency is not None and case.agency.assigned:
        return decide(
            False,
            "Only arrears owed to the parent can be forgiven, never those assigned to the State.",
            cite("TN-WVR-1"),
        )
    months = int(situation.law["compromise_full_payment_months"].at(situation.on).value)
    since = agreement.full_payment_since
    if isinstance(since, date) and add_months(since, months) > situation.on:
        return decide(
            False,
            f"Arrears can be forgiven only after {months} months in a row of full payment.",
            cite("TN-WVR-2"),
        )
    return Decision(
        yes=True,
        because=(
            Reason(
                text=f"Support has been paid in full for {months} months in a row.",
                citation=cite("TN-WVR-2"),
            ),
            Reason(text="Both parents consent in writing.", citation=cite("TN-WVR-1")),
        ),
        needs=tuple(
            path
            for path, value in (
                ("agreement.full_payment_since", since),
                ("agreement.both_consent", agreement.both_consent),
            )
            if not isinstance(value, date | bool)
        ),
    )


def forgiveness_explained(situation: Situation) -> Decision:
    """The obligee gets the written explanation before arrears are forgiven."""
    agreed = agreed_order(situation)
    if not agreed.yes:
        return agreed
    return decide(
        bool(forgiven(situation.case)),
        "Before arrears are forgiven, the parent owed must get a written explanation.",
        cite("TN-WVR-1"),
    )


def forgives_something(situation: Situation) -> Decision:
    """The agreement gives up part of the arrears."""
    return decide(
        bool(forgiven(situation.case)), "The agreement gives up arrears.", cite("TN-WVR-1")
    )


def forgives_too_early(situation: Situation) -> Decision:
    """The agreement gives up arrears, and the conditions for that are not met."""
    judged = may_be_forgiven(situation)
    return Decision(yes=bool(forgiven(situation.case)) and not judged.yes, because=judged.because)


def informal_agreement(situation: Situation) -> Decision:
    """There is an agreement that nobody asks the court to approve."""
    case = situation.case
    return decide(
        case.agreement is not None and not case.asks_for("agreed_order"),
        "An agreement to pay less does not bind unless the court approves it.",
        cite("TN-ARR-17"),
    )


def plan_with_agency(situation: Situation) -> Decision:
    """A payment plan is agreed while the agency has a case."""
    case = situation.case
    return decide(
        case.asks_for("agreed_order") and agency_is_open(case),
        "A payment plan does not stop the agency's own collection.",
        cite("TN-WVR-5"),
    )
