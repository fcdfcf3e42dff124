"""Whether a remedy's conditions are met, thresholds of law included."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from docassemble_core.errors import NotInForceError
from docassemble_core.law import Citation, Dated
from docassemble_core.model import Case
from docassemble_core.spec import Decision, Situation, decide
from docassemble_core.values import dollars
from docassemble_state_ca.charged import in_time
from docassemble_state_ca.conditions import (
    agency_involved,
    agency_known,
    left_state,
    something_is_owed,
    something_to_collect,
)
from docassemble_state_ca.elsewhere import after_registration
from docassemble_state_ca.gate import gated
from docassemble_state_ca.sources import cite, federal

Available = Callable[[Situation], Decision]


def owed(because: str, authority: str) -> Available:
    """Return the condition of a remedy for anything unpaid that waits for the agency's consent."""

    def available(situation: Situation) -> Decision:
        if not something_is_owed(situation):
            return decide(False, "Nothing is owed on this day.")
        return gated(situation, decide(True, because, cite(authority)))

    return available


def contempt(situation: Situation) -> Decision:
    """Whether contempt can still be brought for anything unpaid. Law: CA-CON-1, CA-CON-6."""
    return in_time(situation, owed("Payments were missed.", "CA-CON-1")(situation))


def withholding(situation: Situation) -> Decision:
    """Whether wages may be taken, for arrears or for current support alone.

    Law: Fam. Code, § 5230 (CA-IWO-1): an assignment covers current support, too.
    """
    if not something_to_collect(situation):
        return decide(False, "Nothing is owed on this day, and no support falls due any more.")
    return gated(situation, decide(True, "Every support order carries one.", cite("CA-IWO-1")))


def at_any_time(because: str, authority: str) -> Available:
    """Return the condition of a remedy that needs nobody's consent."""

    def available(situation: Situation) -> Decision:  # noqa: ARG001 - open in every case
        return decide(True, because, cite(authority))

    return available


def determination(situation: Situation) -> Decision:
    """Whether a court may be asked to fix the arrears."""
    return after_registration(situation.case, _determination(situation))


def _determination(situation: Situation) -> Decision:
    if not something_is_owed(situation):
        return decide(False, "Nothing is owed on this day.")
    if agency_involved(situation):
        return decide(
            True,
            "In the agency's case either parent may ask with FL-676. Nothing that was read makes "
            "it wait for the notice FL-645; ask the family law facilitator.",
            cite("CA-INT-37"),
        )
    if agency_known(situation.case):
        return decide(True, "Without an agency case it takes FL-300 and FL-490.", cite("CA-DET-1"))
    return decide(
        False,
        "Which form is right depends on whether the agency has a case.",
        cite("CA-PATH-9"),
        needs=("agency.status",),
    )


def in_agency_case(because: str, authority: str) -> Available:
    """Return the condition of what only the agency can do."""

    def available(situation: Situation) -> Decision:
        if not agency_involved(situation):
            return decide(
                False, "Only the agency can do it, and no case of it is known.", cite(authority)
            )
        return decide(True, because, cite(authority))

    return available


def without_agency_case(situation: Situation) -> Decision:
    """Whether the agency can still be asked to open a case."""
    if agency_involved(situation):
        return decide(False, "The agency already has the case.", cite("CA-PATH-4"))
    return decide(True, "Either parent may ask; there is no fee to apply.", cite("CA-PATH-5"))


def over(series: str, words: str, authority: Citation) -> Available:
    """Return the condition of an agency's remedy with a threshold of unpaid support.

    Args:
        series: Key of the series with the dollars that must be exceeded.
        words: What follows where they are.
        authority: The authority.
    """

    def available(situation: Situation) -> Decision:
        if not agency_involved(situation):
            return decide(
                False, "Only the agency can do it, and no case of it is known.", authority
            )
        limit = _at(situation, series)
        if limit is None or situation.arrears is None:
            return decide(False, "The sum that is needed, or the arrears, is not known.", authority)
        return _against(situation.arrears.principal, limit.value, words, authority)

    return available


def _against(owed_now: Decimal, limit: Decimal, words: str, authority: Citation) -> Decision:
    sums = f"{dollars(owed_now)} is unpaid; it takes more than {dollars(limit)}."
    if owed_now > limit:
        return decide(True, f"{sums} {words}", authority)
    return decide(False, sums, authority)


def licence(situation: Situation) -> Decision:
    """Whether the agency may have licences suspended, with the shield of low income.

    Law: Fam. Code, §§ 17520, 17520.5 (CA-AG-1 to CA-AG-4).
    """
    if not agency_involved(situation):
        return decide(
            False, "Only the agency can do it, and no case of it is known.", cite("CA-AG-1")
        )
    days = _at(situation, "licence_arrears_days")
    past_due = situation.arrears.days_past_due if situation.arrears else 0
    if days is None or past_due <= days.value:
        return decide(False, "Support is not far enough behind.", cite("CA-AG-1"))
    return decide(
        True,
        "Support is far enough behind. A driver's licence is not sent where the other parent's "
        "household has an income of at most seventy percent of the county's median; from January "
        "1, 2027 that protects only licences that are not commercial. Whether a bill of 2026 "
        "changed this could not be found out.",
        cite("CA-AG-3"),
    )


def asset_deposit(situation: Situation) -> Decision:
    """Whether a deposit of assets may be asked for.

    Law: Fam. Code, §§ 4610, 4614 (CA-SEC-2).
    """
    days = _at(situation, "asset_deposit_days")
    past_due = situation.arrears.days_past_due if situation.arrears else 0
    if days is None or past_due < days.value:
        return decide(False, "Less than sixty days of payments are unpaid.", cite("CA-SEC-2"))
    return gated(situation, decide(True, "Enough payments are unpaid.", cite("CA-SEC-2")))


def direct_withholding(situation: Situation) -> Decision:
    """Whether a withholding order may be sent to an employer in another state.

    Law: UIFSA 501, 502 (Fam. Code, §§ 5700.501, 5700.502); the other state's own enactment was
    not read (CA-IWO-22, US-UIFSA-501).
    """
    if not left_state(situation.case):
        return decide(False, "The other parent is not known to work in another state.")
    return gated(
        situation,
        decide(
            True,
            "The order may go straight to the employer there, without filing anything in that "
            "state. That state's law fixes the most that is taken, and from when.",
            federal("US-UIFSA-501"),
        ),
    )


def registration_elsewhere(situation: Situation) -> Decision:
    """Whether the order may be registered in the other parent's state."""
    if not left_state(situation.case):
        return decide(False, "The other parent is not known to live in another state.")
    return gated(
        situation,
        decide(
            True,
            "The other state's court can enforce it after registration, without a filing fee. "
            "The papers must follow that state's rules and are not part of this packet.",
            federal("US-UIFSA-605"),
        ),
    )


def interstate_by_agency(situation: Situation) -> Decision:
    """Whether the agency can send the case to another state."""
    if not left_state(situation.case):
        return decide(False, "The other parent is not known to live in another state.")
    return in_agency_case(
        "The agency sends a request to the other state's agency; ask for its date and number.",
        "CA-UIF-1",
    )(situation)


def penalty(situation: Situation) -> Decision:
    """Whether the penalty for late payment can still be had.

    Law: Fam. Code, §§ 4722, 4726, 4729 (CA-PEN-2, CA-PEN-9).
    """
    days = _at(situation, "delinquency_notice_days")
    past_due = situation.arrears.days_past_due if situation.arrears else 0
    if days is None or past_due <= days.value:
        return decide(False, "No payment is late enough for a notice.", cite("CA-PEN-2"))
    return gated(
        situation,
        decide(
            True,
            "You alone may claim it, after a notice that is filed and then served. The court may "
            "refuse it; it is meant for grave cases.",
            cite("CA-PEN-9"),
        ),
    )


def agreement(situation: Situation) -> Decision:
    """Whether an agreement can be made into an order."""
    found = decide(True, "Both sign, and the judge must approve it.", cite("CA-PATH-23"))
    if agency_involved(situation):
        found = decide(True, "The agency must sign it too.", cite("CA-PATH-24"))
    return after_registration(situation.case, found)


def other_county(case: Case) -> bool:
    """Return whether the obligor lives in another county of the state than the court's."""
    address = case.obligor_address
    court = case.order.court if case.order else None
    here = getattr(court, "county", None)
    return (
        address is not None
        and isinstance(address.county, str)
        and isinstance(here, str)
        and address.state == case.state
        and not case.order_is_from_elsewhere
        and address.county != here
    )


def registration_county(situation: Situation) -> Decision:
    """Whether the order may be registered in another county of California."""
    if not other_county(situation.case):
        return decide(
            False, "The other parent is not known to live in another county.", cite("CA-REG-1")
        )
    return gated(
        situation,
        decide(True, "The other parent lives in another county; no fee.", cite("CA-REG-1")),
    )


def _at(situation: Situation, series: str) -> Dated | None:
    try:
        return situation.law[series].at(situation.on)
    except NotInForceError:
        return None
