"""Children for whom support is owed."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from attrs import frozen

from docassemble_core.model.person import Address, Identifier, Name
from docassemble_core.values import Unknown, add_months


class ChildEventKind(StrEnum):
    """Something that may end or change support for one child."""

    EMANCIPATED = "emancipated"
    MARRIED = "married"
    MILITARY = "military"
    DIED = "died"
    ADOPTED = "adopted"
    MOVED_TO_OBLIGOR = "moved_to_obligor"
    MOVED_TO_THIRD_PERSON = "moved_to_third_person"
    SELF_SUPPORTING = "self_supporting"


@frozen(kw_only=True)
class ChildEvent:
    """One such event.

    Args:
        kind: What happened.
        on: The day.
        note: What a court would want to know of it.
    """

    kind: ChildEventKind
    on: date | Unknown | None = None
    note: str = ""


@frozen(kw_only=True)
class Residence:
    """Where, and with whom, a child lived for a time.

    Args:
        address: The address, or its city and state at least.
        lived_with: Name of the person the child lived with.
        relationship: What that person is to the child.
        since: First day.
        until: Last day; `None` for the present home.
    """

    address: Address | Unknown | None = None
    lived_with: str | Unknown | None = None
    relationship: str = ""
    since: date | Unknown | None = None
    until: date | None = None


@frozen(kw_only=True)
class Child:
    """A child of the order.

    Args:
        id: Short key by which obligations name the child, such as `daughter`.
        name: The child's name.
        date_of_birth: Date of birth.
        place_of_birth: City and state of birth.
        identifiers: Identifying numbers.
        lives_with: Whom the child lives with now: `obligee`, `obligor` or a name.
        in_school: Whether the child is still in secondary school or, where the state has it,
            full-time education.
        leaves_school_on: Day of graduation, past or expected.
        dependent_on_parent: Whether an adult child lives with and depends on the obligee.
        disabled: Whether the child cannot support himself or herself because of a disability.
        events: What has happened that may end or change support.
        residences: Where the child has lived, newest first.
    """

    id: str = ""
    name: Name | Unknown | None = None
    date_of_birth: date | Unknown | None = None
    place_of_birth: str | Unknown | None = None
    identifiers: tuple[Identifier, ...] = ()
    lives_with: str | Unknown | None = None
    in_school: bool | Unknown | None = None
    leaves_school_on: date | Unknown | None = None
    dependent_on_parent: bool | Unknown | None = None
    disabled: bool | Unknown | None = None
    events: tuple[ChildEvent, ...] = ()
    residences: tuple[Residence, ...] = ()

    @property
    def initials(self) -> str | None:
        """Initials for public papers, or `None` where the name is not known."""
        return self.name.initials if isinstance(self.name, Name) else None

    @property
    def full_name(self) -> str | None:
        """The whole name, for sealed papers only, or `None` where it is not known."""
        return self.name.full if isinstance(self.name, Name) else None

    def birthday(self, age: int) -> date | None:
        """Return the day on which the child reaches `age` in years.

        A child born on 29 February reaches it on 28 February of a common year here;
        a state that counts to 1 March says so in its own rules.
        """
        if not isinstance(self.date_of_birth, date):
            return None
        return add_months(self.date_of_birth, 12 * age)

    def age(self, on: date) -> int | None:
        """Return the age in whole years on a day, or `None` where the birth date is unknown."""
        born = self.date_of_birth
        if not isinstance(born, date):
            return None
        return on.year - born.year - ((on.month, on.day) < (born.month, born.day))
