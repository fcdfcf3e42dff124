"""What Tennessee adds to the federal rules of income withholding."""

from __future__ import annotations

from docassemble_core.spec import (
    Deduction,
    EmployerFee,
    StateCap,
    SupportClass,
    WithholdingRules,
)
from docassemble_state_tn.sources import cite

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
    ranking=cite("TN-CRD-6"),
)
