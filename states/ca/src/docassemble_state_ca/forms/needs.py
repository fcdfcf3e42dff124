"""Facts that California's papers cannot do without."""

from __future__ import annotations

from docassemble_core.spec import Need, Supplier

CAPTION = (
    Need(
        path="order.court.county",
        why="The caption names the superior court of the county (rule 2.111(3)).",
        who=Supplier.COURT_FILE,
    ),
    Need(
        path="order.docket_number",
        why="Papers in the case keep its number (rule 2.111(5)).",
        who=Supplier.COURT_FILE,
    ),
    Need(
        path="order.plaintiff",
        why="The caption keeps the parties' names as the case was begun.",
        who=Supplier.COURT_FILE,
    ),
    Need(path="obligee.name", why="The caption names both parties."),
    Need(path="obligor.name", why="The caption names both parties."),
    Need(
        path="obligee.addresses",
        why="The first page gives an address where mail reaches the filer (rule 2.111(1)).",
    ),
)

ORDER = (
    Need(
        path="order.title",
        why="The declaration names the order that is enforced.",
        who=Supplier.COURT_FILE,
    ),
    Need(
        path="order.entered_on",
        why="The declaration names the order that is enforced.",
        who=Supplier.COURT_FILE,
    ),
    Need(
        path="order.obligations[*].amount",
        why="What was ordered is held against what was paid.",
        who=Supplier.COURT_FILE,
    ),
    Need(
        path="order.obligations[*].frequency",
        why="What was ordered is held against what was paid.",
        who=Supplier.COURT_FILE,
    ),
    Need(
        path="order.obligations[*].first_due",
        why="Arrears are counted from the first due day.",
        who=Supplier.COURT_FILE,
    ),
    Need(
        path="ledger",
        why="The declaration rests on the payment record.",
        who=Supplier.AGENCY,
    ),
)

AGENCY = (
    Need(
        path="agency.status",
        why="With an open case the local agency must consent first and must be served.",
    ),
)

KNOWLEDGE = (
    Need(
        path="order.obligor_knew",
        why="Contempt needs proof that the order was filed and served on the other parent, or "
        "that he or she was in court when it was made (Code Civ. Proc., § 1209.5).",
        who=Supplier.COURT_FILE,
    ),
    Need(
        path="order.certified_copy",
        why="The hearing starts with a filed copy of the order.",
        who=Supplier.COURT_FILE,
        unknown_is_enough=True,
    ),
)

EMPLOYER = (
    Need(
        path="whereabouts.employer.name",
        why="The withholding order is sent to the employer by name.",
    ),
    Need(
        path="whereabouts.employer.address",
        why="The withholding order is sent to the employer's address.",
    ),
)

CHILDREN = (
    Need(path="children[*].name", why="The paper names the children."),
    Need(path="children[*].date_of_birth", why="The paper gives each child's birth date."),
)

LETTER = (
    Need(path="obligee.name", why="The letter says who writes."),
    Need(path="obligee.addresses", why="The letter says where the answer goes."),
    Need(path="obligor.name", why="The letter says whose payments it is about."),
    Need(
        path="order.docket_number",
        why="The agency finds the case by its court number or its own.",
        who=Supplier.COURT_FILE,
    ),
)

AGREEMENT = (
    Need(path="agreement.arrears", why="The agreement states what both say is owed."),
    Need(path="agreement.payment", why="The agreement states what is paid each time."),
    Need(path="agreement.first_payment", why="The agreement says when payments begin."),
    Need(
        path="agreement.both_consent",
        why="An agreement needs both parents.",
    ),
)
