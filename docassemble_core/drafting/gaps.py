"""What a form's template wants to print and cannot."""

from __future__ import annotations

from docassemble_core.drafting.plan import Plan
from docassemble_core.drafting.rendering import render_form, worksheet_for
from docassemble_core.spec import Form


def gaps_of(plan: Plan, form: Form) -> tuple[str, ...]:
    """Return the paths of facts that a draft of the form shows as missing.

    A worksheet asks for the facts of its items; what nobody can know is written there as such.
    """
    asked = worksheet_for(plan, form).missing if form.official_form else ()
    rendering = render_form(plan, form, mode="draft")
    return tuple(dict.fromkeys((*(gap.path for gap in rendering.gaps), *asked)))
