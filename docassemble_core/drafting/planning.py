"""From a case to a plan: every judgement of a state, asked once, in order."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from attrs import evolve

from docassemble_core.calc import ArrearsStatement, arrears_statement
from docassemble_core.drafting.case_paths import CasePaths
from docassemble_core.drafting.dates_to_keep import dates_to_keep
from docassemble_core.drafting.gaps import gaps_of
from docassemble_core.drafting.missing import lacked, merged, needed, printed, unasked
from docassemble_core.drafting.notes import notes_of
from docassemble_core.drafting.plan import (
    MissingFact,
    Plan,
    PlannedFee,
    PlannedFiling,
    PlannedForm,
    PlannedRemedy,
    PlannedService,
    PlannedStep,
    PlannedWaiver,
)
from docassemble_core.drafting.unknown_names import refuse_unknown
from docassemble_core.errors import MissingFactsError, NotInForceError, Problem
from docassemble_core.law.trace import LawTrace
from docassemble_core.model import Case, Ledger, ReadingLine
from docassemble_core.plugins import Registry, load_states
from docassemble_core.spec import (
    Fee,
    LetteredExhibit,
    Situation,
    Stage,
    State,
    Supplier,
    letters,
)


def plan(case: Case, *, on: date, registry: Registry | None = None) -> Plan:
    """Return what the state's law says to do about a case.

    It looks at nothing but its arguments and the installed plugins: no clock, no network.

    Args:
        case: The facts.
        on: The day as of which to plan.
        registry: States to choose from; the installed plugins' where absent.

    Raises:
        UnknownStateError: No plugin defines the case's state.
        PluginError: The state's plugin is broken.
        CaseError: The case names remedies or a kind of court that the state does not have.
    """
    trace = LawTrace()
    state = (registry or load_states()).state(case.state)
    state = evolve(state, law=trace.watched(state.law))
    refuse_unknown(case, state)
    arrears, lacking = _arrears(case, on, state)
    situation = Situation(
        case=case, on=on, law=state.law, arrears=arrears.summary() if arrears else None
    )
    judged = _judged(Plan(case=case, on=on, state=state, situation=situation, arrears=arrears))
    complete = evolve(judged, missing=_missing(judged, lacking))
    return evolve(complete, notes=notes_of(complete, trace.uses), law=trace.uses)


def _arrears(
    case: Case, on: date, state: State
) -> tuple[ArrearsStatement | None, tuple[Problem, ...]]:
    """Return the statement, or the facts without which there can be none."""
    try:
        return arrears_statement(case, on=on, state=state), ()
    except (MissingFactsError, NotInForceError) as error:
        return None, error.problems


def _judged(start: Plan) -> Plan:
    """Return the plan with every judgement of the state made."""
    situation, state = start.situation, start.state
    forms = sorted(state.forms, key=lambda form: (form.position, form.code))
    decided = [PlannedForm(form=form, decision=form.applies(situation)) for form in forms]
    with_forms = evolve(
        start,
        forms=tuple(one for one in decided if one.decision.yes),
        left_out=tuple(one for one in decided if not one.decision.yes),
        exhibits=_exhibits(situation, state),
        filing=_filing(situation, state),
        service=_service(situation, state),
        fee_waivers=tuple(
            PlannedWaiver(rule=rule, assessment=rule.assess(situation))
            for rule in state.fee_waiver_rules
        ),
        remedies=tuple(
            PlannedRemedy(
                remedy=remedy,
                decision=remedy.available(situation),
                requested=situation.case.asks_for(remedy.code),
            )
            for remedy in state.remedies
        ),
        venues=tuple(venue for rule in state.venues for venue in rule.find(situation)),
        warnings=tuple(warning for check in state.checks for warning in check.find(situation)),
        questions=_questions(situation.case),
    )
    return _with_dates(with_forms)


def _with_dates(judged: Plan) -> Plan:
    dates = dates_to_keep(judged.situation, judged.state)
    by_code = {deadline.rule.code: deadline for deadline in dates.deadlines}
    stages = [*Stage]
    steps = sorted(
        judged.state.steps, key=lambda step: (stages.index(step.stage), step.position, step.code)
    )
    planned = [
        PlannedStep(
            step=step,
            decision=step.applies(judged.situation),
            deadline=by_code.get(step.deadline),
        )
        for step in steps
    ]
    kept = tuple(one for one in planned if one.decision.yes)
    return evolve(judged, deadlines=dates.deadlines, steps=kept, notes=dates.unknown)


def _exhibits(situation: Situation, state: State) -> tuple[LetteredExhibit, ...]:
    found = state.exhibits(situation) if state.exhibits else ()
    return tuple(
        LetteredExhibit(letter=letters(index), exhibit=exhibit)
        for index, exhibit in enumerate(found)
    )


def _filing(situation: Situation, state: State) -> tuple[PlannedFiling, ...]:
    decided = [(one, one.applies(situation)) for one in state.filing_requirements]
    return tuple(
        PlannedFiling(
            requirement=requirement,
            decision=decision,
            fees=_fees(requirement.fees, situation),
        )
        for requirement, decision in decided
        if decision.yes
    )


def _service(situation: Situation, state: State) -> tuple[PlannedService, ...]:
    planned = [
        PlannedService(
            option=option,
            decision=option.available(situation),
            fees=_fees(option.fees, situation),
        )
        for option in state.service_options
    ]
    return tuple(sorted(planned, key=lambda one: (not one.decision.yes, one.option.rank)))


def _fees(fees: Iterable[Fee], situation: Situation) -> tuple[PlannedFee, ...]:
    return tuple(_fee(fee, situation) for fee in fees)


def _fee(fee: Fee, situation: Situation) -> PlannedFee:
    """Return a fee with its amount; an amount that is not in force that day is unknown."""
    if not fee.series:
        return PlannedFee(fee=fee, amount=None, citation=fee.citation)
    try:
        dated = situation.law[fee.series].at(situation.on)
    except NotInForceError:
        return PlannedFee(fee=fee, amount=None, citation=fee.citation)
    return PlannedFee(fee=fee, amount=dated.value, citation=dated.citation)


def _questions(case: Case) -> tuple[ReadingLine, ...]:
    if isinstance(case.ledger, Ledger) and case.ledger.reading is not None:
        return case.ledger.reading.questions
    return ()


def _missing(judged: Plan, lacking: Iterable[Problem]) -> tuple[MissingFact, ...]:
    """Return everything missing: declared needs, unprintable facts, undecided judgements."""
    found: list[MissingFact] = []
    lacking = tuple(lacking)
    paths = CasePaths(judged.case)
    for planned in judged.forms:
        found += needed(paths, planned.form)
        found += lacked(judged.situation, planned.form)
        gaps = gaps_of(judged, planned.form)
        found += printed(paths, planned.form, gaps.printed, explained=bool(lacking))
        found += unasked(paths, planned.form, gaps.asked)
    found += _lacking(judged, lacking)
    found += _unasked(judged)
    found += _undecided(judged)
    return merged(found)


def _unasked(judged: Plan) -> Iterable[MissingFact]:
    """Yield the question what the filer wants, where the case file does not say."""
    if judged.state.remedies and not judged.case.requests:
        choices = ", ".join(remedy.code for remedy in judged.state.remedies)
        yield MissingFact(
            path="requests",
            documents=("the whole packet",),
            why=f"It says what is asked for; choose from: {choices}.",
            who=Supplier.FILER.value,
        )


def _lacking(judged: Plan, lacking: Iterable[Problem]) -> Iterable[MissingFact]:
    titles = tuple(one.title for one in judged.forms) or ("every document with arrears",)
    for problem in lacking:
        yield MissingFact(
            path=problem.where,
            documents=titles,
            why=f"The arrears cannot be computed: {problem.what}.",
            who=Supplier.FILER.value,
        )


def _undecided(judged: Plan) -> Iterable[MissingFact]:
    decisions = (
        *((one.title, one.decision) for one in (*judged.forms, *judged.left_out)),
        *((one.rule.title, one.assessment.decision) for one in judged.fee_waivers),
    )
    for title, decision in decisions:
        for path in decision.needs:
            yield MissingFact(
                path=path,
                documents=(title,),
                why=f"It decides whether this belongs in the packet: {decision.because[0].text}",
                who=Supplier.FILER.value,
            )
