"""Days within one record that cannot follow each other so."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from attrs import frozen

from docassemble_core.model.agency import Agency
from docassemble_core.model.child import Residence
from docassemble_core.model.finding import Finding, Path
from docassemble_core.model.ledger import Ledger, Payment
from docassemble_core.model.order import Obligation, SupportOrder
from docassemble_core.model.person import Address
from docassemble_core.model.whereabouts import Incarceration


@frozen
class Sequence:
    """Two days of a record of which one cannot lie before the other.

    Args:
        first: Field of the earlier day.
        second: Field of the later day.
        apart: Whether they cannot be the same day either.
    """

    first: str
    second: str
    apart: bool = False


SEQUENCES: dict[type, tuple[Sequence, ...]] = {
    Address: (Sequence("since", "until"),),
    Residence: (Sequence("since", "until"),),
    Incarceration: (Sequence("start", "end"),),
    Agency: (
        Sequence("applied", "opened"),
        Sequence("opened", "closed"),
        Sequence("applied", "closed"),
    ),
    Obligation: (Sequence("first_due", "until", apart=True),),
    SupportOrder: (Sequence("signed_on", "entered_on"), Sequence("entered_on", "registered_here")),
    Ledger: (Sequence("complete_from", "complete_through"),),
    Payment: (Sequence("on", "disbursed_on"),),
}


def day_findings(record: object, path: Path) -> Iterator[Finding]:
    """Yield the days of one record that lie before a day that they must follow."""
    for one in SEQUENCES.get(type(record), ()):
        first, second = getattr(record, one.first), getattr(record, one.second)
        if not isinstance(first, date) or not isinstance(second, date):
            continue
        if second < first or (one.apart and second == first):
            relation = "is not after" if one.apart else "lies before"
            yield Finding(
                path=(*path, one.second),
                what=f"{second} {relation} {one.first}, {first}",
                remedy="correct one of the two days",
                relies_on=((*path, one.first),),
            )
    if isinstance(record, Payment) and record.reversal and record.reversal.on < record.on:
        yield Finding(
            path=(*path, "reversal", "on"),
            what=f"{record.reversal.on} lies before the payment of {record.on}",
            remedy="correct one of the two days",
        )
