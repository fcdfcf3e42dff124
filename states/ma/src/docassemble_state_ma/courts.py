"""The divisions of the Massachusetts Probate and Family Court, and where each of them sits."""

from __future__ import annotations

import tomllib
from importlib.resources import files

from attrs import frozen

from docassemble_core.model import Address, AddressPurpose, Court
from docassemble_core.spec import CourtKind
from docassemble_core.values import state_code

_TABLE = tomllib.loads((files(__package__) / "courts.toml").read_text(encoding="utf-8"))
DOCKET_LETTERS: dict[str, str] = _TABLE["docket_letters"]
DOCKET_GROUPS: dict[str, str] = _TABLE["docket_groups"]
DOCKET_TYPES: dict[str, str] = _TABLE["docket_types"]
KIND = "probate_and_family"


@frozen(kw_only=True)
class Site:
    """A registry of a division.

    Args:
        court: The court with its address, where that was read and when.
        note: What somebody who goes there must know.
    """

    court: Court
    note: str = ""


def _site(table: dict[str, str]) -> Site:
    """Return a site. Law: MA-FILE-20 to MA-FILE-33."""
    state, read = state_code("MA"), _TABLE["addresses"]
    address = Address(
        line1=table["line1"],
        city=table["city"],
        state=state,
        postal_code=table["postal_code"],
        purpose=AddressPurpose.MAILING,
    )
    court = Court(
        state=state,
        kind=KIND,
        county=table["division"],
        city=table["city"],
        address=address,
        phone=table["phone"],
        source=read["source"],
        checked_on=read["checked_on"],
    )
    return Site(court=court, note=table.get("note", ""))


SITES = tuple(_site(table) for table in _TABLE["sites"])
ADDRESSES_OF = _TABLE["addresses"]["data_of"]


def sites(division: str | None) -> tuple[Site, ...]:
    """Return the registries of a division; none for a name that is no division."""
    return tuple(one for one in SITES if one.court.county == division)


COURTS = (
    CourtKind(
        code=KIND,
        name="Probate and Family Court",
        caption="COMMONWEALTH OF MASSACHUSETTS, THE TRIAL COURT, PROBATE AND FAMILY COURT, "
        "{county} DIVISION",
        clerk="Register of Probate",
        counties=tuple(sorted(DOCKET_LETTERS)),
    ),
)
