"""What a parent can ask a California court for."""

from __future__ import annotations

from docassemble_core.spec import Pathway, Remedy
from docassemble_state_ca import available
from docassemble_state_ca.sources import cite

COURT = (
    Remedy(
        code="arrears_determination",
        title="Have the court fix the arrears",
        path=Pathway.COURT,
        summary="The court says what is owed, with interest, and sets a payment each month.",
        available=available.determination,
        forms=("ca.declaration", "ca.payment_history", "ca.interest_statement"),
        citation=cite("CA-DET-1"),
    ),
    Remedy(
        code="income_withholding",
        title="Earnings assignment",
        path=Pathway.COURT,
        summary="The employer sends current support and a part of the arrears from each pay. It "
        "binds every present and future employer that is served.",
        available=available.withholding,
        forms=("ca.employer_letter",),
        citation=cite("CA-IWO-1"),
    ),
    Remedy(
        code="contempt",
        title="Contempt",
        path=Pathway.COURT,
        summary="Each month not paid in full, of the last three years, can be a count. For each, "
        "the judge can order community service or jail. It is like a criminal case: the other "
        "parent may have a lawyer at public cost, and going ahead may hinder a prosecution.",
        available=available.contempt,
        forms=("ca.contempt_counts",),
        citation=cite("CA-CON-1"),
    ),
    Remedy(
        code="writ",
        title="Writ of execution and levy",
        path=Pathway.COURT,
        summary="An officer takes money from a bank account or other property. The automatic "
        "exemption of deposit accounts does not hold against child support.",
        available=available.owed("No prior leave of the court is needed.", "CA-PATH-2"),
        forms=("ca.writ_declaration",),
        citation=cite("CA-WRIT-1"),
    ),
    Remedy(
        code="lien",
        title="Lien on land",
        path=Pathway.COURT,
        summary="A recorded abstract of the support judgment attaches to land in that county, for "
        "what is due and for what falls due.",
        available=available.owed("The order is a judgment.", "CA-INT-10"),
        citation=cite("CA-LIEN-1"),
    ),
    Remedy(
        code="penalty",
        title="Penalty for late payment",
        path=Pathway.COURT,
        summary="After a notice of delinquency: six percent of each late payment a month, at most "
        "seventy-two percent of it.",
        available=available.penalty,
        citation=cite("CA-PEN-3"),
    ),
    Remedy(
        code="work_search",
        title="Order to look for work",
        path=Pathway.COURT,
        summary="Where the other parent says that there is no work: a list of applications every "
        "two weeks, or training.",
        available=available.owed("Support is unpaid.", "CA-SEEK-1"),
        forms=("ca.declaration",),
        citation=cite("CA-SEEK-1"),
    ),
    Remedy(
        code="security_deposit",
        title="Security deposit",
        path=Pathway.COURT,
        summary="Up to a year of support is put into an account that pays when a payment is ten "
        "days late. Not for temporary orders.",
        available=available.owed("Support is unpaid.", "CA-SEC-1"),
        forms=("ca.declaration",),
        citation=cite("CA-SEC-1"),
    ),
    Remedy(
        code="asset_deposit",
        title="Deposit of assets",
        path=Pathway.COURT,
        summary="Assets are put into trust, worth at most a year of support or the cap of the "
        "section, whichever is less.",
        available=available.asset_deposit,
        forms=("ca.declaration",),
        citation=cite("CA-SEC-2"),
    ),
    Remedy(
        code="debtor_examination",
        title="Examination of the debtor",
        path=Pathway.COURT,
        summary="The other parent must answer questions about money in court. It takes EJ-125, "
        "which is not part of this packet.",
        available=available.owed("Support is unpaid.", "CA-EXAM-1"),
        citation=cite("CA-EXAM-1"),
    ),
    Remedy(
        code="registration_county",
        title="Registration in another county",
        path=Pathway.COURT,
        summary="The order is enforced where the other parent lives. It takes FL-440, which is not "
        "part of this packet, with a statement of arrears month by month.",
        available=available.registration_county,
        citation=cite("CA-REG-1"),
    ),
)
