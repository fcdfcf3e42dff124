"""Canonical cases: one complete case and the ways in which real cases differ from it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal

from attrs import evolve, frozen

from docassemble_core.model import (
    AddressPurpose,
    Agency,
    AgencyStatus,
    AssignedPeriod,
    Benefit,
    Case,
    Child,
    Frequency,
    Hearing,
    Household,
    Incarceration,
    Income,
    Ledger,
    Name,
    Obligation,
    PayableThrough,
    Payment,
    PendingKind,
    PendingMatter,
    Person,
    Role,
    Safety,
    SupportOrder,
    Whereabouts,
)
from docassemble_core.spec import State
from docassemble_core.testing.canonical import CANONICAL_DAY, complete_case
from docassemble_core.values import Span, StateCode, Unknown

UNKNOWN = Unknown("nobody could say")
# What a person may type into any field, and what no template may choke on.
HOSTILE = 'O\'Hara & Sons <b>"Ltd"</b> {{ x }} {% y %} Núñez 李'


@frozen(kw_only=True)
class NamedCase:
    """A case with its name and the day as of which it is planned."""

    name: str
    case: Case
    on: date = CANONICAL_DAY


def canonical_cases(state: State) -> tuple[NamedCase, ...]:
    """Return the cases that every state is tried with, `complete` first.

    Args:
        state: The state; its courts, counties and remedies are used.
    """
    whole = complete_case(state)
    varied = (NamedCase(name=name, case=vary(whole)) for name, vary in VARIATIONS.items())
    bare = Case(state=state.code)
    return (
        NamedCase(name="complete", case=whole),
        NamedCase(name="bare", case=bare),
        *varied,
    )


def _nothing_asked_for(case: Case) -> Case:
    return evolve(case, requests=())


def _asked_and_unknown(case: Case) -> Case:
    order = SupportOrder(court=UNKNOWN, docket_number=UNKNOWN, title=UNKNOWN, entered_on=UNKNOWN)
    agency = Agency(status=UNKNOWN)
    nobody = Person(name=UNKNOWN, date_of_birth=UNKNOWN)
    child = Child(id="older", name=UNKNOWN, date_of_birth=UNKNOWN)
    hearing = Hearing(on=UNKNOWN, time=UNKNOWN, place=UNKNOWN)
    return evolve(
        case, order=order, agency=agency, obligor=nobody, children=(child,), hearing=hearing,
        ledger=UNKNOWN, whereabouts=Whereabouts(address=UNKNOWN, employer=UNKNOWN),
        safety=Safety(protective_order=UNKNOWN, violence_or_threat=UNKNOWN),
    )  # fmt: skip


def _hostile_words(case: Case) -> Case:
    name = Name(first=HOSTILE, last=HOSTILE)
    return evolve(
        case,
        obligee=evolve(_obligee(case), name=name),
        obligor=evolve(_obligor(case), name=name),
        order=evolve(_order(case), title=HOSTILE, docket_number=HOSTILE, obligor_knew=HOSTILE),
    )


def _one_name_each(case: Case) -> Case:
    return evolve(
        case,
        obligee=evolve(_obligee(case), name=Name(first="Alma")),
        obligor=evolve(_obligor(case), name=Name(first="Ben")),
        children=tuple(evolve(child, name=Name(first="Cora")) for child in case.children),
    )


def _long_names_and_six_children(case: Case) -> Case:
    long = Name(
        first="Maximiliana Wilhelmina", middle="Bartholomea", last="Featherstonehaugh-Çelik"
    )
    children = tuple(
        evolve(child, id=f"{child.id}{copy}", name=long)
        for copy in range(3)
        for child in case.children
    )
    obligee, obligor = evolve(_obligee(case), name=long), evolve(_obligor(case), name=long)
    return evolve(case, obligee=obligee, obligor=obligor, children=children)


def _home_kept_secret(case: Case) -> Case:
    why = "The other parent has threatened her."
    secret = [evolve(one, line1="7 Hidden Lane", confidential=True, confidential_reason=why)
              for one in _obligee(case).addresses]  # fmt: skip
    mailing = [evolve(one, line1="P.O. Box 9", confidential=False, confidential_reason="",
                      purpose=AddressPurpose.SUBSTITUTE) for one in secret]  # fmt: skip
    safety = Safety(protective_order=True, violence_or_threat=True, address_programme=True,
                    impoundment_granted=False, note="There is a protective order.")  # fmt: skip
    obligee = evolve(_obligee(case), addresses=(*secret, *mailing))
    return evolve(case, obligee=obligee, safety=safety)


def _agency_case_open(case: Case) -> Case:
    return evolve(case, agency=_agency(AgencyStatus.OPEN))


def _agency_case_closed(case: Case) -> Case:
    return evolve(case, agency=evolve(_agency(AgencyStatus.CLOSED), closed=date(2026, 1, 31)))


def _assigned_months(case: Case) -> Case:
    assigned = AssignedPeriod(period=Span(date(2025, 3, 1), date(2025, 9, 1)), programme="TANF")
    return evolve(case, agency=evolve(_agency(AgencyStatus.OPEN), assigned=(assigned,)))


def _weekly_through_the_agency(case: Case) -> Case:
    weekly = Obligation(amount=Decimal(110), frequency=Frequency.WEEKLY, first_due=date(2024, 3, 1))
    way = PayableThrough.STATE_DISBURSEMENT_UNIT
    order = evolve(_order(case), obligations=(weekly,), changes=(), payable_through=way)
    return evolve(case, order=order)


def _whereabouts_unknown(case: Case) -> Case:
    lost = Whereabouts(address=UNKNOWN, employer=UNKNOWN, searches=(), in_military=UNKNOWN)
    return evolve(case, obligor=evolve(_obligor(case), addresses=(), contacts=()), whereabouts=lost)


def _obligor_elsewhere(case: Case) -> Case:
    other = StateCode("NV" if case.state != "NV" else "UT")
    away = [evolve(one, state=other) for one in _obligor(case).addresses]
    whereabouts = evolve(_whereabouts(case), address=away[0] if away else None, other_state=other,
                               other_state_since=date(2025, 6, 1))  # fmt: skip
    obligor = evolve(_obligor(case), addresses=tuple(away))
    return evolve(case, obligor=obligor, whereabouts=whereabouts)


def _obligor_in_jail(case: Case) -> Case:
    time = Incarceration(facility="Sample County Jail", state=case.state,
                         start=date(2025, 2, 1), end=date(2025, 8, 1),
                         for_nonsupport_or_violence=False, had_means=False)  # fmt: skip
    return evolve(case, whereabouts=evolve(_whereabouts(case), incarcerations=(time,)))


def _obligor_in_service(case: Case) -> Case:
    return evolve(case, whereabouts=evolve(_whereabouts(case), in_military=True))


def _poor_household(case: Case) -> Case:
    programmes = ("snap", "tanf", "ssi", "medicaid", "wic", "general_relief")
    benefits = tuple(Benefit(programme=one, name=one.upper()) for one in programmes)
    return evolve(case, household=evolve(_household(case), benefits=benefits, incomes=()))


def _comfortable_household(case: Case) -> Case:
    income = Income(kind="wages", gross=Decimal(14000), net=Decimal(10500))
    return evolve(case, household=evolve(_household(case), benefits=(), incomes=(income,)))


def _obligor_files(case: Case) -> Case:
    return evolve(case, filer=Role.OBLIGOR)


def _paid_in_full(case: Case) -> Case:
    everything = Payment(on=date(2024, 3, 1), amount=Decimal(40000))
    ledger = case.ledger if isinstance(case.ledger, Ledger) else Ledger()
    return evolve(case, ledger=evolve(ledger, payments=(everything,)))


def _reader_of_spanish(case: Case) -> Case:
    reader = evolve(_obligee(case), language="es", needs_interpreter="Spanish")
    return evolve(case, obligee=reader)


def _child_grown_up(case: Case) -> Case:
    first, *others = case.children
    grown = evolve(first, date_of_birth=date(2006, 1, 15), in_school=False,
                   leaves_school_on=date(2024, 6, 1), dependent_on_parent=False)  # fmt: skip
    return evolve(case, children=(grown, *others))


def _child_disabled(case: Case) -> Case:
    first, *others = case.children
    return evolve(case, children=(evolve(first, disabled=True), *others))


def _bankrupt_and_modifying(case: Case) -> Case:
    kinds = (PendingKind.BANKRUPTCY, PendingKind.MODIFICATION)
    pending = (
        PendingMatter(kind=kind, filed_on=date(2026, 6, 1), filed_by=Role.OBLIGOR, court="Sample")
        for kind in kinds
    )
    return evolve(case, pending=tuple(pending))


def _ledger_with_holes(case: Case) -> Case:
    ledger = case.ledger if isinstance(case.ledger, Ledger) else Ledger()
    return evolve(case, ledger=evolve(ledger, complete_from=UNKNOWN, complete_through=UNKNOWN))


def _agency(status: AgencyStatus) -> Agency:
    return Agency(
        status=status, services="full", opened=date(2024, 6, 1), applied=date(2024, 5, 20),
        case_number="IVD-20117", office="Sampleton",
    )  # fmt: skip


def _obligee(case: Case) -> Person:
    return case.obligee or Person()


def _obligor(case: Case) -> Person:
    return case.obligor or Person()


def _order(case: Case) -> SupportOrder:
    return case.order or SupportOrder()


def _whereabouts(case: Case) -> Whereabouts:
    return case.whereabouts or Whereabouts()


def _household(case: Case) -> Household:
    return case.household or Household()


def _named(*variations: Callable[[Case], Case]) -> Iterator[tuple[str, Callable[[Case], Case]]]:
    return ((one.__name__.strip("_"), one) for one in variations)


VARIATIONS: Mapping[str, Callable[[Case], Case]] = dict(
    _named(
        _nothing_asked_for, _asked_and_unknown, _hostile_words, _one_name_each,
        _long_names_and_six_children, _home_kept_secret, _agency_case_open, _agency_case_closed,
        _assigned_months, _weekly_through_the_agency, _whereabouts_unknown, _obligor_elsewhere,
        _obligor_in_jail, _obligor_in_service, _poor_household, _comfortable_household,
        _obligor_files, _paid_in_full, _reader_of_spanish, _child_grown_up, _child_disabled,
        _bankrupt_and_modifying, _ledger_with_holes,
    )
)  # fmt: skip
