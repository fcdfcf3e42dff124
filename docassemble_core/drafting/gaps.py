"""What a form's template wants to print and cannot."""

from __future__ import annotations

from attrs import frozen

from docassemble_core.drafting.plan import Plan
from docassemble_core.drafting.rendering import render_form, worksheet_for
from docassemble_core.spec import Form


@frozen(kw_only=True)
class FormGaps:
    """What one form lacks.

    Args:
        printed: Paths of what it wants to print and cannot.
        asked: Paths of what it would say where known, and nobody was asked for.
    """

    printed: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()


def gaps_of(plan: Plan, form: Form) -> FormGaps:
    """Return what a draft of the form shows as missing, or leaves out without having asked.

    A worksheet asks for the facts of its items; what nobody can know is written there as such.
    """
    items = worksheet_for(plan, form).missing if form.official_form else ()
    rendering = render_form(plan, form, mode="draft")
    printed = dict.fromkeys((*(gap.path for gap in rendering.gaps), *items))
    return FormGaps(printed=tuple(printed), asked=rendering.asked)
