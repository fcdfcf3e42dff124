"""Facts that Massachusetts' documents cannot do without."""

from __future__ import annotations

from docassemble_core.spec import Need, Supplier

CAPTION_NEEDS = (
    Need(
        path="order.court.county",
        why="The caption names the division that has the case (Mass.R.Dom.Rel.P. 10(a)).",
        who=Supplier.COURT_FILE,
    ),
    Need(
        path="order.docket_number",
        why="A complaint for contempt is filed under the docket number of the case "
        "(Mass.R.Dom.Rel.P. 10(a); SJC Rule 1:08).",
        who=Supplier.COURT_FILE,
    ),
    Need(path="obligee.name", why="The caption names both parties."),
    Need(path="obligor.name", why="The caption names both parties."),
)
ORDER_NEEDS = (
    Need(
        path="order.title",
        why="The affidavit identifies the order that was disobeyed.",
        who=Supplier.COURT_FILE,
    ),
    Need(
        path="order.entered_on",
        why="The complaint asks for the date of the order.",
        who=Supplier.COURT_FILE,
    ),
    Need(
        path="order.payable_through",
        why="How the order says that money goes decides where a payment would show.",
        who=Supplier.COURT_FILE,
        unknown_is_enough=True,
    ),
    Need(
        path="order.obligations[*].amount",
        why="Contempt takes a clear and unequivocal command.",
        who=Supplier.COURT_FILE,
    ),
    Need(
        path="order.obligations[*].frequency",
        why="Contempt takes a clear and unequivocal command.",
        who=Supplier.COURT_FILE,
    ),
    Need(
        path="order.obligations[*].first_due",
        why="Arrears are counted from the first due day.",
        who=Supplier.COURT_FILE,
    ),
)
SIGNATURE_NEEDS = (
    Need(
        path="obligee.addresses",
        why="Whoever signs a paper without a lawyer gives a mailing address (SJC Rule 1:08).",
    ),
    Need(
        path="obligee.contacts",
        why="Whoever signs a paper without a lawyer gives a telephone number, and an e-mail "
        "address if there is one (SJC Rule 1:08).",
    ),
)
AFFIDAVIT_NEEDS = (
    *CAPTION_NEEDS,
    *ORDER_NEEDS,
    *SIGNATURE_NEEDS,
    Need(
        path="order.obligor_knew",
        why="The defendant must have known of the order.",
        unknown_is_enough=True,
    ),
    Need(path="children[*].name", why="The children are named by their initials."),
    Need(
        path="children[*].date_of_birth",
        why="Instalments after a child's majority are pleaded apart.",
    ),
    Need(path="agency.status", why="The agency's part decides on interest, notice and service."),
    Need(
        path="obligor_address",
        why="The complaint states the defendant's residence, or that it is not known "
        "(Mass.R.Dom.Rel.P. 10(d)).",
        unknown_is_enough=True,
    ),
    Need(
        path="whereabouts.ability",
        why="The judge must find that the defendant is able to pay; facts that show it belong in "
        "the affidavit, though the burden is the defendant's.",
    ),
    Need(path="ledger", why="The missed installments are counted from the payment record."),
)
SEARCH_NEEDS = (
    *CAPTION_NEEDS,
    *SIGNATURE_NEEDS,
    Need(
        path="whereabouts.searches",
        why="The judge must see what was done to find the defendant, each attempt with its day "
        "and what came of it.",
    ),
    Need(
        path="whereabouts.last_contact",
        why="The affidavit says when the defendant was last seen or heard.",
        unknown_is_enough=True,
    ),
)
AGREEMENT_NEEDS = (
    Need(path="agreement.arrears", why="The agreement states what is owed."),
    Need(path="agreement.payment", why="The agreement states what is paid each time."),
    Need(path="agreement.first_payment", why="The agreement states from when it is paid."),
)
