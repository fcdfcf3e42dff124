"""The plan: what to file, where, at what cost, served how, by when, and what is missing."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cached_property

from attrs import frozen

from docassemble_core.calc import ArrearsStatement, Note, NoteKind
from docassemble_core.calc.deadline import Deadline
from docassemble_core.drafting.case_paths import record_paths
from docassemble_core.drafting.secrets import secrets_of
from docassemble_core.law import Citation
from docassemble_core.law.trace import Use
from docassemble_core.model import Case, ReadingLine
from docassemble_core.spec import (
    Assessment,
    CaseWarning,
    Decision,
    Fee,
    FeeWaiverRule,
    FilingRequirement,
    Form,
    LetteredExhibit,
    Remedy,
    ServiceOption,
    Situation,
    Stage,
    State,
    Step,
    Venue,
)
from docassemble_core.values import Sensitive
from docassemble_core.values.html import html_heading, html_list, html_table


@frozen(kw_only=True)
class PlannedForm:
    """A form with the reasons why it is in the packet or out of it."""

    form: Form
    decision: Decision

    @property
    def title(self) -> str:
        """Title of the document."""
        return self.form.title


@frozen(kw_only=True)
class PlannedFee:
    """A fee with its amount on the day of the plan.

    Args:
        fee: What is paid for.
        amount: Dollars, or `None` where the amount is not known.
        citation: The authority for the amount or, without one, for the fee.
    """

    fee: Fee
    amount: Decimal | None
    citation: Citation | None


@frozen(kw_only=True)
class PlannedFiling:
    """A filing requirement that holds, with its costs."""

    requirement: FilingRequirement
    decision: Decision
    fees: tuple[PlannedFee, ...] = ()


@frozen(kw_only=True)
class PlannedService:
    """A way of service with whether it is open."""

    option: ServiceOption
    decision: Decision
    fees: tuple[PlannedFee, ...] = ()


@frozen(kw_only=True)
class PlannedWaiver:
    """A ground for a fee waiver with whether it is met."""

    rule: FeeWaiverRule
    assessment: Assessment


@frozen(kw_only=True)
class PlannedRemedy:
    """A remedy with whether its conditions are met and whether it was asked for."""

    remedy: Remedy
    decision: Decision
    requested: bool


@frozen(kw_only=True)
class PlannedStep:
    """A step with the day by which it must be done, where one is known."""

    step: Step
    decision: Decision
    deadline: Deadline | None = None

    @property
    def due(self) -> date | None:
        """The last day for it, where one is known."""
        return self.deadline.act_by if self.deadline else None


@frozen(kw_only=True)
class StagePlan:
    """The steps of one stage.

    Args:
        title: The stage, as a heading.
        steps: Its steps in order.
    """

    title: str
    steps: tuple[PlannedStep, ...]


@frozen(kw_only=True)
class MissingFact:
    """A fact without which documents are not ready.

    Args:
        path: Where it stands in the case file.
        documents: Titles of the documents that need it.
        why: Why they need it.
        who: Who can supply it.
        unknown: Whether it was asked for and is not known, with the reason given.
    """

    path: str
    documents: tuple[str, ...]
    why: str
    who: str
    unknown: str = ""


@frozen(kw_only=True)
class Plan:
    """What the law of one state says to do about one case on one day.

    Args:
        case: The facts.
        on: The day.
        state: The state, with every plugin's contributions.
        situation: What the judgements looked at.
        arrears: The arrears, or `None` where the facts do not allow to compute them.
        forms: Documents of the packet, in order.
        left_out: Forms that the case does not need, with the reasons.
        exhibits: What is attached, with letters.
        filing: What filing takes.
        service: Ways of service, open ones first.
        fee_waivers: Grounds for a fee waiver.
        remedies: What can be done, and what was asked for.
        venues: Where papers are filed.
        deadlines: Days to keep.
        steps: What the person does, in order.
        warnings: Traps this case would fall into.
        questions: Lines of the payment record that a person must say something about.
        missing: Facts still needed.
        notes: What a reader must know, unverified law above all.
        law: Values of law looked up.
    """

    case: Case
    on: date
    state: State
    situation: Situation
    arrears: ArrearsStatement | None = None
    forms: tuple[PlannedForm, ...] = ()
    left_out: tuple[PlannedForm, ...] = ()
    exhibits: tuple[LetteredExhibit, ...] = ()
    filing: tuple[PlannedFiling, ...] = ()
    service: tuple[PlannedService, ...] = ()
    fee_waivers: tuple[PlannedWaiver, ...] = ()
    remedies: tuple[PlannedRemedy, ...] = ()
    venues: tuple[Venue, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    steps: tuple[PlannedStep, ...] = ()
    warnings: tuple[CaseWarning, ...] = ()
    questions: tuple[ReadingLine, ...] = ()
    missing: tuple[MissingFact, ...] = ()
    notes: tuple[Note, ...] = ()
    law: tuple[Use, ...] = ()

    @property
    def is_ready(self) -> bool:
        """Whether the packet can be assembled for filing."""
        return bool(self.forms) and not self.missing

    @cached_property
    def places(self) -> Mapping[int, str]:
        """The path of every record of the case by its `id()`, for messages."""
        return record_paths(self.case)

    @cached_property
    def secrets(self) -> tuple[Sensitive, ...]:
        """Every sensitive value of the case, which only declared documents may show."""
        return secrets_of(self.case)

    def noted(self, *kinds: str) -> tuple[Note, ...]:
        """Return the notes of some kinds: `rule`, `unverified`, `question`, `claim`, `fact`."""
        wanted = {NoteKind(kind) for kind in kinds}
        return tuple(note for note in self.notes if note.kind in wanted)

    @property
    def stages(self) -> tuple[StagePlan, ...]:
        """The steps by stage, stages without a step left out."""
        return tuple(
            StagePlan(
                title=stage.value, steps=tuple(s for s in self.steps if s.step.stage is stage)
            )
            for stage in Stage
            if any(s.step.stage is stage for s in self.steps)
        )

    @property
    def fee_waiver(self) -> PlannedWaiver | None:
        """The first ground for a fee waiver that is met, or `None`."""
        return next((one for one in self.fee_waivers if one.assessment.eligible), None)

    @property
    def open_service(self) -> tuple[PlannedService, ...]:
        """The ways of service that are open."""
        return tuple(one for one in self.service if one.decision.yes)

    def _repr_html_(self) -> str:
        """Show the plan in a notebook."""
        documents = [
            (one.title, "; ".join(map(str, one.decision.because)), one.form.signature.value)
            for one in self.forms
        ]
        missing = [(one.path, "; ".join(one.documents), one.why, one.who) for one in self.missing]
        return "".join(
            [
                html_heading(f"{self.state.name}, {self.on.isoformat()}"),
                html_table(("Document", "Why", "Signature"), documents),
                html_heading("Missing facts") if missing else "",
                html_table(("Fact", "Documents", "Why", "Who"), missing) if missing else "",
                html_list("Warnings", (f"{one.message} {one.remedy}" for one in self.warnings)),
                html_list("Questions", (f"line {one.line}: {one.note}" for one in self.questions)),
                html_list("Notes", self.notes),
            ]
        )
