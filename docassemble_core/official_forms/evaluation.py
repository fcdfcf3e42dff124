"""How value expressions are evaluated, without knowing by what."""

from __future__ import annotations

from typing import Protocol

from attrs import frozen


@frozen
class Gap:
    """A fact that an expression needs and that was not asked for yet.

    Args:
        path: Where it stands in the case file, such as `order.docket_number`.
    """

    path: str


class Evaluate(Protocol):
    """Something that evaluates the expressions of item lists over the template context."""

    def __call__(self, expression: str, row: object = None) -> object:
        """Return the value of an expression.

        Args:
            expression: Expression text, such as `order.docket_number`.
            row: What the name `row` stands for, in a column of a table.

        Returns:
            The value; a `Gap` where a fact it needs is missing (undefined, or a field of a
            record that is `None`); an `Unknown` where the person was asked and does not know,
            also where the expression would have had to decide by it. A plain `None`, such as
            a figure that does not exist, means that there is nothing to enter.
        """
