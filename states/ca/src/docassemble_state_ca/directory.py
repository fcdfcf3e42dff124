"""Addresses and numbers of California's agencies."""

from __future__ import annotations

import tomllib
from datetime import date
from importlib.resources import files

from attrs import field, frozen


@frozen(kw_only=True)
class Directory:
    """Where California's agencies are reached.

    Args:
        checked_on: Day on which the notes were last compared.
        agency_phone: Telephone number of the state's child support line.
        agency_website: Its website.
        disbursement_unit: Name and address of the State Disbursement Unit, a line each.
    """

    checked_on: date
    agency_phone: str
    agency_website: str
    disbursement_unit: tuple[str, ...] = field(converter=tuple)


DIRECTORY = Directory(
    **tomllib.loads((files(__package__) / "directory.toml").read_text(encoding="utf-8"))
)
