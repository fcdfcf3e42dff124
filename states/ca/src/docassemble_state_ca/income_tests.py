"""California's income test for the fee waiver."""

from __future__ import annotations

from docassemble_core.law import Citation
from docassemble_core.spec import Edge, IncomePeriod, IncomeTest, Measure

LOW_INCOME = IncomeTest(
    label="Gross monthly household income",
    measure=Measure.GROSS,
    period=IncomePeriod.MONTH,
    edge=Edge.AT_OR_BELOW,
    citation=Citation(
        text="Gov. Code, § 68632(b)",
        id="CA-FW-1",
        source="https://www.lawserver.com/law/state/california/codes/california_government_code_68632",
    ),
    table="fee_waiver_monthly_limit",
    multiple="fee_waiver_poverty_multiple",
    sworn=Edge.BELOW,
    sworn_citation=Citation(
        text="FW-001 (Rev. March 1, 2026), item 5b",
        id="CA-FW-1",
        source="https://courts.ca.gov/documents/fw001.pdf",
    ),
)
