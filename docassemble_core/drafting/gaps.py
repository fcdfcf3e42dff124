"""What a form's template wants to print and cannot."""

from __future__ import annotations

from docassemble_core.drafting.plan import Plan
from docassemble_core.drafting.rendering import render_form
from docassemble_core.spec import Form


def gaps_of(plan: Plan, form: Form) -> tuple[str, ...]:
    """Return the paths of facts that a draft of the form shows as missing."""
    rendering = render_form(plan, form, mode="draft")
    return tuple(dict.fromkeys(gap.path for gap in rendering.gaps))
