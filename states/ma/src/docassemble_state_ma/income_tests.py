"""Massachusetts' income test for the affidavit of indigency."""

from __future__ import annotations

from docassemble_core.law import Citation
from docassemble_core.spec import Edge, IncomePeriod, IncomeTest, Measure

CATEGORY_B = IncomeTest(
    label="Yearly household income after taxes",
    measure=Measure.AFTER_TAX,
    period=IncomePeriod.YEAR,
    edge=Edge.AT_OR_BELOW,
    citation=Citation(
        text="G.L. c. 261, § 27A(b)",
        id="MA-FEE-5",
        source="https://malegislature.gov/Laws/GeneralLaws/PartIII/TitleVI/Chapter261/Section27A",
    ),
    table="fee_waiver_yearly_limit",
    multiple="fee_waiver_poverty_multiple",
)
