"""Payment records as CSV files: read, paired, questioned, every line accounted for."""

from docassemble_core.model.payment_file.reading import PaymentReading, read_payment_file
from docassemble_core.model.payment_file.records import (
    Columns,
    DateFormat,
    LeftOut,
    Mark,
    PaymentFile,
    Sign,
    SourceRule,
)

__all__ = [
    "Columns",
    "DateFormat",
    "LeftOut",
    "Mark",
    "PaymentFile",
    "PaymentReading",
    "Sign",
    "SourceRule",
    "read_payment_file",
]
