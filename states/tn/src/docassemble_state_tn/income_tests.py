"""Tennessee's income test for the pauper's oath."""

from __future__ import annotations

from decimal import Decimal

from docassemble_core.calc.eligibility import known_income
from docassemble_core.model import Household
from docassemble_core.spec import Edge, IncomePeriod, IncomeTest, Measure
from docassemble_state_tn.sources import cite

# Rule 29 presumes indigent who is "within" the guidelines of the Legal Services Corporation;
# the notes do not say whether before or after taxes, so the stricter measure is taken. A court
# may find others indigent (TN-FW-15).
PRESUMED_INDIGENT = IncomeTest(
    label="Yearly household income before deductions",
    measure=Measure.GROSS,
    period=IncomePeriod.YEAR,
    edge=Edge.AT_OR_BELOW,
    citation=cite("TN-FW-4"),
    multiple="fee_waiver_poverty_multiple",
)


def yearly_income(household: Household | None) -> Decimal | None:
    """Dollars a year before deductions, or `None` where any amount is not known."""
    return known_income(household, Measure.GROSS, IncomePeriod.YEAR)
