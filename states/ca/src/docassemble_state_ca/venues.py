"""Where papers are filed in California."""

from __future__ import annotations

from docassemble_core.model import Court
from docassemble_core.spec import Situation, Venue, VenueRule, decide
from docassemble_state_ca.available import other_county
from docassemble_state_ca.conditions import agency_involved
from docassemble_state_ca.sources import cite


def court_of_order(situation: Situation) -> tuple[Venue, ...]:
    """Return the court that made the order, which keeps the case."""
    order = situation.case.order
    if order is None or not isinstance(order.court, Court):
        return ()
    if order.court.state != situation.case.state:
        return ()
    because = "It made the order; papers go there under the same case number."
    if agency_involved(situation):
        because += " The agency's case is heard by a child support commissioner."
    return (Venue(court=order.court, decision=decide(True, because, cite("CA-FIL-1"))),)


def court_of_residence(situation: Situation) -> tuple[Venue, ...]:
    """Return the court of the county in which the obligor lives, after registration there."""
    if not other_county(situation.case):
        return ()
    address = situation.case.obligor_address
    county = address.county if address else None
    court = Court(state=situation.case.state, kind="superior", county=county)
    because = "The other parent lives in that county, so the order may be registered there."
    return (Venue(court=court, decision=decide(True, because, cite("CA-REG-1"))),)


VENUES = (
    VenueRule(
        code="ca.court_of_order",
        title="The court that made the order",
        find=court_of_order,
        citation=cite("CA-FIL-1"),
    ),
    VenueRule(
        code="ca.court_of_residence",
        title="Another county, after registration",
        find=court_of_residence,
        citation=cite("CA-REG-1"),
    ),
)
