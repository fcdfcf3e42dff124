"""What a state is made of: one module for each concept, the plugin author's reference."""

from docassemble_core.spec.check import CaseWarning, Check, Severity
from docassemble_core.spec.deadline import (
    Actor,
    Addition,
    Bound,
    ClosedEnd,
    Counting,
    CountUnit,
    DeadlineRule,
    Direction,
    Event,
    Period,
    ServiceMethod,
)
from docassemble_core.spec.decision import Decision, Reason, decide
from docassemble_core.spec.exhibit import Exhibit, LetteredExhibit, letters
from docassemble_core.spec.fee_waiver import Assessment, Comparison, FeeWaiverRule
from docassemble_core.spec.filing import Fee, FilingRequirement
from docassemble_core.spec.form import Audience, Form, FormKind, Signature
from docassemble_core.spec.need import Need, Supplier
from docassemble_core.spec.remedy import Pathway, Remedy
from docassemble_core.spec.service import ServiceOption, ServiceStage
from docassemble_core.spec.situation import ArrearsSummary, Situation
from docassemble_core.spec.state import State
from docassemble_core.spec.step import Stage, Step
from docassemble_core.spec.venue import CourtKind, Venue, VenueRule
from docassemble_core.spec.withholding import (
    Deduction,
    EmployerFee,
    Sharing,
    StateCap,
    SupportClass,
    WithholdingRules,
)

__all__ = [
    "Actor",
    "Addition",
    "ArrearsSummary",
    "Assessment",
    "Audience",
    "Bound",
    "CaseWarning",
    "Check",
    "ClosedEnd",
    "Comparison",
    "CountUnit",
    "Counting",
    "CourtKind",
    "DeadlineRule",
    "Decision",
    "Deduction",
    "Direction",
    "EmployerFee",
    "Event",
    "Exhibit",
    "Fee",
    "FeeWaiverRule",
    "FilingRequirement",
    "Form",
    "FormKind",
    "LetteredExhibit",
    "Need",
    "Pathway",
    "Period",
    "Reason",
    "Remedy",
    "ServiceMethod",
    "ServiceOption",
    "ServiceStage",
    "Severity",
    "Sharing",
    "Signature",
    "Situation",
    "Stage",
    "State",
    "StateCap",
    "Step",
    "Supplier",
    "SupportClass",
    "Venue",
    "VenueRule",
    "WithholdingRules",
    "decide",
    "letters",
]
