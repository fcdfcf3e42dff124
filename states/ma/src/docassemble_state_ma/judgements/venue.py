"""Where papers are filed: the division that has the case. Law: MA-PATH-1, MA-FILE-1."""

from __future__ import annotations

from docassemble_core.spec import Decision, Reason, Situation, Venue, VenueRule
from docassemble_state_ma.conditions import issuing_court, issuing_division
from docassemble_state_ma.courts import Site, sites
from docassemble_state_ma.sources import cite


def _find(situation: Situation) -> tuple[Venue, ...]:
    """Return the registries of the division that has the case, the one known to have it first."""
    found = sites(issuing_division(situation.case))
    court = issuing_court(situation.case)
    city = court.city if court else ""
    ordered = sorted(found, key=lambda one: one.court.city != city)
    return tuple(_venue(one, several=len(found) > 1) for one in ordered)


def _venue(site: Site, *, several: bool) -> Venue:
    reasons = [
        Reason(
            text="A complaint for contempt goes to the division that has the case, under its "
            "docket number, wherever the filer lives now.",
            citation=cite("MA-PATH-1"),
        )
    ]
    if several:
        reasons.append(
            Reason(
                text="The division has more than one registry: follow the one that has the file.",
                citation=cite("MA-FILE-34"),
            )
        )
    if site.note:
        reasons.append(Reason(text=site.note, citation=cite("MA-FILE-20")))
    return Venue(court=site.court, decision=Decision(yes=True, because=tuple(reasons)))


VENUES = (
    VenueRule(
        code="ma.division_of_the_order",
        title="The division that made the order",
        find=_find,
        citation=cite("MA-PATH-1"),
    ),
)
