"""What the local child support agency can do, and how it is asked."""

from __future__ import annotations

from docassemble_core.spec import Pathway, Remedy
from docassemble_state_ca import available
from docassemble_state_ca.sources import cite, federal

AGENCY = (
    Remedy(
        code="agency_application",
        title="Ask the agency to open a case",
        path=Pathway.AGENCY,
        summary="Every county's agency helps any parent who asks, online, by mail or in person. It "
        "represents the public, not you.",
        available=available.without_agency_case,
        forms=("ca.agency_application",),
        citation=cite("CA-PATH-4"),
    ),
    Remedy(
        code="agency_enforcement",
        title="Ask the agency in writing to enforce",
        path=Pathway.AGENCY,
        summary="A letter that says what is known and asks what was done, and when.",
        available=available.in_agency_case("The agency has the case.", "CA-PATH-3"),
        forms=("ca.agency_letter",),
        citation=cite("CA-PATH-3"),
    ),
    Remedy(
        code="agency_complaint",
        title="Complain to the agency",
        path=Pathway.AGENCY,
        summary="Within ninety days of what you complain about; the agency must answer in writing "
        "within thirty days, or sixty if it needs more time.",
        available=available.in_agency_case("The agency has the case.", "CA-PATH-29"),
        forms=("ca.agency_complaint",),
        citation=cite("CA-PATH-29"),
    ),
    Remedy(
        code="licence_suspension",
        title="Suspension of licences",
        path=Pathway.AGENCY,
        summary="Driver's, professional and other licences are not renewed, and later suspended.",
        available=available.licence,
        on_request=False,
        citation=cite("CA-AG-1"),
    ),
    Remedy(
        code="passport_denial",
        title="Denial of a passport",
        path=Pathway.AGENCY,
        summary="The State Department refuses a passport and may revoke one.",
        available=available.over(
            "us_passport_threshold",
            "The agency certifies it; you cannot.",
            federal("US-PASS-THRESH"),
        ),
        on_request=False,
        citation=federal("US-PASS-THRESH"),
    ),
    Remedy(
        code="tax_intercept",
        title="Intercept of tax refunds",
        path=Pathway.AGENCY,
        summary="Federal and state refunds go to the arrears.",
        available=available.over(
            "us_tax_offset_not_assigned",
            "Arrears assigned to the county count apart, with a lower threshold.",
            federal("US-TAX-THRESH"),
        ),
        on_request=False,
        citation=federal("US-TAX-THRESH"),
    ),
    Remedy(
        code="agency_levy",
        title="Levy on accounts by the agency",
        path=Pathway.AGENCY,
        summary="The agency matches accounts with banks each quarter and takes what is there.",
        available=available.in_agency_case(
            "Bank match and administrative levy are the agency's.", "CA-LIEN-4"
        ),
        on_request=False,
        citation=cite("CA-LIEN-4"),
    ),
    Remedy(
        code="credit_reporting",
        title="Report to credit bureaus",
        path=Pathway.AGENCY,
        summary="The other parent has thirty days to contest the first report.",
        available=available.in_agency_case("The state reports it.", "CA-AG-8"),
        on_request=False,
        citation=cite("CA-AG-8"),
    ),
    Remedy(
        code="custody_adjustment",
        title="Correction of the balance for a time in custody",
        path=Pathway.AGENCY,
        summary="The agency may correct its balance after notice to both; either parent may ask "
        "the court.",
        available=available.in_agency_case("The agency keeps the balance.", "CA-INT-43"),
        on_request=False,
        citation=cite("CA-INT-43"),
    ),
)
