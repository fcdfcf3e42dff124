"""Whether the simplified financial statement FL-155 may be used."""

from __future__ import annotations

from docassemble_core.model import Case
from docassemble_core.spec import Decision, decide
from docassemble_state_ca.sources import cite

# FL-155, gate on its first page: income from anything else rules the form out.
ALLOWED = frozenset(
    {
        "wages",
        "tanf",
        "ssi",
        "general_relief",
        "disability",
        "unemployment",
        "interest",
        "workers_compensation",
        "social_security",
        "pension",
        "retirement",
    }
)


def may_use_simplified_statement(case: Case) -> Decision:
    """Return whether the filer may use FL-155 in place of FL-150.

    Law: FL-155, instructions on page 1; Fam. Code, § 4068(b).
    """
    incomes = case.household.incomes if case.household else None
    if incomes is None:
        return decide(
            False,
            "Whether the simplified FL-155 may be used depends on the kinds of income.",
            needs=("household.incomes",),
        )
    other = sorted({one.kind for one in incomes if one.recipient == "filer"} - ALLOWED)
    if other:
        kinds = ", ".join(one.replace("_", " ") for one in other)
        return decide(
            False,
            f"FL-155 is not open with income from {kinds}, so FL-150 is used.",
            cite("CA-FIL-19"),
        )
    return decide(
        True,
        "All income is of the kinds that FL-155 allows, and neither spousal support nor "
        "attorney fees are asked for.",
        cite("CA-FIL-19"),
    )
