"""Rules that say by when something must be done, or from when it may be."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from attrs import field, frozen
from attrs.validators import matches_re, min_len

from docassemble_core.errors import NotInForceError, Problem
from docassemble_core.law import Citation
from docassemble_core.values import Span


class Event(StrEnum):
    """What a period is counted from."""

    HEARING = "the hearing"
    FILING = "the filing"
    SERVICE = "service"
    ENTRY = "entry of the order or judgment"
    ISSUE = "issue of the paper"
    MAILING = "mailing"
    NOTICE = "notice"
    DELIVERY = "delivery"
    DUE = "the due date of the payment"
    CHANGE = "the change"
    DENIAL = "the denial"
    PAYDAY = "the payday"


class Actor(StrEnum):
    """Whose period it is."""

    FILER = "the person filing"
    OTHER_SIDE = "the other parent"
    EITHER_SIDE = "either side"
    COURT = "the court or its clerk"
    AGENCY = "the child-support agency"
    EMPLOYER = "the employer"


class Direction(StrEnum):
    """Which way a period runs from its event."""

    AFTER = "after"
    BEFORE = "before"


class Bound(StrEnum):
    """What the day at the end of a period is."""

    LAST_DAY = "last_day"
    FIRST_DAY = "first_day"
    DAY_AFTER = "day_after"


class CountUnit(StrEnum):
    """What is counted."""

    DAYS = "days"
    COURT_DAYS = "court_days"
    MONTHS = "months"
    YEARS = "years"


class ClosedEnd(StrEnum):
    """Where a count goes that ends on a day on which the courts are closed."""

    STAY = "stay"
    EARLIER = "earlier"
    LATER = "later"


class ServiceMethod(StrEnum):
    """How papers were served, as far as it lengthens a period."""

    PERSONAL = "personal delivery"
    MAIL = "mail"
    MAIL_OTHER_STATE = "mail to or from another state"
    MAIL_ABROAD = "mail to or from outside the United States"
    MAIL_ADDRESS_PROGRAMME = "mail to an address confidentiality programme"
    EXPRESS = "express mail, overnight delivery or fax"
    ELECTRONIC = "electronic service"


@frozen(kw_only=True)
class Period:
    """The length of a period while one version of the law is in force.

    Args:
        count: How many.
        unit: Of what.
        span: Days on which this version is in force; the day of the event decides.
        citation: The authority.
        since_known: Whether the first day of `span` is the exact day it took effect.
    """

    count: int
    unit: CountUnit
    span: Span
    citation: Citation
    since_known: bool = True


@frozen(kw_only=True)
class Counting:
    """How a state's courts count.

    Args:
        first_day: The authority for leaving out the day of the event and counting the last.
        short_under: Periods of fewer days than this leave out closed days on the way;
            `None` where the state has no such rule.
        short: The authority for that.
        forward_end: Where a count forward goes that ends on a closed day.
        forward: The authority for that.
        backward_end: Where a count backward goes that ends on a closed day.
        backward: The authority or convention for that.
        span: Days on which this way of counting is in force.
        since_known: Whether the first day of `span` is the exact day it took effect.
    """

    first_day: Citation
    forward_end: ClosedEnd
    forward: Citation
    backward_end: ClosedEnd
    backward: Citation
    span: Span
    short_under: int | None = None
    short: Citation | None = None
    since_known: bool = True


@frozen(kw_only=True)
class Addition:
    """What a way of service adds to a period.

    Args:
        method: How the papers are served.
        period: How much is added.
        joined: Whether it lengthens the period before its days are counted, so that a short
            period of both together is still a short period; otherwise it is counted after.
    """

    method: ServiceMethod
    period: Period
    joined: bool


@frozen(kw_only=True)
class DeadlineRule:
    """One period of law, from an event to a day.

    Args:
        code: Unique code, state code first.
        title: What must or may be done, as a short command.
        event: What the period is counted from.
        direction: Whether it runs after or before the event.
        bound: Whether it ends with the last day for acting, the first day on which acting is
            allowed, or the day before that.
        actor: Whose period it is.
        verified_on: The day somebody last compared it with its source.
        periods: Its length through time, oldest first.
        counting: How the state's courts count.
        additions: What ways of service add.
        only_by: The only ways of service that the rule allows; empty for any.
    """

    code: str = field(validator=matches_re(r"[a-z]{2}\.[a-z0-9_]+"))
    title: str
    event: Event
    direction: Direction
    bound: Bound
    actor: Actor
    verified_on: date
    periods: tuple[Period, ...] = field(validator=min_len(1))
    counting: Counting
    additions: tuple[Addition, ...] = ()
    only_by: tuple[ServiceMethod, ...] = ()

    def at(self, day: date) -> Period:
        """Return its length on `day`.

        Raises:
            NotInForceError: No version of the rule is known for that day.
        """
        begun = [period for period in self.periods if period.span.start <= day]
        if begun and day in begun[-1].span and day in self.counting.span:
            return begun[-1]
        first = max(self.periods[0].span.start, self.counting.span.start)
        raise NotInForceError(
            f"{self.title}: the period is not known for {day.isoformat()}.",
            [
                Problem(
                    where=f"{self.code} on {day.isoformat()}",
                    what="no version of the rule is known for that day",
                    remedy=f"ask for a day from {first.isoformat()} on "
                    f"({self.periods[0].citation})",
                )
            ],
        )

    def addition(self, method: ServiceMethod | None, day: date) -> Addition | None:
        """Return what a way of service adds on `day`, or `None` where it adds nothing."""
        for one in self.additions:
            if one.method is method and day in one.period.span:
                return one
        return None
