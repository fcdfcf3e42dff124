"""Facts that Tennessee's documents cannot do without."""

from __future__ import annotations

from docassemble_core.spec import Need, Supplier

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
    Need(
        path="order.court.state",
        why="A Tennessee court enforces its own order; another state's comes by registration.",
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
        if_any=True,
    ),
    Need(
        path="order.changes[*].entered_on",
        why="Every later order that changes the first one is pleaded and attached.",
        who=Supplier.COURT_FILE,
        if_any=True,
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
        unknown_is_enough=True,
    ),
    Need(
        path="children[*].in_school",
        why="Support can run past 18 while a child is in high school.",
        unknown_is_enough=True,
    ),
    *(
        Need(
            path=f"obligor_address{part}",
            why="The petition says where the respondent can be served.",
            unknown_is_enough=True,
        )
        for part in ("", ".line1", ".city", ".state", ".postal_code")
    ),
    Need(
        path="order.withholding_ordered",
        why="Whether income is withheld already decides which papers bring it about.",
        who=Supplier.COURT_FILE,
        unknown_is_enough=True,
    ),
    Need(
        path="whereabouts.in_military",
        why="No default is taken against somebody in military service without more.",
        unknown_is_enough=True,
    ),
    Need(
        path="safety.protective_order",
        why="It decides how the petitioner's address is kept from the respondent.",
        unknown_is_enough=True,
    ),
    Need(
        path="whereabouts.employer",
        why="Wages can be reached only at a known employer.",
        unknown_is_enough=True,
    ),
    Need(
        path="whereabouts.ability",
        why="Willful violation means that the respondent could pay, and the petition says what "
        "shows it.",
    ),
    Need(
        path="ledger",
        why="The missed installments are counted from the payment record.",
    ),
)

EMPLOYER_NEEDS = (
    Need(
        path="whereabouts.employer.name",
        why="The income assignment goes to the employer.",
        unknown_is_enough=True,
    ),
    Need(
        path="whereabouts.employer.address",
        why="The income assignment goes to the employer.",
        unknown_is_enough=True,
    ),
)

SEARCH_NEEDS = (
    Need(
        path="whereabouts.searches",
        why="The court must see what was done to find the respondent.",
    ),
)

AGREEMENT_NEEDS = (
    Need(path="agreement.arrears", why="The agreed order says what is owed."),
    Need(path="agreement.payment", why="The agreed order says what is paid each time."),
    Need(path="agreement.first_payment", why="The agreed order says from when it is paid."),
)

FORGIVENESS_NEEDS = (
    Need(path="agreement.reason", why="The court must find that it serves the child."),
    Need(
        path="agreement.full_payment_since",
        why="Arrears can be forgiven only after twelve months of full payment.",
    ),
    Need(path="agreement.both_consent", why="Both parents must consent in writing."),
)
