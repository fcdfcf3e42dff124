"""Household income held against a table of law."""

from __future__ import annotations

from enum import StrEnum

from attrs import field, frozen

from docassemble_core.law import Citation


class Measure(StrEnum):
    """Which income is meant."""

    GROSS = "income before taxes"
    AFTER_TAX = "income after taxes"


class IncomePeriod(StrEnum):
    """For which time."""

    MONTH = "month"
    YEAR = "year"


class Edge(StrEnum):
    """How income must stand to the limit, in the words of the rule."""

    BELOW = "less than"
    AT_OR_BELOW = "at or below"


@frozen(kw_only=True)
class IncomeTest:
    """A test of household income by household size.

    Args:
        label: What is compared, such as `Gross monthly household income`.
        measure: Which income.
        period: For which time.
        edge: What the statute or rule says at the limit itself.
        citation: The authority for the test.
        table: Key of a series by household size with limits as they are printed, or empty.
        multiple: Key of the series that says how many times the federal poverty guideline the
            limit is, for days without a printed table; or empty.
        sworn: What the person swears at the limit, where the form's words differ.
        sworn_citation: The form.
    """

    label: str
    measure: Measure
    period: IncomePeriod
    edge: Edge
    citation: Citation
    table: str = ""
    multiple: str = field(default="")
    sworn: Edge | None = None
    sworn_citation: Citation | None = None

    @multiple.validator
    def _has_a_limit(self, _: object, value: str) -> None:
        if not value and not self.table:
            message = "an income test needs a table, a multiple of the poverty guideline, or both"
            raise ValueError(message)

    @property
    def strict_edge(self) -> Edge:
        """The stricter of what the rule says and what the person swears (CONV-14)."""
        return Edge.BELOW if Edge.BELOW in (self.edge, self.sworn) else self.edge
