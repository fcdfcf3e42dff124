"""Plans and packets: what most users call."""

from docassemble_core.drafting.assembling import assemble
from docassemble_core.drafting.batch import BatchItem, assemble_batch
from docassemble_core.drafting.batch_outcome import Outcome, OutcomeStatus
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
    "BatchItem",
    "Caption",
    "DocumentContext",
    "Exhibits",
    "MissingFact",
    "Outcome",
    "OutcomeStatus",
    "Plan",
    "PlannedFee",
    "PlannedFiling",
    "PlannedForm",
    "PlannedRemedy",
    "PlannedService",
    "PlannedStep",
    "PlannedWaiver",
    "assemble",
    "assemble_batch",
    "plan",
]
