"""A form of a plan, rendered with the plan's own facts."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable

import attrs

from docassemble_core.assembly.compiled_template import Rendering
from docassemble_core.assembly.environment import Mode
from docassemble_core.assembly.shelf import TemplateShelf
from docassemble_core.drafting.context import build_context
from docassemble_core.drafting.plan import Plan
from docassemble_core.drafting.worksheets import Expressions, worksheet_of
from docassemble_core.official_forms import Worksheet
from docassemble_core.spec import Form, State

# The words of every template are English so far, and so are its dates and amounts.
LOCALE = "en_US"
SHARED = files("docassemble_core") / "templates"


def folders_of(state: State, form: Form) -> tuple[Traversable, ...]:
    """Return the folders in which a form's template and its parts are looked for, in order."""
    own = (form.templates, state.templates)
    return (*(folder for folder in own if folder is not None), SHARED)


@lru_cache(maxsize=64)
def _shelf(folders: tuple[Traversable, ...], mode: Mode) -> TemplateShelf:
    return TemplateShelf(folders, mode=mode, locale=LOCALE)


def shelf_for(plan: Plan, form: Form, mode: Mode) -> TemplateShelf:
    """Return the shelf that holds a form's template; templates are compiled once a process."""
    return _shelf(folders_of(plan.state, form), mode)


def render_form(plan: Plan, form: Form, *, mode: Mode) -> Rendering:
    """Return the document of one form.

    Args:
        plan: The plan with its facts.
        form: One of its forms.
        mode: `filing` refuses gaps, `draft` shows them.

    Raises:
        TemplateError: The template is missing or broken, or a fact is missing in filing mode.
    """
    more = {"worksheet": worksheet_for(plan, form)} if form.official_form else {}
    return fill_template(plan, form, form.template, mode, more)


def fill_template(
    plan: Plan, form: Form, template: str, mode: Mode, more: Mapping[str, object]
) -> Rendering:
    """Return the document that a template makes for one form.

    Args:
        plan: The plan with its facts.
        form: The form that the document belongs to.
        template: File name of the template.
        mode: `filing` refuses gaps, `draft` shows them.
        more: Names beside those that every template has.
    """
    return shelf_for(plan, form, mode)[template].fill(
        {**variables(plan, form), **more}, paths=plan.places
    )


def worksheet_for(plan: Plan, form: Form) -> Worksheet:
    """Return the worksheet of a form that stands for an official one.

    Raises:
        TemplateError: The state has no item list for the form's number.
    """
    return worksheet_of(plan.state, form, expressions_for(plan, form))


def expressions_for(plan: Plan, form: Form) -> Expressions:
    """Return what evaluates the expressions of an item list over a plan's facts."""
    return Expressions(shelf_for(plan, form, "draft"), variables(plan, form), plan.places)


def variables(plan: Plan, form: Form) -> Mapping[str, object]:
    """Return the template context as names and values, none of them copied."""
    context = build_context(plan, form)
    return {one.name: getattr(context, one.name) for one in attrs.fields(type(context))}
