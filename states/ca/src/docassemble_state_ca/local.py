"""What California's own templates need beyond the shared context."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from attrs import frozen

from docassemble_core.calc import ArrearsStatement, ChargeLine, ContemptCount, KindTotal
from docassemble_core.law import LawLibrary
from docassemble_core.model import (
    Address,
    AgencyEvent,
    AgencyEventKind,
    AgencyStatus,
    Case,
    Incarceration,
    PayableThrough,
)
from docassemble_core.spec import CreditTarget, Situation
from docassemble_core.values import Span, day_in_words
from docassemble_state_ca.conditions import (
    agency_involved,
    agency_of,
    hides_address,
    left_state,
)
from docassemble_state_ca.delinquency import delinquent
from docassemble_state_ca.directory import DIRECTORY
from docassemble_state_ca.fee_waiver import benefits_of, ground
from docassemble_state_ca.forms import when
from docassemble_state_ca.gate import Gate, gate
from docassemble_state_ca.grid import GridBlock, blocks
from docassemble_state_ca.order_words import PAYABLE, commands, order_name
from docassemble_state_ca.own_claim import (
    OwnClaim,
    chargeable,
    months_named,
    own_claim,
    own_kinds,
)
from docassemble_state_ca.serving import ServedPaper, mailed_papers, served_papers
from docassemble_state_ca.suspended import SuspendedTime, suspended_times
from docassemble_state_ca.wanted import orders, titles

ONE_DAY = timedelta(days=1)


@frozen(kw_only=True)
class CaliforniaContext:
    """Words and choices of California's papers.

    Args:
        law: The dated numbers of law.
        gate: Where the parent stands with the agency's consent.
        notice_apart: Whether a notice to the agency, FL-645, is in the packet.
        agency_has_case: Whether the agency provides services.
        agency_never: Whether there has never been an agency case.
        agency_closed: Whether there was one, and it is closed.
        children_words: `our child` or the number of children.
        commands: What the orders command, a sentence for each sum.
        order_words: How a declaration names the order, with its date.
        payable_words: How the order says that money goes, or `None` where that is not known.
        other_address: Where the other parent was last known to live, or `None`.
        left_state: Whether the other parent lives or works in another state.
        hides_address: Whether the filer's home must not be shown.
        governmental: Whether arrears are determined in the agency's case, on FL-676.
        request_form: The form that the declaration supports.
        request_titles: What the request is for, in a few words each.
        orders: The orders asked for, a clause each.
        custody: Times in custody, in words.
        assigned: Months assigned to the county, in words.
        served: How each paper is served.
        mailed: What goes by mail, and to whom.
        withheld_months: Years and months that the employer withheld and kept.
        benefits: Names of the listed benefits that the filer receives.
        waiver_ground: The ground for a fee waiver: `benefits`, `income`, `hardship` or nothing.
        asked_agency: Days on which the agency was asked for something, in words.
        contempt: Whether contempt papers are in the packet.
        declared: Whether the packet has a declaration in support of a request.
        no_excuse_known: Whether the filer says that no justification or excuse is known.
        disbursement_unit: Name and address of the State Disbursement Unit, a line each.
        agency_phone: Telephone number of the state's child support line.
        agency_website: Its website.
    """

    law: LawLibrary
    gate: Gate
    notice_apart: bool
    agency_has_case: bool
    agency_never: bool
    agency_closed: bool
    children_words: str
    commands: tuple[str, ...]
    order_words: str
    payable_words: str | None
    other_address: str | None
    left_state: bool
    hides_address: bool
    governmental: bool
    request_form: str
    request_titles: tuple[str, ...]
    orders: tuple[str, ...]
    custody: tuple[str, ...]
    assigned: tuple[str, ...]
    served: tuple[ServedPaper, ...]
    mailed: ServedPaper
    withheld_months: tuple[tuple[int, int], ...]
    benefits: tuple[str, ...]
    waiver_ground: str
    asked_agency: tuple[str, ...]
    contempt: bool
    declared: bool
    no_excuse_known: bool
    disbursement_unit: tuple[str, ...] = DIRECTORY.disbursement_unit
    agency_phone: str = DIRECTORY.agency_phone
    agency_website: str = DIRECTORY.agency_website

    def own(self, statement: ArrearsStatement) -> OwnClaim:
        """Return the parent's part of a statement, assigned months left out."""
        return own_claim(statement)

    def grid(self, statement: ArrearsStatement) -> tuple[GridBlock, ...]:
        """Return the payment history, some years side by side."""
        return blocks(statement)

    def suspended(self, statement: ArrearsStatement) -> tuple[SuspendedTime, ...]:
        """Return the times in which nothing fell due because of custody."""
        return suspended_times(statement)

    def by_kind(self, statement: ArrearsStatement) -> tuple[KindTotal, ...]:
        """Return the parent's totals of each kind of support, assigned months left out."""
        return own_kinds(statement)

    def delinquent(self, statement: ArrearsStatement) -> tuple[ChargeLine, ...]:
        """Return the parent's unpaid instalments that a notice of delinquency may list."""
        return delinquent(own_claim(statement).lines, self.law, statement.on)

    def older_crediting(self, statement: ArrearsStatement) -> bool:
        """Return whether a payment of before 2009 met interest before principal (CA-INT-14)."""
        orders = (one.credited_by for one in statement.payments if one.credited_by is not None)
        return any(
            one.targets.index(CreditTarget.INTEREST) < one.targets.index(CreditTarget.PRINCIPAL)
            for one in orders
        )

    def counts(self, statement: ArrearsStatement) -> tuple[ContemptCount, ...]:
        """Return the contempt counts that may be charged."""
        return chargeable(statement.counts().counts, self.withheld_months)


def local(situation: Situation) -> CaliforniaContext:
    """Return what the templates need for a case on a day."""
    case = situation.case
    order = case.order
    way = order.payable_through if order else None
    status = agency_of(case).status
    household = case.household
    governmental = when.arrears_governmental(situation).yes
    return CaliforniaContext(
        law=situation.law,
        gate=gate(situation),
        notice_apart=when.agency_notice(situation).yes,
        agency_has_case=agency_involved(situation),
        agency_never=status is AgencyStatus.NONE,
        agency_closed=status is AgencyStatus.CLOSED,
        children_words=_children(len(case.children)),
        commands=tuple(commands(case)),
        order_words=order_name(order.title, order.entered_on) if order else "the order",
        payable_words=PAYABLE[way] if isinstance(way, PayableThrough) else None,
        other_address=_address(case),
        left_state=left_state(case),
        hides_address=hides_address(case),
        governmental=governmental,
        request_form=_request(governmental=governmental),
        request_titles=titles(situation),
        orders=orders(situation),
        custody=tuple(_custody(case)),
        assigned=tuple(_assigned(case)),
        served=served_papers(situation),
        mailed=mailed_papers(situation),
        withheld_months=months_named(case.answer("ca.withheld_not_forwarded")),
        benefits=benefits_of(household) if household else (),
        waiver_ground=ground(situation),
        asked_agency=tuple(_asked(case)),
        contempt=when.CONTEMPT(situation).yes,
        declared=when.DECLARATION(situation).yes,
        no_excuse_known=case.answer("ca.no_excuse_known") is True,
    )


def _request(*, governmental: bool) -> str:
    if governmental:
        return "Request for Determination of Support Arrears (FL-676)"
    return "Request for Order (FL-300)"


def _children(count: int) -> str:
    return "our child" if count == 1 else f"our {count} children"


def _address(case: Case) -> str | None:
    address = case.obligor_address
    if not isinstance(address, Address):
        return None
    return address.one_line or _town(address)


def _town(address: Address) -> str | None:
    """Return town and state where the street is not known."""
    if isinstance(address.city, str) and isinstance(address.state, str):
        return f"{address.city}, {address.state}"
    return None


def _custody(case: Case) -> Iterator[str]:
    for one in case.whereabouts.incarcerations if case.whereabouts else ():
        yield _confined(one)


def _confined(one: Incarceration) -> str:
    where = f"in {one.facility}" if one.facility else "in custody"
    state = f", {one.state}" if isinstance(one.state, str) else ""
    since = f" from about {day_in_words(one.start)}" if isinstance(one.start, date) else ""
    until = f" to about {day_in_words(one.end)}" if isinstance(one.end, date) else ""
    return f"{where}{state}{since}{until}"


def _assigned(case: Case) -> Iterator[str]:
    for one in agency_of(case).assigned:
        programme = f" ({one.programme})" if one.programme else ""
        yield f"{_span(one.period)}{programme}"


def _span(period: Span) -> str:
    last = f" through {day_in_words(period.end - ONE_DAY)}" if period.end else " until now"
    return f"{day_in_words(period.start)}{last}"


def _asked(case: Case) -> Iterator[str]:
    kinds = (AgencyEventKind.REQUESTED_ENFORCEMENT, AgencyEventKind.INTERSTATE_REQUEST)
    for event in agency_of(case).events:
        if event.kind in kinds:
            yield _event(event)


def _event(event: AgencyEvent) -> str:
    """Return an event in the filer's own voice; a note of the office is not put in her mouth."""
    day = f"on {day_in_words(event.on)}" if isinstance(event.on, date) else "on a day I do not know"
    return f"{day}: {event.note}" if event.note else f"{day}: {event.kind.replace('_', ' ')}"
