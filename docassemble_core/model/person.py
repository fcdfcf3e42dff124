"""People: their names, where they can be reached, and what must not be shown of them."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from attrs import field, frozen
from attrs.validators import instance_of

from docassemble_core.values import Sensitive, StateCode, Unknown


@frozen(kw_only=True)
class Name:
    """A person's name in parts.

    Args:
        first: Given name, or the only name.
        middle: Middle names, empty if none.
        last: Family name, empty if the person has one name only.
        suffix: `Jr.`, `III` and the like, empty if none.
    """

    first: str = field(validator=instance_of(str))
    middle: str = ""
    last: str = ""
    suffix: str = ""

    @property
    def full(self) -> str:
        """All parts in the order they are written.

        >>> Name(first="Ana", last="Núñez", suffix="Jr.").full
        'Ana Núñez, Jr.'
        >>> Name(first="Ben", last="Brown", suffix="III").full
        'Ben Brown III'
        """
        words = " ".join(part for part in (self.first, self.middle, self.last) if part)
        comma = "" if set(self.suffix) <= set("IVX") else ","
        return f"{words}{comma} {self.suffix}".rstrip()

    @property
    def initials(self) -> str:
        """The first letter of each part with a period, for public papers about children.

        >>> Name(first="Ana", middle="de la", last="Cruz").initials
        'A.D.C.'
        """
        parts = (self.first, self.middle, self.last)
        return "".join(f"{part.strip()[0].upper()}." for part in parts if part.strip())

    def __str__(self) -> str:
        return self.full


class AddressPurpose(StrEnum):
    """What an address is good for.

    `substitute` is that of an address confidentiality programme, `relative` that of somebody
    who may know where the person is; papers for the person do not go there of themselves.
    """

    RESIDENCE = "residence"
    MAILING = "mailing"
    SERVICE = "service"
    WORK = "work"
    LAST_KNOWN = "last_known"
    SUBSTITUTE = "substitute"
    RELATIVE = "relative"


@frozen(kw_only=True)
class Address:
    """One address of a person, a court, an employer or an office.

    Args:
        line1: Street and number, or P.O. box.
        line2: Unit, care of, or empty.
        city: City or town.
        state: Postal code of the state.
        postal_code: ZIP code.
        county: County, where it matters for venue.
        purpose: What it is good for.
        confidential: Whether the other side must not learn it.
        confidential_reason: Why; required where `confidential` is set.
        since: First day there.
        until: Last day there, for earlier addresses.

    Raises:
        ValueError: It is confidential without a reason.
    """

    line1: str | Unknown | None = None
    line2: str = ""
    city: str | Unknown | None = None
    state: StateCode | Unknown | None = None
    postal_code: str | Unknown | None = None
    county: str | Unknown | None = None
    purpose: AddressPurpose = AddressPurpose.RESIDENCE
    confidential: bool = False
    confidential_reason: str = ""
    since: date | Unknown | None = None
    until: date | None = None

    def __attrs_post_init__(self) -> None:
        if self.confidential and not self.confidential_reason:
            message = "a confidential address must say why (confidential_reason)"
            raise ValueError(message)

    @property
    def one_line(self) -> str | None:
        """The whole address on one line, or `None` where a part of it is not known."""
        street = self.line1
        parts = (street, self.city, self.state, self.postal_code)
        if not all(isinstance(part, str) for part in parts):
            return None
        lines = ", ".join(part for part in (str(street), self.line2, str(self.city)) if part)
        return f"{lines}, {self.state} {self.postal_code}"

    @property
    def city_state_zip(self) -> str | None:
        """City, state and ZIP code as the last line of an envelope."""
        if not all(isinstance(part, str) for part in (self.city, self.state, self.postal_code)):
            return None
        return f"{self.city}, {self.state} {self.postal_code}"


class ContactKind(StrEnum):
    """A way to reach a person."""

    PHONE = "phone"
    TEXT = "text"
    EMAIL = "email"
    FAX = "fax"


@frozen(kw_only=True)
class Contact:
    """A telephone number, e-mail address or the like.

    Args:
        kind: What it is.
        value: The number or address as written.
        confidential: Whether the other side must not learn it.
    """

    kind: ContactKind
    value: str
    confidential: bool = False


class IdentifierKind(StrEnum):
    """A number that identifies a person."""

    SSN = "ssn"
    ITIN = "itin"
    DRIVER_LICENCE = "driver_licence"
    PASSPORT = "passport"
    AGENCY_PARTICIPANT = "agency_participant"
    ACCOUNT = "account"
    OTHER = "other"


@frozen(kw_only=True)
class Identifier:
    """An identifying number, never printed unless a document is declared to disclose it.

    Args:
        kind: What it is.
        number: The number.
        issuer: State or body that gave it out, empty if it goes without saying.
    """

    kind: IdentifierKind
    number: Sensitive | Unknown | None = None
    issuer: str = ""


@frozen(kw_only=True)
class Employer:
    """Who pays a person.

    Args:
        name: Name of the employer or other payor of income.
        address: Where papers for it go.
        phone: Telephone number.
        ein: Federal employer identification number.
        since: Since when the person has worked there.
        known_how: How the filer knows, for the court.
        job: What the person does there.
    """

    name: str | Unknown | None = None
    address: Address | Unknown | None = None
    phone: str | Unknown | None = None
    ein: str | Unknown | None = None
    since: date | Unknown | None = None
    known_how: str = ""
    job: str = ""


@frozen(kw_only=True)
class Person:
    """A party or another adult in the case.

    Args:
        name: The name as the order has it.
        other_names: Former or other names.
        addresses: Every address, each with its purpose.
        contacts: Ways to reach the person.
        date_of_birth: Date of birth.
        place_of_birth: City and state of birth.
        identifiers: Identifying numbers.
        language: Language the person reads, as a BCP 47 tag.
        needs_interpreter: Language in which an interpreter is needed, empty if none is.
        attorney: Name of the person's attorney in this case, if any.
    """

    name: Name | Unknown | None = None
    other_names: tuple[Name, ...] = ()
    addresses: tuple[Address, ...] = ()
    contacts: tuple[Contact, ...] = ()
    date_of_birth: date | Unknown | None = None
    place_of_birth: str | Unknown | None = None
    identifiers: tuple[Identifier, ...] = ()
    language: str = "en"
    needs_interpreter: str = ""
    attorney: str | Unknown | None = None

    @property
    def full_name(self) -> str | None:
        """The name as written in a caption, or `None` where it is not known."""
        return self.name.full if isinstance(self.name, Name) else None

    def address_for(self, *purposes: AddressPurpose) -> Address | None:
        """Return the first address with the earliest of `purposes`, or `None`."""
        for purpose in purposes:
            for address in self.addresses:
                if address.purpose == purpose and address.until is None:
                    return address
        return None

    @property
    def residence(self) -> Address | None:
        """Where the person lives now, or `None`."""
        return self.address_for(AddressPurpose.RESIDENCE, AddressPurpose.LAST_KNOWN)

    @property
    def mailing_address(self) -> Address | None:
        """Where papers for the person go: substitute, service or mailing address, else home."""
        return self.address_for(
            AddressPurpose.SUBSTITUTE,
            AddressPurpose.SERVICE,
            AddressPurpose.MAILING,
            AddressPurpose.RESIDENCE,
            AddressPurpose.LAST_KNOWN,
        )

    @property
    def public_address(self) -> Address | None:
        """The address that papers for the other side may show, or `None` where none may."""
        shown = self.mailing_address
        if shown is not None and not shown.confidential:
            return shown
        open_ones = [one for one in self.addresses if not one.confidential and one.until is None]
        return open_ones[0] if open_ones else None

    def contact(self, kind: ContactKind) -> Contact | None:
        """Return the first contact of a kind, or `None`."""
        return next((one for one in self.contacts if one.kind == kind), None)

    @property
    def phone(self) -> str | None:
        """Telephone number that papers may show, or `None`."""
        return self._open(ContactKind.PHONE)

    @property
    def email(self) -> str | None:
        """E-mail address that papers may show, or `None`."""
        return self._open(ContactKind.EMAIL)

    def _open(self, kind: ContactKind) -> str | None:
        open_ones = (one for one in self.contacts if one.kind == kind and not one.confidential)
        return next((one.value for one in open_ones), None)

    def identifier(self, kind: IdentifierKind) -> Sensitive | Unknown | None:
        """Return the number of a kind; `None` where it was not asked for."""
        return next((one.number for one in self.identifiers if one.kind == kind), None)

    @property
    def ssn(self) -> Sensitive | Unknown | None:
        """Social Security number."""
        return self.identifier(IdentifierKind.SSN)

    @property
    def driver_licence(self) -> Sensitive | Unknown | None:
        """Driver licence number."""
        return self.identifier(IdentifierKind.DRIVER_LICENCE)
