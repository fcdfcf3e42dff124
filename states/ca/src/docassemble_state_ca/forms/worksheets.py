"""Official forms that California's packets prepare as worksheets; a blank is what is filed."""

from __future__ import annotations

from attrs import evolve

from docassemble_core.spec import Audience, Form, Signature
from docassemble_state_ca.forms import when
from docassemble_state_ca.forms.records import worksheet

CONTEMPT = (
    worksheet(
        "FL-410",
        "Order to Show Cause and Affidavit for Contempt",
        when.CONTEMPT,
        position=310,
        authority="CA-CON-21",
    ),
    worksheet(
        "FL-411",
        "Affidavit of Facts Constituting Contempt",
        when.CONTEMPT,
        position=320,
        authority="CA-CON-21",
    ),
    evolve(
        worksheet(
            "FL-415",
            "Findings and Order Regarding Contempt",
            when.CONTEMPT,
            position=340,
            authority="CA-CON-25",
        ),
        signature=Signature.JUDGE,
    ),
)
MOTION = (
    worksheet("FL-300", "Request for Order", when.MOTION, position=210, authority="CA-NAM-6"),
    worksheet(
        "FL-490",
        "Application to Determine Arrears",
        when.arrears_private,
        position=230,
        authority="CA-DET-1",
    ),
    evolve(
        worksheet(
            "FL-676",
            "Request for Determination of Support Arrears",
            when.arrears_governmental,
            position=240,
            authority="CA-DET-2",
        ),
        copies=3,
    ),
    worksheet(
        "FL-420", "Declaration of Payment History", when.HISTORY, position=610, authority="CA-DET-1"
    ),
    worksheet(
        "FL-150",
        "Income and Expense Declaration",
        when.income_declaration,
        position=250,
        authority="CA-FIL-19",
    ),
    worksheet(
        "FL-155",
        "Financial Statement (Simplified)",
        when.simplified_statement,
        position=251,
        authority="CA-FIL-19",
    ),
)
WITHHOLDING = (
    worksheet(
        "FL-430",
        "Ex Parte Application to Issue, Modify, or Terminate an Earnings Assignment Order",
        when.WITHHOLDING,
        position=410,
        authority="CA-IWO-3",
    ),
    evolve(
        worksheet(
            "FL-195",
            "Income Withholding for Support",
            when.TO_EMPLOYER,
            position=420,
            authority="CA-IWO-2",
        ),
        signature=Signature.JUDGE,
        audience=Audience.EMPLOYER,
        discloses_sensitive=True,
    ),
)
COLLECTION = (
    worksheet(
        "FL-480", "Abstract of Support Judgment", when.LIEN, position=510, authority="CA-LIEN-2"
    ),
    worksheet("FL-485", "Notice of Delinquency", when.penalty, position=530, authority="CA-PEN-10"),
)
AGENCY = (
    evolve(
        worksheet(
            "FL-645",
            "Notice to Local Child Support Agency of Intent to Take Independent Action",
            when.agency_notice,
            position=100,
            authority="CA-PATH-11",
        ),
        audience=Audience.AGENCY,
    ),
)
AGREEMENT = (
    evolve(
        worksheet(
            "FL-350",
            "Stipulation to Establish or Modify Child Support and Order",
            when.agreement_private,
            position=710,
            authority="CA-PATH-25",
        ),
        signature=Signature.BOTH_PARENTS,
    ),
    evolve(
        worksheet(
            "FL-615",
            "Stipulation for Judgment or Supplemental Judgment",
            when.agreement_judgment,
            position=711,
            authority="CA-PATH-32",
        ),
        signature=Signature.BOTH_PARENTS,
    ),
    evolve(
        worksheet(
            "FL-625",
            "Stipulation and Order",
            when.agreement_governmental,
            position=712,
            authority="CA-PATH-32",
        ),
        signature=Signature.BOTH_PARENTS,
    ),
    evolve(
        worksheet(
            "FL-342",
            "Child Support Information and Order Attachment",
            when.changes_support,
            position=730,
            authority="CA-PATH-25",
        ),
        signature=Signature.NONE,
    ),
    evolve(
        worksheet(
            "FL-191",
            "Child Support Case Registry Form",
            when.registry,
            position=740,
            authority="CA-IWO-21",
        ),
        discloses_sensitive=True,
        copies=0,
    ),
)
SERVICE = (
    evolve(
        worksheet(
            "FL-335",
            "Proof of Service by Mail",
            when.proof_of_mailing,
            position=830,
            authority="CA-SRV-12",
        ),
        signature=Signature.SERVER,
    ),
    worksheet(
        "FL-334",
        "Declaration Regarding Address Verification",
        when.address_verification,
        position=840,
        authority="CA-SRV-8",
    ),
    evolve(
        worksheet(
            "FL-115",
            "Proof of Service of Summons",
            when.with_summons,
            position=850,
            authority="CA-SRV-15",
        ),
        signature=Signature.SERVER,
    ),
)
FEES = (
    evolve(
        worksheet(
            "FW-001",
            "Request to Waive Court Fees",
            when.fee_waiver,
            position=760,
            authority="CA-FW-18",
        ),
        copies=0,
    ),
    evolve(
        worksheet(
            "FW-003",
            "Order on Court Fee Waiver",
            when.fee_waiver,
            position=761,
            authority="CA-FW-21",
        ),
        signature=Signature.JUDGE,
        copies=1,
    ),
)
LANGUAGE = (
    evolve(
        worksheet(
            "INT-300",
            "Request for Interpreter (Civil)",
            when.interpreter,
            position=860,
            authority="CA-LNG-2",
        ),
        signature=Signature.FILER,
        copies=1,
    ),
)
WORKSHEETS: tuple[Form, ...] = (
    *AGENCY,
    *MOTION,
    *CONTEMPT,
    *WITHHOLDING,
    *COLLECTION,
    *AGREEMENT,
    *FEES,
    *SERVICE,
    *LANGUAGE,
)
