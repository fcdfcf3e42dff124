"""Values that every other room builds on: money, dates, codes, secrets, the unknown."""

from docassemble_core.values.codes import StateCode, state_code
from docassemble_core.values.dates import Span, add_months, days_between, last_day_of_month
from docassemble_core.values.money import CENT, as_money, round_to_cent
from docassemble_core.values.sensitive import Sensitive
from docassemble_core.values.unknown import Unknown, is_known

__all__ = [
    "CENT",
    "Sensitive",
    "Span",
    "StateCode",
    "Unknown",
    "add_months",
    "as_money",
    "days_between",
    "is_known",
    "last_day_of_month",
    "round_to_cent",
    "state_code",
]
