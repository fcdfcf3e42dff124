"""What can be done in Massachusetts about unpaid support."""

from __future__ import annotations

from docassemble_core.spec import Pathway, Remedy
from docassemble_state_ma.judgements import contempt, other_ways, thresholds
from docassemble_state_ma.judgements.waiver import indigency_affidavit
from docassemble_state_ma.sources import cite

COMPLAINT = ("ma.complaint", "ma.contempt_affidavit")

COURT_REMEDIES = (
    Remedy(
        code="civil_contempt",
        title="Civil contempt",
        path=Pathway.COURT,
        summary="The judge orders what will make the other parent pay: the whole sum, current "
        "support with an added sum, or jail that ends when a step within reach is taken.",
        available=contempt.owed_here,
        forms=COMPLAINT,
        citation=cite("MA-REM-4"),
    ),
    Remedy(
        code="arrears_judgment",
        title="Judgment for a stated sum of arrears",
        path=Pathway.COURT,
        summary="The judge fixes the arrears as of a day; a judgment for a sum carries interest, a "
        "bare order may not.",
        available=contempt.owed_here,
        forms=(*COMPLAINT, "ma.proposed_judgment"),
        citation=cite("MA-INT-50"),
    ),
    Remedy(
        code="income_withholding",
        title="Income withholding",
        path=Pathway.COURT,
        summary="Every order of support carries it, at once unless suspended. An order that comes "
        "back to court is brought into line.",
        available=contempt.owed_here,
        forms=("ma.withholding_motion",),
        citation=cite("MA-REM-30"),
    ),
    Remedy(
        code="expenses",
        title="Fees and expenses",
        path=Pathway.COURT,
        summary="On a finding of contempt it is presumed that the plaintiff recovers all "
        "reasonable fees and expenses, those of an attempt to settle included.",
        available=contempt.owed_here,
        forms=COMPLAINT,
        citation=cite("MA-REM-13"),
    ),
    Remedy(
        code="fee_waiver",
        title="Waiver of costs",
        path=Pathway.COURT,
        summary="The Commonwealth pays the summons and its service.",
        available=indigency_affidavit,
        forms=("ma.indigency_affidavit",),
        citation=cite("MA-FEE-21"),
    ),
    Remedy(
        code="trustee_process",
        title="Trustee process on wages",
        path=Pathway.COURT,
        summary="A complaint of its own in the court of the divorce, under the same docket number; "
        "the judge must find other remedies exhausted or ineffective. No paper of this packet is "
        "for it.",
        available=contempt.owed_here,
        citation=cite("MA-REM-35"),
    ),
    Remedy(
        code="execution_or_attachment",
        title="Execution, attachment, lien, reach and apply",
        path=Pathway.COURT,
        summary="The law names them for parents who were not married; how a parent alone gets an "
        "execution in this court was not found. Ask a lawyer. No paper of this packet is for it.",
        available=contempt.owed_here,
        citation=cite("MA-REM-36"),
    ),
    Remedy(
        code="criminal_contempt",
        title="Criminal contempt",
        path=Pathway.COURT,
        summary="A different and heavier proceeding, rarely used.",
        available=contempt.criminal,
        citation=cite("MA-REM-17"),
    ),
)
AGENCY_REMEDIES = (
    Remedy(
        code="agency_services",
        title="Full services of the Department of Revenue",
        path=Pathway.AGENCY,
        summary="The Department enforces, and files and serves a contempt where it sees fit. It "
        "chooses the means, and its lawyer is not yours.",
        available=other_ways.agency_can_be_asked,
        forms=("ma.agency_application",),
        citation=cite("MA-PATH-2"),
    ),
    Remedy(
        code="licence_suspension",
        title="Suspension of licenses and registrations",
        path=Pathway.AGENCY,
        summary="Trade, professional, recreational and driver's licenses, and registrations of "
        "vehicles, after a warning.",
        available=thresholds.licences,
        citation=cite("MA-REM-42"),
    ),
    Remedy(
        code="passport_denial",
        title="Denial of a passport",
        path=Pathway.AGENCY,
        summary="The State Department refuses a passport to whom the agency certifies.",
        available=thresholds.passport,
        citation=cite("MA-REM-45"),
    ),
    Remedy(
        code="federal_tax_intercept",
        title="Federal tax refund",
        path=Pathway.AGENCY,
        summary="The refund goes to arrears.",
        available=thresholds.tax_refund,
        citation=cite("MA-REM-46"),
    ),
    Remedy(
        code="state_tax_intercept",
        title="State tax refund",
        path=Pathway.AGENCY,
        summary="The refund goes to arrears; the sum from which this is done was not found.",
        available=thresholds.agency_only,
        citation=cite("MA-REM-47"),
    ),
    Remedy(
        code="insurance_intercept",
        title="Insurance payments",
        path=Pathway.AGENCY,
        summary="An insurer asks the Department before it makes a larger single payment.",
        available=thresholds.agency_only,
        citation=cite("MA-REM-48"),
    ),
    Remedy(
        code="prize_intercept",
        title="Lottery and casino prizes",
        path=Pathway.AGENCY,
        summary="Prizes above a sum are checked, and go to arrears.",
        available=thresholds.agency_only,
        citation=cite("MA-REM-49"),
    ),
    Remedy(
        code="agency_lien",
        title="Liens, levies and seizure",
        path=Pathway.AGENCY,
        summary="The Department's lien reaches all property once it is recorded.",
        available=thresholds.agency_only,
        citation=cite("MA-REM-38"),
    ),
    Remedy(
        code="agency_withholding",
        title="Withholding of a further quarter for arrears",
        path=Pathway.AGENCY,
        summary="The Department may add to the withholding that a court has ordered.",
        available=thresholds.agency_only,
        citation=cite("MA-REM-33"),
    ),
)
OTHER_REMEDIES = (
    Remedy(
        code="agreement_for_judgment",
        title="Agreement for judgment on the arrears",
        path=Pathway.AGREEMENT,
        summary="Both parents state what is owed and how it is paid; a judge approves it.",
        available=contempt.owed_here,
        forms=("ma.agreement",),
        citation=cite("MA-PATH-24"),
    ),
    Remedy(
        code="joint_petition",
        title="Joint petition to change the order",
        path=Pathway.AGREEMENT,
        summary="A change for the future, by agreement and with the court's approval.",
        available=other_ways.joint_petition,
        forms=("ma.joint_petition_forms",),
        citation=cite("MA-PATH-19"),
    ),
    Remedy(
        code="limited_assistance",
        title="A lawyer for a part of the case",
        path=Pathway.ATTORNEY,
        summary="A lawyer trained for it can help with one step, under a signed agreement.",
        available=contempt.always,
        forms=("ma.attorney_summary",),
        citation=cite("MA-PATH-17"),
    ),
    Remedy(
        code="registration",
        title="Registration of another state's order",
        path=Pathway.INTERSTATE,
        summary="The order is registered here, and enforced as it stands; it cannot be changed.",
        available=other_ways.registration,
        forms=("ma.registration_letter", "ma.registration_statement"),
        citation=cite("MA-PATH-25"),
    ),
)
REMEDIES = (*COURT_REMEDIES, *AGENCY_REMEDIES, *OTHER_REMEDIES)
