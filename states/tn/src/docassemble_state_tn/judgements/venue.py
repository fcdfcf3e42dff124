"""Where papers are filed, and how an order moves to another county or state."""

from __future__ import annotations

from docassemble_core.spec import Condition, Decision, Situation, Venue, VenueRule, decide
from docassemble_state_tn.conditions import (
    child_county,
    child_there_since,
    filer_is_owed,
    issuing_county,
    issuing_court,
    lives_there_long_enough,
    nobody_in_issuing_county,
    obligor_is_out_of_state,
    something_is_owed,
)
from docassemble_state_tn.courts import district_of
from docassemble_state_tn.judgements.enforcement import not_for_obligor, petition
from docassemble_state_tn.sources import cite


def transfer_is_open(situation: Situation) -> Decision:
    """The conditions of a transfer to the county where the child lives are met.

    Law: T.C.A. §§ 36-5-3003, -3004 (TN-FIL-3).
    """
    case = situation.case
    if case.order_is_from_elsewhere:
        return decide(False, "Transfer is between counties of Tennessee.", cite("TN-FIL-3"))
    if not nobody_in_issuing_county(case):
        return decide(
            False,
            "A case is transferred only if neither parent nor child lives in the county of the "
            "court that made the order.",
            cite("TN-FIL-3"),
        )
    if child_there_since(case) is None:
        return decide(
            False,
            "It is not known since when the child has lived in the new county.",
            cite("TN-FIL-3"),
            needs=("children[*].residences",) if case.asks_for("transfer") else (),
        )
    if not lives_there_long_enough(situation):
        return decide(
            False, "The child has not lived in the new county for long enough.", cite("TN-FIL-3")
        )
    return decide(
        True,
        "Nobody lives in the county of the court that made the order, and the child has lived in "
        "the new county long enough.",
        cite("TN-FIL-3"),
    )


def registration_is_open(situation: Situation) -> Decision:
    """The order can be registered for enforcement where the child lives.

    Law: T.C.A. § 36-5-3103 (TN-FIL-5).
    """
    if situation.case.order_is_from_elsewhere:
        return decide(
            False,
            "Another state's order is registered under the interstate act, not under this one.",
            cite("TN-FIL-5"),
        )
    if lives_in_another_county(situation).yes and something_is_owed(situation):
        return decide(
            True,
            "An order can be registered, for enforcement only, in the county where the child "
            "lives.",
            cite("TN-FIL-5"),
        )
    return decide(
        False,
        "The child is not known to live in another county than the court that made the order.",
        cite("TN-FIL-5"),
    )


def transfer(situation: Situation) -> Decision:
    """The case is transferred to the county where the child lives."""
    if not situation.case.asks_for("transfer"):
        return decide(False, "The case file does not ask to move the case to another county.")
    if not filer_is_owed(situation.case):
        return not_for_obligor()
    return transfer_is_open(situation)


def registration(situation: Situation) -> Decision:
    """The order is registered for enforcement where the child lives."""
    if not situation.case.asks_for("registration"):
        return decide(False, "The case file does not ask to register the order in another county.")
    if not filer_is_owed(situation.case):
        return not_for_obligor()
    return registration_is_open(situation)


def lives_in_another_county(situation: Situation) -> Decision:
    """The child lives in another county than the court that made the order."""
    home, court = child_county(situation.case), issuing_county(situation.case)
    in_state = not situation.case.order_is_from_elsewhere
    elsewhere = in_state and None not in (home, court) and home != court
    text = (
        "The court that made the order keeps it until it is transferred or registered."
        if elsewhere
        else "The child is not known to live in another county."
    )
    return decide(elsewhere, text, cite("TN-FIL-1"))


def transfer_or_registration(situation: Situation) -> Decision:
    """The order is moved to another county."""
    moved = transfer(situation)
    return moved if moved.yes else registration(situation)


def interstate(situation: Situation) -> Decision:
    """Another state is involved."""
    if situation.case.must_be_registered_first:
        return decide(
            True,
            "Another state's court made the order, and it is not registered here.",
            cite("TN-UIF-1"),
        )
    if situation.case.order_is_from_elsewhere:
        return decide(True, "Another state's court made the order.", cite("TN-UIF-1"))
    if obligor_is_out_of_state(situation.case):
        return decide(True, "The other parent lives or works in another state.", cite("TN-UIF-1"))
    return decide(False, "Nobody is known to live or work in another state.", cite("TN-UIF-1"))


def foreign_interest(situation: Situation) -> Decision:
    """Interest before a Tennessee judgment follows another state's law."""
    return decide(
        situation.case.order_is_from_elsewhere,
        "Interest before a Tennessee judgment follows the law of the state that made the order.",
        cite("TN-INT-16"),
    )


def obligor_elsewhere(situation: Situation) -> Decision:
    """The other parent lives or works in another state."""
    away = obligor_is_out_of_state(situation.case)
    text = (
        "The other parent lives or works in another state."
        if away
        else "The other parent is not known to live or work in another state."
    )
    return decide(away, text, cite("TN-SRV-9"))


def in_court(county: str, kind: str = "") -> Condition:
    """Return the condition that a petition is filed in a county, in a kind of court."""

    def judge(situation: Situation) -> Decision:
        court = issuing_court(situation.case)
        there = court is not None and court.county == county and kind in ("", court.kind)
        return decide(
            there and petition(situation).yes,
            f"The court that made the order sits in {county} County.",
            cite("TN-CT-2"),
        )

    return judge


def local_extras(situation: Situation) -> Decision:
    """The court is one of those whose local rules were read and ask for more."""
    hamilton = in_court("Hamilton")(situation)
    return hamilton if hamilton.yes else in_court("Knox", "chancery")(situation)


def find_issuing_court(situation: Situation) -> tuple[Venue, ...]:
    """Return the court that made the order, which keeps its enforcement."""
    court = issuing_court(situation.case)
    if court is None or situation.case.order_is_from_elsewhere:
        return ()
    text = "The court that made the order keeps it; papers go to its clerk."
    district = district_of(court.county) if isinstance(court.county, str) else None
    if district is not None:
        text += f" {court.county} County is in Tennessee's judicial district {district.number}."
    return (Venue(court=court, decision=decide(True, text, cite("TN-FIL-1"))),)


VENUES = (
    VenueRule(
        code="tn.issuing_court",
        title="The court that made the order",
        find=find_issuing_court,
        citation=cite("TN-FIL-1"),
    ),
)
