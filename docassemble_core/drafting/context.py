"""What templates see: typed, so that lint can check every name and attribute in them."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from docassemble_core.calc import ArrearsStatement
from docassemble_core.drafting.plan import Plan
from docassemble_core.model import (
    Agency,
    Agreement,
    Case,
    Child,
    Court,
    Hearing,
    Household,
    Ledger,
    Person,
    Role,
    Safety,
    SupportOrder,
    Whereabouts,
)
from docassemble_core.official_forms import FilledForm, FormFigures, Worksheet
from docassemble_core.spec import Form, LetteredExhibit, State


@frozen(kw_only=True)
class Caption:
    """The head of a court paper, with the style that the original case has.

    Args:
        court: Its line that names the court.
        first_party: Name of the party named first in the original case.
        first_title: What the caption calls that party.
        second_party: Name of the other party.
        second_title: What the caption calls the other party.
        filer_title: What the caption calls the person who files.
        other_title: What the caption calls the other side.
    """

    court: str | None
    first_party: str | None
    first_title: str
    second_party: str | None
    second_title: str
    filer_title: str
    other_title: str


@frozen(kw_only=True)
class Exhibits:
    """The exhibits of a packet."""

    all: tuple[LetteredExhibit, ...] = ()

    def letter(self, code: str) -> str | None:
        """Return the letter of the exhibit with a code, or `None` where there is none."""
        return next((one.letter for one in self.all if one.exhibit.code == code), None)

    def having(self, code: str) -> tuple[LetteredExhibit, ...]:
        """Return every exhibit with a code, such as one for each later order."""
        return tuple(one for one in self.all if one.exhibit.code == code)


@frozen(kw_only=True)
class DocumentContext:
    """The names that a template can use.

    Args:
        case: The whole case.
        state: The state.
        on: The day as of which figures are computed.
        order: The order to be enforced.
        court: The court that issued it.
        obligee: The parent who is owed support.
        obligor: The parent who owes it.
        filer: Whoever of the two files.
        other_side: The other one.
        children: Children of the order.
        agency: The agency's involvement.
        household: The filer's household money.
        whereabouts: Where the obligor is.
        hearing: The hearing, once set.
        safety: What bears on the filer's safety.
        agreement: What the parents have agreed.
        ledger: The payment record.
        caption: The head of court papers.
        arrears: The arrears.
        figures: The household's money in the cuts in which official forms ask for it.
        exhibits: What is attached.
        plan: The plan.
        form: The form this document is.
        local: What the state's own templates need besides.
        worksheet: The items of the official form that the document is a worksheet for.
        attachment: The filled form that the document is an attachment to.
    """

    case: Case
    state: State
    on: date
    order: SupportOrder | None
    court: Court | None
    obligee: Person | None
    obligor: Person | None
    filer: Person | None
    other_side: Person | None
    children: tuple[Child, ...]
    agency: Agency | None
    household: Household | None
    whereabouts: Whereabouts | None
    hearing: Hearing | None
    safety: Safety | None
    agreement: Agreement | None
    ledger: Ledger | None
    caption: Caption
    arrears: ArrearsStatement | None
    figures: FormFigures
    exhibits: Exhibits
    plan: Plan
    form: Form
    local: object
    worksheet: Worksheet | None = None
    attachment: FilledForm | None = None


def build_context(plan: Plan, form: Form) -> DocumentContext:
    """Return what the template of one form of a plan sees."""
    case = plan.case
    files_as_obligee = case.filer is Role.OBLIGEE
    return DocumentContext(
        case=case,
        state=plan.state,
        on=plan.on,
        order=case.order,
        court=_issuing_court(case),
        obligee=case.obligee,
        obligor=case.obligor,
        filer=case.obligee if files_as_obligee else case.obligor,
        other_side=case.obligor if files_as_obligee else case.obligee,
        children=case.children,
        agency=case.agency,
        household=case.household,
        whereabouts=case.whereabouts,
        hearing=case.hearing,
        safety=case.safety,
        agreement=case.agreement,
        ledger=case.ledger if isinstance(case.ledger, Ledger) else None,
        caption=build_caption(plan),
        arrears=plan.arrears,
        figures=FormFigures(case, plan.on),
        exhibits=Exhibits(all=plan.exhibits),
        plan=plan,
        form=form,
        local=plan.state.local(plan.situation) if plan.state.local else None,
    )


def _issuing_court(case: Case) -> Court | None:
    return case.order.court if case.order and isinstance(case.order.court, Court) else None


def build_caption(plan: Plan) -> Caption:
    """Return the caption that keeps the original style of the case."""
    case, state = plan.case, plan.state
    first_role = case.order.plaintiff if case.order else None
    first_is_obligor = first_role is Role.OBLIGOR
    obligee = case.obligee.full_name if case.obligee else None
    obligor = case.obligor.full_name if case.obligor else None
    first_title, second_title = state.party_titles
    filer_is_first = (case.filer is Role.OBLIGOR) == first_is_obligor
    return Caption(
        court=court_line(plan),
        first_party=obligor if first_is_obligor else obligee,
        first_title=first_title,
        second_party=obligee if first_is_obligor else obligor,
        second_title=second_title,
        filer_title=first_title if filer_is_first else second_title,
        other_title=second_title if filer_is_first else first_title,
    )


def court_line(plan: Plan) -> str | None:
    """Return the line of a caption that names the court, or `None` where it is not known."""
    court = _issuing_court(plan.case)
    if court is None:
        return None
    if court.name:
        return court.name
    kind = plan.state.court_kind(court.kind) if isinstance(court.kind, str) else None
    return kind.caption_of(court) if kind else None
