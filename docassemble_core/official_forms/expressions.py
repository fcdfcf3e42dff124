"""Every expression of a form as one template source, so that lint can type them together."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from docassemble_core.spec.official_form import FormChoice, FormItem, ItemKind, OfficialForm


@frozen
class ExpressionLine:
    """One expression of a form.

    Args:
        where: The item, and the column or choice, for messages.
        source: Template source that uses it; a column stands inside the loop over its rows.
    """

    where: str
    source: str


def expression_lines(form: OfficialForm) -> tuple[ExpressionLine, ...]:
    """Return each expression of a form as template source of its own.

    Args:
        form: The form.
    """
    return tuple(line for item in form.items for line in _of_item(item))


def _of_item(item: FormItem) -> Iterator[ExpressionLine]:
    for name in ("value", "needs", "when"):
        expression = getattr(item, name)
        if expression:
            yield ExpressionLine(f"{item.key}.{name}", f"{{{{ {expression} }}}}")
    yield from _of_choices(item.choices, item.key, "{}")
    if item.kind is ItemKind.TABLE and item.value:
        loop = f"{{% for row in {item.value} %}}{{}}{{% endfor %}}"
        if item.only:
            yield ExpressionLine(f"{item.key}.only", loop.replace("{}", f"{{{{ {item.only} }}}}"))
        for column in item.columns:
            where = f"{item.key}.{column.key}"
            if column.value:
                inside = f"{{{{ {column.value} }}}}"
                yield ExpressionLine(f"{where}.value", loop.replace("{}", inside))
            yield from _of_choices(column.choices, where, loop)


def _of_choices(
    choices: tuple[FormChoice, ...], where: str, around: str
) -> Iterator[ExpressionLine]:
    for choice in choices:
        if choice.when:
            inside = f"{{{{ {choice.when} }}}}"
            yield ExpressionLine(f"{where}.{choice.key}", around.replace("{}", inside))
