"""What each statement of a template declares and shows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from attrs import frozen
from jinja2 import nodes

from docassemble_core.assembly.lint_rules import Rule
from docassemble_core.assembly.lint_types import ANY, Shape, item_shape
from docassemble_core.assembly.lint_walk import Walk
from docassemble_core.values import Sensitive


@frozen
class Loop:
    """What `loop` offers inside a loop; its annotations are all that is used of it."""

    index: int
    index0: int
    revindex: int
    revindex0: int
    first: bool
    last: bool
    length: int
    depth: int
    depth0: int
    previtem: object
    nextitem: object
    cycle: object
    changed: object


def _output(walk: Walk, node: nodes.Output) -> None:
    for one in node.nodes:
        shape = walk.shape(one)
        if Sensitive in shape.options and not walk.vocabulary.discloses:
            walk.find(Rule.DISCLOSURE, "a sensitive value", one)


def _for(walk: Walk, node: nodes.For) -> None:
    looped = walk.shape(node.iter)
    with walk.scope():
        walk.declare(node.target, item_shape(looped))
        walk.scopes[-1]["loop"] = Shape((Loop,))
        if node.test is not None:
            walk.shape(node.test)
        walk.visit_all(node.body)
    with walk.scope():
        walk.visit_all(node.else_)


def _assign(walk: Walk, node: nodes.Assign) -> None:
    walk.declare(node.target, walk.shape(node.node))


def _assign_block(walk: Walk, node: nodes.AssignBlock) -> None:
    walk.visit_all(node.body)
    walk.declare(node.target, Shape((str,)))


def _macro(walk: Walk, node: nodes.Macro) -> None:
    walk.scopes[-1][node.name] = ANY
    _with_arguments(walk, node)


def _call_block(walk: Walk, node: nodes.CallBlock) -> None:
    walk.shape(node.call)
    _with_arguments(walk, node)


def _with_arguments(walk: Walk, node: nodes.Macro | nodes.CallBlock) -> None:
    for default in node.defaults:
        walk.shape(default)
    with walk.scope():
        walk.scopes[-1].update({one.name: ANY for one in node.args})
        walk.visit_all(node.body)


def _with(walk: Walk, node: nodes.With) -> None:
    shapes = [walk.shape(one) for one in node.values]
    with walk.scope():
        for target, shape in zip(node.targets, shapes, strict=True):
            walk.declare(target, shape)
        walk.visit_all(node.body)


def _block(walk: Walk, node: nodes.Block) -> None:
    with walk.scope():
        walk.visit_all(node.body)


def _import(walk: Walk, node: nodes.Import) -> None:
    walk.shape(node.template)
    walk.scopes[-1][node.target] = ANY


def _from_import(walk: Walk, node: nodes.FromImport) -> None:
    walk.shape(node.template)
    for name in node.names:
        walk.scopes[-1][name if isinstance(name, str) else name[1]] = ANY


STATEMENTS: dict[type[nodes.Node], Callable[[Walk, Any], None]] = {
    nodes.Output: _output,
    nodes.For: _for,
    nodes.Assign: _assign,
    nodes.AssignBlock: _assign_block,
    nodes.Macro: _macro,
    nodes.CallBlock: _call_block,
    nodes.With: _with,
    nodes.Block: _block,
    nodes.Import: _import,
    nodes.FromImport: _from_import,
}
