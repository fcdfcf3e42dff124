"""Plans and statements as plain records for other programs, with nothing that cannot be JSON."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from attrs import frozen

from docassemble_core.assembly.filters import words
from docassemble_core.calc import ArrearsStatement
from docassemble_core.drafting import MissingFact, Plan


@frozen(kw_only=True)
class Listed:
    """Something with a code, whether it holds, and why."""

    code: str
    title: str
    yes: bool
    because: tuple[str, ...]


@frozen(kw_only=True)
class PlanReport:
    """A plan in short."""

    state: str
    on: date
    ready: bool
    documents: tuple[Listed, ...]
    left_out: tuple[Listed, ...]
    filing: tuple[Listed, ...]
    service: tuple[Listed, ...]
    fee_waivers: tuple[Listed, ...]
    remedies: tuple[Listed, ...]
    steps: tuple[str, ...]
    deadlines: tuple[str, ...]
    warnings: tuple[str, ...]
    questions: tuple[str, ...]
    missing: tuple[MissingFact, ...]
    notes: tuple[str, ...]
    principal: Decimal | None
    interest: Decimal | None


def _listed(code: str, title: str, decision: object) -> Listed:
    return Listed(
        code=code,
        title=title,
        yes=decision.yes,  # type: ignore[attr-defined]
        because=tuple(str(reason) for reason in decision.because),  # type: ignore[attr-defined]
    )


def plan_report(plan: Plan) -> PlanReport:
    """Return a plan as a record for JSON."""
    return PlanReport(
        state=plan.state.code,
        on=plan.on,
        ready=plan.is_ready,
        documents=tuple(_listed(p.form.code, p.title, p.decision) for p in plan.forms),
        left_out=tuple(_listed(p.form.code, p.title, p.decision) for p in plan.left_out),
        filing=tuple(
            _listed(p.requirement.code, p.requirement.title, p.decision) for p in plan.filing
        ),
        service=tuple(_listed(p.option.code, p.option.title, p.decision) for p in plan.service),
        fee_waivers=tuple(
            _listed(p.rule.code, p.rule.title, p.assessment.decision) for p in plan.fee_waivers
        ),
        remedies=tuple(_listed(p.remedy.code, p.remedy.title, p.decision) for p in plan.remedies),
        steps=tuple(p.step.code for p in plan.steps),
        deadlines=tuple(f"{one.act_by.isoformat()} {one.rule.title}" for one in plan.deadlines),
        warnings=tuple(f"{one.code}: {one.message}" for one in plan.warnings),
        questions=tuple(f"line {one.line}: {one.note}" for one in plan.questions),
        missing=plan.missing,
        notes=tuple(note.text for note in plan.notes),
        principal=plan.arrears.principal if plan.arrears else None,
        interest=plan.arrears.interest if plan.arrears else None,
    )


@frozen(kw_only=True)
class InstalmentReport:
    """One instalment in short."""

    due: date
    label: str
    amount: Decimal
    paid: Decimal
    unpaid: Decimal


@frozen(kw_only=True)
class ArrearsReport:
    """A statement in short."""

    on: date
    principal: Decimal
    interest: Decimal
    total: Decimal
    instalments: tuple[InstalmentReport, ...]
    notes: tuple[str, ...]


def arrears_report(statement: ArrearsStatement) -> ArrearsReport:
    """Return a statement as a record for JSON."""
    return ArrearsReport(
        on=statement.on,
        principal=statement.principal,
        interest=statement.interest,
        total=statement.total,
        instalments=tuple(
            InstalmentReport(
                due=row.due,
                label=words(row.kind),
                amount=row.amount,
                paid=row.paid,
                unpaid=row.unpaid,
            )
            for row in statement.by_due_date()
        ),
        notes=tuple(note.text for note in statement.notes),
    )
