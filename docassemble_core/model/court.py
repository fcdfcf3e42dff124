"""Courts."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from docassemble_core.model.person import Address
from docassemble_core.values import StateCode, Unknown


@frozen(kw_only=True)
class Court:
    """A court, as a caption names it.

    Args:
        state: Postal code of the state.
        kind: The state plugin's code of the kind of court, such as `circuit`, `chancery`,
            `juvenile`, `superior`, `probate_and_family`.
        county: County, or division where a state divides by divisions.
        name: Full name where it cannot be made of the other parts.
        department: Department, part or division number within the court.
        judge: Judge or magistrate, where known.
        city: Seat, where a caption names it.
        address: Clerk's address.
        phone: Clerk's telephone number.
        source: Where the address was read.
        checked_on: The day on which it was read there.
    """

    state: StateCode | Unknown | None = None
    kind: str | Unknown | None = None
    county: str | Unknown | None = None
    name: str = ""
    department: str = ""
    judge: str = ""
    city: str = ""
    address: Address | Unknown | None = None
    phone: str | Unknown | None = None
    source: str = ""
    checked_on: date | None = None
