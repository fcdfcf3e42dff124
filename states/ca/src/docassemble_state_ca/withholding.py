"""What California adds to the federal rules of income withholding."""

from __future__ import annotations

from docassemble_core.law import Citation
from docassemble_core.spec import EmployerFee, Sharing, SupportClass, WithholdingRules

FAMILY_5238 = Citation(
    text="Fam. Code, § 5238",
    id="CA-IWO-11",
    source="https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml"
    "?lawCode=FAM&sectionNum=5238.",
    note="The section as read names no class for medical support; it stands beside child support.",
)

WITHHOLDING = WithholdingRules(
    fee=EmployerFee(per_payment="employer_fee_payment"),
    ranks=(
        (SupportClass.CURRENT_CHILD, SupportClass.CURRENT_MEDICAL),
        (SupportClass.CURRENT_SPOUSAL,),
        (SupportClass.ARREARS_CHILD, SupportClass.ARREARS_MEDICAL),
        (SupportClass.ARREARS_SPOUSAL,),
    ),
    ranking=FAMILY_5238,
    sharing=Sharing.PRO_RATA,
    sharing_citation=FAMILY_5238,
)
