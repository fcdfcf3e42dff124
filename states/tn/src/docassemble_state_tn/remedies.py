"""What can be done in Tennessee about unpaid support."""

from __future__ import annotations

from docassemble_core.spec import Pathway, Remedy
from docassemble_state_tn.judgements import enforcement, venue
from docassemble_state_tn.sources import cite

PETITION = ("tn.contempt_petition",)

REMEDIES = (
    Remedy(
        code="civil_contempt",
        title="Civil contempt",
        path=Pathway.COURT,
        summary="The court orders what will make the other parent pay, jail included where a "
        "condition can be met at once.",
        available=enforcement.owed,
        forms=PETITION,
        citation=cite("TN-CIV-1"),
    ),
    Remedy(
        code="arrears_judgment",
        title="Judgment for arrears",
        path=Pathway.COURT,
        summary="The court fixes what is owed, with interest where the law gives it.",
        available=enforcement.owed,
        forms=PETITION,
        citation=cite("TN-ARR-2"),
    ),
    Remedy(
        code="income_withholding",
        title="Income assignment",
        path=Pathway.COURT,
        summary="The employer sends current support and a part of the arrears from each pay.",
        available=enforcement.owed,
        forms=("tn.assignment_affidavit", "tn.assignment_order", "tn.withholding_data"),
        citation=cite("TN-IWO-1"),
    ),
    Remedy(
        code="bond",
        title="Bond or other security",
        path=Pathway.COURT,
        summary="The other parent gives security for past and future support. The petition asks "
        "for it in every case, because the law makes it the default.",
        available=enforcement.owed,
        forms=PETITION,
        citation=cite("TN-BND-1"),
    ),
    Remedy(
        code="lien",
        title="Lien, receiver or levy",
        path=Pathway.COURT,
        summary="The court puts a lien on land or other property, or has it taken for the debt.",
        available=enforcement.owed,
        forms=PETITION,
        citation=cite("TN-LIEN-1"),
    ),
    Remedy(
        code="license_revocation",
        title="Revocation of licenses",
        path=Pathway.COURT,
        summary="Driver, professional, hunting and fishing licenses, past two thresholds only.",
        available=enforcement.license_revocation,
        forms=PETITION,
        citation=cite("TN-LIC-3"),
    ),
    Remedy(
        code="attorney_fees",
        title="Attorney fees",
        path=Pathway.COURT,
        summary="Whoever wins may recover fees, so asking for them is a risk, too.",
        available=enforcement.owed,
        forms=PETITION,
        citation=cite("TN-FEE-1"),
    ),
    Remedy(
        code="summons_or_attachment",
        title="Summons or attachment on a written application",
        path=Pathway.COURT,
        summary="The clerk issues a summons, or the court an order to arrest with a bond.",
        available=enforcement.attachment_is_open,
        forms=("tn.summons_application",),
        citation=cite("TN-PATH-2"),
    ),
    Remedy(
        code="criminal_contempt",
        title="Criminal contempt",
        path=Pathway.COURT,
        summary="Punishment for each willful violation, in a petition of its own; take it to a "
        "lawyer first.",
        available=enforcement.owed,
        forms=("tn.criminal_petition", "tn.criminal_notice"),
        citation=cite("TN-CRIM-1"),
    ),
    Remedy(
        code="fee_waiver",
        title="Costs put off on a pauper's oath",
        path=Pathway.COURT,
        summary="The clerk files without payment in advance; the costs are not forgiven.",
        available=enforcement.open_to_all,
        forms=("tn.indigency_affidavit",),
        citation=cite("TN-FW-1"),
    ),
    Remedy(
        code="transfer",
        title="Transfer to another county",
        path=Pathway.COURT,
        summary="The whole case moves to the county where the child lives.",
        available=venue.transfer_is_open,
        forms=("tn.transfer_request", "tn.transfer_notice"),
        citation=cite("TN-FIL-3"),
    ),
    Remedy(
        code="registration",
        title="Registration in another county",
        path=Pathway.COURT,
        summary="The county where the child lives can enforce the order, not change it.",
        available=venue.registration_is_open,
        forms=(
            "tn.registration_letter",
            "tn.registration_statement",
            "tn.registration_notice",
        ),
        citation=cite("TN-FIL-5"),
    ),
    Remedy(
        code="agreed_order",
        title="Agreed order on arrears",
        path=Pathway.AGREEMENT,
        summary="Both parents agree on the sum and on payments, and the court enters it.",
        available=enforcement.open_to_all,
        forms=("tn.agreed_order", "tn.forgiveness_explanation"),
        citation=cite("TN-PATH-18"),
    ),
    Remedy(
        code="agency_services",
        title="The child-support agency",
        path=Pathway.AGENCY,
        summary="The Department of Human Services collects, with means that a parent lacks.",
        available=enforcement.open_to_all,
        forms=("tn.agency_application",),
        citation=cite("TN-PATH-5"),
    ),
    Remedy(
        code="attorney",
        title="A lawyer, for all of it or a part",
        path=Pathway.ATTORNEY,
        summary="A lawyer may appear for a part of a case, with a notice that says for which.",
        available=enforcement.open_to_all,
        citation=cite("TN-PATH-19"),
    ),
    Remedy(
        code="interstate",
        title="Enforcement in another state",
        path=Pathway.INTERSTATE,
        summary="The agency or a lawyer sends the order to the state where the other parent is.",
        available=venue.interstate,
        citation=cite("TN-UIF-1"),
    ),
)
