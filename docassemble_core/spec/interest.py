"""What a state says about interest on unpaid support, composed of a few accrual rules."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from decimal import Decimal

from attrs import evolve, frozen

from docassemble_core.law import Citation, Dated, LawLibrary
from docassemble_core.model import SupportKind
from docassemble_core.spec.arrears_facts import ArrearsFacts, Instalment
from docassemble_core.spec.decision import Reason
from docassemble_core.spec.open_question import OpenQuestion
from docassemble_core.values import Span


@frozen(kw_only=True)
class RatePiece:
    """The rate that one instalment bears for a time.

    Args:
        span: The days.
        rate: Rate for a year, such as `0.12`; for a month where the rule posts monthly rates.
        citation: The authority.
        because: What a reader must know beside it.
    """

    span: Span
    rate: Decimal
    citation: Citation
    because: str = ""


@frozen(kw_only=True)
class InterestStart:
    """The day from which an instalment bears interest; the day itself does not count (CONV-1).

    Args:
        on: The day.
        citation: The authority.
    """

    on: date
    citation: Citation


Rates = Callable[[Instalment, ArrearsFacts], tuple[RatePiece, ...]]
Starts = Callable[[Instalment, ArrearsFacts], InterestStart]


@frozen(kw_only=True)
class DailySimple:
    """Simple interest by the day on the unpaid principal of each instalment.

    Args:
        name: What the statement calls the method.
        rates: Yearly rates of an instalment, in order of days, without overlap.
        starts: From when an instalment bears interest.
        day_basis: Key of the series with the days that a year counts for.
        citation: The authority for the method.
    """

    name: str
    rates: Rates
    starts: Starts
    day_basis: str
    citation: Citation


@frozen(kw_only=True)
class MonthEnd:
    """How matters stand on the last day of a month, as conditions of law ask for it.

    Args:
        on: The day.
        balance: Unpaid principal due by then, in dollars.
        required: Support that fell due in the month; where none did, the last month's that had
            any.
        received: Payments counted in the month, in dollars.
        current_paid: Whether every charge of the month is fully paid.
    """

    on: date
    balance: Decimal
    required: Decimal
    received: Decimal
    current_paid: bool


@frozen(kw_only=True)
class MonthlyBalance:
    """Simple interest posted on the last day of each month on the unpaid principal.

    Args:
        name: What the statement calls the method.
        rates: Rates of an instalment, yearly where `periods` is 12, monthly where it is 1.
        starts: From when an instalment is part of the balance.
        periods: The postings that a rate is divided among.
        charged: Whether a month is charged at all, with the reason.
        penalty: Key of the series with a penalty posted at the same time; empty for none.
        citation: The authority for the method.
    """

    name: str
    rates: Rates
    starts: Starts
    charged: Callable[[MonthEnd, ArrearsFacts], bool]
    citation: Citation
    periods: int = 1
    penalty: str = ""


@frozen(kw_only=True)
class NoInterest:
    """No interest runs by itself, because.

    Args:
        because: Why, with the authority.
    """

    because: Reason


AccrualRule = DailySimple | MonthlyBalance | NoInterest


@frozen(kw_only=True)
class UnpaidInstalment:
    """One instalment as a rule about claims sees it on the reference day.

    Args:
        due: Its due day.
        kind: What it is for.
        amount: What fell due, in dollars.
        unpaid: What of it is unpaid, in dollars.
    """

    due: date
    kind: SupportKind
    amount: Decimal
    unpaid: Decimal


@frozen(kw_only=True)
class Claim:
    """A sum that may be claimed beside principal and interest, or that the other side may claim.

    It is never part of a total.

    Args:
        code: Unique code, state code first.
        title: What it is.
        amount: Dollars on the reference day; `None` where facts for it are missing.
        per_day: What each further day adds, in dollars, not rounded; `None` where days do not
            matter.
        because: Rule and conditions, with the authority.
        who: Who may claim it.
        needs: Paths of facts it is waiting for.
        instalments: The instalments it rests on.
    """

    code: str
    title: str
    because: Reason
    who: str
    amount: Decimal | None = None
    per_day: Decimal | None = None
    needs: tuple[str, ...] = ()
    instalments: tuple[UnpaidInstalment, ...] = ()


ClaimRule = Callable[[tuple[UnpaidInstalment, ...], ArrearsFacts, date], tuple[Claim, ...]]


@frozen(kw_only=True)
class InterestRules:
    """A state's interest on unpaid support.

    Args:
        rule: The accrual rule that governs a case.
        kinds: Kinds of support it reaches.
        kinds_citation: The authority for that.
        claims: Sums that may be claimed beside it.
        other_state: What governs an order of another state instead.
        questions: Open questions that it depends on.
        conventions: Choices of method, each with its authority or with a citation that says
            that there is none.
    """

    rule: Callable[[ArrearsFacts], AccrualRule]
    kinds: frozenset[SupportKind]
    kinds_citation: Citation
    claims: tuple[ClaimRule, ...] = ()
    other_state: Reason | None = None
    questions: tuple[OpenQuestion, ...] = ()
    conventions: tuple[Reason, ...] = ()


def series_rates(law: LawLibrary, key: str, day: date) -> tuple[RatePiece, ...]:
    """Return the rates of a series from the one in force on a day on, with their authorities.

    The first one begins on its own first day, not on the day asked about, so that instalments
    of the same law share the same rates.

    Args:
        law: The state's dated numbers.
        key: Key of the series.
        day: The first day asked about, such as a due day.

    Raises:
        NotInForceError: No rate is in force on that day.
    """
    series = law[key]
    since = series.at(day).since
    return tuple(_piece(part, dated) for part, dated in series.pieces(Span(since, None)))


def _piece(span: Span, dated: Dated) -> RatePiece:
    return RatePiece(span=span, rate=dated.value, citation=dated.citation, because=dated.note)


def replaced(
    pieces: Iterable[RatePiece], span: Span, inside: Iterable[RatePiece]
) -> tuple[RatePiece, ...]:
    """Return rates with others in their place for a time.

    Args:
        pieces: Rates in order of days.
        span: The days on which the others hold.
        inside: The others; only the part within the span is taken.
    """
    before = Span(date.min, span.start)
    after = Span(span.end, None) if span.end is not None else None
    kept = [*_within(pieces, before), *_within(inside, span)]
    if after is not None:
        kept += _within(pieces, after)
    return tuple(kept)


def suspended(pieces: Iterable[RatePiece], span: Span, because: Citation) -> tuple[RatePiece, ...]:
    """Return rates with a time in it in which none accrues.

    Args:
        pieces: Rates in order of days.
        span: The days without interest.
        because: The authority.
    """
    pieces = tuple(pieces)
    nothing = RatePiece(span=span, rate=Decimal(0), citation=because, because="suspended")
    reach = [part for piece in pieces if (part := piece.span.overlap(span)) is not None]
    return replaced(pieces, span, [evolve(nothing, span=part) for part in reach])


def _within(pieces: Iterable[RatePiece], span: Span) -> Iterator[RatePiece]:
    for piece in pieces:
        part = piece.span.overlap(span)
        if part is not None:
            yield evolve(piece, span=part)
