"""The people, order, record and money of the canonical case: made up, plausible, complete."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from docassemble_core.model import (
    AbilityFact,
    Address,
    AddressPurpose,
    Agency,
    AgencyStatus,
    Agreement,
    Asset,
    Benefit,
    Case,
    Child,
    Contact,
    ContactKind,
    Court,
    Debt,
    Employer,
    Expense,
    Frequency,
    Hearing,
    Household,
    Identifier,
    IdentifierKind,
    Income,
    Ledger,
    Member,
    Name,
    Obligation,
    OrderChange,
    PayableThrough,
    Payment,
    Person,
    Role,
    Safety,
    Search,
    SupportOrder,
    Whereabouts,
)
from docassemble_core.model.child import Residence
from docassemble_core.spec import State
from docassemble_core.values import Sensitive, StateCode

CANONICAL_DAY = date(2026, 11, 20)
SINCE = date(2025, 1, 1)


def complete_case(state: State) -> Case:
    """Return a case of a state in which every question was asked and answered."""
    return Case(
        state=state.code,
        obligee=_obligee(state.code),
        obligor=_obligor(state.code),
        children=_children(state.code),
        order=_order(state),
        ledger=_ledger(),
        agency=Agency(status=AgencyStatus.NONE),
        household=_household(),
        whereabouts=_whereabouts(state.code),
        hearing=Hearing(on=date(2027, 1, 14), time="9:00 a.m.", place="Courtroom 2"),
        safety=_safety(),
        pending=(),
        agreement=_agreement(),
        requests=tuple(remedy.code for remedy in state.remedies),
        filer=Role.OBLIGEE,
    )


def county_of(state: State) -> str:
    """Return the first county of the state's first kind of court, or a made-up one."""
    counties = state.courts[0].counties if state.courts else ()
    return counties[0] if counties else "Sample"


def _address(code: StateCode, line1: str, purpose: AddressPurpose) -> Address:
    return Address(
        line1=line1,
        city="Sampleton",
        state=code,
        postal_code="00001",
        county="Sample",
        purpose=purpose,
        since=SINCE,
    )


def _ssn(number: str) -> Identifier:
    value = Sensitive(number, label="Social Security number")
    return Identifier(kind=IdentifierKind.SSN, number=value)


def _contacts(name: str, line: str) -> tuple[Contact, ...]:
    return (
        Contact(kind=ContactKind.PHONE, value=f"(555) 555-{line}"),
        Contact(kind=ContactKind.EMAIL, value=f"{name}@example.com"),
    )


def _obligee(code: StateCode) -> Person:
    return Person(
        name=Name(first="Alma", middle="Jo", last="Sample"),
        addresses=(_address(code, "12 Example Street", AddressPurpose.RESIDENCE),),
        contacts=_contacts("alma", "0101"),
        date_of_birth=date(1988, 3, 9),
        place_of_birth="Sampleton",
        identifiers=(_ssn("900-11-2233"),),
    )


def _obligor(code: StateCode) -> Person:
    return Person(
        name=Name(first="Ben", last="Specimen"),
        addresses=(_address(code, "88 Placeholder Road", AddressPurpose.RESIDENCE),),
        contacts=_contacts("ben", "0102"),
        date_of_birth=date(1986, 7, 30),
        place_of_birth="Sampleton",
        identifiers=(_ssn("900-44-5566"),),
    )


def _children(code: StateCode) -> tuple[Child, ...]:
    return (
        _child(code, "older", Name(first="Cora", last="Specimen"), date(2011, 5, 2)),
        _child(code, "younger", Name(first="Dan", last="Specimen"), date(2015, 9, 17)),
    )


def _child(code: StateCode, key: str, name: Name, born: date) -> Child:
    home = Residence(
        address=_address(code, "12 Example Street", AddressPurpose.RESIDENCE),
        lived_with="Alma Jo Sample",
        relationship="mother",
        since=born,
    )
    return Child(
        id=key,
        name=name,
        date_of_birth=born,
        place_of_birth="Sampleton",
        lives_with="obligee",
        in_school=True,
        leaves_school_on=born.replace(year=born.year + 18, month=6, day=1),
        dependent_on_parent=True,
        disabled=False,
        residences=(home,),
    )


def court_of(state: State) -> Court:
    """Return a court of the state's first kind."""
    return Court(
        state=state.code,
        kind=state.courts[0].code if state.courts else None,
        county=county_of(state),
        name="" if state.courts else f"SAMPLE COURT OF {state.name.upper()}",
        city="Sampleton",
        address=_address(state.code, "1 Courthouse Square", AddressPurpose.MAILING),
        phone="(555) 555-0100",
    )


def _order(state: State) -> SupportOrder:
    return SupportOrder(
        court=court_of(state),
        docket_number="24-0117",
        title="Order for Support",
        entered_on=date(2024, 2, 12),
        signed_on=date(2024, 2, 12),
        plaintiff=Role.OBLIGEE,
        obligations=(monthly(Decimal(400), date(2024, 3, 1)),),
        changes=(_change(),),
        payable_through=PayableThrough.DIRECT,
        withholding_ordered=False,
        obligor_knew="He was in court when the order was made.",
        on_imputed_or_actual_income=True,
        certified_copy=True,
    )


def monthly(amount: Decimal, first_due: date) -> Obligation:
    """Return an obligation to pay an amount in dollars on the day of each month."""
    return Obligation(amount=amount, frequency=Frequency.MONTHLY, first_due=first_due)


def _change() -> OrderChange:
    return OrderChange(
        title="Agreed Order",
        entered_on=date(2025, 8, 20),
        obligations=(monthly(Decimal(450), date(2025, 9, 1)),),
        summary="The amount was raised.",
    )


def _ledger() -> Ledger:
    paid = (date(2024, 3, 4), date(2024, 5, 2), date(2025, 9, 5), date(2026, 3, 3))
    payments = (Payment(on=day, amount=Decimal("400.00"), method="cheque") for day in paid)
    return Ledger(
        payments=tuple(payments),
        complete_from=date(2024, 3, 1),
        complete_through=CANONICAL_DAY,
        kept_by="the obligee",
    )


def _household() -> Household:
    return Household(
        size=3,
        members=tuple(
            Member(name=Name(first=first, last="Specimen"), relationship="child", age=age,
                   dependent=True)
            for first, age in (("Cora", 15), ("Dan", 11))
        ),
        incomes=(
            Income(kind="wages", gross=Decimal(2600), net=Decimal(2200), since=SINCE,
                   employer=_employer("Sample Bakery")),
        ),
        benefits=(Benefit(programme="snap", name="SNAP", since=SINCE, monthly=Decimal(300)),),
        expenses=tuple(
            Expense(kind=kind, amount=Decimal(amount))
            for kind, amount in (("housing", 1100), ("groceries", 420), ("transportation", 160))
        ),
        assets=(Asset(kind="vehicle", value=Decimal(3500), owed=Decimal(0), description="a car"),),
        debts=(Debt(creditor="Sample Bank", balance=Decimal(900), monthly_payment=Decimal(45)),),
        resident_since=date(2012, 4, 1),
    )  # fmt: skip


def _employer(name: str) -> Employer:
    return Employer(
        name=name,
        address=Address(
            line1="5 Works Way", city="Sampleton", state=StateCode("TN"), postal_code="00002",
            purpose=AddressPurpose.WORK,
        ),
        phone="(555) 555-0150",
        ein="00-1234567",
        since=SINCE,
        known_how="A colleague said so.",
        job="driver",
    )  # fmt: skip


def _whereabouts(code: StateCode) -> Whereabouts:
    return Whereabouts(
        address=_address(code, "88 Placeholder Road", AddressPurpose.RESIDENCE),
        employer=_employer("Specimen Freight"),
        last_contact=date(2026, 10, 3),
        last_contact_how="by telephone",
        searches=(Search(on=date(2026, 10, 5), place="his sister", result="She confirmed it."),),
        in_military=False,
        military_checked_on=date(2026, 11, 2),
        description="Tall, brown hair",
        ability=(AbilityFact(text="He has steady work.", since=SINCE, known_how="A colleague."),),
        licences=("driver",),
        property=("a motorcycle",),
    )


def _safety() -> Safety:
    return Safety(
        protective_order=False,
        violence_or_threat=False,
        address_programme=False,
        impoundment_granted=False,
    )


def _agreement() -> Agreement:
    return Agreement(
        arrears=Decimal("5000.00"),
        forgiven=Decimal("0.00"),
        payment=Decimal("100.00"),
        first_payment=date(2027, 1, 1),
        reason="It brings money in for the children.",
        full_payment_since=date(2025, 11, 1),
        both_consent=True,
        terms=("Payments are made on the first of each month.",),
    )
