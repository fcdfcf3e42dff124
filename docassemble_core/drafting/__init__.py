"""Plans and packets: what most users call."""

from docassemble_core.drafting.assembling import assemble
from docassemble_core.drafting.context import Caption, DocumentContext, Exhibits
from docassemble_core.drafting.plan import (
    MissingFact,
    Plan,
    PlannedFee,
    PlannedFiling,
    PlannedForm,
    PlannedRemedy,
    PlannedService,
    PlannedStep,
    PlannedWaiver,
)
from docassemble_core.drafting.planning import plan

__all__ = [
    "Caption",
    "DocumentContext",
    "Exhibits",
    "MissingFact",
    "Plan",
    "PlannedFee",
    "PlannedFiling",
    "PlannedForm",
    "PlannedRemedy",
    "PlannedService",
    "PlannedStep",
    "PlannedWaiver",
    "assemble",
    "plan",
]
