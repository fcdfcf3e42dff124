"""Documents of a Tennessee packet, each with its condition."""

from __future__ import annotations

from docassemble_core.spec import (
    Audience,
    Decision,
    Form,
    FormKind,
    Need,
    Signature,
    Situation,
    Supplier,
    decide,
)
from docassemble_state_tn.conditions import with_petition
from docassemble_state_tn.sources import cite

CAPTION_NEEDS = (
    Need(
        path="order.court.kind",
        why="The caption names the court that made the order (Rule 10.01).",
        who=Supplier.COURT_FILE,
    ),
    Need(
        path="order.court.county",
        why="The caption names the county (Rule 10.01).",
        who=Supplier.COURT_FILE,
    ),
    Need(
        path="order.docket_number",
        why="A petition in an old case keeps its docket number (Rule 10.01).",
        who=Supplier.COURT_FILE,
    ),
    Need(
        path="order.plaintiff",
        why="The caption keeps the original order of the parties' names.",
        who=Supplier.COURT_FILE,
    ),
    Need(path="obligee.name", why="The caption names both parties."),
    Need(path="obligor.name", why="The caption names both parties."),
)

ORDER_NEEDS = (
    Need(
        path="order.title",
        why="The petition identifies the order that was disobeyed.",
        who=Supplier.COURT_FILE,
    ),
    Need(
        path="order.entered_on",
        why="The petition identifies the order that was disobeyed.",
        who=Supplier.COURT_FILE,
    ),
    Need(
        path="order.payable_through",
        why="How the order says that money goes decides what counts as payment.",
        who=Supplier.COURT_FILE,
    ),
    Need(
        path="order.changes[*].title",
        why="Every later order that changes the first one is pleaded and attached.",
        who=Supplier.COURT_FILE,
    ),
    Need(
        path="order.changes[*].entered_on",
        why="Every later order that changes the first one is pleaded and attached.",
        who=Supplier.COURT_FILE,
    ),
    Need(
        path="order.obligations[*].amount",
        why="A finding of contempt needs a clear and specific command.",
        who=Supplier.COURT_FILE,
    ),
    Need(
        path="order.obligations[*].frequency",
        why="A finding of contempt needs a clear and specific command.",
        who=Supplier.COURT_FILE,
    ),
    Need(
        path="order.obligations[*].first_due",
        why="Arrears are counted from the first due day.",
        who=Supplier.COURT_FILE,
    ),
    Need(
        path="order.obligor_knew",
        why="The court must find that the respondent knew of the order.",
        unknown_is_enough=True,
    ),
    Need(
        path="order.on_imputed_or_actual_income",
        why="An order on actual or imputed income lets the court infer ability to pay.",
        who=Supplier.COURT_FILE,
        unknown_is_enough=True,
    ),
)

SIGNATURE_NEEDS = (
    Need(
        path="obligee.addresses",
        why="Whoever signs a paper without a lawyer gives an address (Rule 11.01).",
    ),
    Need(
        path="obligee.contacts",
        why="Whoever signs a paper without a lawyer gives a telephone number and an e-mail "
        "address (Rule 11.01).",
    ),
)

PETITION_NEEDS = (
    *CAPTION_NEEDS,
    *ORDER_NEEDS,
    *SIGNATURE_NEEDS,
    Need(
        path="children[*].name",
        why="The petition names the children by their initials.",
    ),
    Need(
        path="children[*].date_of_birth",
        why="Support runs with each child's age, and the petition gives it.",
    ),
    Need(
        path="agency.status",
        why="An open agency case changes the interest, and the agency must be told.",
    ),
    Need(
        path="obligor_address",
        why="The petition says where the respondent can be served.",
        unknown_is_enough=True,
    ),
    Need(
        path="whereabouts.employer",
        why="Wages can be reached only at a known employer.",
        unknown_is_enough=True,
    ),
    Need(
        path="whereabouts.ability",
        why="Wilful violation means that the respondent could pay, and the petition says what "
        "shows it.",
    ),
    Need(
        path="ledger",
        why="The missed instalments are counted from the payment record.",
    ),
)


def with_hearing_notice(situation: Situation) -> Decision:
    """Whether a notice of hearing goes with the petition."""
    petition = with_petition(situation)
    if not petition.yes:
        return petition
    return decide(
        True,
        "The clerk sets a hearing when the petition is filed, and the notice goes with it.",
        cite("TN-FIL-12"),
    )


def with_instructions(situation: Situation) -> Decision:  # noqa: ARG001 - it always is
    """Whether the packet holds instructions."""
    return decide(True, "Every packet says what to do with its papers.")


FORMS = (
    Form(
        code="tn.instructions",
        title="What to do with these papers",
        kind=FormKind.INSTRUCTIONS,
        template="instructions.docx",
        applies=with_instructions,
        position=10,
        audience=Audience.FILER,
    ),
    Form(
        code="tn.contempt_petition",
        title="Petition for Civil Contempt and to Enforce Child Support",
        kind=FormKind.PLEADING,
        template="contempt_petition.docx",
        applies=with_petition,
        position=20,
        needs=PETITION_NEEDS,
        signature=Signature.FILER_BEFORE_NOTARY,
        copies=2,
        requirement=cite("TN-PATH-1"),
    ),
    Form(
        code="tn.exhibit_covers",
        title="Exhibit cover sheets",
        kind=FormKind.EXHIBIT,
        template="exhibit_covers.docx",
        applies=with_petition,
        position=30,
        needs=CAPTION_NEEDS,
        copies=2,
        requirement=cite("TN-FMT-10"),
    ),
    Form(
        code="tn.arrears_statement",
        title="Statement of Child Support Due, Paid and Unpaid",
        kind=FormKind.EXHIBIT,
        template="arrears_statement.docx",
        applies=with_petition,
        position=40,
        needs=CAPTION_NEEDS,
        copies=2,
        requirement=cite("TN-ARR-5"),
    ),
    Form(
        code="tn.notice_of_hearing",
        title="Notice of Hearing",
        kind=FormKind.NOTICE,
        template="notice_of_hearing.docx",
        applies=with_hearing_notice,
        position=50,
        needs=(*CAPTION_NEEDS, *SIGNATURE_NEEDS),
        signature=Signature.FILER,
        copies=2,
        requirement=cite("TN-FIL-12"),
    ),
    Form(
        code="tn.certificate_of_service",
        title="Certificate of Service",
        kind=FormKind.SERVICE,
        template="certificate_of_service.docx",
        applies=with_petition,
        position=60,
        needs=(*CAPTION_NEEDS, *SIGNATURE_NEEDS),
        signature=Signature.SERVER,
        copies=2,
        requirement=cite("TN-SRV-18"),
    ),
)
