"""What Jinja's own filters make of the shape of a value."""

from __future__ import annotations

from attrs import frozen
from jinja2 import nodes

from docassemble_core.assembly.lint_types import (
    ANY,
    Items,
    Shape,
    attribute,
    item_shape,
)

_KEEP = frozenset({"list", "sort", "unique", "select", "reject", "selectattr", "rejectattr"})
_SAME = frozenset({"default", "d", "trim", "reverse", "abs", "round"})
_ONE_ITEM = frozenset({"first", "last", "min", "max", "random"})
_GROUPS = frozenset({"batch", "slice"})
_NUMBERS = frozenset({"length", "count", "int", "wordcount"})
# Filters that name an attribute of each item: as first argument, or by keyword.
_FIRST_IS_ATTRIBUTE = frozenset({"selectattr", "rejectattr", "groupby"})
_ATTRIBUTE_KEYWORD = frozenset({"sort", "unique", "map", "sum", "min", "max", "join"})


@frozen
class MissingAttribute:
    """An attribute that a filter asks of each item and that no item has."""

    owner: Shape
    name: str


def filter_shape(node: nodes.Filter, value: Shape) -> Shape:
    """Return what a filter makes of a value; nothing is known of what other filters return."""
    if node.name in _KEEP:
        return Shape((Items(item_shape(value)),))
    if node.name in _ONE_ITEM:
        return item_shape(value)
    if node.name in _SAME:
        return value
    if node.name in _NUMBERS:
        return Shape((int,))
    return _rearranged(node, value)


def _rearranged(node: nodes.Filter, value: Shape) -> Shape:
    each = item_shape(value)
    if node.name in _GROUPS:
        return Shape((Items(Shape((Items(each),))),))
    if node.name == "groupby":
        key = _followed(each, asked_attribute(node) or "")
        parts = (key if isinstance(key, Shape) else ANY, Shape((Items(each),)))
        return Shape((Items(Shape((Items(ANY, parts),))),))
    if node.name == "map" and (path := asked_attribute(node)) is not None:
        mapped = _followed(each, path)
        return Shape((Items(mapped if isinstance(mapped, Shape) else ANY),))
    return ANY


def asked_attribute(node: nodes.Filter) -> str | None:
    """Return the attribute that a filter asks of each item, or None where it asks for none."""
    if node.name in _FIRST_IS_ATTRIBUTE and node.args:
        return _constant(node.args[0])
    if node.name in _ATTRIBUTE_KEYWORD:
        keywords = [one.value for one in node.kwargs if one.key == "attribute"]
        return _constant(keywords[0]) if keywords else None
    return None


def _constant(node: nodes.Expr) -> str | None:
    return node.value if isinstance(node, nodes.Const) and isinstance(node.value, str) else None


def missing_attribute(node: nodes.Filter, value: Shape) -> MissingAttribute | None:
    """Return the attribute that a filter asks for in vain, or None."""
    path = asked_attribute(node)
    found = _followed(item_shape(value), path) if path else ANY
    return found if isinstance(found, MissingAttribute) else None


def _followed(shape: Shape, path: str) -> Shape | MissingAttribute:
    for name in filter(None, path.split(".")):
        found = attribute(shape, name)
        if found is None:
            return MissingAttribute(shape, name)
        shape = found
    return shape
