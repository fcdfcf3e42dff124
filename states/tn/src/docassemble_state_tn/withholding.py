"""What Tennessee adds to the federal rules of income withholding."""

from __future__ import annotations

from docassemble_core.law import Citation
from docassemble_core.spec import (
    Deduction,
    EmployerFee,
    StateCap,
    SupportClass,
    WithholdingRules,
)

SOURCE = "https://law.justia.com/codes/tennessee/title-36/chapter-5/"

WITHHOLDING = WithholdingRules(
    cap=StateCap(
        series="withholding_cap",
        deductions=(
            Deduction.TAXES,
            Deduction.SOCIAL_INSURANCE,
            Deduction.CHILD_HEALTH_PREMIUM,
        ),
    ),
    fee=EmployerFee(share="employer_fee_share", monthly_cap="employer_fee_monthly_cap"),
    ranks=tuple((kind,) for kind in SupportClass),
    ranking=Citation(
        text="T.C.A. § 36-5-501(j)(2)(A)",
        id="TN-CRD-6",
        source=SOURCE,
        note="Interest is not named as a class of its own.",
    ),
)
