"""Whether a petition is filed, and what it may ask for."""

from __future__ import annotations

from docassemble_core.spec import Decision, Reason, Situation, decide
from docassemble_core.values import dollars
from docassemble_state_tn.conditions import (
    asks_court,
    days_past_due,
    filer_is_owed,
    has_attorney,
    in_custody_throughout,
    number,
    something_is_owed,
    support_is_unpaid,
    whereabouts_unknown,
)
from docassemble_state_tn.sources import cite


def always(situation: Situation) -> Decision:  # noqa: ARG001 - every case has this
    """Every case."""
    return decide(True, "It is part of every case.")


def open_to_all(situation: Situation) -> Decision:  # noqa: ARG001 - nothing shuts it
    """A way that is open to everybody."""
    return decide(True, "This way is open in every case.")


def owed(situation: Situation) -> Decision:
    """Something is owed."""
    if support_is_unpaid(situation):
        return decide(True, "Support is unpaid.", cite("TN-ARR-2"))
    if something_is_owed(situation):
        return decide(True, "Interest on support is unpaid.", cite("TN-ARR-4"))
    return decide(False, "Nothing is owed on this day.", cite("TN-ARR-2"))


def petition(situation: Situation) -> Decision:
    """A petition to enforce is filed."""
    case = situation.case
    if not asks_court(case):
        return decide(False, "The case file does not ask for a petition.")
    if not filer_is_owed(case):
        return not_for_obligor()
    if not something_is_owed(situation):
        return decide(False, "Nothing is owed on this day, so there is nothing to enforce.")
    if case.order_is_from_elsewhere:
        return petition_is_barred(situation)
    return decide(
        True, "Anybody may file a petition to enforce support on their own.", cite("TN-PATH-1")
    )


def hearing_notice(situation: Situation) -> Decision:
    """A notice of hearing goes with the petition."""
    return _with_petition(
        situation, "The clerk sets a hearing when the petition is filed.", "TN-FIL-12"
    )


def proposed_order(situation: Situation) -> Decision:
    """A proposed order goes with the petition."""
    return _with_petition(
        situation,
        "The court can sign an order that is ready; it needs the judge's signature and a "
        "certificate of service.",
        "TN-FMT-20",
    )


def testimony(situation: Situation) -> Decision:
    """A sworn statement of the facts goes with the petition."""
    return _with_petition(
        situation, "A petition is filed together with a sworn testimony form.", "TN-PATH-1"
    )


def summons_data(situation: Situation) -> Decision:
    """The clerk is told what a summons needs."""
    return _with_petition(
        situation,
        "Personal service is the safe way where jail may be at stake, and the clerk issues the "
        "summons.",
        "TN-SRV-17",
    )


def _with_petition(situation: Situation, because: str, identifier: str) -> Decision:
    filed = petition(situation)
    return decide(True, because, cite(identifier)) if filed.yes else filed


def attachment_is_open(situation: Situation) -> Decision:
    """Support is overdue long enough for a summons or an attachment.

    Law: T.C.A. § 36-5-101(f)(2) (TN-PATH-2, TN-BND-3).
    """
    if not filer_is_owed(situation.case):
        return not_for_obligor()
    if situation.case.order_is_from_elsewhere:
        return petition_is_barred(situation)
    days = int(number(situation, "attachment_days_in_arrears"))
    if situation.arrears is not None and days_past_due(situation) <= days:
        return decide(
            False, f"No installment is more than {days} days past due.", cite("TN-PATH-2")
        )
    return decide(True, f"An installment is more than {days} days past due.", cite("TN-PATH-2"))


def summons_application(situation: Situation) -> Decision:
    """A written application for a summons or an attachment is filed."""
    if not situation.case.asks_for("summons_or_attachment"):
        return decide(False, "The case file does not ask for a summons or an attachment.")
    return attachment_is_open(situation)


def not_for_obligor() -> Decision:
    """The papers are the obligee's: they swear that the filer is owed support."""
    return decide(
        False,
        "The papers are those of the parent who is owed support, and the case file says that the "
        "other parent files.",
        cite("TN-PATH-2"),
    )


def petition_is_barred(situation: Situation) -> Decision:
    """Another state's order is registered first, and the papers here say that the court made it."""
    text = "Another state's order is enforced here only after it is registered."
    if not situation.case.must_be_registered_first:
        text = (
            "The order is another state's. The papers of this packet say that a Tennessee court "
            "made it, and the court of registration and its docket number are not asked for here: "
            "have a lawyer or the agency draft them."
        )
    return decide(False, text, cite("TN-UIF-1"))


def license_revocation(situation: Situation) -> Decision:
    """Both thresholds of license revocation are passed.

    Law: T.C.A. § 36-5-701(7) (TN-LIC-1); T.C.A. § 36-5-101(f)(5) (TN-LIC-3).
    """
    least = number(situation, "licence_arrears")
    days = int(number(situation, "licence_days_past_due"))
    needs = f"at least {dollars(least, round_sum=True)}, and support at least {days} days past due"
    if situation.arrears is None:
        text = f"It takes {needs}; that cannot be computed yet."
        return decide(False, text, cite("TN-LIC-1"))
    passed = situation.arrears.principal >= least and days_past_due(situation) >= days
    text = f"There is {needs}." if passed else f"It takes {needs}."
    return decide(passed, text, cite("TN-LIC-1"))


def licenses_too_early(situation: Situation) -> Decision:
    """License revocation is asked for below its thresholds."""
    judged = license_revocation(situation)
    asked = situation.case.asks_for("license_revocation")
    return Decision(yes=asked and not judged.yes, because=judged.because)


def criminal_petition(situation: Situation) -> Decision:
    """A separate petition for criminal contempt is filed, only on request."""
    if not situation.case.asks_for("criminal_contempt"):
        return decide(
            False,
            "Civil contempt is the default; criminal contempt is charged only on request, in a "
            "petition of its own.",
            cite("TN-TRAP-11"),
        )
    if not filer_is_owed(situation.case):
        return not_for_obligor()
    if not support_is_unpaid(situation):
        return decide(False, "Nothing is owed on this day, so there is nothing to charge.")
    if in_custody_throughout(situation):
        return _not_charged_in_custody()
    if situation.case.order_is_from_elsewhere:
        return petition_is_barred(situation)
    return decide(
        True,
        "The case file asks for it; it is charged apart from civil contempt, with its own notice.",
        cite("TN-TRAP-11"),
    )


def _not_charged_in_custody() -> Decision:
    return decide(
        False,
        "Everything that is unpaid fell due while the other parent was in jail or prison, and "
        "such months are not charged where there were no means to pay.",
        cite("TN-CRIM-3"),
    )


def criminal_without_attorney(situation: Situation) -> Decision:
    """Criminal contempt is asked for by somebody without an attorney."""
    asked = situation.case.asks_for("criminal_contempt")
    return decide(
        asked and not has_attorney(situation.case),
        "Notice of criminal contempt may issue on application of a district attorney, a "
        "court-appointed attorney or a party's attorney.",
        cite("TN-CRIM-7"),
    )


def service_motion(situation: Situation) -> Decision:
    """The court is asked how to serve somebody who cannot be found."""
    filed = petition(situation)
    if not filed.yes:
        return filed
    if not whereabouts_unknown(situation.case):
        return decide(False, "An address for service is known.", cite("TN-SRV-15"))
    return Decision(
        yes=True,
        because=(
            Reason(
                text="No address is known. The court decides whether notice to the last address "
                "on record will do, on a showing of diligent effort.",
                citation=cite("TN-SRV-15"),
            ),
        ),
        needs=("whereabouts.searches",)
        if not (situation.case.whereabouts and situation.case.whereabouts.searches)
        else (),
    )


def agency_notice(situation: Situation) -> Decision:
    """The agency with an open case is told of the petition."""
    agency = situation.case.agency
    filed = petition(situation)
    if not filed.yes:
        return filed
    if agency is None or not agency.is_open:
        return decide(False, "No agency case is open.", cite("TN-PATH-16"))
    return decide(
        True,
        "An agency case is open; payments go to the agency, and its office should know of the "
        "petition.",
        cite("TN-PATH-14"),
    )
