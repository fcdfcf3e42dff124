"""Other ways: another state, an agreement, help by a lawyer or the court's own facilitator."""

from __future__ import annotations

from docassemble_core.spec import Pathway, Remedy
from docassemble_state_ca import available
from docassemble_state_ca.sources import cite, federal

ELSEWHERE = (
    Remedy(
        code="interstate_withholding",
        title="Withholding order straight to an employer in another state",
        path=Pathway.INTERSTATE,
        summary="The federal withholding form, with the order behind it, goes to the employer "
        "there by mail. It must be paid to a State Disbursement Unit, and the employer may "
        "send it back if anything is missing. It only reaches wages.",
        available=available.direct_withholding,
        forms=("ca.employer_letter",),
        citation=federal("US-UIFSA-501"),
    ),
    Remedy(
        code="interstate_registration",
        title="Registration of the order in the other state",
        path=Pathway.INTERSTATE,
        summary="The court there enforces it by its own ways. California's law still says what is "
        "owed and with what interest.",
        available=available.registration_elsewhere,
        citation=federal("US-UIFSA-605"),
    ),
    Remedy(
        code="agency_interstate",
        title="Request of the agency to the other state's agency",
        path=Pathway.INTERSTATE,
        summary="The other state's agency then withholds, intercepts and enforces.",
        available=available.interstate_by_agency,
        forms=("ca.agency_letter",),
        citation=cite("CA-UIF-1"),
    ),
    Remedy(
        code="agreement",
        title="An agreement as a court order",
        path=Pathway.AGREEMENT,
        summary="Both parents agree on how arrears are paid, and a judge signs. Support below the "
        "guideline needs five declarations.",
        available=available.agreement,
        forms=("ca.agreement_terms",),
        citation=cite("CA-PATH-23"),
    ),
    Remedy(
        code="facilitator",
        title="The family law facilitator, legal aid, or a lawyer",
        path=Pathway.ATTORNEY,
        summary="Every superior court has a facilitator who helps with forms without charge. A "
        "lawyer's fees may be put on the other parent where he or she can pay for both.",
        available=available.at_any_time("It is open to everybody.", "CA-PATH-28"),
        on_request=False,
        citation=cite("CA-PATH-28"),
    ),
)
