"""Where the obligor is, what is known of work and means, and what was done to find out."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from docassemble_core.model.person import Address, Employer
from docassemble_core.values import StateCode, Unknown


@frozen(kw_only=True)
class Search:
    """One attempt to find the obligor.

    Args:
        on: The day.
        place: Where or with whom: a relative, an employer, a database.
        result: What came of it.
    """

    on: date | Unknown | None = None
    place: str
    result: str = ""


@frozen(kw_only=True)
class Incarceration:
    """A time in jail, prison or another institution.

    Args:
        facility: Its name.
        state: Postal code of its state.
        start: Day of intake.
        end: Day of release; `None` while it lasts.
        for_nonsupport_or_violence: Whether the reason excludes a suspension of support.
        had_means: Whether the obligor had means to pay while there.
    """

    facility: str = ""
    state: StateCode | Unknown | None = None
    start: date | Unknown | None = None
    end: date | Unknown | None = None
    for_nonsupport_or_violence: bool | Unknown | None = None
    had_means: bool | Unknown | None = None


@frozen(kw_only=True)
class AbilityFact:
    """A fact that shows that the obligor can pay, and how the filer knows.

    Args:
        text: The fact, as a sentence about the obligor.
        since: Since when, or the day it was seen.
        known_how: How the filer knows.
    """

    text: str
    since: date | Unknown | None = None
    known_how: str = ""


@frozen(kw_only=True)
class Whereabouts:
    """Where the obligor is.

    Args:
        address: Where the obligor lives now, as far as known.
        employer: Who pays the obligor now.
        last_contact: Day of the last contact.
        last_contact_how: How it came about.
        searches: What was done to find the obligor, or `None` where that was not asked.
        incarcerations: Times in jail or prison.
        other_state: Postal code of another state where the obligor lives or works.
        other_state_since: Since when.
        in_military: Whether the obligor is in military service.
        military_checked_on: Day of the military status report.
        description: What a process server needs: build, hair, vehicle.
        ability: Facts that show ability to pay.
        licences: Licences held, such as `driver`, `commercial driver`, `barber`.
        property: Real or personal property known of.
    """

    address: Address | Unknown | None = None
    employer: Employer | Unknown | None = None
    last_contact: date | Unknown | None = None
    last_contact_how: str = ""
    searches: tuple[Search, ...] | None = None
    incarcerations: tuple[Incarceration, ...] = ()
    other_state: StateCode | Unknown | None = None
    other_state_since: date | Unknown | None = None
    in_military: bool | Unknown | None = None
    military_checked_on: date | Unknown | None = None
    description: str | Unknown | None = None
    ability: tuple[AbilityFact, ...] | None = None
    licences: tuple[str, ...] = ()
    property: tuple[str, ...] = ()
