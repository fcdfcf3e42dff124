"""The record that gathers everything a plugin says about one state."""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources.abc import Traversable

from attrs import field, frozen
from attrs.validators import min_len

from docassemble_core.law import CourtCalendar, LawLibrary
from docassemble_core.spec.check import Check
from docassemble_core.spec.crediting import CreditingRules
from docassemble_core.spec.deadline import DeadlineRule
from docassemble_core.spec.duration import CountRule, DurationRules
from docassemble_core.spec.exhibit import ExhibitFinder
from docassemble_core.spec.fee_waiver import FeeWaiverRule
from docassemble_core.spec.filing import FilingRequirement
from docassemble_core.spec.form import Form
from docassemble_core.spec.interest import InterestRules
from docassemble_core.spec.official_form import OfficialForm
from docassemble_core.spec.remedy import Remedy
from docassemble_core.spec.service import ServiceOption
from docassemble_core.spec.situation import Situation
from docassemble_core.spec.step import Step
from docassemble_core.spec.venue import CourtKind, VenueRule
from docassemble_core.spec.withholding import WithholdingRules
from docassemble_core.values import StateCode, state_code


@frozen(kw_only=True)
class State:
    """A jurisdiction: its law, courts, papers and rules.

    Args:
        code: Postal code.
        name: English name.
        law: Its dated numbers.
        calendar: The days on which its courts are closed, or `None` where not researched.
        deadlines: Its periods, with distinct codes.
        withholding: What it adds to the federal rules of income withholding.
        courts: Kinds of court that handle support.
        templates: Folder of its DOCX templates, as `importlib.resources.files` gives it.
        forms: Documents of its packets; empty while a state has none.
        official_forms: Item lists of the official forms that its packets prepare.
        filing_requirements: What filing takes.
        service_options: Ways of service.
        fee_waiver_rules: Grounds for a fee waiver.
        remedies: What can be done.
        venues: Where papers are filed, most specific first.
        checks: Traps that are looked for.
        steps: What the person does with the papers.
        exhibits: What is attached to the pleadings of a case, in order.
        party_titles: What a caption calls the party named first and the other one.
        interest_rules: Interest on unpaid support; `None` where it was not researched.
        crediting_rules: To what payments are credited; `None` for the neutral order (CONV-4).
        duration_rules: How long support is owed; `None` where only the order's words count.
        count_rule: What counts as one contempt; `None` for one an instalment (CONV-16).
        local: What its own templates need beyond the shared context; templates see the
            record it returns as `local`, and lint reads its return annotation.
    """

    code: StateCode = field(converter=state_code)
    name: str = field(validator=min_len(1))
    law: LawLibrary = field(factory=LawLibrary)
    calendar: CourtCalendar | None = None
    deadlines: tuple[DeadlineRule, ...] = ()
    withholding: WithholdingRules | None = None
    courts: tuple[CourtKind, ...] = ()
    templates: Traversable | None = None
    forms: tuple[Form, ...] = ()
    official_forms: tuple[OfficialForm, ...] = ()
    filing_requirements: tuple[FilingRequirement, ...] = ()
    service_options: tuple[ServiceOption, ...] = ()
    fee_waiver_rules: tuple[FeeWaiverRule, ...] = ()
    remedies: tuple[Remedy, ...] = ()
    venues: tuple[VenueRule, ...] = ()
    checks: tuple[Check, ...] = ()
    steps: tuple[Step, ...] = ()
    exhibits: ExhibitFinder | None = None
    party_titles: tuple[str, str] = ("Plaintiff", "Defendant")
    interest_rules: InterestRules | None = None
    crediting_rules: CreditingRules | None = None
    duration_rules: DurationRules | None = None
    count_rule: CountRule | None = None
    local: Callable[[Situation], object] | None = None

    def court_kind(self, code: str) -> CourtKind | None:
        """Return the kind of court with that code, or `None`."""
        return next((kind for kind in self.courts if kind.code == code), None)

    def deadline(self, code: str) -> DeadlineRule | None:
        """Return the deadline rule with that code, or `None`."""
        return next((rule for rule in self.deadlines if rule.code == code), None)

    def official_form(self, number: str) -> OfficialForm | None:
        """Return the official form with that number, or `None`."""
        return next((form for form in self.official_forms if form.number == number), None)
