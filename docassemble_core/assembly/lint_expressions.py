"""What each expression of a template may be."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jinja2 import nodes

from docassemble_core.assembly.lint_filters import filter_shape, missing_attribute
from docassemble_core.assembly.lint_rules import Rule
from docassemble_core.assembly.lint_types import (
    ANY,
    Items,
    Shape,
    attribute,
    call_shape,
    item_shape,
)
from docassemble_core.assembly.lint_walk import Walk


def _name(walk: Walk, node: nodes.Name) -> Shape:
    for scope in reversed(walk.scopes):
        if node.name in scope:
            return scope[node.name]
    walk.find(Rule.UNKNOWN_NAME, node.name, node)
    return ANY


def _getattr(walk: Walk, node: nodes.Getattr) -> Shape:
    owner = walk.shape(node.node)
    if node.attr == "disclosed" and not walk.vocabulary.discloses:
        walk.find(Rule.DISCLOSURE, ".disclosed", node)
    return _attribute(walk, owner, node.attr, node)


def _attribute(walk: Walk, owner: Shape, name: str, node: nodes.Node) -> Shape:
    found = None if name.startswith("_") else attribute(owner, name)
    if found is None:
        walk.find(Rule.UNKNOWN_ATTRIBUTE, name, node, owner)
    return ANY if found is None else found


def _getitem(walk: Walk, node: nodes.Getitem) -> Shape:
    owner = walk.shape(node.node)
    walk.shape(node.arg)
    if isinstance(node.arg, nodes.Slice):
        return owner
    key = node.arg.value if isinstance(node.arg, nodes.Const) else None
    if isinstance(key, str) and not owner.is_open:
        return _attribute(walk, owner, key, node)
    return _item_at(owner, key)


def _item_at(owner: Shape, key: object) -> Shape:
    only = owner.options[0] if len(owner.options) == 1 else None
    if (
        isinstance(only, Items)
        and isinstance(key, int)
        and -len(only.parts) <= key < len(only.parts)
    ):
        return only.parts[key]
    return item_shape(owner)


def _call(walk: Walk, node: nodes.Call) -> Shape:
    called = walk.shape(node.node)
    for child in (*node.args, *node.kwargs):
        walk.shape(child)
    return call_shape(called)


def _filter(walk: Walk, node: nodes.Filter) -> Shape:
    value = walk.shape(node.node) if node.node is not None else Shape((str,))
    for child in (*node.args, *node.kwargs):
        walk.shape(child)
    if node.name not in walk.vocabulary.filters:
        walk.find(Rule.FILTER, node.name, node)
    missing = missing_attribute(node, value)
    if missing is not None:
        walk.find(Rule.UNKNOWN_ATTRIBUTE, missing.name, node, missing.owner)
    return filter_shape(node, value)


def _test(walk: Walk, node: nodes.Test) -> Shape:
    for child in node.iter_child_nodes():
        walk.shape(child)
    if node.name not in walk.vocabulary.tests:
        walk.find(Rule.TEST, node.name, node)
    return Shape((bool,))


def _either(walk: Walk, node: nodes.And | nodes.Or) -> Shape:
    return walk.shape(node.left).joined(walk.shape(node.right))


def _conditional(walk: Walk, node: nodes.CondExpr) -> Shape:
    walk.shape(node.test)
    first = walk.shape(node.expr1)
    return first.joined(walk.shape(node.expr2)) if node.expr2 is not None else first


def _literal(walk: Walk, node: nodes.List | nodes.Tuple) -> Shape:
    shapes = [walk.shape(one) for one in node.items]
    each = shapes[0].joined(*shapes[1:]) if shapes else ANY
    parts = tuple(shapes) if isinstance(node, nodes.Tuple) else ()
    return Shape((Items(each, parts),))


def _constant(_: Walk, node: nodes.Const) -> Shape:
    return ANY if node.value is None else Shape((type(node.value),))


EXPRESSIONS: dict[type[nodes.Node], Callable[[Walk, Any], Shape]] = {
    nodes.Name: _name,
    nodes.Getattr: _getattr,
    nodes.Getitem: _getitem,
    nodes.Call: _call,
    nodes.Filter: _filter,
    nodes.Test: _test,
    nodes.And: _either,
    nodes.Or: _either,
    nodes.CondExpr: _conditional,
    nodes.List: _literal,
    nodes.Tuple: _literal,
    nodes.Const: _constant,
}
