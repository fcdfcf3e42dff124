"""Official forms: every item accounted for, every expression typed, every choice reachable."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from docassemble_core.assembly.filters import make_filters
from docassemble_core.assembly.lint_expression import (
    ExpressionContext,
    lint_expression,
    row_shape,
)
from docassemble_core.drafting.template_names import names_of
from docassemble_core.errors import Problem
from docassemble_core.official_forms.consistency import form_problems
from docassemble_core.spec import FormChoice, FormItem, FormRevision, LeftFor, OfficialForm
from docassemble_core.testing.subject import Subject

Expression = tuple[str, str]
NEVER = frozenset({"false", "False", "none", "None", "0", "''", '""'})


def items_accounted_for(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for each item or field of a form of which nobody says who fills it."""
    for form in subject.state.official_forms:
        yield from form_problems(form, _name(subject, form))
        for revision in form.revisions:
            if not revision.superseded:
                yield from _unbound(_name(subject, form), form, revision)


def _name(subject: Subject, form: OfficialForm) -> str:
    return subject.place(form.number)


# The value of an item that is printed on the form: there is nothing to enter anywhere.
PRINTED = "''"


def _unbound(where: str, form: OfficialForm, revision: FormRevision) -> Iterator[Problem]:
    bound = {binding.item for binding in revision.bindings}
    for item in form.items:
        entered = item.left_for is LeftFor.NOBODY and item.value not in ("", PRINTED)
        if entered and item.key not in bound:
            what = "the item has a value, and no field of the blank holds it"
            remedy = "map it under [revisions.fields], or leave the value out"
            yield Problem(f"{where}, revision {revision.revision}: {item.key}", what, remedy)


def expressions_typed(subject: Subject) -> Iterator[Problem]:
    """Yield what lint finds in the expressions of item lists."""
    context = ExpressionContext(names=names_of(subject.state), filters=frozenset(make_filters()))
    for form in subject.state.official_forms:
        for item in form.items:
            where = f"{_name(subject, form)}: {item.key}"
            for key, expression in _expressions(item):
                yield from lint_expression(expression, where=f"{where}.{key}", context=context)
            yield from _columns(item, where, context)


def _expressions(item: FormItem) -> Iterator[Expression]:
    for key, expression in (("value", item.value), ("needs", item.needs), ("when", item.when)):
        if expression:
            yield key, expression
    yield from _choices(item.choices)


def _choices(choices: tuple[FormChoice, ...]) -> Iterator[Expression]:
    return ((f"{one.key}.when", one.when) for one in choices if one.when)


def _columns(item: FormItem, where: str, context: ExpressionContext) -> Iterator[Problem]:
    if not item.columns or not item.value:
        return
    rows = ExpressionContext(
        names=context.names, filters=context.filters, row=row_shape(item.value, context)
    )
    for column in item.columns:
        own = [("value", column.value)] if column.value else []
        for key, expression in (*own, *_choices(column.choices)):
            place = f"{where}.{column.key}.{key}"
            yield from lint_expression(expression, where=place, context=rows)


def choices_reachable(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for each choice that can never be ticked, whatever the case."""
    for form in subject.state.official_forms:
        for item in form.items:
            where = f"{_name(subject, form)}: {item.key}"
            yield from _unreachable(item.choices, where, many=item.many)
            for column in item.columns:
                yield from _unreachable(column.choices, f"{where}.{column.key}", many=False)


def _unreachable(choices: tuple[FormChoice, ...], where: str, *, many: bool) -> Iterator[Problem]:
    conditions = Counter(" ".join(one.when.split()) for one in choices if one.when)
    for one in choices:
        when = " ".join(one.when.split())
        if when in NEVER:
            remedy = "write the condition, or leave `when` out so that the person decides"
            yield Problem(f"{where}.{one.key}", f"its condition {when} never holds", remedy)
        elif not many and conditions[when] > 1:
            what = f"another choice has the same condition {when}, and only one is ticked"
            yield Problem(f"{where}.{one.key}", what, "tell the two apart")
