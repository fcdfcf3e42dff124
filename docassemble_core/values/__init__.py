"""Values that every other room builds on: money, dates, codes, secrets, the unknown."""

from docassemble_core.values.codes import StateCode, state_code
from docassemble_core.values.dates import Span, add_months, days_between, last_day_of_month
from docassemble_core.values.money import CENT, as_money, round_to_cent
from docassemble_core.values.sensitive import Sensitive
from docassemble_core.values.unknown import Unknown, is_known
from docassemble_core.values.wording import counted, day_in_words, dollars

__all__ = [
    "CENT",
    "Sensitive",
    "Span",
    "StateCode",
    "Unknown",
    "add_months",
    "as_money",
    "counted",
    "day_in_words",
    "days_between",
    "dollars",
    "is_known",
    "last_day_of_month",
    "round_to_cent",
    "state_code",
]
