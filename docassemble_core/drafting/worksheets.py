"""Official forms of a plan, set out as worksheets over the plan's facts."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen

from docassemble_core.assembly.shelf import TemplateShelf
from docassemble_core.errors import Problem, TemplateError
from docassemble_core.official_forms import Gap, Worksheet, worksheet
from docassemble_core.spec import Form, State
from docassemble_core.spec.official_form import OfficialForm
from docassemble_core.values import Unknown


@frozen
class Expressions:
    """Evaluates the expressions of item lists over one template context.

    Args:
        shelf: Templates in draft mode, whose filters the expressions use.
        variables: Template variables by name.
        places: Path of every record of the case by its `id()`.
    """

    shelf: TemplateShelf
    variables: Mapping[str, object]
    places: Mapping[int, str] = field(factory=dict)

    def __call__(self, expression: str, row: object = None) -> object:
        """Return the value of an expression, a gap, or what is not known."""
        names = self.variables if row is None else {**self.variables, "row": row}
        found = self.shelf.evaluate(expression, names, self.places)
        if not found.gaps:
            return found.value
        first = found.gaps[0]
        return Unknown(first.reason) if first.reason else Gap(first.path)


def official_form_of(state: State, form: Form) -> OfficialForm:
    """Return the official form that a form is a worksheet for.

    Raises:
        TemplateError: The state has no item list for its number.
    """
    for one in state.official_forms:
        if one.number == form.official_form:
            return one
    problem = Problem(
        where=f"{form.code}.official_form",
        what=f"{state.name} has no item list for {form.official_form}",
        remedy="add official_forms/<number>.toml to the state's package",
    )
    raise TemplateError("A worksheet has no items.", [problem])


def worksheet_of(state: State, form: Form, evaluate: Expressions) -> Worksheet:
    """Return the worksheet of a form for the facts that its expressions meet."""
    return worksheet(official_form_of(state, form), evaluate)
