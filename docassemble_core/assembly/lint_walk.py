"""The walk through a template's syntax tree: its scopes, what it declares, what it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from attrs import Factory, define, frozen
from jinja2 import nodes

from docassemble_core.assembly.lint_rules import Rule
from docassemble_core.assembly.lint_types import (
    ANY,
    Items,
    Shape,
    item_shape,
)


@frozen
class Finding:
    """Something that the walk found, before it is put into words.

    Args:
        rule: The rule that is broken.
        name: The name that is wrong.
        owner: What has no such attribute; nothing known where the rule is about no attribute.
        line: The line of the Jinja source.
    """

    rule: Rule
    name: str
    line: int
    owner: Shape = ANY


@frozen
class Vocabulary:
    """What a template may use.

    Args:
        roots: The names of the context with their shapes.
        filters: Filters that the environment has.
        tests: Tests that the environment has.
        discloses: Whether the document may print sensitive values in full.
    """

    roots: tuple[tuple[str, Shape], ...]
    filters: frozenset[str]
    tests: frozenset[str]
    discloses: bool


@define
class Walk:
    """One walk.

    Args:
        vocabulary: What the template may use.
        statements: What to do at each kind of statement.
        expressions: What to make of each kind of expression.
        scopes: Names with their shapes, the innermost scope last.
        findings: What was found so far.
    """

    vocabulary: Vocabulary
    statements: Mapping[type[nodes.Node], Callable[[Walk, Any], None]]
    expressions: Mapping[type[nodes.Node], Callable[[Walk, Any], Shape]]
    scopes: list[dict[str, Shape]]
    findings: list[Finding] = Factory(list)

    def visit_all(self, body: list[nodes.Node]) -> None:
        """Walk through statements."""
        for one in body:
            self.visit(one)

    def visit(self, node: nodes.Node) -> None:
        """Walk through a statement."""
        handler = self.statements.get(type(node))
        if handler is not None:
            handler(self, node)
        elif isinstance(node, nodes.Expr):
            self.shape(node)
        else:
            self.visit_all(list(node.iter_child_nodes()))

    def shape(self, node: nodes.Node) -> Shape:
        """Walk through an expression and return what it may be."""
        handler = self.expressions.get(type(node))
        if handler is not None:
            return handler(self, node)
        for child in node.iter_child_nodes():
            self.shape(child)
        return ANY

    @contextmanager
    def scope(self) -> Iterator[None]:
        """Open a scope whose names are gone afterwards."""
        self.scopes.append({})
        yield
        self.scopes.pop()

    def declare(self, target: nodes.Node, shape: Shape) -> None:
        """Give the name or names of an assignment their shapes."""
        if isinstance(target, nodes.Name):
            self.scopes[-1][target.name] = shape
        elif isinstance(target, nodes.Tuple):
            for name, one in zip(target.items, _unpacked(shape, len(target.items)), strict=True):
                self.declare(name, one)

    def find(self, rule: Rule, name: str, node: nodes.Node, owner: Shape = ANY) -> None:
        """Note a misuse."""
        self.findings.append(Finding(rule, name, node.lineno, owner))


def _unpacked(shape: Shape, count: int) -> tuple[Shape, ...]:
    only = shape.options[0] if len(shape.options) == 1 else None
    if isinstance(only, Items) and len(only.parts) == count:
        return only.parts
    return (item_shape(shape) if isinstance(only, Items) and not only.parts else ANY,) * count
