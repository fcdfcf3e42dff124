"""What a state is made of: one module for each concept, the plugin author's reference."""

from docassemble_core.spec.arrears_facts import ArrearsFacts, Instalment
from docassemble_core.spec.check import CaseWarning, Check, Severity
from docassemble_core.spec.crediting import (
    CreditingOrder,
    CreditingRules,
    CreditReason,
    CreditTarget,
)
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
from docassemble_core.spec.deadline_table import load_deadlines, read_deadlines
from docassemble_core.spec.decision import Decision, Reason, decide
from docassemble_core.spec.duration import (
    ContemptUnit,
    CountRule,
    DurationRules,
    SupportEnd,
    Suspension,
)
from docassemble_core.spec.exhibit import Exhibit, LetteredExhibit, letters
from docassemble_core.spec.fee_waiver import Assessment, Comparison, FeeWaiverRule
from docassemble_core.spec.filing import Fee, FilingRequirement
from docassemble_core.spec.form import Audience, Form, FormKind, Signature
from docassemble_core.spec.interest import (
    AccrualRule,
    Claim,
    DailySimple,
    InterestRules,
    InterestStart,
    MonthEnd,
    MonthlyBalance,
    NoInterest,
    RatePiece,
    UnpaidInstalment,
    series_rates,
    suspended,
)
from docassemble_core.spec.need import Need, Supplier
from docassemble_core.spec.official_form import (
    Box,
    FieldBinding,
    FormChoice,
    FormColumn,
    FormItem,
    FormRevision,
    FormStatus,
    ItemKind,
    LeftFor,
    OfficialForm,
    Overflow,
)
from docassemble_core.spec.open_question import Choice, OpenQuestion, Option
from docassemble_core.spec.remedy import Pathway, Remedy
from docassemble_core.spec.rulebook import Condition, Rulebook
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
    "AccrualRule",
    "Actor",
    "Addition",
    "ArrearsFacts",
    "ArrearsSummary",
    "Assessment",
    "Audience",
    "Bound",
    "Box",
    "CaseWarning",
    "Check",
    "Choice",
    "Claim",
    "ClosedEnd",
    "Comparison",
    "Condition",
    "ContemptUnit",
    "CountRule",
    "CountUnit",
    "Counting",
    "CourtKind",
    "CreditReason",
    "CreditTarget",
    "CreditingOrder",
    "CreditingRules",
    "DailySimple",
    "DeadlineRule",
    "Decision",
    "Deduction",
    "Direction",
    "DurationRules",
    "EmployerFee",
    "Event",
    "Exhibit",
    "Fee",
    "FeeWaiverRule",
    "FieldBinding",
    "FilingRequirement",
    "Form",
    "FormChoice",
    "FormColumn",
    "FormItem",
    "FormKind",
    "FormRevision",
    "FormStatus",
    "Instalment",
    "InterestRules",
    "InterestStart",
    "ItemKind",
    "LeftFor",
    "LetteredExhibit",
    "MonthEnd",
    "MonthlyBalance",
    "Need",
    "NoInterest",
    "OfficialForm",
    "OpenQuestion",
    "Option",
    "Overflow",
    "Pathway",
    "Period",
    "RatePiece",
    "Reason",
    "Remedy",
    "Rulebook",
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
    "SupportEnd",
    "Suspension",
    "UnpaidInstalment",
    "Venue",
    "VenueRule",
    "WithholdingRules",
    "decide",
    "letters",
    "load_deadlines",
    "read_deadlines",
    "series_rates",
    "suspended",
]
